import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

import { fillIn, messagesIn, type Messages } from '../diagnostics/messages.js';
import { isFolder, configLocation, type SiteFolders } from '../io/site-folders.js';
import { parseInstant } from '../schema/parse-instant.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Options as commander hands them over, shared by the commands that read a site. */
export interface SiteOptions {
  readonly content: string;
  readonly templates?: string;
  readonly out: string;
  readonly cache: string;
  readonly config?: string;
  readonly now?: string;
  readonly jobs?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verify?: boolean;
  readonly releases?: boolean;
  readonly keep?: string;
  readonly explain?: string;
  readonly recheck?: boolean;
}

/** Options checked, with every path absolute. */
export interface SiteSettings {
  readonly folders: SiteFolders;
  /** Absolute. */
  readonly cache: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Reads every file, whatever its times say. */
  readonly verify: boolean;
  /** Shows drafts, and articles of a later date, like all others. */
  readonly isPreview: boolean;
  /** Makes a sample of what is kept again, and compares. */
  readonly recheck: boolean;
  /** How many earlier releases are kept; undefined where the site is published in place. */
  readonly keepReleases: number | undefined;
  /** A file of the site or of the content folder, or an address: what the build did about it is told. */
  readonly explain?: string;
  /** Threads that work at a time. */
  readonly jobs: number;
}

/** Throws a UsageError for folders that are not there and values that make no sense. */
export function siteSettings(options: SiteOptions, { language }: Terminal): SiteSettings {
  const words = messagesIn(language);
  const root = process.cwd();
  const content = resolve(root, options.content);
  if (!isFolder(content)) throw new UsageError(fillIn(words.noContent, { folder: options.content }));
  if (options.templates !== undefined && !isFolder(resolve(root, options.templates))) {
    throw new UsageError(fillIn(words.noTemplates, { folder: options.templates }));
  }
  if (options.config !== undefined && !existsSync(resolve(root, options.config))) {
    throw new UsageError(fillIn(words.noConfig, { file: options.config }));
  }
  const jobs =
    options.jobs === undefined ? availableParallelism() : wholeNumber(options.jobs, '--jobs', 1, 256, words);
  return {
    folders: {
      root,
      config: configLocation(root, options.config),
      content,
      ...(options.templates === undefined ? {} : { templates: resolve(root, options.templates) }),
      output: resolve(root, options.out),
    },
    cache: resolve(root, options.cache),
    now: options.now === undefined ? Date.now() : pointInTime(options.now, words),
    json: options.json ?? false,
    quiet: options.quiet ?? false,
    verify: options.verify ?? false,
    isPreview: false,
    recheck: options.recheck ?? isSet(process.env['CI']),
    keepReleases:
      options.releases === true ? wholeNumber(options.keep ?? '', '--keep', 0, 1000, words) : undefined,
    ...(options.explain === undefined ? {} : { explain: options.explain }),
    jobs,
  };
}

/** `CI=true`, as build services have it; `CI=false` and `CI=` are none. */
function isSet(variable: string | undefined): boolean {
  return variable !== undefined && !['', '0', 'false'].includes(variable.toLowerCase());
}

export function wholeNumber(
  value: string,
  option: string,
  min: number,
  max: number,
  words: Messages,
): number {
  const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(fillIn(words.badNumber, { value, option, min, max }));
}

function pointInTime(value: string, words: Messages): number {
  const moment = parseInstant(value);
  if (moment === undefined) throw new UsageError(fillIn(words.badTime, { value, option: '--now' }));
  return moment.instant;
}
