import { rmSync } from 'node:fs';

/**
 * Removes what has no meaning any more once a publication has ended. Where the system refuses, it stays until the next
 * one: what became of the site must be told, and not this.
 */
export function removeLeftover(location: string): void {
  try {
    rmSync(location, { recursive: true, force: true });
  } catch {
    // see above
  }
}
