// The search page's script: the index is loaded on first use, queries stay here.
const form = document.querySelector('#search');
const field = form.elements.q;
const status = document.querySelector('#status');
const results = document.querySelector('#results');
const { index, loading, found, nothing, failed, more } = form.dataset;
const pageSize = 30;

let articles;
let waiting;

/** Loads the index once; after a failure the next call tries again. */
function load() {
  articles ??= fetch(index)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
    .catch((error) => {
      articles = undefined;
      throw error;
    });
  return articles;
}

async function search() {
  clearTimeout(waiting);
  const query = field.value;
  history.replaceState(null, '', query.trim() ? `?q=${encodeURIComponent(query.trim())}` : location.pathname);
  const terms = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  const all = (text) => terms.every((term) => text.includes(term));
  let hits = [];
  if (terms.length) {
    status.textContent ||= loading;
    try {
      hits = (await load()).filter(({ k }) => all(k));
    } catch {
      status.textContent = failed;
      return;
    }
    if (query !== field.value) return;
    hits.sort((a, b) => all(b.t.toLowerCase()) - all(a.t.toLowerCase()));
  }
  status.textContent = (terms.length && (hits.length ? found.replace('{n}', hits.length) : nothing)) || '';
  results.replaceChildren();
  show(hits, terms);
}

function show(hits, terms) {
  const first = results.children.length;
  for (const { u, t, s, d, c } of hits.slice(0, pageSize)) {
    const link = make('a', '', ...marked(t, terms));
    link.href = u;
    const meta = make('p', 'meta', make('span', '', d), make('span', '', c));
    results.append(make('li', '', link, make('p', 'summary', ...marked(s, terms)), meta));
  }
  if (hits.length > pageSize) {
    const button = make('button', 'more', more);
    button.type = 'button';
    button.onclick = () => {
      button.parentNode.remove();
      show(hits.slice(pageSize), terms);
    };
    results.append(make('li', '', button));
  }
  if (first) results.children[first].firstChild.focus();
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

field.onfocus = () => load().catch(() => {});
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
