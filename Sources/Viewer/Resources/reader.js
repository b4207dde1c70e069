// The page as a whole: which view stands in it, and what a choice changes.
let text = null;

const say = message => { $('status').textContent = message; };

function drawContents() {
  const { period, records } = state;
  const isIn = record => !period || (record.date ?? '').startsWith(period);
  const entries = [];
  for (const record of records) {
    if (!isIn(record)) continue;
    if (record.error) entries.push({ path: `#/${record.index}`, title: record.id, small: `[${record.error.code}]` });
    for (const article of record.articles) entries.push({
      path: article.path, title: article.title,
      small: [record.date, record.articles.length > 1 ? null : record.id].filter(Boolean).join(' · '),
    });
  }
  $('contents-count').textContent = number(entries.length);
  const note = $('contents-period');
  note.hidden = !period;
  note.replaceChildren(...(period ? [period + ' ',
    el('button', { type: 'button', onclick: () => { state.period = null; drawContents(); } }, word('allPeriods'))]
    : []));
  const old = $('contents-list');
  const list = el('ol', { id: 'contents-list' });
  old.parentElement.querySelector('.more')?.remove();
  old.replaceWith(list);
  growing(list, entries, entry => el('li', {},
    el('a', { href: entry.path, 'aria-current': here() === entry.path ? 'page' : null },
    given(entry.title), entry.small ? el('small', { class: 'given' }, entry.small) : null)));
}

const here = () => state.article?.path ?? location.hash;

function drawTools(article) {
  const counts = new Map();
  for (const mention of article.mentions) counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
  const chip = type => el('button', {
    type: 'button', class: 'chip', 'data-type': type, 'aria-pressed': String(!state.hidden.has(type)),
    onclick: event => {
      if (!state.hidden.delete(type)) state.hidden.add(type);
      event.currentTarget.setAttribute('aria-pressed', String(!state.hidden.has(type)));
      refilter();
    },
  }, dot(type), word(type), el('span', { class: 'soft number' }, String(counts.get(type) ?? 0)));
  const value = el('output', { class: 'number' }, percent(state.confidence));
  let waiting = 0;
  const slider = el('input', {
    type: 'range', id: 'confidence', min: 0, max: 1, step: 0.05, value: state.confidence, oninput: () => {
      state.confidence = Number(slider.value);
      value.textContent = percent(state.confidence);
      // Many steps of the slider in one frame are drawn once.
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(refilter);
    },
  });
  const pane = name => el('button', {
    type: 'button', id: 'pane-' + name, 'aria-pressed': String(state.pane === name),
    onclick: () => { state.pane = name; drawPane(article); },
  }, word(name));
  return el('div', { class: 'tools', role: 'group', 'aria-label': word('filter') },
    TYPES.filter(type => counts.has(type)).map(chip),
    el('label', {}, word('confidence'), slider, value),
    el('span', { class: 'switch', role: 'group', 'aria-label': word('view') }, pane('text'), pane('graph')));
}

function drawPane(article) {
  for (const name of ['text', 'graph']) $('pane-' + name).setAttribute('aria-pressed', String(state.pane === name));
  if (state.pane === 'graph') {
    text = null;
    $('pane').replaceChildren(drawGraph(article));
    return;
  }
  text = new ArticleText(article);
  $('pane').replaceChildren(text.node);
  if (text.crossing) $('pane').append(el('p', { class: 'soft' }, word('crossing', text.crossing)));
  text.mark();
  return text.paintQuery();
}

function refilter() {
  drawPane(state.article);
  drawPanel();
  say(word('shown', state.article.mentions.filter(isShown).length));
}

