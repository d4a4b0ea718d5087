import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Language } from '../diagnostics/language.js';
import { respond, respondPage, urlOf } from './respond.js';

export type ToolAnswer =
  | { readonly html: string }
  | { readonly json: unknown; readonly status?: number }
  | { readonly status: 400 | 404 };

/** A page or a service for whoever edits the site. */
export type ToolRoute =
  | {
      readonly method: 'GET';
      readonly answer: (query: URLSearchParams, language: Language, token: string) => ToolAnswer;
    }
  | {
      /** Changes files: asked by our own pages on this machine alone. */
      readonly method: 'POST';
      readonly answer: (body: unknown, language: Language) => ToolAnswer;
    };

/** Pictures that are uploaded are the largest thing. */
const mostBytes = 64_000_000;
const loopback: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * Answers a request. What changes files is asked from this machine, by a page of this server (`Origin`), which
 * knows the token of this run; everything else is refused with 403.
 *
 * @param finish changes the HTML of a page before it is sent
 */
export async function answerTool(
  route: ToolRoute,
  request: IncomingMessage,
  response: ServerResponse,
  { token, language, finish }: { token: string; language: Language; finish: (html: string) => string },
): Promise<void> {
  const { searchParams } = urlOf(request);
  let answer: ToolAnswer;
  if (request.method !== route.method) {
    respond(response, 405, 'text/plain', 'Method not allowed');
    return;
  }
  if (route.method === 'GET') answer = route.answer(searchParams, language, token);
  else if (!mayWrite(request, token)) {
    respond(response, 403, 'text/plain', 'Forbidden');
    return;
  } else {
    const body = await readJson(request);
    answer = body === undefined ? { status: 400 } : route.answer(body, language);
  }
  if ('html' in answer) respondPage(response, 200, finish(answer.html));
  else if ('json' in answer) {
    const { json, status = 200 } = answer;
    respond(response, status, 'application/json; charset=utf-8', JSON.stringify(json));
  } else respond(response, answer.status, 'text/plain', answer.status === 404 ? 'Not found' : 'Bad request');
}

function mayWrite(request: IncomingMessage, token: string): boolean {
  const { headers, socket } = request;
  const given = headers['x-dongbei-token'] ?? urlOf(request).searchParams.get('token');
  return (
    loopback.includes(socket.remoteAddress ?? '') &&
    headers.origin === `http://${headers.host ?? ''}` &&
    given === token &&
    /^application\/json\b/u.test(headers['content-type'] ?? '')
  );
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
