/** What pages have around articles: search boxes, share buttons, counters. Without white space. */
const words =
  /^(?:搜索|[登][錄录入陸陆]|[註注][冊册]|打印|列印|收藏|首[頁页]|返回首[頁页]|分享到?[:：]?|字[號号體体][:：]?(?:大|中|小|[|T+-])*|大|中|小|微博|新浪微博|[騰腾][訊讯]微博|微信|朋友圈|QQ|QQ空[間间]|Qzone|Facebook|Twitter|Line|[評评][論论](?:[（(]?\d+[）)]?)?|我要[評评][論论]|[點点][讚赞]|[關关]注.{1,10}|下[載载].{0,10}(?:APP|客[戶户]端)|[掃扫]一[掃扫].*|[複复][製制][鏈链]接|[語语]音播[報报]|[聽听]新[聞闻]|手[機机]看新[聞闻]|[推][薦荐][閱阅][讀读]?[:：]?|\d+|[|｜·>]+)$/iu;

/** Whether a line is a part of the page around an article. */
export function isFurniture(line: string): boolean {
  return words.test(line.replace(/\s+/gu, ''));
}