function drawArticle(main, article) {
  const { record } = article;
  const place = state.articles.indexOf(article);
  const turn = (other, key) => other ? el('a', { href: other.path, id: key }, word(key)) : el('span');
  main.append(
    el('h1', { class: 'given', lang: 'zh' }, article.title),
    el('p', { class: 'meta' }, record.date ? el('span', {}, record.date) : null, given(record.raw.source ?? record.id),
      el('span', {}, `${number(record.unit(article.end) - record.unit(article.start))} ${word('characters')}`)),
    drawTools(article), el('div', { id: 'pane' }), unchosen(article) ?? '',
    ...(record.raw.diagnostics ?? []).map(each =>
      el('p', { class: 'soft given' }, `${each.severity}: ${each.message} [${each.code}]`)),
    el('nav', { class: 'turn', 'aria-label': word('articles') }, turn(state.articles[place - 1], 'previous'),
      turn(state.articles[place + 1], 'next')));
  const spans = drawPane(article);
  if (spans?.length) text.show(...spans[0]);
  else scrollTo(0, 0);
}

function drawFailure(main, record) {
  main.append(el('h1', { class: 'given' }, record.id), el('p', {}, word('failed')), failure(record));
}

// A mention, an entity or a relation is looked at; nil for none.
function choose(what, shows = false) {
  const hadFocus = $('why')?.contains(document.activeElement);
  state.chosen = what;
  if (shows && state.pane === 'graph' && what?.relation) {
    state.pane = 'text';
    drawPane(state.article);
  }
  const spans = text?.mark() ?? [];
  if (spans.length) text.show(...spans[0]);
  for (const item of document.querySelectorAll('#list-relations li')) item.classList.toggle('chosen',
    item.relation === what?.relation && what !== null);
  drawWhy();
  if (hadFocus && !what) text?.node.querySelector('.m[tabindex="0"]')?.focus({ preventScroll: true });
}

function jump(mention) {
  if (state.pane !== 'text') {
    state.pane = 'text';
    drawPane(state.article);
  }
  choose({ mention });
  if (text.reveal(mention)) say(word('jumped', mention.id ?? '', state.article.record.name(mention)));
}

// What the address says: #/ the overview, #/3/1 the second article of the fourth document, #/search/WORDS.
function route() {
  const [first, ...rest] = location.hash.replace(/^#\/?/, '').split('/');
  const main = $('main');
  main.replaceChildren();
  text = null;
  if (window.CSS?.highlights) CSS.highlights.clear();
  state.chosen = null;
  state.article = null;
  const isSingle = state.articles.length === 1 && state.records.length === 1;
  $('layout').className = 'layout' + (isSingle ? ' single' : '');
  document.title = 'Mingce 名册';
  if (first === 'search') {
    try { state.query = decodeURIComponent(rest.join('/')); } catch { state.query = rest.join('/'); }
    $('search').value = state.query;
    drawSearch(main);
    scrollTo(0, 0);
  } else {
    const record = first === '' && isSingle ? state.records[0] : state.records[Number(first || NaN)];
    if (record?.error) drawFailure(main, record);
    else if (record) {
      state.article = record.articles[Number(rest[0] ?? 0)] ?? record.articles[0];
      drawArticle(main, state.article);
      document.title = state.article.title + ' – Mingce 名册';
    } else drawOverview(main);
  }
  $('layout').classList.toggle('wide', !state.article);
  drawPanel();
  for (const link of document.querySelectorAll('#contents-list a')) {
    if (link.getAttribute('href') === here()) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

state.records = readRecords();
state.articles = state.records.flatMap(record => record.articles);
setUp(() => { drawContents(); route(); });
$('search-form').addEventListener('submit', event => {
  event.preventDefault();
  search($('search').value);
});
$('search').addEventListener('input', () => {
  if ($('search').value) return;
  state.query = '';
  text?.paintQuery();
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && state.chosen) choose(null);
  else if (event.key === '/' && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) {
    event.preventDefault();
    $('search').focus();
  }
});
window.addEventListener('hashchange', route);
window.addEventListener('beforeprint', () => text?.makeAll());
// On a phone the list of articles would push the text off the screen.
if (window.matchMedia('(max-width: 44rem)').matches) document.querySelector('#contents details').open = false;
drawContents();
route();
