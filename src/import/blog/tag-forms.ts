import type { TemplateTag } from './template-tags.js';

/** What a tag needs to know of the other articles. */
export interface TagTools {
  /** The link to a post that a tag names; undefined where it is not imported. */
  readonly findPost: (name: string) => string | undefined;
  /** Told of a tag that has no form of ours. */
  readonly lose: (tag: TemplateTag) => void;
}

/** Markdown for a tag of Hexo, Jekyll or Hugo; undefined leaves its content only. */
export function tagForm(tag: TemplateTag, tools: TagTools): string | undefined {
  const { name, words, values, content = '' } = tag;
  const [first = ''] = words;
  switch (name) {
    case 'raw':
    case 'comment':
      return name === 'raw' ? content : '';
    case 'more':
      return '<!-- more -->';
    case 'asset_img':
      return picture(words.find(isPicturePath) ?? first, words.at(-1), undefined);
    case 'img':
    case 'image': {
      const at = words.findIndex(isPicturePath);
      const texts = words.slice(at + 1).filter((word) => !/^\d+(?:px|%)?$/u.test(word));
      return picture(values['src'] ?? words[at] ?? first, values['alt'] ?? texts.at(-1), values['caption']);
    }
    case 'figure':
    case 'imgproc':
      return picture(
        values['src'] ?? values['link'] ?? first,
        values['alt'] ?? values['caption'],
        figureCaption(values),
      );
    case 'include':
      return (values['src'] ?? values['url'] ?? values['image_path'] ?? values['path'])
        ? picture(
            values['src'] ?? values['url'] ?? values['image_path'] ?? values['path'] ?? '',
            values['alt'],
            values['caption'],
          )
        : lost(tag, tools);
    case 'asset_path':
    case 'asset_url':
      return first;
    case 'asset_link':
      return `[${words.slice(1).join(' ') || first}](${first})`;
    case 'post_link': {
      const title = words
        .slice(1)
        .filter((word) => word !== 'true' && word !== 'false')
        .join(' ');
      return `[${title === '' ? first : title}](${tools.findPost(first) ?? first})`;
    }
    case 'post_path':
    case 'post_url':
    case 'ref':
    case 'relref':
    case 'link':
      return tools.findPost(values['path'] ?? first) ?? first;
    case 'gallery':
    case 'gallerygroup':
    case 'galleries':
      return content.trim() === '' ? lost(tag, tools) : block('圖集', picturesOf(content));
    case 'blockquote':
    case 'quote':
    case 'note':
    case 'notice':
    case 'callout':
    case 'admonition':
    case 'alert':
    case 'tip':
      return quoted(content, name === 'blockquote' || name === 'quote' ? tag.written : '');
    case 'centerquote':
    case 'cq':
    case 'pullquote':
      return block('引文', content.trim());
    case 'codeblock':
    case 'code':
    case 'highlight': {
      const language = /(?:lang:)?(?<name>[\w+#-]+)/u.exec(
        name === 'highlight' || /lang:/u.test(tag.written) ? tag.written.replace(/.*lang:/u, '') : '',
      );
      return `\`\`\`${language?.groups?.['name'] ?? ''}\n${content.replace(/^\n|\n$/gu, '')}\n\`\`\``;
    }
    case 'youtube':
    case 'vimeo':
    case 'bilibili':
      return address(name, values['id'] ?? values['bvid'] ?? first);
    case '=':
      return liquidValue(tag, tools);
    default:
      return lost(tag, tools);
  }
}

function lost(tag: TemplateTag, { lose }: TagTools): string | undefined {
  lose(tag);
  return undefined;
}

function isPicturePath(word: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/iu.test(word);
}

function picture(path: string, alt: string | undefined, caption: string | undefined): string {
  const text = alt === undefined || alt === path ? '' : alt;
  const title = caption === undefined || caption === '' ? '' : ` "${caption.replaceAll('"', '”')}"`;
  return `![${text.replace(/[[\]]/gu, '')}](<${path}>${title})`;
}

function figureCaption({ caption, title, attr }: Readonly<Record<string, string>>): string | undefined {
  const parts = [title, caption, attr].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join('　');
}

function picturesOf(content: string): string {
  return [...content.matchAll(/!\[[^\]]*\]\([^)]*\)/gu)].map(([written]) => written).join('\n\n');
}

function block(name: string, content: string): string {
  return `:::${name}\n${content.trim()}\n:::`;
}

function quoted(content: string, by: string): string {
  const source = by.replace(/https?:\S+/gu, '').trim();
  const lines = [...content.trim().split('\n'), ...(source === '' ? [] : ['', `——${source}`])];
  return `\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
}

function address(service: string, id: string): string {
  const pages: Readonly<Record<string, string>> = {
    youtube: `https://www.youtube.com/watch?v=${id}`,
    vimeo: `https://vimeo.com/${id}`,
    bilibili: `https://www.bilibili.com/video/${id}`,
  };
  return `[${pages[service] ?? id}](${pages[service] ?? id})`;
}

/** `{{ site.baseurl }}` is nothing here, `{{ "/a.jpg" | relative_url }}` the path. */
function liquidValue(tag: TemplateTag, tools: TagTools): string | undefined {
  if (/^(?:site\.(?:base)?url|page\.root)\b/iu.test(tag.written)) return '';
  const path = /^["'](?<path>[^"']*)["']/u.exec(tag.written)?.groups?.['path'];
  return path ?? lost(tag, tools);
}
