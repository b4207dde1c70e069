// How much stands in each article; one pass over a record's mentions.
function amounts(record) {
  if (record.amounts) return record.amounts;
  record.amounts = record.articles.map(() => ({ mentions: 0, relations: 0 }));
  const { articles } = record;
  for (const mention of record.mentions) {
    if (mention.nested_in) continue;
    let [low, high] = [0, articles.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mention.start < articles[middle].end) high = middle;
      else low = middle + 1;
    }
    record.amounts[low].mentions++;
  }
  const places = new Map(articles.map((article, place) => [article.number, place]));
  for (const relation of record.raw.relations ?? []) {
    record.amounts[articles.length === 1 ? 0 : places.get(relation.article) ?? 0].relations++;
  }
  return record.amounts;
}

// All articles as a table; its heads sort.
function articleTable() {
  const amount = article => amounts(article.record)[article.place];
  const columns = [
    ['headline', null], ['dated', article => article.record.date ?? ''],
    ['mentions', article => amount(article).mentions], ['relations', article => amount(article).relations],
  ];
  const body = el('div', { class: 'scroll' });
  function draw(sorted) {
    const value = columns.find(([key]) => key === sorted)?.[1];
    const falling = (a, b) => (value(a) < value(b) ? 1 : value(a) > value(b) ? -1 : 0);
    const order = value ? [...state.articles].sort(falling) : state.articles;
    const head = ([key, by]) => el('th', { scope: 'col', class: by ? 'number' : null,
      'aria-sort': key === sorted ? 'descending' : null },
      el('button', { type: 'button', class: 'plain', onclick: () => draw(by ? key : null) }, word(key),
        key === sorted ? ' ↓' : ''));
    const rows = el('tbody');
    const table = el('table', { id: 'all-articles' }, el('thead', {}, el('tr', {}, columns.map(head))), rows);
    const more = el('button', { type: 'button', class: 'more' }, word('more'));
    let count = 0;
    const grow = () => {
      rows.append(...order.slice(count, count + 50).map(article => el('tr', {},
        el('td', {}, el('a', { href: article.path, class: 'given' }, article.title)),
        columns.slice(1).map(([, by]) => el('td', { class: 'number' },
          typeof by(article) === 'number' ? number(by(article)) : by(article))))));
      count += 50;
      more.hidden = count >= order.length;
    };
    more.addEventListener('click', grow);
    grow();
    body.replaceChildren(table, more);
  }
  draw(null);
  return [el('h2', {}, word('articles')), body];
}
