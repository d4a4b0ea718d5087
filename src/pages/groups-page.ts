import { compareText } from '../model/paths.js';
import type { GroupView } from '../model/page.js';
import type { GroupKind } from '../model/summary.js';
import { groupLink } from './group-links.js';
import { groupName } from './group-name.js';
import { allLink } from './group-page.js';
import { groupFolders } from './groups.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { topicGroups } from './topics.js';
import type { EditionViews } from './views.js';

/** Groups on the page of all: more would make a page that nobody reads and every phone has to load. */
const listedGroups = 500;

/** All tags, authors or sources, those with most articles first; all topics in the editor's order. */
export function groupsPage(views: EditionViews, of: GroupKind): PageDraft {
  const address = views.addresses.folder([groupFolders[of]]);
  const link = allLink(views, of);
  return {
    kind: 'groups',
    template: pageTemplates.groups,
    ...pageBase(views, {
      path: groupFolders[of],
      address,
      title: link.title,
      description: '',
      above: [link],
    }),
    of,
    heading: link.title,
    groups: of === 'topic' ? topicGroups(views) : largestGroups(views, of, listedGroups),
  };
}

/** The groups of a kind with most articles. */
export function largestGroups(views: EditionViews, kind: GroupKind, count: number): GroupView[] {
  return [...views.archive.groups[kind]]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || compareText(a, b))
    .slice(0, count)
    .map(([key, list]) => ({
      ...groupLink(views.addresses, kind, key, groupName(views, kind, key)),
      count: list.length,
    }));
}
