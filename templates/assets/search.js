// The search page's script: the index is loaded on first use, queries stay here.
const form = document.querySelector('#search');
const field = form.elements.q;
const status = document.querySelector('#status');
const results = document.querySelector('#results');
const { index, loading, found, nothing, failed, more } = form.dataset;
const pageSize = 30;

let waiting;
const files = new Map();

/** Loads a file of the index once; after a failure the next call tries again. */
function load(name) {
  if (!files.has(name)) {
    const address = new URL(name, new URL(index, location.href));
    const answer = fetch(address).then((file) => (file.ok ? file.json() : Promise.reject(file)));
    answer.catch(() => files.delete(name));
    files.set(name, answer);
  }
  return files.get(name);
}

/** Parts of the index, from the newest articles to the oldest; the next one comes while one is looked through. */
async function* newestParts() {
  const { parts } = await load(index);
  for (let number = parts; number > 0; number -= 1) {
    const part = load(`${number}.json`);
    if (number > 1) load(`${number - 1}.json`).catch(() => {});
    yield await part;
  }
}

async function search() {
  clearTimeout(waiting);
  const query = field.value;
  history.replaceState(null, '', query.trim() ? `?q=${encodeURIComponent(query.trim())}` : location.pathname);
  const terms = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  if (terms.length) {
    status.textContent ||= loading;
    await show(finder(query, terms), terms, 0);
  } else {
    status.textContent = '';
    results.replaceChildren();
  }
}

/** Finds one screenful after the other: of each part those with the words in the title first. Undefined once the query is another. */
function finder(query, terms) {
  const all = (text) => terms.every((term) => text.includes(term));
  const unread = newestParts();
  const hits = [];
  let ended = false;
  return async (from) => {
    while (!ended && hits.length <= from + pageSize) {
      const { value = [], done } = await unread.next();
      ended = done;
      const matches = value.filter(({ k }) => all(k));
      hits.push(...matches.sort((a, b) => all(b.t.toLowerCase()) - all(a.t.toLowerCase())));
    }
    if (query !== field.value) return undefined;
    return { hits: hits.slice(from, from + pageSize), count: `${hits.length}${ended ? '' : '+'}`, total: hits.length };
  };
}

async function show(find, terms, from) {
  const next = await find(from).catch(() => {
    status.textContent = failed;
  });
  if (!next) return;
  const { hits, count, total } = next;
  status.textContent = total ? found.replace('{n}', count) : nothing;
  if (from === 0) results.replaceChildren();
  for (const { u, t, s, d, c } of hits) {
    const link = make('a', '', ...marked(t, terms));
    link.href = u;
    const meta = make('p', 'meta', make('span', '', d), make('span', '', c));
    results.append(make('li', '', link, make('p', 'summary', ...marked(s, terms)), meta));
  }
  if (total > from + pageSize) {
    const button = make('button', 'more', more);
    button.type = 'button';
    button.onclick = async () => {
      await show(find, terms, from + pageSize);
      button.parentNode.remove();
    };
    results.append(make('li', '', button));
  }
  if (from) results.children[from + 1].firstChild.focus();
}

function marked(text, terms) {
  const pattern = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'giu'))
    .map((part, at) => (at % 2 ? make('mark', '', part) : part));
}

function make(name, style, ...children) {
  const made = document.createElement(name);
  made.className = style;
  made.append(...children);
  return made;
}

field.onfocus = () => load(index).catch(() => {});
field.oninput = ({ isComposing }) => {
  clearTimeout(waiting);
  if (!isComposing) waiting = setTimeout(search, 150);
};
field.addEventListener('compositionend', search);
form.onsubmit = (event) => {
  event.preventDefault();
  search();
};

field.value = new URLSearchParams(location.search).get('q') ?? '';
if (field.value) search();
