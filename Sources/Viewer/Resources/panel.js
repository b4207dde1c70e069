// Beside the article: its entities with all their mentions, and its relations with their sentences.
function drawPanel() {
  const { article } = state;
  const panel = $('panel');
  panel.replaceChildren();
  if (!article) return;
  const entities = shownEntities(article);
  const relations = shownRelations(article);
  const tab = (name, count) => el('button', {
    type: 'button', role: 'tab', id: 'tab-' + name, 'aria-controls': 'list-' + name,
    'aria-selected': String(state.tab === name),
    tabindex: state.tab === name ? 0 : -1, onclick: () => openTab(name),
    onkeydown: event => {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') openTab(name === 'entities' ? 'relations'
        : 'entities', true);
    },
  }, word(name), ' ', el('span', { class: 'soft number' }, String(count)));
  const body = (name, content) => el('div', {
    role: 'tabpanel', id: 'list-' + name, 'aria-labelledby': 'tab-' + name, hidden: state.tab !== name,
  }, el('h2', { class: 'sheet' }, word(name)), content);
  panel.append(
    el('div', { role: 'tablist', 'aria-label': word('panel') }, tab('entities', entities.length),
      tab('relations', relations.length)),
    body('entities', entityList(article, entities)), body('relations', relationList(article, relations)));
  drawWhy();
}

function openTab(name, focuses) {
  state.tab = name;
  for (const each of ['entities', 'relations']) {
    $('list-' + each).hidden = each !== name;
    $('tab-' + each).setAttribute('aria-selected', String(each === name));
    $('tab-' + each).tabIndex = each === name ? 0 : -1;
  }
  if (focuses) $('tab-' + name).focus();
}

const empty = () => el('p', { class: 'soft' }, word('nothing'));

// A list in a holder, so that the button for more can stand behind it.
function listed(items, make) {
  if (!items.length) return empty();
  const box = el('div');
  const list = el('ul', { class: 'list' });
  box.append(list);
  growing(list, items, make);
  return box;
}

function entityList(article, entities) {
  return listed(entities, ({ entity, mentions }) => {
    const item = el('li');
    const button = el('button', {
      type: 'button', class: 'plain row', 'aria-expanded': 'false', onclick: () => {
        const isOpen = button.getAttribute('aria-expanded') === 'true';
        button.setAttribute('aria-expanded', String(!isOpen));
        item.querySelector('.uses')?.parentElement.remove();
        if (!isOpen) item.append(uses(article, mentions));
        choose(isOpen ? null : { entity });
      },
    }, dot(entity.type), el('span', { class: 'unseen' }, kind(entity.type)), given(entity.name),
      el('span', { class: 'soft number' }, String(mentions.length)));
    item.append(button);
    const others = entity.aliases.filter(name => name !== entity.name);
    if (others.length) item.append(el('p', { class: 'other given' }, others.join('、')));
    return item;
  });
}

// The places of an entity, each a step away.
function uses(article, mentions) {
  const list = el('ul', { class: 'uses' });
  const box = el('div', {}, list);
  growing(list, mentions, mention => {
    const { record } = article;
    const [start, end] = [record.unit(mention.start), record.unit(mention.end)];
    const [from, to] = [record.unit(mention.start - 10), record.unit(mention.end + 12)];
    const clean = text => text.replace(/\s+/g, ' ');
    return el('li', {}, el('button', { type: 'button', class: 'plain given', onclick: () => jump(mention) },
      '…' + clean(record.text.slice(from, start)), el('b', {}, clean(record.text.slice(start, end))),
      clean(record.text.slice(end, to)) + '…'));
  }, 50);
  return box;
}

function relationList(article, relations) {
  return listed(relations, relation => {
    const said = qualifiers(relation);
    const item = el('li', {},
      el('button', { type: 'button', class: 'plain row', onclick: () => choose({ relation }, true) }, triple(relation),
        el('span', { class: 'soft number' }, percent(relation.confidence ?? 1))),
      said ? el('p', { class: 'other given' }, said) : null,
      relation.evidence.slice(0, 1).map(span => el('p', { class: 'saying' }, saying(article, span))));
    item.relation = relation;
    return item;
  });
}
