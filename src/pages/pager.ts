import type { LinkView, PagerView } from '../model/page.js';
import type { InterfaceWords } from '../words/interface-words.js';

/**
 * The links between the pages of a list. A full page names only its neighbours, page 1 and the front, none of
 * which depends on how many pages there are, so that it need not be written again when the list grows.
 *
 * @param number of the page, or undefined for the front
 * @param fullPages how many numbered pages there are
 * @param href address of page `number`, or of the front
 */
export function pagerView(
  number: number | undefined,
  fullPages: number,
  href: (number: number | undefined) => string,
  words: InterfaceWords,
): PagerView {
  if (fullPages === 0) return { numbers: [] };
  const here = number ?? fullPages + 1;
  const page = (at: number): number | undefined => (at > fullPages ? undefined : at);
  const wanted = [here + 1, here, here - 1, 1].filter((at) => at >= 1 && at <= fullPages + 1);
  const near = [...new Set(wanted)];
  const numbers = near.map((at, index) => ({
    title: page(at) === undefined ? words.latest : String(at),
    href: href(page(at)),
    current: at === here,
    gap: index > 0 && (near[index - 1] ?? 0) - at > 1,
  }));
  const front = { title: words.latest, href: href(undefined), current: false, gap: false };
  const showFront = here + 1 <= fullPages;
  const link = (title: string, at: number): LinkView => ({ title, href: href(page(at)) });
  return {
    ...(here <= fullPages ? { newer: link(words.newer, here + 1) } : {}),
    ...(here > 1 ? { older: link(words.older, here - 1) } : {}),
    numbers: showFront
      ? [front, ...numbers.map((each, i) => (i === 0 ? { ...each, gap: true } : each))]
      : numbers,
  };
}
