// Mentions as a tree by nesting, their places in UTF-16. One that crosses another cannot be marked beside it; such are
// counted and left to the lists.
function nest(record, mentions) {
  const roots = [];
  const stack = [];
  let crossing = 0;
  for (const mention of mentions) {
    const item = { mention, start: record.unit(mention.start), end: record.unit(mention.end), inner: [] };
    while (stack.length && stack[stack.length - 1].end <= item.start) stack.pop();
    const outer = stack[stack.length - 1];
    if (item.end <= item.start || (outer && item.end > outer.end)) {
      crossing++;
      continue;
    }
    (outer ? outer.inner : roots).push(item);
    stack.push(item);
  }
  return { roots, crossing };
}

// The first of the roots that does not end before a place.
function firstAt(roots, place) {
  let [low, high] = [0, roots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (roots[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
