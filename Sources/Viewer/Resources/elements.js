// Everything on the page is made here: text goes in as text nodes only, so that nothing in a document can become markup.
const $ = id => document.getElementById(id);

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) node.append(child);
  return node;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

// A name or a piece of a document's text.
const given = (text, tag = 'span') => el(tag, { class: 'given', lang: 'zh' }, text);
const dot = type => el('span', { class: 'dot t' + (TYPES.includes(type) ? type : ''), 'aria-hidden': 'true' });
const percent = value => Math.round(value * 100) + ' %';

const settings = { language: 'en', theme: 'light' };

function remember(key, value) {
  settings[key] = value;
  // A page opened from a file may be denied storage.
  try { localStorage.setItem('mingce-' + key, value); } catch { /* forgotten with the page */ }
}
function recall(key, allowed, otherwise) {
  try {
    const value = localStorage.getItem('mingce-' + key);
    if (allowed.includes(value)) return value;
  } catch { /* nothing remembered */ }
  return otherwise;
}

// Documents may hold any key, `constructor` too.
const isWord = key => Object.hasOwn(WORDS.en, key);
function word(key, ...values) {
  const found = isWord(key) ? WORDS[settings.language][key] : key;
  return values.length ? found.replace(/\{(\d)\}/g, (_, place) => values[place]) : found;
}
// The word for one thing of a type.
const kind = type => type ? word('one' + type) : '';
function number(value) { return value.toLocaleString('en'); }

// Words that stand in the page's own markup, and the buttons of the settings.
function dress() {
  const root = document.documentElement;
  root.lang = settings.language === 'zh' ? 'zh-Hans' : 'en';
  root.dataset.theme = settings.theme;
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label',
    word(node.dataset.label));
  for (const node of document.querySelectorAll('[data-hint]')) node.placeholder = word(node.dataset.hint);
  $('language').textContent = word('language');
  $('language').setAttribute('aria-label', word('languageHint'));
  $('theme').textContent = word(settings.theme === 'dark' ? 'light' : 'dark');
  $('theme').setAttribute('aria-label', word('themeHint') + ': ' + $('theme').textContent);
}

// Sets language and colours as the reader's system has them, and lets the buttons change them.
function setUp(redraw) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  settings.language = recall('language', ['en', 'zh'], (navigator.language || 'en').startsWith('zh') ? 'zh' : 'en');
  settings.theme = recall('theme', ['light', 'dark'], dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', () => {
    settings.theme = recall('theme', ['light', 'dark'], dark.matches ? 'dark' : 'light');
    dress();
  });
  $('language').addEventListener('click', () => {
    remember('language', settings.language === 'zh' ? 'en' : 'zh');
    dress();
    redraw();
  });
  $('theme').addEventListener('click', () => {
    remember('theme', settings.theme === 'dark' ? 'light' : 'dark');
    dress();
  });
  for (const skip of document.querySelectorAll('.skip')) skip.addEventListener('click', event => {
    event.preventDefault();
    $('main').focus();
  });
  dress();
}

// A list that shows its first elements, and more at the press of a button.
function growing(list, items, make, step = 200) {
  let count = 0;
  const more = el('button', { type: 'button', class: 'more', onclick: grow }, word('more'));
  function grow() {
    more.remove();
    list.append(...items.slice(count, count + step).map(make));
    count += step;
    if (count < items.length) list.after(more);
  }
  grow();
  return list;
}
