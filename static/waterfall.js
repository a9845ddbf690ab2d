'use strict';

/*
 * The waterfall of the complex page: when was each part asked for, and when did it arrive?
 *
 * The browser takes these times itself (the interface is called Resource Timing). This script only
 * reads them, after the page has loaded, and draws them. It counts nothing that it was not told.
 */

// What a part goes through, in this order. A phase ends where the next one begins.
const PHASES = ['held', 'connecting', 'waiting', 'arriving'];

const waterfall = document.getElementById('waterfall');
if (waterfall) {
  window.addEventListener('load', () => showWaterfall(waterfall));
}

async function showWaterfall(section) {
  const page = partOf(performance.getEntriesByType('navigation')[0]);
  const others = performance.getEntriesByType('resource').map(partOf);
  const all = [page, ...others];
  const end = Math.max(...all.map((part) => part.end));
  for (const part of all) {
    addPart(section.querySelector('tbody'), part, end);
  }
  section.querySelector('#end-of-time').textContent = milliseconds(end);
  section.hidden = false;

  const head = await headOfThisPage(); // in script.js; asked for now, so it is not in the list
  const closes = head?.get('Connection')?.toLowerCase() === 'close';
  const findings = [
    ...aboutConnections(page, others, closes),
    ...aboutTime(all, end),
  ];
  section.querySelector('#findings').replaceChildren(...findings.map(listItem));
}

// All times of an entry are milliseconds since the browser began to load the page.
function partOf(entry) {
  const connection = connectionOf(entry);
  const sent = entry.requestStart || entry.fetchStart;
  const begins = {
    held: entry.startTime,
    connecting: connection === 'new' ? entry.connectStart : sent,
    waiting: sent,
    arriving: entry.responseStart || sent,
  };
  return { name: new URL(entry.name).pathname, connection, begins, end: entry.responseEnd };
}

/*
 * Where a connection was open already, the browser reports no time for connecting and repeats the
 * moment at which it took up the part. To connect to this computer takes so little time that begin
 * and end may look the same, so the begin decides too.
 */
function connectionOf(entry) {
  if (entry.transferSize === 0 && entry.encodedBodySize > 0) {
    return 'none'; // The browser had a copy and sent no request.
  }
  const connected = entry.connectEnd > entry.connectStart || entry.connectStart > entry.fetchStart;
  return connected ? 'new' : 'open already';
}

function duration(part, phase) {
  const next = PHASES[PHASES.indexOf(phase) + 1];
  return (next ? part.begins[next] : part.end) - part.begins[phase];
}

function aboutConnections(page, others, closes) {
  const opened = others.filter((part) => part.connection === 'new').length;
  const shared = others.filter((part) => part.connection === 'open already').length;
  const copies = others.length - opened - shared;
  const findings = [countConnections(others.length, opened, shared)];
  if (closes) {
    findings.push('The reason: the server says “Connection: close” and closes each connection ' +
      'after one answer.' + (shared > 0 ? ' One that was open already had been opened ahead.' : ''));
  } else if (shared > 0) {
    findings.push('The reason: the server keeps a connection open after its answer, and the ' +
      'browser uses it again.');
  }
  if (page.connection === 'open already') {
    findings.push('The page itself came over a connection that was open before the clock ' +
      'started: the browser opens one ahead' + (closes ? '.' : ', or has one left from before.'));
  }
  if (copies > 0) {
    findings.push(`Parts for which the browser sent no request, because it had a copy: ${copies}. ` +
      'Reload the page to have them sent again.');
  }
  return findings;
}

function countConnections(count, opened, shared) {
  const needed = `Of the ${count} parts after the page, ${opened || 'none'} needed a new connection`;
  if (opened === count) {
    return `${needed}: every part had its own.`;
  }
  return `${needed} and ${shared} came over one that was open already.`;
}

function aboutTime(all, end) {
  const longest = all.reduce((a, b) => (duration(a, 'waiting') < duration(b, 'waiting') ? b : a));
  const wait = duration(longest, 'waiting');
  const findings = [
    `All parts were here after ${milliseconds(end)}. At most ${mostAtOnce(all)} requests were ` +
      'under way at the same time.',
    `The longest wait for a first byte: ${milliseconds(wait)}, for ${longest.name}.`,
  ];
  if (wait > 1000) {
    findings.push('So long a wait has a reason: the page Help lists some under “The request ' +
      'hangs”.');
  }
  return findings;
}

// At the moment when a request is sent, how many others have been sent and not been answered?
function mostAtOnce(all) {
  const asked = all.filter((part) => part.connection !== 'none');
  const underWay = (time) =>
    asked.filter((part) => part.begins.waiting <= time && time < part.end).length;
  return Math.max(...asked.map((part) => underWay(part.begins.waiting)));
}

function addPart(rows, part, end) {
  const row = element('tr', 'row');
  const name = element('th', 'rowheader', part.name);
  name.scope = 'row';
  row.append(name, element('td', 'cell', part.connection));
  row.append(time('found at', part.begins.held));
  for (const phase of PHASES) {
    row.append(time(phase, duration(part, phase)));
  }
  const picture = element('td', 'cell');
  picture.append(bar(part, end));
  row.append(picture);
  rows.append(row);
}

function time(label, value) {
  const cell = element('td', 'cell', value.toFixed(1));
  cell.dataset.label = label; // Shown where the screen is too narrow for the table's head.
  return cell;
}

// On a narrow screen the style sheet turns rows into blocks. The roles keep the table a table.
function element(name, role, text = '') {
  const made = document.createElement(name);
  made.setAttribute('role', role);
  made.textContent = text;
  return made;
}

function listItem(text) {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function milliseconds(value) {
  return `${value.toFixed(1)} ms`;
}

// The picture says nothing that the numbers do not say, so screen readers may leave it out.
function bar(part, end) {
  const svg = shape('svg', { class: 'bar', 'aria-hidden': 'true' });
  for (const phase of PHASES) {
    const left = (100 * part.begins[phase]) / end;
    const width = (100 * Math.max(0, duration(part, phase))) / end;
    svg.append(shape('rect', { class: phase, x: `${left}%`, width: `${width}%` }));
  }
  if (part.connection === 'new') {
    const x = `${(100 * part.begins.connecting) / end}%`;
    svg.append(shape('line', { class: 'opened', x1: x, x2: x, y1: 0, y2: '100%' }));
  }
  return svg;
}

function shape(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  return made;
}
