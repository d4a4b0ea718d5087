// Comfort for readers. Whatever this file does not do, the page does without it.
const switches = [...document.querySelectorAll('.editions a')];
const blocks = [...document.querySelectorAll('.prose > *')];

/** The reader's last choice of an edition. Where storage is forbidden there is none. */
function choice(edition) {
  try {
    if (edition) localStorage.setItem('edition', edition);
    return localStorage.getItem('edition');
  } catch {
    return null;
  }
}

/** Which block of the text stands at the top of the window, from 1; 0 above and below the text. All editions have the same blocks. */
function place() {
  const tops = blocks.map((block) => block.getBoundingClientRect());
  return tops[0]?.top < 0 ? tops.findIndex(({ bottom }) => bottom > 16) + 1 : 0;
}

function leave({ currentTarget: link }) {
  choice(link.hreflang);
  const at = place();
  link.hash = at ? `~${at}` : '';
}

function watch(link) {
  for (const name of ['click', 'auxclick']) link.addEventListener(name, leave);
}

/** Goes to the block that the address names, and takes the name out of the address again. */
function arrive() {
  const at = /^#~(\d+)$/u.exec(location.hash)?.[1];
  if (!at) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  blocks[at - 1]?.scrollIntoView({ behavior: 'instant' });
}

/** Offers the edition of the last choice to who comes from elsewhere to another one. Nobody is sent away from what they opened. */
function offer() {
  const wanted = switches.find(({ hreflang }) => hreflang === choice());
  if (!wanted || document.referrer.startsWith(`${location.origin}/`)) return;
  const link = wanted.cloneNode();
  link.textContent = wanted.dataset.offer;
  watch(link);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.ariaLabel = wanted.dataset.stay;
  const bar = document.createElement('aside');
  bar.className = 'offer';
  bar.lang = wanted.lang;
  bar.ariaLabel = link.textContent;
  bar.append(link, close);
  close.addEventListener('click', () => {
    choice(document.querySelector('.editions [aria-current]').dataset.edition);
    bar.remove();
  });
  document.querySelector('.skip').after(bar);
}

/** Buttons for photo stories, in browsers that have none of their own for what scrolls. */
function addButtons(gallery) {
  const steps = document.createElement('p');
  steps.className = 'steps';
  const { previous, next } = gallery.closest('.photo').dataset;
  const buttons = [previous, next].map((label, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '←→'[index];
    button.ariaLabel = label;
    button.addEventListener('click', () => gallery.scrollBy({ left: (index * 2 - 1) * gallery.clientWidth }));
    steps.append(button);
    return button;
  });
  const update = () => {
    const { scrollLeft, scrollWidth, clientWidth } = gallery;
    buttons[0].disabled = scrollLeft < 8;
    buttons[1].disabled = scrollLeft + clientWidth > scrollWidth - 8;
  };
  gallery.addEventListener('scroll', update, { passive: true });
  gallery.after(steps);
  update();
}

/** Shows a button that copies the address, and says so; where the clipboard is forbidden there is none. */
function offerCopy(button) {
  if (!navigator.clipboard) return;
  button.closest('li').hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}

switches.forEach(watch);
document.querySelectorAll('[data-copy]').forEach(offerCopy);
arrive();
offer();
if (!CSS.supports('selector(::scroll-button(left))')) document.querySelectorAll('.gallery').forEach(addButtons);
