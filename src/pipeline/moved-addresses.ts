import type { MovedAddress } from '../hosts/moved-address.js';
import { aliasAddress } from '../pages/other-pages.js';
import type { SitePlan } from '../pages/plan-site.js';

/** The earlier addresses of all plain pages and articles, which stand in the first-listed edition; those of the newest first. */
export function* movedAddresses({ archive, editions: [first] }: SitePlan): Generator<MovedAddress> {
  if (first === undefined) return;
  for (const entry of [...archive.plain, ...archive.all]) {
    const { aliases } = entry;
    if (aliases.length === 0) continue;
    const target = first.views.addresses.folder(entry.segments).href;
    for (const alias of aliases) yield { ...aliasAddress(alias), target };
  }
}
