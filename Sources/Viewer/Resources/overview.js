// What many documents come to: counts, types, the most frequent entities, and how they spread over time.
function totals(records) {
  const sum = { characters: 0, mentions: 0, entities: 0, relations: 0, failures: 0,
    types: new Map(TYPES.map(type => [type, 0])) };
  const names = new Map();
  for (const record of records) {
    if (record.error) sum.failures++;
    sum.characters += record.text.length;
    sum.relations += (record.raw.relations ?? []).length;
    for (const mention of record.mentions) {
      if (mention.nested_in) continue;
      sum.mentions++;
      sum.types.set(mention.type, (sum.types.get(mention.type) ?? 0) + 1);
    }
    const entities = record.raw.entities ?? [...record.entities.values()];
    sum.entities += entities.length;
    const here = new Set();
    for (const entity of entities) {
      const key = entity.type + ' ' + entity.name;
      const known = names.get(key) ?? { type: entity.type, name: entity.name, mentions: 0, documents: 0 };
      known.mentions += entity.mentions.length;
      if (!here.has(key)) known.documents++;
      here.add(key);
      names.set(key, known);
    }
  }
  sum.frequent = [...names.values()].sort((a, b) => b.mentions - a.mentions || b.documents - a.documents
    || (a.name < b.name ? -1 : 1));
  return sum;
}

function bars(rows) {
  const most = Math.max(1, ...rows.map(row => row.count));
  return el('div', { class: 'bars' }, rows.map(row => {
    const inner = el('i');
    inner.style.width = 100 * row.count / most + '%';
    if (!row.count) inner.style.minWidth = 0;
    return [row.label, el('div', { class: 'track t' + (row.type ?? ''), 'aria-hidden': 'true' }, inner),
      el('span', { class: 'number' }, number(row.count))];
  }));
}

// Documents by day, month or year, whichever gives a picture.
function periods(records) {
  const dated = records.filter(record => /^\d{4}(-\d\d)?(-\d\d)?/.test(record.date ?? ''));
  for (const [length, unit] of [[10, 'day'], [7, 'month'], [4, 'year']]) {
    const found = new Map();
    for (const record of dated) {
      const key = record.date.slice(0, length);
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(record);
    }
    if (found.size <= 62 || unit === 'year') return { unit, slots: [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1)) };
  }
}

function timeline({ slots }, counted) {
  const count = records => counted === 'documents' ? records.length
    : records.flatMap(record => record.mentions.filter(mention => mention.type === counted
      && !mention.nested_in)).length;
  const values = slots.map(([, records]) => count(records));
  const most = Math.max(1, ...values);
  const [width, height] = [720, 130];
  const step = width / slots.length;
  const every = Math.ceil(slots.length / 9);
  return svg('svg', { class: 'timeline t' + counted, viewBox: `0 0 ${width} ${height}`, role: 'group',
    'aria-label': word('overTime') },
    slots.map(([period], place) => {
      const size = 95 * values[place] / most;
      const open = () => { state.period = state.period === period ? null : period; drawContents(); };
      return svg('g', {
        class: 'slot', tabindex: 0, role: 'button', 'aria-label': `${period}: ${values[place]}`, onclick: open,
        onkeydown: event => { if (event.key === 'Enter') open(); },
      }, svg('title', {}, `${period}: ${values[place]}`),
      svg('rect', { class: 'reach', x: (place * step).toFixed(1), y: 0, width: step.toFixed(1), height: 110 }),
      svg('rect', { x: (place * step + step * .12).toFixed(1), y: (108 - size).toFixed(1),
        width: (step * .76).toFixed(1), height: size.toFixed(1) }),
      place % every === 0 && place * step < width - 60
        ? svg('text', { x: (place * step + 1).toFixed(1), y: 125 }, period) : null);
    }),
    svg('text', { x: 1, y: 11 }, number(most)));
}

function drawTimeline(records) {
  const found = periods(records);
  if (found.slots.length < 2) return [];
  const choices = el('select', { 'aria-label': word('counted'), onchange: () => redraw() },
    ['documents', ...TYPES].map(key => el('option', { value: key }, word(key))));
  const box = el('div');
  const redraw = () => box.replaceChildren(timeline(found, choices.value));
  redraw();
  return [el('h2', {}, word('overTime'), ' ', el('small', { class: 'soft' }, word(found.unit)), ' ', choices), box];
}

const failure = record => el('div', { class: 'failure' }, el('b', { class: 'given' }, record.id), ' ',
  el('code', {}, `[${record.error.code}]`), el('div', { class: 'given' },
    (record.error.line ? `${record.error.file ?? record.id}:${record.error.line}: ` : '') + record.error.message));

function drawOverview(main) {
  const { records } = state;
  const sum = totals(records);
  const tile = (key, count) => el('div', { class: 'tile' }, el('b', {}, number(count)), el('span', {}, word(key)));
  const failed = records.filter(record => record.error);
  const chosen = el('select', { 'aria-label': word('filter'), onchange: () => list() },
    TYPES.map(type => el('option', { value: type, selected: type === 'ORGANIZATION' }, word(type))));
  const frequent = el('div');
  const most = () => sum.frequent.filter(entity => entity.type === chosen.value).slice(0, 15);
  const list = () => frequent.replaceChildren(bars(most().map(entity => ({
    type: entity.type, count: entity.mentions,
    label: el('button', { type: 'button', class: 'plain given', onclick: () => search(entity.name) }, entity.name),
  }))));
  list();
  main.append(
    el('h1', {}, word('overview')),
    el('div', { class: 'tiles' }, tile('documents', records.length), tile('articles', state.articles.length),
      tile('characters', sum.characters),
      tile('mentions', sum.mentions), tile('entities', sum.entities), tile('relations', sum.relations),
      failed.length ? tile('failures', failed.length) : null),
    el('div', {}, drawTimeline(records)),
    el('div', { class: 'columns' },
      el('section', {}, el('h2', {}, word('byType')),
        bars(TYPES.map(type => ({ type, count: sum.types.get(type), label: el('span', {}, word(type)) })))),
      el('section', {}, el('h2', {}, word('frequent'), ' ', chosen), frequent)));
  main.append(...articleTable());
  if (failed.length) {
    const box = el('div', {}, el('h2', {}, word('failures')));
    const inner = el('div');
    box.append(inner);
    growing(inner, failed, failure);
    main.append(box);
  }
}
