import type { SectionId } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import type { Archive } from './archive.js';
import type { ArchiveChange, ChangedPages } from './archive-change.js';
import { neighboursEachSide } from './article.js';
import { around, positionIn } from './chronology.js';
import { changedDates } from './changed-dates.js';
import { changedNumbers, goneNumbers } from './changed-numbers.js';
import { newestMonthDates } from './days.js';
import { groupKinds, groupsOf } from './groups.js';
import { sideMonths } from './lists.js';
import type { PageKey } from './page-key.js';
import { relatedReach } from './related.js';

/**
 * Finds the pages that a change of articles can have touched, so that no others need be planned. How many there are
 * depends on the change, not on the size of the archive.
 */
export function changedPages(change: ArchiveChange, pageSize: number): ChangedPages {
  const { after, removed, added } = change;
  if (removed.length + added.length === 0) return { render: [], gone: [] };
  const touched = [...removed, ...added];
  const render: PageKey[] = [{ kind: 'home' }, { kind: 'notFound' }, { kind: 'search' }];
  const gone: PageKey[] = [];
  for (const section of changedSections(change)) {
    const { before } = change;
    const lists = { old: before.below(section), new: after.below(section) };
    for (const number of changedNumbers(lists, pageSize, false)) {
      render.push({ kind: 'section', section, ...number });
    }
    for (const number of goneNumbers(lists, pageSize)) gone.push({ kind: 'section', section, number });
  }
  for (const kind of groupKinds) {
    const [old, now] = [change.before.groups[kind], after.groups[kind]];
    const keys = new Set(touched.flatMap((entry) => groupsOf(entry, kind)));
    let hasOtherGroups = false;
    for (const key of keys) {
      const lists = { old: old.get(key) ?? [], new: now.get(key) ?? [] };
      // The oldest article says how the group is written on every page of it.
      const isRenamed = lists.old.at(-1) !== lists.new.at(-1);
      hasOtherGroups ||= isRenamed || lists.old.length !== lists.new.length;
      if (lists.new.length === 0) gone.push({ kind, key });
      else {
        for (const number of changedNumbers(lists, pageSize, isRenamed))
          render.push({ kind, key, ...number });
      }
      for (const number of goneNumbers(lists, pageSize)) gone.push({ kind, key, number });
    }
    if (hasOtherGroups) (now.size > 0 ? render : gone).push({ kind: 'groups', of: kind });
  }
  if (touched.some(({ corrected }) => corrected !== undefined)) {
    const lists = { old: change.before.corrected, new: after.corrected };
    for (const number of changedNumbers(lists, pageSize, false)) {
      render.push({ kind: 'corrections', ...number });
    }
    for (const number of goneNumbers(lists, pageSize)) gone.push({ kind: 'corrections', number });
  }
  if (
    String(newestMonthDates(change.before.all, sideMonths)) !==
    String(newestMonthDates(after.all, sideMonths))
  ) {
    for (const section of after.sections.all) render.push({ kind: 'section', section });
  }
  const dates = changedDates(change, pageSize);
  render.push(...dates.render);
  gone.push(...dates.gone);
  for (const entry of neighbourhood(change)) render.push({ kind: 'article', entry });
  for (const entry of added) {
    for (const alias of entry.aliases) render.push({ kind: 'redirect', entry, alias });
  }
  for (const entry of removed) {
    gone.push({ kind: 'article', entry });
    for (const alias of entry.aliases) gone.push({ kind: 'redirect', entry, alias });
  }
  return { render, gone };
}

/** Sections that list a changed article, and empty ones, which show what is in a section above. */
export function changedSections({ after, removed, added }: ArchiveChange): ReadonlySet<SectionId> {
  const { sections } = after;
  return new Set([
    ...[...removed, ...added].flatMap(({ section }) => sections.lineage(section)),
    ...sections.all.filter((section) => after.below(section).length === 0),
  ]);
}

/** The added articles, and those whose neighbours or related articles may be others than before. */
function neighbourhood({ before, after, removed, added }: ArchiveChange): ReadonlySet<ArticleEntry> {
  const found = new Set<ArticleEntry>(added);
  const look = (archive: Archive, entry: ArticleEntry): void => {
    const near = (list: readonly ArticleEntry[], reach: number): void => {
      for (const other of around(list, positionIn(list, entry), reach)) found.add(other);
    };
    near(archive.inSection(entry.section), Math.max(neighboursEachSide, relatedReach.section));
    for (const tag of entry.tags) near(archive.groups.tag.get(tag) ?? [], relatedReach.tag);
  };
  for (const entry of removed) look(before, entry);
  for (const entry of added) look(after, entry);
  for (const entry of removed) found.delete(entry);
  return found;
}
