// The search page. What is searched for is looked up on the reader's device; nothing is loaded before the field is used.
import { Stale, createSearch, splitQuery } from './search-query.js';

const form = document.querySelector('#search');
const { q: field, in: place, since, order } = form.elements;
const [status, hints, results, scopes, more] = ['status', 'hints', 'results', 'scopes', 'more'].map((id) =>
  document.querySelector(`#${id}`),
);
const { home, index, edition, ...words } = form.dataset;
const search = createSearch({ base: new URL(index, location.href).href, edition, load: fetch.bind(window) });
const days = { month: 30, year: 365 };
/** Words of so many characters hardly stand in a text as somebody remembers them. */
const longWord = 8;

/** Parameters of the address that say what is shown, or looked up; later ones take their place. */
let current = '';
let waiting;
let answer;
/** What `answer` is the answer to. */
let asked;
/** All (`''`), `title` or `gallery`. */
let scope = '';

/** What the address says of the choices that are made; nothing where nothing is searched for, and of what is not chosen. */
function parameters() {
  const chosen = { q: field.value.trim(), in: place.value, since: since.value, order: order.value, only: scope };
  const said = Object.entries(chosen).filter(([, value]) => value);
  return new URLSearchParams(said).toString();
}

/** Looks up what is in the form, unless it is what is shown. */
async function run(remember) {
  clearTimeout(waiting);
  const wanted = parameters();
  if (wanted === current) return;
  current = wanted;
  const address = wanted ? `?${wanted}` : location.pathname;
  if (remember) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const link of document.querySelectorAll('.editions a')) link.search = wanted;
  await show(wanted);
}

/** Shows the first results; once more from the start where the site was published meanwhile. */
async function show(wanted, isFresh = false) {
  const query = field.value.trim();
  const key = [query, place.value, since.value].join('\n');
  try {
    if (asked !== key || isFresh) {
      answer = undefined;
      if (query) status.textContent = words.loading;
      const limits = { ...(place.value && { place: place.value }), ...(since.value && { since: firstDay() }) };
      const found = query ? await search.query(query, limits, isFresh) : undefined;
      if (wanted !== current) return;
      [answer, asked] = [found, key];
    }
    const list = answer?.scope(scope, order.value === 'time');
    const first = await list?.next();
    if (wanted !== current) return;
    results.replaceChildren();
    hints.replaceChildren();
    if (first) add(list, first);
    else {
      status.textContent = '';
      scopes.hidden = more.hidden = true;
    }
  } catch (error) {
    if (wanted !== current) return;
    asked = undefined;
    if (error instanceof Stale && !isFresh) await show(wanted, true);
    else fail();
  }
}

/** Days of the reader's calendar are counted from 1970, as those of articles. */
function firstDay() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 - days[since.value];
}

function fail() {
  status.textContent = words.failed;
  more.hidden = true;
  current = undefined;
}

function add(list, { results: items, hasMore }) {
  results.append(...items.map(item));
  more.hidden = !hasMore;
  more.onclick = () => showMore(list);
  const { count, isExact } = list.count();
  status.textContent =
    count || !isExact ? words.found.replace('{n}', isExact ? count : `${count}+`) : words.nothing;
  if (!count && isExact) hints.append(...waysOut().map((way) => make('li', '', way)));
  scopes.hidden = !answer.scope('').count().count;
  for (const button of scopes.children) {
    const there = answer.scope(button.value).count();
    button.lastElementChild.textContent = there.isExact ? there.count : `${there.count}+`;
    button.hidden = button.value !== '' && button.value !== scope && !there.count;
    button.ariaPressed = String(button.value === scope);
  }
}

/** What a reader who has found nothing can do with these words and limits. */
function waysOut() {
  const written = [...new Set(splitQuery(field.value))];
  const isLimited = place.value || since.value;
  return [
    ...(isLimited ? [way(words.widen, () => (place.value = since.value = ''))] : []),
    ...(written.length > 1
      ? written.map((word) => way(words.only.replace('{name}', bare(word)), () => (field.value = word)))
      : []),
    ...(written.some((word) => Array.from(word).length >= longWord) ? [words.long] : []),
  ];
}

/** Without the quotation marks around. */
const bare = (word) => word.replace(/^["“”「『](.+)["“”」』]$/u, '$1');

function way(text, change) {
  const button = make('button', '', text);
  button.type = 'button';
  button.addEventListener('click', () => {
    change();
    scope = '';
    field.focus();
    run(true);
  });
  return button;
}

async function showMore(list) {
  const wanted = current;
  const first = results.children.length;
  try {
    const next = await list.next();
    if (wanted !== current) return;
    add(list, next);
    results.children[first]?.querySelector('a').focus();
  } catch {
    if (wanted === current) fail();
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

/** At first what a reader has written already stays, where the address says nothing else. */
function readAddress(isFirst) {
  const said = new URLSearchParams(location.search);
  const valueOf = (control) => said.get(control.name) ?? (isFirst ? control.value : '');
  field.value = valueOf(field);
  choosePlace(valueOf(place));
  for (const choice of [since, order]) {
    choice.value = valueOf(choice);
    if (choice.selectedIndex < 0) choice.value = '';
  }
  const only = said.get('only') ?? '';
  scope = [...scopes.children].some(({ value }) => value === only) ? only : '';
  run(false);
}

/** A place that is no section is called as the heading of its page calls it; until that is read, by its address. */
async function choosePlace(path) {
  place.value = path;
  if (place.selectedIndex >= 0) return;
  const option = make('option', '', path.split('/').at(-1));
  option.value = path;
  place.add(option, 1);
  place.value = path;
  const page = new URL(`./${path.split('/').map(encodeURIComponent).join('/')}/`, new URL(home, location.href));
  try {
    const answered = await fetch(page);
    const heading = new DOMParser().parseFromString(await answered.text(), 'text/html').querySelector('h1');
    if (answered.ok) option.text = heading.firstChild.textContent.trim();
  } catch {
    // Its address will do.
  }
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
for (const choice of [place, since, order]) choice.addEventListener('change', () => run(true));
scopes.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button || !answer) return;
  scope = button.value;
  run(true);
});
window.addEventListener('popstate', () => readAddress(false));
readAddress(true);
