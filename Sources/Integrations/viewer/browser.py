"""Opens the viewer's pages in a headless Chromium and uses them as a reader does: clicks, keys, filters, search, dark,
phone and print. Prints a line for each thing that holds, and what does not.

  browser.py --chromium /usr/bin/chromium --reading page.html --evaluation report.html --large big.html … --shots FOLDER

Needs PyPI's `playwright`, and a Chromium of the system's; no browser is downloaded. The pages are those that
`ViewerBrowserTests` makes.
"""

import argparse
import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

DESKTOP = {'width': 1360, 'height': 900}
PHONE = {'width': 390, 'height': 800}


class Reader:
  """A page in the browser, with everything it complains of."""

  def __init__(self, browser, path, address='', **options):
    self.context = browser.new_context(**({'viewport': DESKTOP, 'locale': 'en-GB'} | options))
    self.page = self.context.new_page()
    self.complaints = []
    self.requests = []
    self.page.on('pageerror', lambda error: self.complaints.append(str(error)))
    self.page.on('console', lambda line: line.type in ('error', 'warning') and self.complaints.append(line.text))
    self.page.on('request', lambda request: self.requests.append(request.url))
    self.page.goto(path.resolve().as_uri() + address)
    self.page.wait_for_selector('main h1')

  def __getattr__(self, name):
    return getattr(self.page, name)

  def text(self, selector):
    # Not `inner_text`, which is empty for what the browser has not needed to lay out yet.
    return self.page.locator(selector).first.text_content()

  def texts(self, selector):
    return self.page.locator(selector).all_text_contents()

  def focused(self, script):
    return self.page.evaluate(f'document.activeElement.{script}')

  def close(self):
    outside = [url for url in self.requests if not url.startswith(('file:', 'data:'))]
    expect('nothing is asked of the network', outside, [])
    expect('no complaints', self.complaints, [])
    self.context.close()


failures = []


def expect(what, found, wanted):
  if found == wanted:
    print(f'ok: {what}')
  else:
    failures.append(what)
    print(f'NOT: {what}: found {found!r}, wanted {wanted!r}')


def holds(what, truth, found=''):
  expect(what + (f' ({found})' if not truth and found else ''), bool(truth), True)


def overview(browser, page, shots):
  reader = Reader(browser, page)
  expect('the first view is the overview', reader.text('main h1'), 'Overview')
  tiles = dict(zip(reader.texts('.tile span'), reader.texts('.tile b')))
  expect('documents and failures are counted', (tiles['Documents'], tiles['Failed documents']), ('4', '1'))
  holds('a failed document says why', 'byte 3 is no UTF-8' in reader.text('.failure'))
  expect('two days give two bars', reader.locator('.timeline .slot').count(), 2)
  reader.locator('.timeline .slot').nth(1).focus()
  reader.keyboard.press('Enter')
  expect('a bar filters the articles', reader.text('#contents-count'), '1')
  reader.click('#contents-period button')
  expect('and the filter can be taken back', reader.text('#contents-count'), '4')
  reader.click('#all-articles button:has-text("Mentions")')
  expect('the table of articles sorts', reader.texts('#all-articles tbody td:nth-child(3)'), ['5', '2', '1'])
  reader.screenshot(path=shots / 'overview.png', full_page=True)
  reader.click('.bars button:has-text("海东市纺织工会")')
  # A new address is followed a moment after the click.
  reader.wait_for_selector('#found')
  expect('a frequent name is looked for', reader.text('main h1'), 'Found 海东市纺织工会')
  reader.close()


