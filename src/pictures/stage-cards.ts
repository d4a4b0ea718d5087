import { readFileSync } from 'node:fs';

import type { OutputPath } from '../model/paths.js';
import type { PublishedShareCard } from '../model/share-card.js';
import { cardSvg } from './draw-card.js';
import { loadEncoder, type Encoder } from './encode.js';
import { openOutlines } from './outlines.js';
import type { PictureCache } from './picture-cache.js';
import { keptNameOf } from './stage-renditions.js';

export interface CardRequest {
  readonly cache: PictureCache;
  /** Cards that are drawn at a time. */
  readonly jobs: number;
  readonly isPublished: (path: OutputPath) => boolean;
  readonly stage: (path: OutputPath, bytes: Uint8Array) => void;
}

/**
 * Stages share cards: from the cache, and what is not there is drawn and kept at once.
 *
 * @returns how many had to be drawn
 */
export async function stageCards(
  cards: Iterable<PublishedShareCard>,
  { cache, jobs, isPublished, stage }: CardRequest,
): Promise<number> {
  let encoder: Promise<Encoder> | undefined;
  const outlines = openOutlines();
  let drawn = 0;
  const missing = (function* (): Generator<PublishedShareCard> {
    for (const card of cards) {
      if (isPublished(card.path)) continue;
      const kept = cache.read(keptNameOf(card.path) ?? '');
      if (kept === undefined) yield card;
      else stage(card.path, kept);
    }
  })();
  const draw = async ({ path, content, locate }: PublishedShareCard): Promise<void> => {
    const { drawCard } = await (encoder ??= loadEncoder());
    const card = content();
    const picture = card.picture === undefined ? undefined : readFileSync(locate(card.picture.source));
    const made = await drawCard(cardSvg(card, outlines), picture);
    drawn += 1;
    cache.write(keptNameOf(path) ?? '', made);
    stage(path, made);
  };
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      for (const card of missing) await draw(card);
    }),
  );
  return drawn;
}
