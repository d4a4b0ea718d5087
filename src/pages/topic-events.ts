import type { TopicEventView } from '../model/page.js';
import type { ArticleEntry } from '../model/summary.js';
import type { EditionTopic } from './edition-content.js';
import type { EditionViews } from './views.js';

/**
 * The timeline of a topic, as its file has it. An event without words or date of its own has those of its article, and is left out while that
 * is not published.
 *
 * @param find a published article of the topic, by the link that names it
 */
export function eventViews(
  views: EditionViews,
  timeline: EditionTopic['timeline'],
  find: (target: string) => ArticleEntry | undefined,
): TopicEventView[] {
  let year = '';
  return timeline.flatMap(({ date, text, article: target }): TopicEventView[] => {
    const article = target === undefined ? undefined : find(target);
    const said = text ?? (article === undefined ? undefined : views.content.articles.meta(article).title);
    const when =
      date !== undefined
        ? dateView(views, date)
        : article === undefined
          ? undefined
          : dayView(views, article.instant);
    if (said === undefined || when === undefined) return [];
    const startsYear = when.year !== year;
    year = when.year;
    return [
      {
        ...when,
        startsYear,
        text: said,
        ...(article === undefined ? {} : { href: views.addresses.folder(article.segments).href }),
      },
    ];
  });
}

type DateView = Pick<TopicEventView, 'iso' | 'year' | 'day'>;

/** @param date `2020`, `2020-08`, `2020-08-07`, or a moment with its offset */
function dateView({ moments }: EditionViews, date: string): DateView {
  if (date.includes('T')) {
    const { iso, year, monthDay, time } = moments(Date.parse(date));
    return { iso, year, day: `${monthDay} ${time}` };
  }
  const [year, month, day] = date.split('-').map(Number);
  const monthText = month === undefined ? '' : `${String(month)}月`;
  return {
    iso: date,
    year: `${String(year)}年`,
    day: day === undefined ? monthText : `${monthText}${String(day)}日`,
  };
}

function dayView({ moments }: EditionViews, instant: number): DateView {
  const { iso, year, monthDay } = moments(instant);
  return { iso: iso.slice(0, 10), year, day: monthDay };
}
