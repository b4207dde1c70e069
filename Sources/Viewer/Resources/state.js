// What the reader sees at the moment.
const state = { records: [], articles: [], article: null, pane: 'text', tab: 'entities', hidden: new Set(),
  confidence: 0, query: '', period: null, chosen: null };

const isSure = thing => (thing.confidence ?? 1) >= state.confidence;
const isShown = mention => !state.hidden.has(mention.type) && isSure(mention);
const isStated = relation =>
  isSure(relation) && ![relation.from, relation.to].some(end => end && state.hidden.has(end.type));
const shownRelations = article => article.relations.filter(isStated);
const shownEntities = article => article.entities.map(({ entity, mentions }) => ({ entity,
  mentions: mentions.filter(isShown) }))
  .filter(({ mentions }) => mentions.length);