def article(browser, page, shots):
  reader = Reader(browser, page)
  reader.click('#contents-list a >> nth=0')
  reader.wait_for_selector('.article .m')
  holds('offsets behind a character beyond the BMP hold', '林晚秋' in reader.texts('.m.tPERSON'), reader.texts('.m'))
  organisation = reader.locator('.m.tORGANIZATION').first
  nested = organisation.locator('.m.tLOCATION')
  colour = 'node => getComputedStyle(node).borderBottomColor'
  hidden = nested.evaluate(colour)
  nested.hover()
  holds('a nested name shows when the mouse is over it', nested.evaluate(colour) != hidden)
  nested.click()
  holds('the first click is for the whole name', reader.text('#why h2').strip() == '海东市纺织工会', reader.text('#why'))
  holds('the panel says where it is from', 'Dictionary organizations/unions.tsv, line 89' in reader.text('#why'))
  holds('and what lost', '纺织工会' in reader.text('#why .losers') and 'inside a longer name' in reader.text('#why .losers'))
  nested.click()
  expect('the second click is for the name inside', reader.text('#why h2').strip(), '海东市')
  reader.screenshot(path=shots / 'why.png')
  reader.click('.unchosen summary')
  reader.click('.unchosen button')
  holds('what was proposed and not chosen is told', 'outscored 3.25' in reader.text('.unchosen'), reader.text('.unchosen'))
  reader.keyboard.press('Escape')
  expect('Escape closes the panel', reader.locator('#why').count(), 0)

  reader.click('#list-entities button:has-text("林晚秋")')
  expect('an entity lists all its mentions', reader.locator('.uses button').count(), 2)
  reader.locator('.uses button').nth(1).click()
  expect('a click jumps to a mention', reader.focused('innerText'), '林晚秋')
  expect('and it is the second', reader.evaluate("[...document.querySelectorAll('.m.tPERSON')].indexOf(document.activeElement)"), 1)

  reader.click('#tab-relations')
  expect('relations are listed', reader.locator('#list-relations li').count(), 2)
  holds('with their sentence', '海东市纺织工会主席' in reader.text('#list-relations .saying'))
  reader.click('#list-relations li button >> nth=0')
  holds('the panel names the rule', 'Rule title-name in rules/20-positions.rules' in reader.text('#why'))
  holds('the evidence is painted', reader.evaluate("CSS.highlights.get('evidence')?.size") == 1)

  reader.click('.chip[data-type="PERSON"]')
  expect('a filtered type is gone from the text', reader.locator('.m.tPERSON').count(), 0)
  expect('and its relations from the list', reader.locator('#list-relations li').count(), 0)
  reader.click('.chip[data-type="PERSON"]')
  reader.locator('#confidence').fill('0.7')
  reader.wait_for_selector('.m.tTITLE', state='detached')
  holds('what is less sure than the slider goes', reader.locator('.m.tPERSON').count() == 2)
  reader.locator('#confidence').fill('0')
  reader.wait_for_selector('.m.tTITLE')

  reader.click('#pane-graph')
  names = reader.texts('.graph .node text')
  holds('the graph has the entities', {'林晚秋', '主席'} <= set(names), names)
  before = reader.locator('.graph').evaluate('node => node.outerHTML')
  reader.click('#pane-text')
  reader.click('#pane-graph')
  expect('the graph is drawn alike each time', reader.locator('.graph').evaluate('node => node.outerHTML') == before, True)
  reader.locator('.graph .edge').first.focus()
  reader.keyboard.press('Enter')
  holds('an edge says its relation', '→' in reader.text('#why h2'))
  reader.screenshot(path=shots / 'graph.png')
  reader.close()


def keyboard(browser, page, shots):
  reader = Reader(browser, page, '#/0/0')
  reader.keyboard.press('Tab')
  expect('the first step of Tab is over everything', reader.focused('className'), 'skip')
  reader.keyboard.press('Enter')
  expect('and Enter takes it', reader.focused('id'), 'main')
  for _ in range(30):
    reader.keyboard.press('Tab')
    if 'm ' in reader.focused('className'):
      break
  expect('Tab reaches the text', reader.focused('innerText'), '林晚秋')
  holds('the focus is seen', reader.evaluate('getComputedStyle(document.activeElement).outlineStyle') == 'solid')
  reader.keyboard.press('ArrowRight')
  expect('an arrow goes to the next mention', reader.focused('innerText'), '海东市纺织工会')
  reader.keyboard.press('Enter')
  expect('Enter says why', reader.text('#why h2').strip(), '海东市纺织工会')
  expect('it is announced as a button', reader.focused("getAttribute('aria-label')"), '海东市纺织工会, organisation')
  reader.keyboard.press('Escape')
  expect('Escape closes, and the focus stays', (reader.locator('#why').count(), reader.focused('innerText')), (0, '海东市纺织工会'))
  reader.keyboard.press('Tab')
  holds('Tab leaves the text in one step', 'm ' not in reader.focused('className'))
  reader.keyboard.press('/')
  expect('/ goes to the search', reader.focused('id'), 'search')
  reader.focus('#tab-entities')
  reader.keyboard.press('ArrowRight')
  expect('arrows change tabs', reader.focused('id'), 'tab-relations')
  nameless = reader.evaluate("""[...document.querySelectorAll('button, input, select, a, [role=button]')]
    .filter(node => !node.closest('[hidden]') && !(node.getAttribute('aria-label') || node.innerText || node.textContent || '').trim()
      && !node.labels?.length).map(node => node.outerHTML)""")
  expect('every control has a name', nameless, [])
  reader.close()


