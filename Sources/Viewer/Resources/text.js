// The article itself: paragraphs with marked mentions, and ranges of it for highlights. A long one is made in parts, each
// when it comes near the reader's eyes.
const PART = 8000;

class ArticleText {
  constructor(article) {
    this.article = article;
    this.record = article.record;
    this.spans = new Map();
    this.node = el('div', { class: 'article', lang: 'zh-Hans', role: 'group', 'aria-label': word('text') });
    const { roots, crossing } = nest(this.record, article.mentions.filter(isShown));
    Object.assign(this, { roots, crossing });
    this.observer = new IntersectionObserver(entries => {
      for (const entry of entries) if (entry.isIntersecting) this.make(this.parts.find(part => part.node === entry.target));
    }, { rootMargin: '1500px' });
    this.parts = this.cut();
    this.make(this.parts[0]);
    this.parts.slice(1).forEach(part => this.observer.observe(part.node));
    const first = this.node.querySelector('.m');
    if (first) first.tabIndex = 0;
    this.node.addEventListener('click', event => this.press(event.target.closest('.m')));
    this.node.addEventListener('keydown', event => this.key(event));
  }

  // Parts of whole lines, with room kept for those that are not made yet.
  cut() {
    const end = this.record.unit(this.article.end);
    const parts = [];
    for (let from = this.record.unit(this.article.start); from < end || !parts.length;) {
      const to = Math.min(this.stop(from), end);
      const node = el('div');
      node.style.minHeight = (to - from) * 1.1 + 'px';
      this.node.append(node);
      parts.push({ from, to, node, pieces: null });
      if (to <= from) break;
      from = to;
    }
    return parts;
  }
  // Where a part ends: behind a line, in endless lines behind a sentence or, for want of one, anywhere.
  stop(from) {
    const { text } = this.record;
    const least = from + PART;
    const near = text.slice(least, least + 3 * PART);
    for (const mark of ['\n', '。']) {
      const place = near.indexOf(mark);
      if (place >= 0) return least + place + 1;
    }
    if (text.length < least + 3 * PART) return text.length;
    return /[\udc00-\udfff]/.test(text[least]) ? least + 1 : least;
  }
  partAt(place) { return this.parts.find(part => place < part.to) ?? this.parts[this.parts.length - 1]; }
  makeAll() { for (const part of this.parts) this.make(part); }

  make(part) {
    if (!part || part.pieces) return;
    this.observer.unobserve(part.node);
    part.pieces = [];
    part.node.style.minHeight = '';
    this.paragraphs(part, firstAt(this.roots, part.from));
    if (part === this.parts[0]) return;
    this.mark();
    this.paintQuery();
  }

