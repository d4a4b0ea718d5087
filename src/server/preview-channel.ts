import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { languageOfBrowser, type Language } from '../diagnostics/language.js';
import { messagesIn } from '../diagnostics/messages.js';
import { previewWordsIn } from '../diagnostics/preview-words.js';
import type { PreviewFault } from './preview-fault.js';
import { previewHeaders, urlOf } from './respond.js';
import type { SiteNotes } from './site-notes.js';

/** More faults than anyone reads in a browser; errors go first. */
const mostShown = 50;

/** What all open pages are told. */
export interface PreviewState {
  readonly faults: readonly PreviewFault[];
  /** Whether the site is older than the files, since they have errors. */
  readonly isStale: boolean;
  readonly notes?: SiteNotes;
}

/** Tells the open pages of every build (server-sent events). */
export interface PreviewChannel {
  /** Names the build whose pages are shown. */
  readonly build: () => string;
  readonly languageFor: (request: IncomingMessage) => Language;
  /** @param isNewBuild whether pages may be other than before */
  readonly tell: (state: PreviewState, isNewBuild: boolean) => void;
  readonly listen: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
}

/**
 * @param language goes before that of the browser
 * @param usual where the browser asks for none that dongbei speaks
 */
export function openChannel(language: Language | undefined, usual: Language): PreviewChannel {
  const listeners = new Map<ServerResponse, Listener>();
  const run = randomUUID();
  let state: PreviewState = { faults: [], isStale: false };
  let builds = 0;
  const build = (): string => `${run}.${builds}`;
  const send = (response: ServerResponse, listener: Listener): void => {
    response.write(`event: state\ndata: ${JSON.stringify({ build: build(), ...view(state, listener) })}\n\n`);
  };
  const languageFor = ({ headers }: IncomingMessage): Language =>
    language ?? languageOfBrowser(headers['accept-language']) ?? usual;
  return {
    build,
    languageFor,
    tell: (next, isNewBuild) => {
      state = next;
      if (isNewBuild) builds += 1;
      for (const [response, listener] of listeners) send(response, listener);
    },
    listen: (request, response) => {
      const path = urlOf(request).searchParams.get('path') ?? '';
      const listener = { language: languageFor(request), path };
      response.writeHead(200, { ...previewHeaders, 'content-type': 'text/event-stream' });
      response.write('retry: 500\n\n');
      listeners.set(response, listener);
      request.on('close', () => listeners.delete(response));
      send(response, listener);
    },
    close: () => {
      for (const response of listeners.keys()) response.end();
    },
  };
}

/** Who has a page open. */
interface Listener {
  readonly language: Language;
  /** Of the page. */
  readonly path: string;
}

function view({ faults, isStale, notes }: PreviewState, { language, path }: Listener): object {
  const { why, fix, colon } = messagesIn(language);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...faults.filter(({ severity }) => severity !== 'error')];
  return {
    language,
    words: { ...previewWordsIn(language), why, fix, colon },
    isStale,
    ...(notes === undefined
      ? {}
      : { timeZone: notes.timeZone, unpublished: notes.unpublished, page: notes.articleAt(path) }),
    errors: errors.length,
    warnings: faults.length - errors.length,
    faults: sorted.slice(0, mostShown).map(({ texts, ...fault }) => ({ ...fault, ...texts(language) })),
  };
}
