import type { ArticlePage } from '../model/page.js';
import type { InterfaceWords } from '../words/interface-words.js';

type Share = ArticlePage['share'];

/**
 * Addresses that open a sharing form at each service, as the services document them. Nothing is loaded from them
 * before a reader follows one.
 */
export function shareLinks(url: string, title: string, words: InterfaceWords): Share {
  const link = encodeURIComponent(url);
  const text = encodeURIComponent(title);
  return [
    {
      service: 'weibo',
      title: words.weibo,
      href: `https://service.weibo.com/share/share.php?url=${link}&title=${text}`,
    },
    {
      service: 'qzone',
      title: words.qzone,
      href: `https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=${link}&title=${text}`,
    },
    { service: 'line', title: 'LINE', href: `https://social-plugins.line.me/lineit/share?url=${link}` },
    { service: 'facebook', title: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
    { service: 'x', title: 'X', href: `https://x.com/intent/post?url=${link}&text=${text}` },
  ];
}