  paragraphs(part, next) {
    const end = part.to;
    const line = /[^\r\n]+/g;
    line.lastIndex = part.from;
    // What `plain` adds to.
    this.pieces = part.pieces;
    for (let found; (found = line.exec(this.record.text)) && found.index < end;) {
      const [from, to] = [found.index, Math.min(found.index + found[0].length, end)];
      while (next < this.roots.length && this.roots[next].end <= from) next++;
      const here = [];
      for (let place = next; place < this.roots.length
        && this.roots[place].start < to; place++) here.push(this.roots[place]);
      const paragraph = el('p', { class: found[0].startsWith('#') ? 'heading' : null });
      this.write(paragraph, from, to, here);
      if (/[^#*\s]/.test(paragraph.textContent)) part.node.append(paragraph);
    }
  }

  // The text from one place to another, with the mentions that lie in it; one cut by a line end comes in two parts.
  write(parent, from, to, items) {
    let place = from;
    for (const item of items) {
      const [start, end] = [Math.max(item.start, from), Math.min(item.end, to)];
      if (start >= end) continue;
      this.plain(parent, place, start);
      const { mention } = item;
      const span = el('span', {
        class: `m t${TYPES.includes(mention.type) ? mention.type : ''}${mention.neutral ? ' neutral' : ''}`,
        role: 'button', tabindex: -1,
        'aria-label': `${this.record.name(mention)}, ${kind(mention.type)}`,
      });
      span.mention = mention;
      if (!this.spans.has(mention)) this.spans.set(mention, []);
      this.spans.get(mention).push(span);
      this.write(span, start, end, item.inner);
      parent.append(span);
      place = end;
    }
    this.plain(parent, place, to);
  }

  plain(parent, from, to) {
    if (from >= to) return;
    const text = this.record.text.slice(from, to);
    let place = from;
    for (const part of text.split(/(^#+ |\*\*)/)) {
      if (!part) continue;
      const node = document.createTextNode(part);
      this.pieces.push({ node, start: place, end: place + part.length });
      parent.append(/^(#+ |\*\*)$/.test(part) ? el('span', { class: 'syntax' }, node) : node);
      place += part.length;
    }
  }

  // A range of the page for a span in UTF-16; nil when none of it is made. One that goes into the next part ends there.
  range(start, end) {
    const pieces = this.partAt(start).pieces ?? [];
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    const first = pieces[low];
    if (!first || first.start >= end) return null;
    let last = low;
    while (last + 1 < pieces.length && pieces[last + 1].start < end) last++;
    const range = document.createRange();
    range.setStart(first.node, Math.max(start, first.start) - first.start);
    range.setEnd(pieces[last].node, Math.min(end, pieces[last].end) - pieces[last].start);
    return range;
  }

  // Colours spans under a name known to the style sheet, where the browser can.
  paint(name, spans) {
    if (!window.CSS?.highlights) return;
    CSS.highlights.set(name, new Highlight(...spans.map(([start, end]) => this.range(start, end)).filter(Boolean)));
  }

  paintQuery() {
    const spans = [];
    if (state.query) {
      const text = this.record.lowered ??= this.record.text.toLowerCase();
      const query = state.query.toLowerCase();
      const end = this.record.unit(this.article.end);
      for (let place = text.indexOf(query, this.record.unit(this.article.start)); place >= 0 && place < end
        && spans.length < 2000;
        place = text.indexOf(query, place + query.length)) spans.push([place, place + query.length]);
    }
    this.paint('found', spans);
    return spans;
  }

  // Brings a mention into sight and gives it the focus.
  reveal(mention) {
    this.make(this.partAt(this.record.unit(mention.start)));
    const span = this.spans.get(mention)?.[0];
    if (!span) return false;
    span.scrollIntoView({ block: 'center' });
    this.focus(span);
    return true;
  }
  show(start, end) {
    this.make(this.partAt(start));
    const node = this.range(start, end)?.startContainer.parentElement;
    node?.scrollIntoView({ block: 'center' });
  }

  focus(span) {
    this.node.querySelector('.m[tabindex="0"]')?.setAttribute('tabindex', -1);
    span.tabIndex = 0;
    span.focus({ preventScroll: true });
  }

  // Marks the chosen mention and the others of its entity.
  mark() {
    for (const span of this.node.querySelectorAll('.chosen, .also')) span.classList.remove('chosen', 'also');
    const { chosen } = state;
    const mentions = chosen?.mention ? this.record.entities.get(chosen.mention.entity)?.mentions ?? []
      : chosen?.entity?.mentions ?? [];
    for (const mention of mentions) for (const span of this.spans.get(mention) ?? []) span.classList.add('also');
    for (const span of this.spans.get(chosen?.mention) ?? []) span.classList.add('chosen');
    const spans = (chosen?.relation?.evidence ?? []).map(span => [this.record.unit(span.start),
      this.record.unit(span.end)]);
    this.paint('evidence', spans);
    return spans;
  }

  // The outermost name at first, then with each further press the next inside it.
  press(span) {
    if (!span) return;
    const path = [];
    for (let node = span; node; node = node.parentElement.closest('.m')) path.unshift(node);
    const place = path.findIndex(node => node.mention === state.chosen?.mention);
    this.open(path[(place + 1) % path.length]);
  }

  open(span) {
    this.focus(span);
    choose({ mention: span.mention });
    span.scrollIntoView({ block: 'nearest' });
  }

  // Arrows go from mention to mention, Enter says why.
  key(event) {
    const span = event.target.closest('.m');
    if (!span) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.open(span);
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.node.querySelectorAll('.m')];
    let next = all[all.indexOf(span) + step];
    if (!next && step > 0) {
      this.make(this.parts.find(part => !part.pieces));
      const more = [...this.node.querySelectorAll('.m')];
      next = more[more.indexOf(span) + 1];
    }
    if (!next) return;
    next.scrollIntoView({ block: 'nearest' });
    this.focus(next);
  }
}
