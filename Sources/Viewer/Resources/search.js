// Looking for words in all texts, and for names whatever breaks stand in them.
function search(query) {
  $('search').value = query;
  state.query = query.trim();
  location.hash = state.query ? '#/search/' + encodeURIComponent(state.query) : '#/';
}

function hits(article, query) {
  const { record } = article;
  const low = record.lowered ??= record.text.toLowerCase();
  const [from, end] = [record.unit(article.start), record.unit(article.end)];
  const places = [];
  let count = 0;
  for (let place = low.indexOf(query, from); place >= 0
    && place < end; place = low.indexOf(query, place + query.length)) {
    if (count++ < 3) places.push(place);
  }
  return { places, count };
}

// How many mentions go by names that hold the query; a broken name is no piece of the text.
function named(article, query) {
  const entities = (article.record.raw.entities ?? []).filter(entity =>
    [entity.name, ...entity.aliases].some(name => name.toLowerCase().includes(query)));
  const ids = new Set(entities.map(entity => entity.id));
  return ids.size ? article.mentions.filter(mention => ids.has(mention.entity)) : [];
}

function drawSearch(main) {
  const query = state.query.toLowerCase();
  const found = [];
  for (const article of state.articles) {
    const { places, count } = hits(article, query);
    const mentions = count ? [] : named(article, query);
    if (count || mentions.length) found.push({ article, places, count: count || mentions.length, mentions });
  }
  const total = found.reduce((sum, each) => sum + each.count, 0);
  main.append(el('h1', {}, word('found'), ' ', given(state.query)),
    el('p', { class: 'meta', id: 'found' }, found.length
      ? `${number(total)} / ${number(found.length)} ${word('articles')}` : word('notFound')));
  say(found.length ? `${number(total)} ${word('found')}` : word('notFound'));
  const list = el('div');
  main.append(list);
  growing(list, found, ({ article, places, count, mentions }) => {
    const { record } = article;
    const clean = text => text.replace(/\s+/g, ' ');
    const lines = places.map(place => [place, place + query.length])
      .concat(mentions.slice(0, 3).map(mention => [record.unit(mention.start), record.unit(mention.end)]));
    return el('div', { class: 'hit' }, el('a', { href: article.path, class: 'given' }, article.title), ' ',
      el('span', { class: 'soft number' }, number(count)),
      lines.map(([start, end]) => el('p', { class: 'saying given' },
        '…' + clean(record.text.slice(Math.max(0, start - 24), start)),
        el('b', {}, clean(record.text.slice(start, end))), clean(record.text.slice(end, end + 36)) + '…')));
  }, 50);
}
