// Annotated documents as the page uses them. Offsets of records count code points; JavaScript's strings count UTF-16.
class Record {
  constructor(raw, index) {
    this.raw = raw;
    this.index = index;
    this.id = raw.id;
    this.date = raw.date ?? null;
    this.error = raw.error ?? null;
    this.text = raw.text ?? '';
    this.mentions = raw.mentions ?? [];
    this.articles = this.error ? [] : this.cut();
  }

  // The places of code points in the string; nil when every code point is one unit.
  get table() {
    if (this.places !== undefined) return this.places;
    this.places = null;
    if (/[\ud800-\udfff]/.test(this.text)) {
      const places = new Uint32Array(this.text.length + 1);
      let count = 0;
      for (let unit = 0; unit < this.text.length; count++) {
        places[count] = unit;
        unit += this.text.codePointAt(unit) > 0xffff ? 2 : 1;
      }
      places[count] = this.text.length;
      this.places = places.subarray(0, count + 1);
    }
    return this.places;
  }
  unit(place) {
    const table = this.table;
    if (!table) return Math.min(Math.max(place, 0), this.text.length);
    return table[Math.min(Math.max(place, 0), table.length - 1)];
  }
  slice(start, end) { return this.text.slice(this.unit(start), this.unit(end)); }

  // What lies between two articles is shown with the first of them.
  cut() {
    const whole = { start: 0, end: Infinity };
    const listed = (this.raw.articles ?? []).map((article, number) => ({ ...article, number }))
      .sort((a, b) => a.start - b.start || a.number - b.number);
    const articles = listed.length ? listed : [whole];
    return articles.map((article, place) => new Article(this, {
      number: article.number ?? 0, headline: article.headline ?? null,
      start: place === 0 ? 0 : article.start, end: place + 1 < articles.length ? articles[place + 1].start : Infinity,
      place,
    }));
  }

  // Entities by id with their mentions. Files that list none, as gold files do, have those of equal names.
  get entities() {
    if (this.known) return this.known;
    this.known = new Map();
    this.byName = new Map();
    const mentions = new Map(this.mentions.map(mention => [mention.id, mention]));
    const listed = new Set();
    for (const entity of this.raw.entities ?? []) {
      const own = [...new Set(entity.mentions)].map(id => mentions.get(id)).filter(Boolean);
      this.known.set(entity.id, { ...entity, mentions: own });
      for (const mention of own) listed.add(mention);
    }
    for (const mention of this.mentions) {
      if (listed.has(mention)) continue;
      const id = mention.entity ?? `${mention.type} ${this.name(mention)}`;
      if (!this.known.has(id)) this.known.set(id,
        { id, type: mention.type, name: this.name(mention), aliases: [], mentions: [] });
      this.known.get(id).mentions.push(mention);
      mention.entity = id;
    }
    for (const entity of this.known.values()) for (const name of [entity.name, ...entity.aliases]) {
      if (!this.byName.has(name)) this.byName.set(name, entity);
    }
    return this.known;
  }
  // An end of a relation: an entity's id, or a name.
  end(reference) {
    return this.entities.get(reference) ?? this.byName.get(reference) ?? { id: reference, type: null, name: reference,
      aliases: [], mentions: [] };
  }
  name(mention) { return mention.text || this.slice(mention.start, mention.end).replace(/\s*[\r\n]\s*/g, ''); }
}

class Article {
  constructor(record, fields) { Object.assign(this, fields, { record }); }

  get path() { return `#/${this.record.index}/${this.place}`; }
  get title() {
    if (this.headline) return this.headline;
    if (this.place === 0 && typeof this.record.raw.metadata?.title === 'string') return this.record.raw.metadata.title;
    const first = this.record.slice(this.start, this.start + 200).split(/[\r\n]/).find(line => line.trim());
    return first ? first.replace(/^[#\s*]+/, '').slice(0, 40) : this.record.id;
  }
  // In the order of the text, the longer first.
  get mentions() {
    return this.own ??= this.record.mentions.filter(mention => mention.start >= this.start && mention.start < this.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }
  get relations() {
    const single = this.record.articles.length === 1;
    return this.said ??= (this.record.raw.relations ?? []).filter(relation => single
      || relation.article === this.number)
      .map(relation => ({
        ...relation, type: relation.type ?? relation.predicate, qualifiers: relation.qualifiers ?? {},
        evidence: relation.evidence ?? [],
        from: relation.subject ? this.record.end(relation.subject) : null, to: this.record.end(relation.object),
      }));
  }
  // The entities that stand in the article, the most mentioned first.
  get entities() {
    if (this.present) return this.present;
    const found = new Map();
    this.record.entities;
    for (const mention of this.mentions) {
      const entity = this.record.entities.get(mention.entity);
      if (!found.has(entity)) found.set(entity, []);
      found.get(entity).push(mention);
    }
    return this.present = [...found].map(([entity, mentions]) => ({ entity, mentions }))
      .sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0].start - b.mentions[0].start);
  }
  // The sentence around a span, as offsets in UTF-16.
  sentence(start, end) {
    const text = this.record.text;
    let [from, to] = [this.record.unit(start), this.record.unit(end)];
    const isEnd = place => '。！？\n'.includes(text[place]);
    for (let steps = 0; from > 0 && !isEnd(from - 1) && steps < 120; steps++) from--;
    for (let steps = 0; to < text.length && !isEnd(to - 1) && steps < 120; steps++) to++;
    if (/[\udc00-\udfff]/.test(text[from] ?? '')) from--;
    if (/[\udc00-\udfff]/.test(text[to] ?? '')) to++;
    return [from, to];
  }
}

function readRecords() {
  return [...document.querySelectorAll('script.record')].map((node, index) => new Record(JSON.parse(node.textContent),
    index));
}
