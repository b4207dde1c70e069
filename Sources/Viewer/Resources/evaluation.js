// The figures of an evaluation, of one run or of two.
const data = JSON.parse(document.querySelector('script.evaluation').textContent);
const [run, earlier] = data.runs;
const chosen = { kind: '', row: '', which: 'all', words: '', pair: null };

const fixedPoint = value => value.toFixed(3);
const rowName = row => row.split(' ').map(part => word(part)).join(' · ');
const typeOf = row => row.split(' ')[1];
const errorKey = error => JSON.stringify([error.document, error.kind, error.row, error.text, error.start, error.end]);

// Errors that one run has and the other has not; the same error may stand in a document several times.
function without(errors, others) {
  const left = new Map();
  for (const error of others) left.set(errorKey(error), (left.get(errorKey(error)) ?? 0) + 1);
  return errors.filter(error => {
    const count = left.get(errorKey(error)) ?? 0;
    if (count) left.set(errorKey(error), count - 1);
    return !count;
  });
}
const fixed = earlier ? without(earlier.report.errors, run.report.errors) : [];
const added = earlier ? without(run.report.errors, earlier.report.errors) : [];

function interval(row, other) {
  const at = (tag, left, width, kind) => {
    const node = el(tag, { class: kind });
    node.style.left = 100 * left + '%';
    if (width !== null) node.style.width = 100 * width + '%';
    return node;
  };
  return el('span', { class: 'interval', 'aria-hidden': 'true' },
    at('i', row.low, row.high - row.low), other ? at('b', other.f1, null, 'before') : null, at('b', row.f1, null));
}

function scores() {
  const numeric = text => el('td', { class: 'number' }, text);
  const head = ['', 'precision', 'recall', 'F1', 'interval', 'lenient', 'gold',
    'predicted'].concat(earlier ? ['before', 'change', 'fixed', 'added'] : []);
  const count = (errors, name) => errors.filter(error => name.endsWith(' ALL')
    ? error.row.startsWith(name.split(' ')[0]) : error.row === name).length;
  const rows = Object.entries(run.report.strict).map(([name, row]) => {
    const other = earlier?.report.strict[name];
    const change = other ? row.f1 - other.f1 : null;
    return el('tr', { class: name.endsWith(' ALL') ? 'whole' : null },
      el('th', { scope: 'row' }, TYPES.includes(typeOf(name)) ? [dot(typeOf(name)), ' '] : null, rowName(name)),
      numeric(fixedPoint(row.precision)), numeric(fixedPoint(row.recall)), numeric(fixedPoint(row.f1)),
      el('td', { class: 'number' }, el('span', { class: 'spread' }, interval(row, other),
        `${fixedPoint(row.low)}–${fixedPoint(row.high)}`)),
        numeric(run.report.lenient[name] ? fixedPoint(run.report.lenient[name].f1) : ''),
      numeric(number(row.gold)), numeric(number(row.predicted)),
      earlier ? [numeric(other ? fixedPoint(other.f1) : ''),
        el('td', { class: 'number ' + (change > 0.0005 ? 'better' : change < -0.0005 ? 'worse' : '') },
          change === null ? '' : (change >= 0 ? '+' : '−') + fixedPoint(Math.abs(change))),
        numeric(number(count(fixed, name))), numeric(number(count(added, name)))] : null);
  });
  return el('div', { class: 'scroll' }, el('table', { id: 'scores' },
    el('thead', {}, el('tr', {}, head.map((key, place) => el('th', { scope: 'col', class: place ? 'number' : null },
      key && word(key))))), el('tbody', {}, rows)));
}

function confusions() {
  const cells = data.confusions;
  const types = TYPES.filter(type => cells.some(cell => cell.gold === type || cell.predicted === type));
  const most = Math.max(1, ...cells.filter(cell => cell.kind !== 'right').map(cell => cell.count));
  const cell = (gold, predicted, kind) => {
    const found = cells.find(each => each.gold === gold && each.predicted === predicted && each.kind === kind);
    if (!found) return el('td', {});
    if (kind === 'right') return el('td', { class: 'right number' }, number(found.count));
    const names = [gold, predicted].map(type => type ? word(type) : word('nothingThere'));
    const button = el('button', { type: 'button', 'aria-label': `${names.join(' → ')}: ${found.count}`,
      onclick: () => showPair(found, names) }, number(found.count));
    button.style.setProperty('--share', 8 + 42 * found.count / most);
    return el('td', {}, button);
  };
  const line = gold => el('tr', {}, el('th', { scope: 'row' },
    gold ? [dot(gold), ' ', word(gold)] : word('nothingThere')),
    types.map(type => cell(gold, type, gold === type ? 'right' : 'type')),
    gold ? cell(gold, gold, 'boundary') : el('td'), gold ? cell(gold, null, 'type') : el('td'));
  return el('div', { class: 'scroll' }, el('table', { class: 'confusions', id: 'confusions' },
    el('thead', {}, el('tr', {}, el('th', {}),
      types.map(type => el('th', { scope: 'col', class: 'number' }, word(type))),
      el('th', { scope: 'col', class: 'number' }, word('boundary')),
      el('th', { scope: 'col', class: 'number' }, word('nothingThere')))),
    el('tbody', {}, types.map(line), line(null))));
}

function showPair(cell, names) {
  const errors = new Set(cell.errors.map(place => run.report.errors[place]));
  Object.assign(chosen, { pair: { names, errors }, kind: '', row: '', which: 'all', words: '' });
  drawErrors();
  $('errors').scrollIntoView();
  $('errors-list').focus();
}

