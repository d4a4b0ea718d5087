/**
 * What `dongbei dev` puts on every page: refreshes it when a build has changed it, and shows the faults of what was saved.
 * All of it stands in a shadow tree, out of the reach of the site's styles.
 */
const self = new URL(import.meta.url);
let build = self.searchParams.get('build');
const page = self.searchParams.get('page');

/** Faults that the editor has closed; they come up again when they are others. */
const closedKey = 'dongbei-closed-faults';

const host = document.createElement('dongbei-preview');
const root = host.attachShadow({ mode: 'open' });
root.append(
  styles(),
  make('div', { class: 'bar', role: 'region', hidden: '' }),
  make('dialog', { 'aria-labelledby': 'title' }),
  make('p', { class: 'said', role: 'status' }),
);
document.documentElement.append(host);
const [bar, dialog, said] = ['.bar', 'dialog', '.said'].map((name) => root.querySelector(name));

// Not `close`, which is told of later: another state may have come by then.
dialog.addEventListener('cancel', rememberClosed);

let state;

const listening = new URL('events', self);
listening.searchParams.set('path', location.pathname);
const events = new EventSource(listening);
events.addEventListener('state', ({ data }) => {
  state = JSON.parse(data);
  host.lang = state.language;
  showBar();
  showFaults();
  showBanner();
  markLinks();
  if (state.build === build) return;
  build = state.build;
  void refresh();
});
events.addEventListener('error', () => {
  if (state !== undefined) said.textContent = state.words.away;
});
events.addEventListener('open', () => {
  said.textContent = '';
});

/** Loads the page again where it differs, the style sheets alone where nothing else does; the scroll position stays. */
async function refresh() {
  const response = await fetch(location.href, { cache: 'no-store' });
  const html = await response.text();
  const [, digest] = /\/__dongbei\/preview\.js\?[^"]*\bpage=([0-9a-f]+)/u.exec(html) ?? [];
  if (digest !== page) location.reload();
  else await swapStyles(new DOMParser().parseFromString(html, 'text/html'));
}

/** The new sheets are there before the old ones go, so that no unstyled page is seen. */
async function swapStyles(fresh) {
  const selector = 'link[rel~="stylesheet"]:not([href*="/__dongbei/"])';
  const old = [...document.querySelectorAll(selector)];
  const links = [...fresh.querySelectorAll(selector)].map((link) => {
    const url = new URL(link.getAttribute('href'), location.href);
    url.searchParams.set('build', build);
    const { media } = link;
    return make('link', { rel: 'stylesheet', href: url.href, ...(media === '' ? {} : { media }) });
  });
  const loaded = links.map((link) => new Promise((done) => (link.onload = link.onerror = done)));
  document.head.append(...links);
  await Promise.all(loaded);
  for (const link of old) link.remove();
}

function showBar() {
  const { words, errors, warnings } = state;
  bar.setAttribute('aria-label', words.tools);
  const tools = [];
  if (errors + warnings > 0) {
    const button = make('button', { type: 'button', class: errors > 0 ? 'errors' : 'warnings' });
    button.textContent = `${words.faults} ${errors + warnings}`;
    button.addEventListener('click', () => openFaults());
    tools.push(button);
  }
  if (state.page !== undefined) {
    const href = `/__dongbei/compare?${new URLSearchParams({ path: location.pathname })}`;
    tools.push(make('a', { href }, [words.compare]));
    const { desk } = state.page;
    if (desk !== undefined) tools.push(make('a', { href: desk }, [words.desk]));
  }
  bar.hidden = tools.length === 0;
  bar.replaceChildren(...tools);
}

function showFaults() {
  const { errors, faults } = state;
  dialog.replaceChildren(...(faults.length === 0 ? [] : faultList()));
  if (errors === 0) {
    dialog.close();
    sessionStorage.removeItem(closedKey);
  } else if (sessionStorage.getItem(closedKey) !== faultsKey(state)) openFaults();
}

function rememberClosed() {
  sessionStorage.setItem(closedKey, faultsKey(state));
}

function openFaults() {
  if (!dialog.open) dialog.showModal();
}

/** Above a page that readers do not see yet. */
function showBanner() {
  document.querySelector('dongbei-banner')?.remove();
  const { page: article, words, timeZone } = state;
  if (article === undefined || article.status === 'published') return;
  const date = new Intl.DateTimeFormat(state.language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const text = words[`${article.status}Banner`].replace('{date}', date.format(article.instant));
  const banner = make('dongbei-banner', { lang: state.language });
  banner
    .attachShadow({ mode: 'open' })
    .append(styles(), make('p', { class: 'banner', role: 'note' }, [text]));
  document.body.prepend(banner);
}

/** A sign in front of every link to an article that readers do not see yet. */
function markLinks() {
  for (const mark of document.querySelectorAll('dongbei-mark')) mark.remove();
  const { unpublished = {}, words } = state;
  if (Object.keys(unpublished).length === 0) return;
  for (const link of document.querySelectorAll('a[href]')) {
    const article = link.origin === location.origin ? unpublished[link.pathname] : undefined;
    // The banner says it of this page, in whatever edition.
    if (
      article === undefined ||
      article.file === state.page?.file ||
      link.hash !== '' ||
      link.textContent.trim() === ''
    )
      continue;
    const mark = make('dongbei-mark', { lang: state.language });
    const sign = make('span', { class: `mark ${article.status}` }, [words[article.status]]);
    mark.attachShadow({ mode: 'open' }).append(styles(), sign);
    link.prepend(mark);
  }
}

function faultsKey({ faults }) {
  return JSON.stringify(faults.map(({ place, code }) => [place, code]));
}

function faultList() {
  const { words, faults, errors, warnings, isStale } = state;
  const close = make('button', { type: 'button', class: 'close' });
  close.textContent = words.close;
  close.addEventListener('click', () => {
    rememberClosed();
    dialog.close();
  });
  const rest = errors + warnings - faults.length;
  return [
    make('header', {}, [make('h1', { id: 'title' }, [`${words.faults} ${errors + warnings}`]), close]),
    ...(isStale ? [make('p', { class: 'note' }, [words.stale])] : []),
    make('ol', {}, faults.map(faultItem)),
    ...(rest > 0 ? [make('p', { class: 'note' }, [words.more.replace('{n}', rest)])] : []),
  ];
}

function faultItem({ severity, place, code, what, why, fix, frame }) {
  const { words } = state;
  const told = [
    [words.why, why],
    [words.fix, fix],
  ].filter(([, text]) => text !== '');
  return make('li', { class: severity }, [
    make('h2', {}, [what]),
    ...(place === '' ? [] : [make('p', { class: 'place' }, [`${place}  ${code}`])]),
    ...(frame === undefined ? [] : [frameBlock(frame)]),
    make(
      'dl',
      {},
      told.map(([name, text]) => make('div', {}, [make('dt', {}, [name]), make('dd', {}, [text])])),
    ),
  ]);
}

function frameBlock({ line, above, before, marked, after }) {
  const number = (value) => make('span', { class: 'number' }, [String(value)]);
  const mark = make('mark', {}, [marked === '' ? ' ' : marked]);
  return make('pre', { tabindex: '0' }, [
    ...(above === undefined ? [] : [number(line - 1), `${above}\n`]),
    make('span', { class: 'faulty' }, [number(line), before, mark, after]),
  ]);
}

function styles() {
  return make('link', { rel: 'stylesheet', href: new URL('preview.css', self).href });
}

function make(name, attributes, children = []) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
