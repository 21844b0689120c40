"""The page of `pago lees --toon` over every RI&E of fixtures/rie: whole, closed, true to the document and to the JSON.
Usage: reading_page_test.py PAGO SOURCE [--sanitized]"""
import glob
import json
import os
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from page_check import Page, faults  # noqa: E402
from pago_command import CommandTest, FIXTURES, run  # noqa: E402


def plain(text):
    return ''.join(text.split())


def ries():
    return [p for p in sorted(glob.glob(os.path.join(FIXTURES, 'rie', '*'))) if not p.endswith('.truth.json')]


class ReadingPage(CommandTest):
    def page_of(self, rie):
        outcome = self.pago('lees', rie, '--toon', 'uit.html', '--json')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(outcome.err, '')
        with open(os.path.join(self.folder, 'uit.html'), encoding='utf-8') as f:
            return Page(f.read()), json.loads(outcome.out)

    def test_every_fixture_gives_a_page_without_faults_that_marks_each_finding_at_its_place(self):
        self.assertGreaterEqual(len(ries()), 30)
        for rie in ries():
            with self.subTest(rie=os.path.basename(rie)):
                page, reading = self.page_of(rie)
                self.assertEqual(faults(page), [])
                for i, finding in enumerate(reading['findings']):
                    self.assertEqual(page.tags.get(f'b{i}'), f'k{i}', finding)
                    self.assertIn(plain(finding['quote']), plain(page.cards[f'k{i}']))
                    self.assertIn(finding['source']['place'], page.cards[f'k{i}'])
                for i, strange in enumerate(reading['unrecognised']):
                    self.assertEqual(page.tags.get(f'o{i}'), f'l{i}', strange)
                    self.assertIn(plain(strange['text']), plain(page.cards[f'l{i}']))
                self.assertEqual(len(page.tags), len(reading['findings']) + len(reading['unrecognised']))
                self.assertEqual(len(page.cards), len(page.tags))

    def test_the_page_holds_the_words_of_findings_in_the_order_of_the_document(self):
        for rie in ries():
            with self.subTest(rie=os.path.basename(rie)):
                page, reading = self.page_of(rie)
                whole = plain(page.document_text())
                for finding in reading['findings'] + [{'quote': u['text']} for u in reading['unrecognised']]:
                    self.assertIn(plain(finding['quote']), whole)

    def test_json_stays_the_same_beside_a_page(self):
        alone = self.pago('lees', self.rie(), '--json').out
        self.assertEqual(self.pago('lees', self.rie(), '--json', '--toon', 'uit.html').out, alone)

    def test_without_json_the_name_of_the_page_is_printed(self):
        outcome = self.pago('lees', self.rie(), '--toon', 'uit.html')
        self.assertEqual((outcome.status, outcome.out, outcome.err), (0, 'uit.html\n', ''))
        self.assertEqual(self.files(), ['uit.html'])

    def test_the_same_rie_gives_the_same_page_also_on_stdout(self):
        self.pago('lees', self.rie(), '--toon', 'uit.html')
        with open(os.path.join(self.folder, 'uit.html'), encoding='utf-8') as f:
            self.assertEqual(f.read(), self.pago('lees', self.rie(), '--toon', '-').out)

    def test_an_rie_that_cannot_be_read_leaves_an_older_page_as_it_is(self):
        self.write('uit.html', b'vorige')
        self.write('kapot.docx', b'PK\x03\x04 niets')
        self.assertEqual(self.pago('lees', 'kapot.docx', '--toon', 'uit.html').status, 2)
        with open(os.path.join(self.folder, 'uit.html'), 'rb') as f:
            self.assertEqual(f.read(), b'vorige')

    def test_a_page_that_cannot_be_written_is_told_and_ends_in_two(self):
        outcome = self.pago('lees', self.rie(), '--toon', 'geen/map/uit.html')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('geen/map', outcome.err)
        self.assertEqual(outcome.out, '')

    def test_the_rie_is_never_overwritten_and_stdout_takes_one_thing(self):
        with open(self.rie(), 'rb') as f:
            original = f.read()
        self.write('rie.docx', original)
        for arguments in (['rie.docx', '--toon', './rie.docx'], ['rie.docx', '--json', '--toon', '-']):
            with self.subTest(arguments=arguments):
                outcome = self.pago('lees', *arguments)
                self.assertEqual((outcome.status, outcome.out), (1, ''), outcome)
        with open(os.path.join(self.folder, 'rie.docx'), 'rb') as f:
            self.assertEqual(f.read(), original)


if __name__ == '__main__':
    run()