def search(browser, page, shots):
  reader = Reader(browser, page)
  reader.fill('#search', '运动会')
  reader.keyboard.press('Enter')
  reader.wait_for_selector('#found')
  expect('search finds the article', reader.locator('.hit').count(), 1)
  reader.click('.hit a')
  reader.wait_for_selector('.article')
  holds('the words are painted in it', reader.evaluate("CSS.highlights.get('found')?.size") == 1)
  reader.go_back()
  reader.wait_for_selector('.hit')
  reader.fill('#search', '星海大学')
  reader.keyboard.press('Enter')
  reader.wait_for_selector('main h1:has-text("星海大学")')
  expect('a name is found although a line break cuts it', reader.locator('.hit').count(), 1)
  reader.fill('#search', '没有这句话')
  reader.keyboard.press('Enter')
  reader.wait_for_selector('#found:has-text("Nothing found.")')
  print('ok: what is nowhere is not found')
  reader.close()


def hostile(browser, page, shots):
  reader = Reader(browser, page, '#/1/0')
  body = reader.locator('.article').evaluate('node => node.textContent')
  holds('markup in a text is text', '<img src=x onerror="document.title=1">' in body and '</script>' in body, body)
  expect('and makes no elements', reader.locator('.article img, .article script, .article b').count(), 0)
  holds('its title is as given', reader.title().startswith('</script>'), reader.title())
  holds('a mention over a line break is one', reader.texts('.m.tORGANIZATION')[:2] == ['星海', '大学'], reader.texts('.m'))
  reader.locator('.m.tORGANIZATION').first.click()
  holds('whatever made a mention is told as it stands', 'constructor:1' in reader.text('#why'), reader.text('#why'))
  holds('a mention that crosses another is told of', 'cross others' in reader.text('#pane'))
  reader.close()


def appearance(browser, page, shots):
  background = 'getComputedStyle(document.documentElement).backgroundColor'
  reader = Reader(browser, page, '#/0/0', color_scheme='dark', locale='zh-CN')
  expect('a Chinese reader is addressed in Chinese', reader.text('.chip'), '人物2')
  dark = reader.evaluate(background)
  reader.screenshot(path=shots / 'dark.png')
  reader.click('#theme')
  holds('the button makes it light', reader.evaluate(background) != dark)
  reader.click('#language')
  holds('and the other English', reader.text('.chip').startswith('People'))
  expect('the page says its language', reader.evaluate('document.documentElement.lang'), 'en')
  reader.emulate_media(media='print')
  holds('print leaves the controls out', not reader.is_visible('.bar') and not reader.is_visible('#confidence'))
  holds('and holds entities and relations', reader.is_visible('#list-entities') and reader.is_visible('#list-relations'))
  reader.pdf(path=shots / 'print.pdf')
  reader.close()

  reader = Reader(browser, page, '#/0/0', viewport=PHONE, has_touch=True)
  expect('a phone does not scroll sideways', reader.evaluate('document.documentElement.scrollWidth'), PHONE['width'])
  reader.locator('.m.tPERSON').last.tap()
  holds('the panel is in sight', reader.locator('#why').bounding_box()['y'] < PHONE['height'])
  sheet = reader.locator('#why').bounding_box()['y']
  chosen = reader.locator('.m.chosen').bounding_box()
  holds('and does not cover what was tapped', chosen['y'] + chosen['height'] <= sheet, f'{chosen} {sheet}')
  reader.screenshot(path=shots / 'phone.png')
  reader.close()


