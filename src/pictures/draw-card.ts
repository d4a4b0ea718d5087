import { shareCardSize, type ShareCardContent } from '../model/share-card.js';
import { breakLines, type BrokenLines } from './break-lines.js';
import { emUnits, type Outline, type Outlines } from './outlines.js';

/** Pixels. */
const margin = 64;
const { width, height } = shareCardSize;
/** Room for text in the panel that lies on a picture: two thirds of the card, so that the picture is seen. */
const panel = { most: 820, padding: 44 };

/** Sizes of a headline in pixels, from the largest, with the lines that it may take. */
const onPicture = [
  { size: 68, lines: 2 },
  { size: 58, lines: 3 },
  { size: 46, lines: 4 },
] as const;
const alone = [
  { size: 104, lines: 2 },
  { size: 84, lines: 3 },
  { size: 64, lines: 3 },
  { size: 52, lines: 4 },
] as const;

const lineHeight = 1.3;
/** Of the em, from the top of a character to its baseline. */
const ascent = 0.88;

/**
 * A share card as SVG: all text is drawn as shapes, so that no font of the machine has a part in it. On a picture everything
 * stands on a panel at the lower left; without one the card is a page of its own.
 */
export function cardSvg(card: ShareCardContent, outlines: Outlines): string {
  const draw = textDrawer((character) => outlines.outline(character.codePointAt(0) ?? 0, card.region));
  const body = card.picture === undefined ? pageCard(card, draw) : pictureCard(card, draw);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`;
}

function pictureCard({ site, kicker, title, colours, corner }: ShareCardContent, draw: TextDrawer): string {
  const headline = fitted(title, onPicture, panel.most - 2 * panel.padding, draw.measure);
  const labels = { kicker: 30, site: 30 };
  const siteWidth = site === undefined ? 0 : draw.measure(site) * labels.site;
  const kickerWidth = kicker === undefined ? 0 : draw.measure(kicker) * labels.kicker;
  const text = headline === undefined ? 0 : headline.width * headline.size;
  const wide = Math.max(text, kickerWidth + (siteWidth > 0 ? siteWidth + 60 : 0)) + 2 * panel.padding;
  const textHeight = headline === undefined ? 0 : headline.lines.length * headline.size * lineHeight + 18;
  const high = textHeight + labels.kicker + 2 * panel.padding - 10;
  const [left, top] = [0, height - high];
  const labelTop = top + panel.padding - 8;
  return [
    rectangle(left, top, wide, high, colours.snow),
    cornerRule(left, top, wide, Math.min(96, high / 2), corner, colours.pine),
    kicker === undefined
      ? ''
      : draw.line(kicker, left + panel.padding, labelTop, labels.kicker, colours.pine),
    site === undefined
      ? ''
      : draw.line(site, wide - panel.padding - siteWidth, labelTop, labels.site, colours.soil),
    headline === undefined
      ? ''
      : draw.block(headline, left + panel.padding, labelTop + labels.kicker + 18, colours.soil),
  ].join('');
}

function pageCard({ site, kicker, title, colours, corner }: ShareCardContent, draw: TextDrawer): string {
  const headline = fitted(title, alone, width - 2 * margin - 40, draw.measure);
  const siteSize = headline === undefined ? 120 : 52;
  const siteTop = margin + 40;
  const siteBottom = siteTop + siteSize;
  const used =
    (kicker === undefined ? 0 : 36 + 20) +
    (headline === undefined ? 0 : headline.lines.length * headline.size * lineHeight);
  const top = Math.max(siteBottom + 24, height - margin - used);
  return [
    rectangle(0, 0, width, height, colours.snow),
    cornerRule(margin, margin, width - 2 * margin, 168, 2 * corner, colours.pine),
    site === undefined ? '' : draw.line(site, margin, siteTop, siteSize, colours.soil),
    kicker === undefined ? '' : draw.line(kicker, margin, top, 36, colours.pine),
    headline === undefined
      ? ''
      : draw.block(headline, margin, top + (kicker === undefined ? 0 : 36 + 20), colours.soil),
  ].join('');
}

type Fitted = BrokenLines & { readonly size: number };

/**
 * The headline at the largest size at which it fits without a line that ends inside a phrase, else at the largest at which it
 * fits; at the smallest, what is too much is cut off with an ellipsis.
 */
function fitted(
  title: string | undefined,
  sizes: readonly { readonly size: number; readonly lines: number }[],
  room: number,
  measure: TextDrawer['measure'],
): Fitted | undefined {
  if (title === undefined) return undefined;
  const possible = sizes.flatMap(({ size, lines }): Fitted[] => {
    const broken = breakLines(title, measure, room / size, lines);
    return broken === undefined ? [] : [{ ...broken, size }];
  });
  const found = possible.find(({ cutsPhrase }) => !cutsPhrase) ?? possible[0];
  if (found !== undefined) return found;
  const characters = Array.from(title.replace(/…$/u, ''));
  return fitted(`${characters.slice(0, -Math.ceil(characters.length / 10)).join('')}…`, sizes, room, measure);
}

interface TextDrawer {
  /** In ems. */
  readonly measure: (text: string) => number;
  /** @param top pixels, of the em box */
  readonly line: (text: string, left: number, top: number, size: number, colour: string) => string;
  readonly block: (text: Fitted, left: number, top: number, colour: string) => string;
}

function textDrawer(outlineOf: (character: string) => Outline | undefined): TextDrawer {
  /** Characters with where each begins, in units of the em; brackets at the start of a line lose their blank half. */
  const placed = (text: string) => {
    let at = 0;
    return Array.from(text, (character, index) => {
      const outline = outlineOf(character);
      if (index === 0 && /[「『《〈（【“‘]/u.test(character) && outline?.advance === emUnits)
        at -= emUnits / 2;
      const left = at;
      at += outline?.advance ?? 0;
      return { left, end: at, path: outline?.path ?? '' };
    });
  };
  const line: TextDrawer['line'] = (text, left, top, size, colour) => {
    const scale = size / emUnits;
    const shapes = placed(text).map(({ left: x, path }) =>
      path === '' ? '' : `<path transform="translate(${String(x)} 0)" d="${path}"/>`,
    );
    const baseline = top + ascent * size;
    return `<g fill="${colour}" transform="translate(${decimal(left)} ${decimal(baseline)}) scale(${String(scale)} ${String(-scale)})">${shapes.join('')}</g>`;
  };
  return {
    measure: (text) => {
      const end = placed(text).at(-1)?.end ?? 0;
      return (/[，。、；：！？」』》〉）】]$/u.test(text) ? end - emUnits / 2 : end) / emUnits;
    },
    line,
    block: ({ lines, size }, left, top, colour) =>
      lines.map((text, index) => line(text, left, top + index * size * lineHeight, size, colour)).join(''),
  };
}

function rectangle(x: number, y: number, wide: number, high: number, colour: string): string {
  return `<rect x="${decimal(x)}" y="${decimal(y)}" width="${decimal(wide)}" height="${decimal(high)}" fill="${colour}"/>`;
}

/** 東北角: a rule along the top that turns down at the right end. */
function cornerRule(
  left: number,
  top: number,
  wide: number,
  down: number,
  thickness: number,
  colour: string,
): string {
  if (thickness === 0) return '';
  return (
    rectangle(left, top, wide, thickness, colour) +
    rectangle(left + wide - thickness, top, thickness, down, colour)
  );
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
