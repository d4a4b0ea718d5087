/**
 * One page of the shipped site of each kind that readers meet, in the first edition.
 *
 * @type {readonly { kind: string, path: string, ready?: string }[]} `ready` is what is waited for
 */
export const kinds = [
  { kind: 'home', path: '' },
  { kind: 'section', path: 'heilongjiang/' },
  { kind: 'article', path: 'heilongjiang/tupian/2020/police-half-year-review/' },
  { kind: 'photo story', path: 'heilongjiang/tupian/2020/jiangbian-yizhouye/' },
  { kind: 'live report', path: 'heilongjiang/yaowen/2020/hongfeng-yiye/' },
  { kind: 'article with code and notes', path: 'heilongjiang/yaowen/water-level-api/' },
  { kind: 'topic', path: 'topics/songhuajiang-fangxun/' },
  { kind: 'all topics', path: 'topics/' },
  { kind: 'tag', path: 'tags/黑龙江/' },
  { kind: 'all tags', path: 'tags/' },
  { kind: 'author', path: 'authors/沈栖禾/' },
  { kind: 'all authors', path: 'authors/' },
  { kind: 'source', path: 'sources/东北网/' },
  { kind: 'all sources', path: 'sources/' },
  { kind: 'archive', path: 'archive/' },
  { kind: 'year', path: 'archive/2020/' },
  { kind: 'month', path: 'archive/2020/08/' },
  { kind: 'day', path: 'archive/2020/08/07/' },
  { kind: 'corrections', path: 'corrections/' },
  { kind: 'plain page', path: 'about/' },
  { kind: 'search', path: 'search/' },
  { kind: 'search with results', path: 'search/?q=%E5%85%AC%E5%AE%89', ready: '#results li' },
  { kind: '404', path: 'no-such-page/' },
];
