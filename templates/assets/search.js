// The search page. What is searched for is looked up on the reader's device; nothing is loaded before the field is used.
import { Stale, createSearch } from './search-query.js';

const form = document.querySelector('#search');
const field = form.elements.q;
const [status, results, scopes, more] = ['status', 'results', 'scopes', 'more'].map((id) =>
  document.querySelector(`#${id}`),
);
const { index, edition, loading, found, nothing, failed } = form.dataset;
const search = createSearch({ base: new URL(index, location.href).href, edition, load: fetch.bind(window) });

/** The query that is shown, or looked up; a later one takes its place. */
let current = '';
let waiting;
let answer;
let scope = '';

const written = () => field.value.trim();

/** Looks up what is in the field, unless it is what is shown. */
async function run(remember) {
  clearTimeout(waiting);
  const query = written();
  if (query === current) return;
  current = query;
  const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
  if (remember) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  answer = undefined;
  scope = '';
  if (query) status.textContent = loading;
  await show(query);
}

/** Shows the first results; once more from the start where the site was published meanwhile. */
async function show(query, isFresh = false) {
  try {
    const found = answer ?? (query ? await search.query(query, isFresh) : undefined);
    if (query !== current) return;
    answer = found;
    const list = answer?.scope(scope);
    const first = await list?.next();
    if (query !== current) return;
    results.replaceChildren();
    if (first) add(list, first);
    else {
      status.textContent = '';
      scopes.hidden = more.hidden = true;
    }
  } catch (error) {
    if (query !== current) return;
    answer = undefined;
    if (error instanceof Stale && !isFresh) await show(query, true);
    else fail();
  }
}

function fail() {
  status.textContent = failed;
  more.hidden = true;
  current = '';
}

function add(list, { results: items, hasMore }) {
  results.append(...items.map(item));
  more.hidden = !hasMore;
  more.onclick = () => showMore(list);
  const { count, isExact } = list.count();
  status.textContent = count || !isExact ? found.replace('{n}', isExact ? count : `${count}+`) : nothing;
  scopes.hidden = !answer.scope('').count().count;
  for (const button of scopes.children) {
    const there = answer.scope(button.value).count();
    button.lastElementChild.textContent = there.isExact ? there.count : `${there.count}+`;
    button.hidden = button.value !== '' && !there.count;
    button.ariaPressed = String(button.value === scope);
  }
}

async function showMore(list) {
  const query = current;
  const first = results.children.length;
  try {
    const next = await list.next();
    if (query !== current) return;
    add(list, next);
    results.children[first]?.querySelector('a').focus();
  } catch {
    if (query === current) fail();
  }
}

function item({ href, date, section, authors, title, snippet }) {
  const link = make('a', '', ...title.map(piece));
  link.href = href;
  const meta = [date, section, authors].filter(Boolean).map((text) => make('span', '', text));
  return make('li', '', link, make('p', 'summary', ...snippet.map(piece)), make('p', 'meta', ...meta));
}

const piece = ([text, isMarked]) => (isMarked ? make('mark', '', text) : text);

function make(name, style, ...children) {
  const made = document.createElement(name);
  made.className = style;
  made.append(...children);
  return made;
}

function readAddress() {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  run(false);
}

field.addEventListener('focus', () => search.prepare().catch(() => {}), { once: true });
field.addEventListener('input', ({ isComposing }) => {
  clearTimeout(waiting);
  if (!isComposing) waiting = setTimeout(run, 250, false);
});
field.addEventListener('compositionend', () => {
  clearTimeout(waiting);
  waiting = setTimeout(run, 250, false);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run(true);
});
scopes.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button || !answer) return;
  scope = button.value;
  show(current);
});
window.addEventListener('popstate', readAddress);
readAddress();
