const label =
  /^(?:您|你)?(?:當前|当前|現在|现在|目前|所在)?(?:的|所在)?(?:位置|路徑|路径|欄目|栏目)\s*(?:是|為|为)?\s*[:：]\s*/u;
const separator = /\s*(?:>{1,2}|＞|»|›|→|\u203a)\s*/u;
/** Last steps that name no section. */
const endings = /^(?:正文|內容|内容|詳情|详情|新聞正文|新闻正文|閱讀|阅读)$/u;

/**
 * The titles on a line such as `您的位置：首頁 > 黑龍江 > 要聞 > 正文`, from the outermost, without the page itself; undefined where
 * the line is none. The first step is the whole site's, and left out where others follow.
 */
export function readBreadcrumb(line: string): string[] | undefined {
  const isLabelled = label.test(line);
  const steps = line
    .replace(label, '')
    .split(separator)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !endings.test(step));
  const isTrail = steps.length > 1 && steps.every((step) => Array.from(step).length <= 20);
  if (!isLabelled && !(isTrail && separator.test(line) && !/[。！？]/u.test(line))) return undefined;
  return steps.length > 1 ? steps.slice(1) : steps;
}