function diagram(key) {
  const figures = run.report.reliability[key];
  const filled = figures.deciles.filter(decile => decile.count);
  const most = Math.max(1, ...filled.map(decile => decile.count));
  const [x, y] = [value => 34 + 250 * value, value => 262 - 250 * value];
  const axis = [0, .2, .4, .6, .8, 1];
  return el('figure', {}, el('figcaption', {}, el('b', {}, word(key)), ' ',
    el('span', { class: 'soft' }, word('calibration', fixedPoint(figures.calibration_error)))),
    svg('svg', { class: 'diagram', viewBox: '0 0 300 290', role: 'img',
      'aria-label': `${word('reliability')}: ${word(key)}` },
      svg('rect', { class: 'frame', x: 34, y: 12, width: 250, height: 250 }),
      svg('line', { class: 'ideal', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
      axis.map(value => [svg('text', { x: x(value) - 6, y: 278 }, value),
        svg('text', { x: 8, y: y(value) + 4 }, value)]),
      svg('path', { d: filled.map((decile, place) => `${place ? 'L' : 'M'}${x(decile.confidence).toFixed(1)} ${y(decile.accuracy).toFixed(1)}`).join('') }),
      filled.map(decile => svg('circle', { cx: x(decile.confidence).toFixed(1), cy: y(decile.accuracy).toFixed(1),
        r: (2.5 + 8 * Math.sqrt(decile.count / most)).toFixed(1) },
        svg('title', {}, `${decile.count}: ${fixedPoint(decile.confidence)} → ${fixedPoint(decile.accuracy)}`)))),
    el('table', {}, el('thead', {}, el('tr', {},
      ['sure', 'count', 'accuracy'].map(each => el('th', { scope: 'col', class: 'number' }, word(each))))),
      el('tbody', {}, filled.map(decile => el('tr', {},
        [fixedPoint(decile.confidence), number(decile.count),
        fixedPoint(decile.accuracy)].map(each => el('td', { class: 'number' }, each)))))));
}

// What stands in brackets is the span itself.
function context(error) {
  const place = error.context ? error.context.indexOf(`[${error.text}]`) : -1;
  if (place < 0) return given(error.text, 'b');
  return el('span', { class: 'given said', lang: 'zh' }, error.context.slice(0, place), el('b', {}, error.text),
    error.context.slice(place + error.text.length + 2));
}

const sources = () => ({ all: run.report.errors, fixed, added });

function drawErrors() {
  const choice = (key, options) => {
    const select = el('select', { id: 'by-' + key, onchange: () => { chosen[key] = select.value; list(); } },
      options.map(([value, label]) => el('option', { value, selected: chosen[key] === value }, label)));
    return el('label', {}, word(key), ' ', select);
  };
  const rows = [...new Set(Object.values(sources()).flat().map(error => error.row))].sort();
  const words = el('input', { type: 'search', id: 'by-words', placeholder: word('document'),
    'aria-label': word('document'), value: chosen.words, oninput: () => { chosen.words = words.value; list(); } });
  const holder = el('div', { id: 'errors-list', tabindex: -1 });
  const count = el('span', { class: 'soft number', role: 'status', id: 'errors-count' });
  function list() {
    const low = chosen.words.toLowerCase();
    const found = sources()[chosen.which].filter(error => (!chosen.kind || error.kind === chosen.kind)
      && (!chosen.row || error.row === chosen.row)
      && (!chosen.pair || chosen.pair.errors.has(error))
        && (!low || [error.document, error.text, error.context ?? ''].some(text => text.toLowerCase().includes(low))));
    count.textContent = number(found.length);
    const box = el('ul', { class: 'errors' });
    holder.replaceChildren(box);
    growing(box, found, error => el('li', {},
      el('span', { class: 'kind ' + (error.kind === 'missed' ? 'worse' : '') }, word(error.kind)), ' ',
      TYPES.includes(typeOf(error.row)) ? [dot(typeOf(error.row)), ' '] : null,
      el('span', { class: 'soft' }, rowName(error.row)), ' ', context(error),
      error.instead ? el('div', { class: 'instead' }, word('instead'), ' ', given(error.instead)) : null,
      el('div', { class: 'where given' }, error.document + (error.start === undefined ? ''
        : ` ${error.start}–${error.end}`))), 100);
  }
  const pair = chosen.pair ? el('button', { type: 'button', id: 'clear-pair',
    onclick: () => { chosen.pair = null; drawErrors(); } },
    `${word('pair')}: ${chosen.pair.names.join(' → ')} ✕`) : null;
  $('errors').replaceChildren(el('h2', {}, word('errors'), ' ', count),
    el('div', { class: 'filters', role: 'group', 'aria-label': word('errors') },
    earlier ? choice('which', [['all', word('allErrors')], ['fixed', word('onlyFixed')], ['added', word('onlyAdded')]])
      : null,
    choice('kind', [['', word('all')], ['missed', word('missed')], ['wrong', word('wrong')]]),
    choice('row', [['', word('all')], ...rows.map(row => [row, rowName(row)])]), words, pair), holder);
  list();
}

function draw() {
  document.title = `${word('evaluation')} – Mingce 名册`;
  $('main').replaceChildren(el('h1', {}, word('evaluation')),
    el('p', { class: 'meta given' }, word('against', data.gold, number(run.report.documents), run.name)),
    ...(earlier ? [el('p', { class: 'meta given' }, word('comparedWith', earlier.name))] : []),
    el('h2', {}, word('scores')), scores(), el('h2', {}, word('confusions')),
    el('p', { class: 'meta' }, word('confusionsHint')), confusions(),
    el('h2', {}, word('reliability')), el('p', { class: 'meta' }, word('reliabilityHint')),
    el('div', { class: 'diagrams' }, diagram('mentions'), diagram('relations')), el('section', { id: 'errors' }));
  drawErrors();
}

setUp(draw);
draw();
