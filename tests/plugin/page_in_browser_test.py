"""The page of `pago lees --toon` in headless Chromium: nothing refused or fetched, every link arrives, keys and filters work, it
fits a telephone, it prints. Usage: page_in_browser_test.py PAGO SOURCE [--sanitized]; PAGO_PICTURES=FOLDER keeps pictures."""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from browser import Browser  # noqa: E402
from page_check import Page  # noqa: E402
from pago_command import CommandTest, run  # noqa: E402

RIES = ['h08_melkvee_loonwerk.pdf', 'metaal_kranenvliet.docx', 'g06_zwembad.pdf']  # every kind of mark; lists; tables over pages

TEXT = '''(() => { const copy = document.getElementById("document").cloneNode(true);
  copy.querySelectorAll(".tag, .where, .added").forEach(e => e.remove()); return copy.textContent; })()'''
DEAD_LINKS = '''[...document.querySelectorAll("a")].filter(a => !document.getElementById(a.getAttribute("href").slice(1)))
  .map(a => a.outerHTML)'''
# Contrast of every text with what is painted behind it (WCAG 2.1, 1.4.3).
CONTRAST = '''(() => {
  const rgb = s => (s.match(/[\\d.]+/g) || []).map(Number);
  const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4); });
    return .2126 * r + .7152 * g + .0722 * b; };
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length == 3 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
  const poor = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) { const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.getClientRects().length) continue;
    const a = light(rgb(getComputedStyle(e).color).slice(0, 3)), b = light(ground(e));
    if ((Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5) poor.add(e.tagName + "." + e.className); }
  return [...poor]; })()'''
# Marks of different kinds differ in line style, not in colour alone.
LINES = '''(() => { const out = {}; document.querySelectorAll("#document mark").forEach(m => {
  out[m.className] = getComputedStyle(m).borderBottomStyle + " " + getComputedStyle(m).borderLeftStyle; }); return out; })()'''


def plain(text):
    return ''.join(text.split())


class PageInBrowser(CommandTest):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser().__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()

    def opened(self, name):
        outcome = self.pago('lees', self.rie(name), '--toon', 'uit.html', '--json')
        self.assertEqual(outcome.status, 0, outcome)
        path = os.path.join(self.folder, 'uit.html')
        self.browser.media('')
        self.browser.width(1400)
        self.browser.open(path)
        with open(path, encoding='utf-8') as f:
            return Page(f.read()), json.loads(outcome.out)

    def keep(self, name, how):
        if folder := os.environ.get('PAGO_PICTURES'):
            how(os.path.join(folder, name))

    def test_the_browser_refuses_nothing_fetches_nothing_and_shows_the_whole_document(self):
        for name in RIES:
            with self.subTest(rie=name):
                page, _ = self.opened(name)
                self.assertEqual(self.browser.complaints, [])
                self.assertEqual(len(self.browser.fetched), 1, self.browser.fetched)
                self.assertEqual(self.browser.ask(DEAD_LINKS), [])
                self.assertEqual(plain(self.browser.ask(TEXT)), plain(page.document_text()))
                self.assertNotEqual(self.browser.ask('getComputedStyle(document.querySelector(".columns")).display'), 'block')
                self.keep(name + '.png', self.browser.picture)

    def test_a_style_or_script_that_someone_changed_is_refused(self):
        self.opened(RIES[0])
        for old, new in (('<style>', '<style> '), ('<script>', '<script> ')):
            with open(os.path.join(self.folder, 'uit.html'), encoding='utf-8') as f:
                self.write('anders.html', f.read().replace(old, new).encode())
            self.browser.open(os.path.join(self.folder, 'anders.html'))
            self.assertEqual(len(self.browser.complaints), 1, self.browser.complaints)

    def test_n_and_p_walk_through_the_marked_places_and_their_cards_come_along(self):
        _, reading = self.opened(RIES[0])
        seen = []
        for _ in range(5):
            self.browser.press('n')
            seen.append(self.browser.ask('document.activeElement.id'))
            card = self.browser.ask('document.activeElement.getAttribute("href").slice(1)')
            self.assertEqual(self.browser.ask('document.querySelector(".card.current").id'), card)
            self.assertTrue(self.browser.ask('''(() => { const c = document.querySelector(".card.current").getBoundingClientRect(),
                p = document.getElementById("paneel").getBoundingClientRect(); return c.top >= p.top && c.top < p.bottom; })()'''))
        self.assertEqual(len(set(seen)), 5)
        self.browser.press('p')
        self.assertEqual(self.browser.ask('document.activeElement.id'), seen[3])
        self.browser.press('Enter')
        self.assertEqual(self.browser.ask('location.hash.slice(0, 2)'), '#k')

    def test_the_first_tab_stops_lead_past_the_summary_and_the_focus_is_seen(self):
        self.opened(RIES[0])
        self.browser.press('Tab')
        self.assertEqual(self.browser.ask('document.activeElement.getAttribute("href")'), '#document')
        self.assertEqual(self.browser.ask('getComputedStyle(document.activeElement).outlineStyle'), 'solid')
        self.assertGreaterEqual(self.browser.ask('document.activeElement.getBoundingClientRect().left'), 0)

    def test_a_filter_hides_the_cards_and_marks_of_its_kind_and_no_text(self):
        page, _ = self.opened(RIES[0])
        for kind in ('finding', 'denial', 'unrecognised'):
            with self.subTest(kind=kind):
                shown = f'[...document.querySelectorAll(".card.{kind}, mark.{kind} .tag")].filter(e => e.getClientRects().length).length'
                self.assertGreater(self.browser.ask(shown), 0)
                self.browser.ask(f'document.getElementById("show-{kind}").click()')
                self.assertEqual(self.browser.ask(shown), 0)
                self.assertEqual(plain(self.browser.ask(TEXT)), plain(page.document_text()))

    def test_every_text_has_contrast_and_kinds_differ_by_more_than_colour(self):
        for name in RIES:
            with self.subTest(rie=name):
                self.opened(name)
                self.assertEqual(self.browser.ask(CONTRAST), [])
                lines = self.browser.ask(LINES)
                self.assertEqual(len(set(lines.values())), len(lines), lines)

    def test_a_narrow_screen_needs_no_sideways_scrolling(self):
        for name in RIES:
            with self.subTest(rie=name):
                self.opened(name)
                self.browser.width(400)
                self.assertLessEqual(self.browser.ask('document.documentElement.scrollWidth'), 400)
                self.keep(name + '.400.png', self.browser.picture)

    def test_on_paper_stand_the_document_and_every_card(self):
        for name in RIES:
            with self.subTest(rie=name):
                page, reading = self.opened(name)
                path = os.path.join(self.folder, 'uit.pdf')
                self.browser.pdf(path)
                self.keep(name + '.pdf', lambda to: os.replace(path, to) or os.symlink(to, path))
                printed = plain(subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout)
                self.assertNotIn('Bladerenenfilteren', printed)
                for i in range(len(reading['findings'])):
                    self.assertTrue(plain(page.cards[f'k{i}'].strip().splitlines()[0]) in printed, i)
                self.browser.media('print')
                self.assertEqual(self.browser.ask('getComputedStyle(document.querySelector(".bar")).display'), 'none')
                lines = self.browser.ask(LINES)
                self.assertEqual(len(set(lines.values())), len(lines), lines)


if __name__ == '__main__':
    run()
