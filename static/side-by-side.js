'use strict';

/*
 * Shows the steps that the reader chose, in large type if wanted, and remembers both. Without this
 * script the page shows all three steps.
 */

const settings = document.getElementById('settings');
const { columns, large } = settings.elements;
const narrow = window.matchMedia('(max-width: 40rem)'); // as in side-by-side.css

// A browser may forbid a page to remember anything. Then the choice holds until the next load.
function recall(name, otherwise) {
  try {
    return localStorage.getItem(name) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing can be done, and nothing need be.
  }
}

let chosen = recall('side-by-side.columns', '123');

// On a phone there is room for one step: the first of those that were chosen.
function showSteps() {
  columns.value = narrow.matches ? chosen[0] : chosen;
  for (const article of document.querySelectorAll('[data-step]')) {
    article.hidden = !columns.value.includes(article.dataset.step);
  }
  // "The same as step 2" says nothing to somebody who does not see step 2.
  for (const details of document.querySelectorAll('details')) {
    details.open = !columns.value.includes('2');
  }
}

function chooseType() {
  document.documentElement.classList.toggle('large', large.checked);
}

function measure() {
  // The settings stay at the top and must not hide a heading that a link leads to.
  document.documentElement.style.scrollPaddingTop = `${settings.offsetHeight}px`;
  // The arrow keys move what has the focus, so code that is too wide must be able to have it.
  for (const code of document.querySelectorAll('pre')) {
    if (code.scrollWidth > code.clientWidth) {
      code.tabIndex = 0;
    } else {
      code.removeAttribute('tabindex');
    }
  }
}

// Other columns, other heights: the question that was being read goes back to where it was.
function inPlace(change) {
  const top = settings.getBoundingClientRect().bottom;
  const sections = [...document.querySelectorAll('main section')];
  const read = sections.find((section) => section.getBoundingClientRect().bottom > top);
  const before = read?.getBoundingClientRect().top;
  change();
  measure();
  if (before < top) {
    window.scrollBy(0, read.getBoundingClientRect().top - before);
  }
}

settings.addEventListener('change', (event) => {
  if (event.target === large) {
    remember('side-by-side.large', large.checked);
    inPlace(chooseType);
  } else {
    chosen = columns.value;
    remember('side-by-side.columns', chosen);
    inPlace(showSteps);
  }
});
narrow.addEventListener('change', () => inPlace(showSteps));
window.addEventListener('resize', measure);

large.checked = recall('side-by-side.large', 'false') === 'true';
settings.hidden = false;
chooseType();
showSteps();
measure();
