import type { Position } from '../model/diagnostic.js';
import { localText } from './local-text.js';
import { social } from './navigation.js';
import { textOrMap } from './strict-map.js';
import { addFault, text } from './values.js';
import type { Path, YamlData } from './yaml-data.js';

/** A person as the newsroom's list has them: a name in one script, or the forms that are decided. */
export interface Person extends Position {
  /** As diagnostics name it. */
  readonly file: string;
  /** In a script that is not said; there is no `hans` or `hant` then. */
  readonly name?: string;
  readonly hans?: string;
  readonly hant?: string;
  /** For the page of the author. */
  readonly profile?: WrittenProfile;
}

/** Texts as they are written: the script of the site says what they are converted from. */
export type WrittenProfile = Partial<Pick<Exclude<WrittenPerson, string>, 'title' | 'bio' | 'links'>>;

/**
 * A name, or a map with it. `role` is a note of the newsroom's that is not published; `title` (職銜), `bio` and `links` are,
 * on the page of the author.
 */
export const person = textOrMap({
  name: text.exactOptional(),
  hans: text.exactOptional(),
  hant: text.exactOptional(),
  role: text.exactOptional(),
  title: localText.exactOptional(),
  bio: localText.exactOptional(),
  links: social.exactOptional(),
}).superRefine((value, context) => {
  if (typeof value === 'string' || context.issues.length > 0) return;
  const { name, hans, hant } = value;
  const hasForms = hans !== undefined || hant !== undefined;
  if (name !== undefined && hasForms) addFault(context, 'DB107', { rule: 'name-or-forms' }, ['name']);
  if (name === undefined && !hasForms) addFault(context, 'DB105', { example: 'name: 鍾海林' }, ['name']);
});

type WrittenPerson = ReturnType<typeof person.parse>;

/** The people of a list that stands at `path`. */
export function peopleOf(written: readonly WrittenPerson[], data: YamlData, path: Path): Person[] {
  return written.map((each, index) => {
    const place = { file: data.file, ...data.at([...path, index]) };
    if (typeof each === 'string') return { ...place, name: each };
    const { name, hans, hant, title, bio, links } = each;
    const hasProfile = title !== undefined || bio !== undefined || links !== undefined;
    return {
      ...place,
      ...(name === undefined ? {} : { name }),
      ...(hans === undefined ? {} : { hans }),
      ...(hant === undefined ? {} : { hant }),
      ...(hasProfile
        ? {
            profile: {
              ...(title === undefined ? {} : { title }),
              ...(bio === undefined ? {} : { bio }),
              ...(links === undefined ? {} : { links }),
            },
          }
        : {}),
    };
  });
}