def large(browser, page, shots):
  start = time.monotonic()
  reader = Reader(browser, page)
  reader.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
  opened = time.monotonic() - start
  size = page.stat().st_size / 1e6
  print(f'figure: {page.name}, {size:.1f} MB, opens in {opened:.2f} s')
  # A busy machine is given its time; the figure itself is printed.
  holds(f'{page.name} opens soon', opened < 5, opened)
  if not reader.locator('.article').count():
    start = time.monotonic()
    reader.click('#contents-list a >> nth=3')
    reader.wait_for_selector('.article .m')
    print(f'figure: {page.name}, an article opens in {time.monotonic() - start:.2f} s')
  longest = reader.evaluate("""async () => {
    let longest = 0, last = performance.now();
    for (let step = 0; step < 40; step++) {
      scrollBy(0, 600);
      await new Promise(requestAnimationFrame);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  }""")
  print(f'figure: {page.name}, the longest frame while scrolling took {longest:.0f} ms')
  holds(f'{page.name} scrolls', longest < 1000, longest)
  start = time.monotonic()
  reader.click('.chip >> nth=0')
  reader.wait_for_selector('.chip[aria-pressed="false"]')
  print(f'figure: {page.name}, a filter takes {time.monotonic() - start:.2f} s')
  reader.fill('#search', '终点站')
  reader.keyboard.press('Enter')
  reader.wait_for_selector('#found')
  if reader.locator('.hit').count():
    reader.click('.hit a')
    reader.wait_for_selector('.article .m')
    reader.wait_for_timeout(300)
    place = reader.evaluate("[...CSS.highlights.get('found')][0].getBoundingClientRect().top")
    holds(f'{page.name} shows what was found at its end', 0 < place < DESKTOP['height'], place)
  reader.close()


def evaluation(browser, page, shots):
  reader = Reader(browser, page)
  row = reader.texts('#scores tbody tr:first-child > *')
  expect('scores and the change since the earlier run', (row[0], row[3], row[9]), ('Mention · all', '0.400', '+0.400'))
  reader.screenshot(path=shots / 'evaluation.png')
  expect('all errors are listed', reader.text('#errors-count'), '3')
  reader.select_option('#by-kind', 'missed')
  expect('by kind', reader.text('#errors-count'), '2')
  reader.select_option('#by-kind', '')
  reader.select_option('#by-which', 'fixed')
  holds('what got better', '林晚秋' in reader.text('.errors'), reader.text('.errors'))
  reader.select_option('#by-which', 'all')
  reader.click('#confusions button[aria-label^="Organisations → Places"]')
  expect('a confusion lists its errors', reader.locator('.errors li').count(), 2)
  reader.click('#clear-pair')
  reader.fill('#by-words', '</i>。')
  expect('by words', reader.locator('.errors li').count(), 1)
  expect('markup in a name stays text', reader.locator('.errors i').count(), 0)
  reader.click('#language')
  expect('in Chinese', reader.text('main h1'), '评测')
  reader.close()


def main():
  parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
  parser.add_argument('--chromium', required=True)
  parser.add_argument('--reading', type=pathlib.Path)
  parser.add_argument('--evaluation', type=pathlib.Path)
  parser.add_argument('--large', type=pathlib.Path, nargs='*', default=[])
  parser.add_argument('--shots', type=pathlib.Path, required=True)
  options = parser.parse_args()
  options.shots.mkdir(parents=True, exist_ok=True)
  with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=options.chromium, args=['--no-sandbox', '--disable-gpu'])
    tests = [(test, options.reading) for test in (overview, article, keyboard, search, hostile, appearance) if options.reading]
    tests += [(evaluation, options.evaluation)] if options.evaluation else []
    tests += [(large, page) for page in options.large]
    for test, page in tests:
      print(f'# {test.__name__}')
      try:
        test(browser, page, options.shots)
      except Exception as error:  # The next test tells more than none.
        failures.append(test.__name__)
        print(f'NOT: {test.__name__} came to its end: {error}')
    browser.close()
  sys.exit(1 if failures else 0)


if __name__ == '__main__':
  main()
