// The relations of an article as a drawing. The same article gives the same drawing: nothing in it is random.
const MOST_NODES = 60;
const MOST_LABELS = 20;

function graphOf(relations) {
  const nodes = new Map();
  const edges = new Map();
  const node = end => {
    const key = end ? end.id : '';
    if (!nodes.has(key)) nodes.set(key, { key, entity: end, name: end ? end.name : word('thisArticle'), type: end?.type,
      degree: 0 });
    return nodes.get(key);
  };
  for (const relation of relations) {
    const [from, to] = [node(relation.from), node(relation.to)];
    if (from === to) continue;
    const key = JSON.stringify([from.key, to.key]);
    if (!edges.has(key)) {
      edges.set(key, { from, to, relations: [] });
      from.degree++;
      to.degree++;
    }
    edges.get(key).relations.push(relation);
  }
  const all = [...nodes.values()].filter(each => each.degree);
  const kept = new Set([...all].sort((a, b) => b.degree - a.degree).slice(0, MOST_NODES));
  return {
    nodes: all.filter(each => kept.has(each)), left: all.length - kept.size,
    edges: [...edges.values()].filter(edge => kept.has(edge.from) && kept.has(edge.to)),
  };
}

// Forces as Fruchterman and Reingold have them, then boxes are pushed apart until none covers another.
function arrange({ nodes, edges }) {
  nodes.forEach((node, place) => {
    const label = [...node.name];
    node.label = label.length > 16 ? label.slice(0, 15).join('') + '…' : node.name;
    node.width = [...node.label].reduce((sum, letter) => sum + (letter.codePointAt(0) < 0x2e80 ? 7.5 : 13.2), 18);
    node.height = 26;
    const [angle, radius] = [place * 2.399963, 42 * Math.sqrt(place + 0.5)];
    node.x = 1.6 * radius * Math.cos(angle);
    node.y = radius * Math.sin(angle);
  });
  const reach = 130;
  for (let round = 0, heat = 60; round < 320; round++, heat *= 0.985) {
    for (const node of nodes) node.dx = node.dy = 0;
    for (let i = 0; i < nodes.length; i++) for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = [nodes[i], nodes[j]];
      const [x, y] = [(a.x - b.x) / 1.6 || 0.01 * (i - j), a.y - b.y || 0.01];
      const square = x * x + y * y;
      if (square > 6 * reach * reach) continue;
      const force = Math.min(reach * reach / square, 40);
      a.dx += x * force; a.dy += y * force; b.dx -= x * force; b.dy -= y * force;
    }
    for (const { from, to } of edges) {
      const [x, y] = [(from.x - to.x) / 1.6, from.y - to.y];
      const force = Math.hypot(x, y) / reach;
      from.dx -= x * force; from.dy -= y * force; to.dx += x * force; to.dy += y * force;
    }
    for (const node of nodes) {
      // A little gravity keeps parts that hang on nothing near.
      node.dx -= node.x / 1.6 * 1.1; node.dy -= node.y * 1.1;
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x += node.dx / length * Math.min(length, heat) * 1.3;
      node.y += node.dy / length * Math.min(length, heat);
    }
  }
  for (let round = 0, moved = true; moved && round < 200; round++) {
    moved = false;
    for (let i = 0; i < nodes.length; i++) for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = [nodes[i], nodes[j]];
      const x = (a.width + b.width) / 2 + 14 - Math.abs(a.x - b.x);
      const y = (a.height + b.height) / 2 + 16 - Math.abs(a.y - b.y);
      if (x <= 0.01 || y <= 0.01) continue;
      moved = true;
      if (x < y) { const sign = a.x < b.x ? -1 : 1; a.x += sign * x / 2; b.x -= sign * x / 2; }
      else { const sign = a.y < b.y ? -1 : 1; a.y += sign * y / 2; b.y -= sign * y / 2; }
    }
  }
}

// Where the line from a box's middle to another point leaves the box.
function border(node, other) {
  const [x, y] = [other.x - node.x, other.y - node.y];
  const share = Math.min((node.width / 2 + 2) / (Math.abs(x) || 1e-6), (node.height / 2 + 2) / (Math.abs(y) || 1e-6),
    1);
  return [node.x + x * share, node.y + y * share];
}

function drawGraph(article) {
  const graph = graphOf(shownRelations(article));
  if (!graph.nodes.length) return empty();
  arrange(graph);
  const [left, right] = [Math.min(...graph.nodes.map(n => n.x - n.width / 2)) - 16,
    Math.max(...graph.nodes.map(n => n.x + n.width / 2)) + 16];
  const [top, bottom] = [Math.min(...graph.nodes.map(n => n.y)) - 34, Math.max(...graph.nodes.map(n => n.y)) + 34];
  const round = value => value.toFixed(1);
  const light = (picks, isLit) => {
    for (const [item, group] of picks) {
      group.classList.toggle('lit', isLit(item));
      group.classList.toggle('dim', !isLit(item));
    }
  };
  const edges = graph.edges.map(edge => {
    const [[x1, y1], [x2, y2]] = [border(edge.from, edge.to), border(edge.to, edge.from)];
    const label = [...new Set(edge.relations.map(relation => word(relation.type)))].join('、');
    return [edge, svg('g', { class: 'edge', tabindex: 0, role: 'button',
      'aria-label': `${edge.from.name} ${label} ${edge.to.name}` },
      svg('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), 'marker-end': 'url(#arrow)' }),
      svg('text', { x: round((x1 + x2) / 2), y: round((y1 + y2) / 2) }, label))];
  });
  const nodes = graph.nodes.map(node => [node, svg('g', {
    class: 'node t' + (node.type ?? ''), tabindex: 0, role: 'button',
    'aria-label': node.name + (node.type ? ', ' + kind(node.type) : ''),
    transform: `translate(${round(node.x)} ${round(node.y)})`,
  }, svg('title', {}, node.name),
  svg('rect', { x: round(-node.width / 2), y: -node.height / 2, width: round(node.width), height: node.height, rx: 8 }),
  svg('text', {}, node.label))]);
  const open = ([item, group], act) => {
    group.addEventListener('click', act);
    group.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    });
  };
  for (const pick of edges) open(pick, () => {
    light(edges, edge => edge === pick[0]);
    light(nodes, node => node === pick[0].from || node === pick[0].to);
    choose({ relation: pick[0].relations[0] });
  });
  for (const pick of nodes) open(pick, () => {
    const near = graph.edges.filter(edge => edge.from === pick[0] || edge.to === pick[0]);
    light(edges, edge => near.includes(edge));
    light(nodes, node => node === pick[0] || near.some(edge => edge.from === node || edge.to === node));
    if (pick[0].entity) choose({ entity: pick[0].entity });
  });
  const [width, height] = [Math.max(right - left, 420), bottom - top];
  const drawing = svg('svg', {
    class: 'graph' + (graph.edges.length > MOST_LABELS ? ' dense' : ''),
    viewBox: [left - (width - right + left) / 2, top, width, height].map(round).join(' '),
    role: 'group', 'aria-label': word('graph'),
  }, svg('defs', {}, svg('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7,
    orient: 'auto' },
    svg('path', { d: 'M0 0 L8 4 L0 8 z', fill: 'currentColor', opacity: .6 }))), edges.map(each => each[1]),
      nodes.map(each => each[1]));
  drawing.style.maxWidth = Math.max(width * 1.25, 420) + 'px';
  return el('div', { class: 'drawing' }, drawing,
    graph.left ? el('p', { class: 'soft' }, word('notDrawn', graph.left)) : null);
}
