import * as z from 'zod';
import type { LocalText, Script } from '../model/edition.js';
import type { Position } from '../model/diagnostic.js';
import type { Topic, TopicCover } from '../model/site.js';
import type { Staged } from '../model/staged.js';
import { checkData } from './check-data.js';
import { localText, toLocalText } from './local-text.js';
import { parseInstant } from './parse-instant.js';
import { strictMap } from './strict-map.js';
import { addFault, text, wholeNumber } from './values.js';
import { readYaml, type Path } from './yaml-data.js';

const cover = z.union([
  text.transform((image) => ({ image })),
  strictMap({
    image: text,
    alt: localText.exactOptional(),
    caption: localText.exactOptional(),
    credit: localText.exactOptional(),
  }),
]);

const group = strictMap({
  title: localText,
  articles: z.array(text).exactOptional(),
  tag: text.exactOptional(),
}).superRefine((value, context) => {
  if (value.articles === undefined && value.tag === undefined) addFault(context, 'DB105', {}, ['articles']);
});

/** A year, a month, a day or a moment; YAML reads a year as a number. */
const eventDate = z.union([z.string(), z.number()]).transform((value, context): string => {
  const written = String(value).trim();
  if (isEventDate(written)) return parseInstant(written)?.written ?? written;
  addFault(context, 'DB107', { rule: 'event-date' });
  return z.NEVER;
});

const event = strictMap({
  date: eventDate.exactOptional(),
  text: localText.exactOptional(),
  article: text.exactOptional(),
}).superRefine((value, context) => {
  if (value.article !== undefined) return;
  for (const key of ['date', 'text'] as const) {
    if (value[key] === undefined) addFault(context, 'DB105', {}, [key]);
  }
});

/** What the file of a topic may say. */
export const topicSchema = strictMap({
  title: localText,
  description: localText.exactOptional(),
  order: wholeNumber(-9999, 9999).exactOptional(),
  cover: cover.exactOptional(),
  pinned: z.array(text).exactOptional(),
  groups: z.array(group).exactOptional(),
  timeline: z.array(event).exactOptional(),
});

function isEventDate(written: string): boolean {
  if (parseInstant(written) !== undefined) return true;
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(written) ?? [];
  return year !== undefined && parseInstant(`${year}-${month}-${day}T00:00Z`) !== undefined;
}

function coverOf(
  written: z.output<typeof cover>,
  local: (text: Parameters<typeof toLocalText>[0]) => LocalText,
): Omit<TopicCover, 'position'> {
  const { image, ...texts } = written;
  const said = Object.entries(texts).map(([key, value]) => [key, local(value)]);
  return { image, ...(Object.fromEntries(said) as Pick<TopicCover, 'alt' | 'caption' | 'credit'>) };
}

export type TopicData = Pick<Topic, 'title' | 'pinned' | 'groups' | 'timeline'> &
  Partial<Pick<Topic, 'description' | 'order' | 'cover'>>;

/**
 * Reads the file of a topic. Diagnostics: DB102–DB105, DB107, DB109; all faults at once. There is a value in spite of
 * errors where the title is sound.
 *
 * @param input `script` is the site's: which words to convert from, where a text is given edition by edition
 */
export function readTopic(input: { text: string; file: string; script: Script }): Staged<TopicData> {
  const { text: yaml, file, script } = input;
  const data = readYaml({ text: yaml, file, line: 1, start: { line: 1, column: 1 } });
  const { value, diagnostics } = checkData(topicSchema, data);
  if (value === undefined) return { diagnostics };
  const local = (written: Parameters<typeof toLocalText>[0]): LocalText => toLocalText(written, script);
  const named = (target: string, path: Path): { target: string; position: Position } => ({
    target,
    position: data.at(path),
  });
  const { title, description, order, pinned = [], groups = [], timeline = [] } = value;
  return {
    value: {
      title: local(title),
      ...(description === undefined ? {} : { description: local(description) }),
      ...(order === undefined ? {} : { order }),
      ...(value.cover === undefined
        ? {}
        : { cover: { ...coverOf(value.cover, local), position: data.at(['cover', 'image']) } }),
      pinned: pinned.map((target, index) => named(target, ['pinned', index])),
      groups: groups.map(({ title: heading, articles = [], tag }, index) => ({
        title: local(heading),
        articles: articles.map((target, at) => named(target, ['groups', index, 'articles', at])),
        ...(tag === undefined ? {} : { tag }),
      })),
      timeline: timeline.map(({ date, text: said, article }, index) => ({
        ...(date === undefined ? {} : { date }),
        ...(said === undefined ? {} : { text: local(said) }),
        ...(article === undefined ? {} : { article: named(article, ['timeline', index, 'article']) }),
      })),
    },
    diagnostics,
  };
}
