import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

import type { Language } from '../diagnostics/language.js';
import { previewWordsIn } from '../diagnostics/preview-words.js';
import { packageFile } from '../model/package-file.js';
import { deskPolicy } from './desk-page.js';
import { openChannel, type PreviewChannel } from './preview-channel.js';
import type { PreviewFault } from './preview-fault.js';
import { isOwnHost, respond, respondPage, urlOf } from './respond.js';
import type { SiteNotes } from './site-notes.js';
import { pageDigest, sitePages } from './site-pages.js';
import { answerTool, type ToolRoute } from './tool-routes.js';

/** The preview server of `dongbei dev`. */
export interface SiteServer {
  readonly url: () => string;
  /** Serves the site as it is published now; open pages that differ are refreshed. */
  readonly showSite: (basePath: string, warnings?: readonly PreviewFault[], notes?: SiteNotes) => void;
  /** Leaves the site of the last good build, with the faults above its pages. */
  readonly showFaults: (faults: readonly PreviewFault[]) => void;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  readonly folder: string;
  readonly host: string;
  readonly port?: number;
  /** What stands on pages to help whoever edits them; without it they are served as they are published. */
  readonly tools?: {
    /** Goes before the language of the browser. */
    readonly language?: Language;
    readonly usualLanguage: Language;
    /** By name: they stand at `/__dongbei/NAME`. */
    readonly routes?: Readonly<Record<string, ToolRoute>>;
    /** Stands at `/admin/`. */
    readonly desk?: Desk;
  };
  /** Somebody has asked for a page while the folder is not there. */
  readonly onMissing?: () => void;
}

/** A form for articles in the browser. */
export interface Desk {
  /** Undefined until there is a site. */
  readonly page: (language: Language, token: string) => string | undefined;
  /** A file of the package behind it. */
  readonly file: (name: string) => Buffer | undefined;
  readonly service: ToolRoute;
}

const deskPath = '/admin/';
/** Where everything stands that is no part of the site. */
const toolsPath = '/__dongbei/';
const deskTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};
const toolFiles: Readonly<Record<string, string>> = {
  'preview.js': 'text/javascript; charset=utf-8',
  'preview.css': 'text/css; charset=utf-8',
  'compare.js': 'text/javascript; charset=utf-8',
  'compare.css': 'text/css; charset=utf-8',
  'desk.js': 'text/javascript; charset=utf-8',
  'desk-start.js': 'text/javascript; charset=utf-8',
};

/**
 * Serves `folder` on a free port, or on `port`. Only answers requests that name the host it listens on, so that no
 * other site can read a preview through a name that it controls (DNS rebinding).
 *
 * Rejects with EADDRINUSE where the port is taken.
 */
export async function startServer({
  folder,
  host,
  port,
  tools,
  onMissing,
}: ServerOptions): Promise<SiteServer> {
  const token = randomUUID();
  let basePath: string | undefined;
  let notes: SiteNotes | undefined;
  const channel = openChannel(tools?.language, tools?.usualLanguage ?? 'en');
  const finish = (html: string): string => (tools === undefined ? html : withTools(html, channel));
  const servePage = sitePages(folder, () => basePath ?? '', finish);

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = urlOf(request);
    if (!isOwnHost(request, host)) {
      respond(response, 403, 'text/plain', 'Forbidden');
    } else if (tools !== undefined && pathname.startsWith(toolsPath)) {
      serveTool(pathname.slice(toolsPath.length), request, response);
    } else if (tools?.desk !== undefined && pathname.startsWith(deskPath)) {
      serveDesk(tools.desk, pathname.slice(deskPath.length), request, response);
    } else if (basePath === undefined) {
      respondPage(response, 503, finish(pageWithoutSite(channel.languageFor(request))));
    } else {
      if (onMissing !== undefined && !existsSync(folder)) onMissing();
      servePage(request, response);
    }
  };

  const serveTool = (name: string, request: IncomingMessage, response: ServerResponse): void => {
    const type = toolFiles[name];
    const route = name === 'desk' ? tools?.desk?.service : tools?.routes?.[name];
    if (name === 'events') channel.listen(request, response);
    else if (type !== undefined) respond(response, 200, type, readFileSync(packageFile(`preview/${name}`)));
    else if (route === undefined) respond(response, 404, 'text/plain', 'Not found');
    else {
      const language = channel.languageFor(request);
      answerTool(route, request, response, { token, language, finish }).catch((error: unknown) => {
        respond(response, 500, 'text/plain', String(error));
      });
    }
  };

  const serveDesk = (desk: Desk, name: string, request: IncomingMessage, response: ServerResponse): void => {
    const language = channel.languageFor(request);
    const file = name === '' ? undefined : desk.file(name);
    if (name === '') {
      response.setHeader('content-security-policy', deskPolicy);
      respondPage(response, 200, desk.page(language, token) ?? finish(pageWithoutSite(language)));
    } else if (file === undefined) respond(response, 404, 'text/plain', 'Not found');
    else respond(response, 200, deskTypes[extname(name)] ?? 'application/octet-stream', file);
  };

  const tell = (faults: readonly PreviewFault[], isStale: boolean): void => {
    channel.tell({ faults, isStale, ...(notes === undefined ? {} : { notes }) }, !isStale);
  };

  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port ?? 0, host, resolve);
  });
  return {
    url: () => `http://${host}:${(server.address() as AddressInfo).port}${basePath ?? ''}/`,
    showSite: (path, warnings = [], siteNotes) => {
      basePath = path;
      notes = siteNotes;
      tell(warnings, false);
    },
    showFaults: (faults) => {
      tell(faults, true);
    },
    close: () =>
      new Promise((resolve) => {
        channel.close();
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function withTools(html: string, channel: PreviewChannel): string {
  const about = new URLSearchParams({ build: channel.build(), page: pageDigest(html) });
  const script = `${toolsPath}preview.js?${about.toString().replaceAll('&', '&amp;')}`;
  return html.replace('</head>', `<script src="${script}" type="module"></script></head>`);
}

/** Until the first build without errors. */
function pageWithoutSite(language: Language): string {
  const { noSite } = previewWordsIn(language);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${toolsPath}preview.css"><title>${noSite} · dongbei</title></head>
<body class="waiting"><p>${noSite}</p></body></html>
`;
}
