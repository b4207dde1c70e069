// The panel that says where a result comes from.

// What `by` names, in words.
function citation(by) {
  const [kind, ...rest] = (by ?? '').split(':');
  if (kind === 'dictionary') return word('dictionary', rest.slice(0, -1).join(':'), rest[rest.length - 1]);
  if (kind === 'rule') return word('rule', rest.slice(0, -1).join(':'), rest[rest.length - 1]);
  if (kind === 'recogniser') return word('recogniser', rest.join(' · '));
  if (kind === 'alias') return word('alias', rest.join(':'));
  return kind === 'tagger' || kind === 'given' ? word(kind) : by;
}

const DECISIONS = { user: 'byUser', certain: 'byCertain', evidence: 'byEvidence', settling: 'bySettling' };
const DEFEATS = { 'user-entry': 'lostUser', certain: 'lostCertain', inside: 'lostInside',
  'crosses-sentence': 'lostSentence', outscored: 'lostOutscored', settled: 'lostSettled' };

const meter = value => [el('span', { class: 'meter', 'aria-hidden': 'true' }, bar(value)), percent(value)];
function bar(value) {
  const inner = el('i');
  inner.style.width = percent(value).replace(' ', '');
  return inner;
}
const kinds = thing => [kind(thing.type), thing.subtype && word(thing.subtype),
  thing.neutral && word('neutral')].filter(Boolean).join(' · ');
const source = by => [el('span', { class: 'cited' }, citation(by)), ' ', el('code', { class: 'soft given' }, by)];

// What stands under its name and not beside it.
const LONG = new Set(['runnerUp', 'proposed', 'losers', 'evidence']);

function pairs(entries) {
  return el('dl', {}, entries.filter(entry => entry && entry[1] !== null && entry[1] !== undefined && entry[1] !== '')
    .map(([key, ...value]) => [el('dt', { class: LONG.has(key) ? 'long' : null }, word(key)),
      el('dd', { class: LONG.has(key) ? 'long' : null }, ...value)]));
}

function explanation(mention) {
  const told = mention.explanation;
  if (!told) return [];
  const lost = told.losers ?? [];
  return [
    ['decided', word(DECISIONS[told.decision] ?? told.decision), told.rule ? ` (${told.rule})` : ''],
    told.runner_up && ['runnerUp', given(told.runner_up.map(each => `${each.text} ${kind(each.type)}`).join('、')
      || word('noName')),
      told.margin === undefined ? '' : ` (${word('ahead')} ${told.margin})`],
    told.support?.length && ['proposed', el('ul', {}, told.support.map(by => el('li', {}, source(by))))],
    lost.length && ['losers', losers(lost)],
  ];
}

// Proposals that were not chosen; `open` makes the name of one a button.
function losers(lost, open = null) {
  const box = el('div');
  const list = el('ul', { class: 'losers' });
  box.append(list);
  const name = each => open
    ? el('button', { type: 'button', class: 'plain given', onclick: () => open(each) }, each.text) : given(each.text);
  growing(list, lost, each => el('li', {}, name(each), ` ${kind(each.type)} · `,
    word(DEFEATS[each.lost] ?? each.lost), each.behind === undefined ? '' : ` ${each.behind}`, ` · ${word(each.tier)}`,
    each.weak ? ` · ${word('weak')}` : '', ' · ', citation(each.by)), 6);
  return box;
}

// What was proposed in the article where no mention stands.
function unchosen(article) {
  const { record } = article;
  const lost = (record.raw.unchosen ?? []).filter(each => each.start >= article.start && each.start < article.end);
  if (!lost.length) return null;
  const open = each => {
    const span = [record.unit(each.start), record.unit(each.end)];
    text?.show(...span);
    text?.paint('evidence', [span]);
  };
  return el('details', { class: 'unchosen' }, el('summary', {}, word('unchosen', lost.length)), losers(lost, open));
}

// A name beside this one, a press away.
const step = (record, mention) => el('button', { type: 'button', class: 'plain given', onclick: () => jump(mention) },
  dot(mention.type), ' ', record.name(mention));

function whyMention(article, mention) {
  const { record } = article;
  const entity = record.entities.get(mention.entity);
  const inner = record.mentions.filter(other => other.nested_in && other.nested_in === mention.id);
  const outer = mention.nested_in && record.mentions.find(other => other.id === mention.nested_in);
  return [
    el('h2', {}, dot(mention.type), ' ', given(record.name(mention))),
    pairs([
      ['type', kinds(mention)],
      ['sure', ...meter(mention.confidence ?? 1)],
      ['source', ...source(mention.by ?? 'given')],
      mention.normalized && ['value', given(mention.normalized)], outer && ['inside', step(record, outer)],
      inner.length && ['holds', ...inner.flatMap((other, place) => [place ? '、' : '', step(record, other)])],
      entity && entity.name !== record.name(mention) && ['entity', given(entity.name)],
      entity?.aliases.length && ['names', given(entity.aliases.join('、'))],
      entity?.kb && ['knowledge', given(entity.kb)],
      ...explanation(mention),
    ]),
  ];
}

function whyEntity(entity) {
  return [
    el('h2', {}, dot(entity.type), ' ', given(entity.name)),
    pairs([['type', kinds(entity)], ['source', ...source(entity.by ?? 'given')],
      entity.aliases.length && ['names', given(entity.aliases.join('、'))],
      entity.kb && ['knowledge', given(entity.kb)], ['mentions', String(entity.mentions.length)]]),
  ];
}

const qualifiers = relation => Object.entries(relation.qualifiers)
  .map(([key, value]) => `${word(key)}${settings.language === 'zh' ? '：' : ' '}${key === 'status' ? word(value) : value}`).join('；');

function whyRelation(article, relation) {
  return [
    el('h2', {}, triple(relation)),
    pairs([
      ['sure', ...meter(relation.confidence ?? 1)], ['source', ...source(relation.by ?? 'given')],
      qualifiers(relation) && ['qualifiers', given(qualifiers(relation))],
      relation.evidence.length && ['evidence',
        ...relation.evidence.map(span => el('p', { class: 'saying' }, saying(article, span)))],
    ]),
  ];
}

const triple = relation => el('span', { class: 'triple' },
  given(relation.from ? relation.from.name : word('thisArticle')),
  el('span', { class: 'arrow' }, ` ${word(relation.type)} → `), given(relation.to.name));

// A span in its sentence, itself in bold.
function saying(article, span) {
  const { record } = article;
  const [from, to] = article.sentence(span.start, span.end);
  const [start, end] = [record.unit(span.start), record.unit(span.end)];
  const clean = text => text.replace(/\s+/g, ' ').replace(/\*\*/g, '');
  return el('span', { class: 'given', lang: 'zh' }, clean(record.text.slice(from, start)).replace(/^ ?#+ /, ''),
    el('b', {}, clean(record.text.slice(start, end))),
    clean(record.text.slice(end, to)));
}

function drawWhy() {
  $('why')?.remove();
  const { chosen, article } = state;
  if (!chosen || !article) return;
  const body = chosen.mention ? whyMention(article, chosen.mention)
    : chosen.relation ? whyRelation(article, chosen.relation) : whyEntity(chosen.entity);
  $('panel').prepend(el('section', { id: 'why', 'aria-label': word('why') },
    el('button', { type: 'button', class: 'quiet close', 'aria-label': word('close'), onclick: () => choose(null) },
      '✕'), body));
  $('panel').scrollTop = 0;
}
