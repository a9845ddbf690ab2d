'use strict';

/*
 * One script for two pages: both ask which server answered, and the complex page lists its parts.
 * Both pages read well without it.
 */

const answeredBy = document.getElementById('answered-by');
if (answeredBy) {
  // 'pageshow' comes after a load and also after the Back button, when 'load' does not.
  window.addEventListener('pageshow', () => showServer(answeredBy));
}

const parts = document.getElementById('parts');
if (parts) {
  window.addEventListener('load', () => showParts(parts));
}

// A HEAD request is answered with the head of the page and no body: the Server field is in it.
async function headOfThisPage() {
  try {
    const response = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    await response.text(); // Nothing; but an answer that nobody reads counts as broken off.
    return response.headers;
  } catch {
    return null; // No answer: the server has been stopped.
  }
}

async function showServer(paragraph) {
  const server = (await headOfThisPage())?.get('Server');
  if (!server) {
    return; // The paragraph keeps its text, which says how to find out by hand.
  }
  const name = document.createElement('strong');
  name.textContent = server;
  paragraph.replaceChildren('Answered by: ', name);
  for (const step of document.querySelectorAll('[data-server]')) {
    if (step.dataset.server === server) {
      step.setAttribute('aria-current', 'true');
    } else {
      step.removeAttribute('aria-current');
    }
  }
}

// The browser keeps a list of what it loaded: the page itself is a 'navigation', the rest 'resource'.
function showParts(section) {
  const table = section.querySelector('table');
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ];
  let total = 0;
  for (const entry of entries) {
    const name = new URL(entry.name).pathname;
    const bytes = entry.encodedBodySize;
    total += bytes;
    addRow(table.tBodies[0], name, typeOf(entry, name), bytes);
  }
  addRow(table.tFoot, `${entries.length} parts`, '', total);
  section.hidden = false;
}

// Not every browser tells a script the Content-Type; the ending of the name is the next best thing.
function typeOf(entry, name) {
  if (entry.entryType === 'navigation') {
    return document.contentType;
  }
  return entry.contentType || name.slice(name.lastIndexOf('.'));
}

function addRow(rows, name, type, bytes) {
  const row = rows.insertRow();
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.textContent = name;
  row.append(heading);
  row.insertCell().textContent = type;
  row.insertCell().textContent = bytes.toLocaleString('en');
}
