/** Editions side by side: goes from one character that differs to the next, tells why it is so, and writes a word into the glossary. */
const path = new URLSearchParams(location.search).get('path');
const panel = document.querySelector('#why');
const form = panel.querySelector('form');
const marks = [...document.querySelectorAll('.differs')];
/** Each place once, though every edition shows it. */
const places = [...new Map(marks.map((mark) => [placeOf(mark), mark])).keys()];
const lastKey = `dongbei-compare ${path}`;

let current = marks.find((mark) => placeOf(mark) === sessionStorage.getItem(lastKey)) ?? marks[0];
current?.setAttribute('tabindex', '0');

document.addEventListener('click', ({ target }) => {
  const mark = target.closest('.differs');
  if (mark !== null) void explain(mark);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) {
    close();
    return;
  }
  const mark = event.target.closest?.('.differs');
  if (!mark) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    void explain(mark);
    return;
  }
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const cell = [...mark.closest('.row').children].indexOf(mark.parentElement);
  const next = places[places.indexOf(placeOf(mark)) + step];
  const there = marks.filter((each) => placeOf(each) === next);
  const other = there.find((each) => [...each.closest('.row').children].indexOf(each.parentElement) === cell);
  if (other !== undefined) select(other).focus();
});

panel.querySelector('.close').addEventListener('click', close);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void write();
});

/** @returns the mark, which is the one that Tab comes to now */
function select(mark) {
  current?.setAttribute('tabindex', '-1');
  current = mark;
  current.setAttribute('tabindex', '0');
  sessionStorage.setItem(lastKey, placeOf(mark));
  for (const each of marks) each.classList.toggle('chosen', placeOf(each) === placeOf(mark));
  return mark;
}

async function explain(mark) {
  const { text, start } = select(mark).dataset;
  const response = await fetch(`explain?${new URLSearchParams({ path, text, start })}`);
  if (!response.ok) return;
  const { source, editions, hans, hant } = await response.json();
  panel.querySelector('h2').textContent = source;
  panel.querySelector('dl').replaceChildren(
    ...editions.map(({ name, form: written, why }) => {
      const row = document.createElement('div');
      const [term, reading, reason] = ['dt', 'dd', 'dd'].map((tag) => document.createElement(tag));
      term.textContent = name;
      reading.textContent = written;
      reading.className = 'form';
      reason.textContent = why;
      row.append(term, reading, reason);
      return row;
    }),
  );
  Object.assign(form.elements.hans, { value: hans });
  Object.assign(form.elements.hant, { value: hant });
  form.querySelector('output').textContent = '';
  panel.hidden = false;
  mark.scrollIntoView({ block: 'nearest' });
  panel.focus({ preventScroll: true });
}

function close() {
  panel.hidden = true;
  current?.focus();
}

/** The page is built again by itself once the glossary has the line. */
async function write() {
  const { hans, hant, scope } = form.elements;
  const response = await fetch('term', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-dongbei-token': document.body.dataset.token },
    body: JSON.stringify({ hans: hans.value, hant: hant.value, scope: scope.value }),
  });
  form.querySelector('output').textContent = response.ok
    ? (await response.json()).said
    : `${response.status} ${response.statusText}`;
}

function placeOf({ dataset }) {
  return `${dataset.text}:${dataset.start}`;
}
