"""The command `pago printrun`; its boxes are Poppler's. Usage: printrun_test.py PAGO SOURCE"""
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'bench'))
import employees  # noqa: E402
from pago_command import FIXTURES, CommandTest, run  # noqa: E402

POINT = 25.4 / 72  # millimetres
WINDOWS = {'links-dl': (22, 97, 49, 78), 'rechts-dl': (115, 190, 49, 78), 'links-c5': (22, 97, 52, 82), 'rechts-c5': (115, 190, 52, 82)}
LONG = {'naam': 'Mevrouw prof. dr. W. van Oudenhoven tot Nieuwervaart-Schimmelpenninck',
        'toevoeging': 'Afdeling Onderhoud en Machinebouw, postvak 12', 'straat': 'Burgemeester van der Oudenhovenlaan 1234 bis, 3e verdieping',
        'postcode': '1234ab', 'plaats': 'Nieuwerkerk aan den IJssel', 'land': 'Nederland'}


def output(*command):
    done = subprocess.run(command, capture_output=True, timeout=60)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout.decode()


class PrintRun(CommandTest):
    def letters(self, rows, pages=1):
        """One folder with a letter per row; each is a copy of the good fixture, `pages` times."""
        folder = os.path.join(self.folder, 'brieven')
        os.mkdir(folder)
        good = os.path.join(FIXTURES, 'pdf', 'goed.pdf')
        for i, row in enumerate(rows):
            row.setdefault('bestand', f'{i:04}.pdf')
            output('qpdf', '--empty', '--pages', *[good] * row.pop('paginas', pages), '--', os.path.join(folder, row['bestand']))
        with open(os.path.join(folder, 'printrun.json'), 'w', encoding='utf-8') as f:
            json.dump(rows, f)
        return 'brieven'

    def run_of(self, rows, *options, status=0):
        outcome = self.pago('printrun', self.letters(rows), '-o', 'run.pdf', '--datum', '2026-03-31', *options)
        told = [line for line in outcome.err.splitlines() if 'in het venster staat al tekst' not in line]  # the letter of these tests fills it
        self.assertEqual(outcome.status, status if told or outcome.status == 0 else 3, outcome)
        self.assertEqual(bool(told), status == 3, outcome)
        return outcome

    def test_an_address_over_a_text_that_stands_there_is_told(self):
        for window, status in (('links-dl', 3), ('rechts-dl', 0)):
            with self.subTest(window=window):
                self.setUp()
                letters = self.letters([{'naam': 'A', 'straat': 'B 1', 'postcode': '1234ab', 'plaats': 'Utrecht'}] * 1)
                outcome = self.pago('printrun', letters, '-o', 'run.pdf', '--venster', window)
                self.assertEqual((outcome.status, 'in het venster staat al tekst' in outcome.err), (status, status == 3), outcome)

    def test_a_letter_whose_name_ends_in_capitals_is_a_letter_too(self):
        folder = self.letters([{'bestand': 'BRIEF.PDF'}])
        os.remove(os.path.join(self.folder, folder, 'printrun.json'))
        outcome = self.pago('printrun', folder, '-o', 'run.pdf', '--datum', '2026-03-31')
        self.assertIn(outcome.status, (0, 3), outcome)
        self.assertEqual(self.pages(), 2 + 2)  # the list of what is in it, and the letter

    def text(self, page, name='run.pdf'):
        return output('pdftotext', '-layout', '-f', str(page), '-l', str(page), os.path.join(self.folder, name), '-')

    def pages(self, name='run.pdf'):
        return int(re.search(r'Pages: +(\d+)', output('pdfinfo', os.path.join(self.folder, name)))[1])

    def test_every_address_falls_inside_the_window(self):
        for window, (left, right, top, bottom) in WINDOWS.items():
            with self.subTest(window=window):
                self.setUp()
                self.run_of([dict(LONG), {'naam': 'Ö. Wąsik', 'straat': 'Dorpsstraat 1', 'postcode': '9999ZZ', 'plaats': 'Utrecht'}], '--venster', window)
                for page, wanted in ((3, 'Schimmelpenninck'), (5, 'Wąsik')):
                    path = os.path.join(self.folder, 'run.pdf')
                    boxes = output('pdftotext', '-bbox', '-f', str(page), '-l', str(page), path, '-')
                    words = [(float(a) * POINT, float(b) * POINT, float(c) * POINT, float(d) * POINT, w) for a, b, c, d, w in
                             re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>', boxes)]
                    known = set(re.findall(r'<word[^>]*>([^<]*)<', output('pdftotext', '-bbox', os.path.join(FIXTURES, 'pdf', 'goed.pdf'), '-')))
                    address = [word for word in words if word[4] not in known or wanted in word[4]]
                    self.assertTrue(any(wanted in word[4] for word in address), words)
                    for x0, y0, x1, y1, word in address:
                        self.assertTrue(left - 0.01 <= x0 and x1 <= right and top - 1 <= y0 and y1 <= bottom + 1, (window, word, x0, x1, y0, y1))

    def test_two_spaces_stand_before_the_town(self):
        self.run_of([{'naam': 'A', 'straat': 'B 1', 'postcode': '1234ab', 'plaats': 'Utrecht'}], '--venster', 'rechts-dl')
        boxes = output('pdftotext', '-bbox', '-f', '3', '-l', '3', os.path.join(self.folder, 'run.pdf'), '-')
        place = {word: (float(x0), float(x1)) for x0, x1, word in re.findall(r'xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>(1234|AB|Utrecht)<', boxes)}
        self.assertAlmostEqual(place['Utrecht'][0] - place['AB'][1], 2 * (place['AB'][0] - place['1234'][1]), delta=0.1)

    def test_every_letter_starts_on_a_sheet_and_the_list_counts_them(self):
        outcome = self.run_of([{'naam': 'Een', 'postcode': '2000AA', 'paginas': 1}, {'naam': 'Twee', 'postcode': '1000AA', 'paginas': 2},
                               {'naam': 'Drie', 'postcode': '3000AA', 'paginas': 3}])
        self.assertEqual(outcome.out, 'run.pdf: 3 brieven, 4 vellen\n')
        self.assertEqual(self.pages(), 2 + 2 + 2 + 4)
        self.assertEqual([i for i in range(1, 11) if not self.text(i).strip()], [2, 6, 10])
        rows = re.findall(r'^ *(\d) +(\w+) +(\w+) +(\d) +(\d)$', self.text(1), re.M)
        self.assertEqual(rows, [('1', 'Twee', '1000AA', '2', '1'), ('2', 'Een', '2000AA', '1', '1'), ('3', 'Drie', '3000AA', '3', '2')])
        self.assertNotIn('Proefbrief', self.text(1))

    def test_fonts_are_there_once_and_the_file_is_whole(self):
        self.run_of([{'naam': f'Naam {i}', 'postcode': f'{1000 + i}AA', 'plaats': 'Utrecht', 'straat': 'A 1'} for i in range(40)], '--venster', 'links-dl')
        path = os.path.join(self.folder, 'run.pdf')
        self.assertIn('No syntax', output('qpdf', '--check', path))
        qdf = subprocess.run(['qpdf', '--json', '--json-key=qpdf', path], capture_output=True).stdout
        self.assertEqual(qdf.count(b'"/FontFile2"'), 2)   # of the letters, and of the addresses
        self.assertLess(os.path.getsize(path), 250_000)

    def test_per_divides_between_letters_only(self):
        outcome = self.run_of([{'naam': f'N{i}', 'postcode': f'{1000 + i}AA', 'paginas': 3} for i in range(5)], '--per', '4')
        self.assertEqual(outcome.out, 'run-1.pdf: 2 brieven, 4 vellen\nrun-2.pdf: 2 brieven, 4 vellen\nrun-3.pdf: 1 brief, 2 vellen\n')
        self.assertEqual(self.pages('run-3.pdf'), 2 + 4)

    def test_departments_and_single_sides(self):
        self.run_of([{'naam': 'Zee', 'postcode': '1000AA', 'afdeling': 'Zagerij'}, {'naam': 'Aap', 'postcode': '9000AA', 'afdeling': 'Administratie'}],
                    '--sorteer', 'afdeling', '--enkelzijdig')
        self.assertEqual(self.pages(), 3)
        self.assertLess(self.text(1).index('Aap'), self.text(1).index('Zee'))

    def test_what_is_wrong_with_an_address_is_told(self):
        outcome = self.run_of([{'naam': 'Zonder straat', 'postcode': '1000AA', 'plaats': 'Utrecht'}], '--venster', 'links-c5', status=3)
        self.assertIn('0000.pdf: het adres is niet volledig', outcome.err)

    def test_a_letter_that_is_not_there_stops_the_run(self):
        folder = self.letters([{'naam': 'A'}])
        os.remove(os.path.join(self.folder, folder, '0000.pdf'))
        outcome = self.pago('printrun', folder, '-o', 'run.pdf')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'run.pdf')))


class RunFromData(CommandTest):
    """Letters drawn into one file straight from a file with results."""

    people = 12

    def setUp(self):
        super().setUp()
        employees.write(self.people, pathlib.Path(self.folder))

    def drawn(self, *arguments, status=0):
        outcome = self.pago('printrun', *arguments, '-o', 'run.pdf')
        self.assertEqual(outcome.status, status, outcome)
        return outcome

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def text(self):
        return output('pdftotext', '-layout', self.path('run.pdf'), '-')

    def rows(self):
        head, *rows = pathlib.Path(self.path('uitslagen.csv')).read_text(encoding='utf-8-sig').splitlines()
        return [dict(zip(head.split(';'), row.split(';'))) for row in rows]

    def test_every_letter_is_there_once_by_postcode_with_each_font_once(self):
        outcome = self.drawn('uitslagen.csv', '--zaak', 'zaak', '--datum', '2026-11-22', '--venster', 'links-dl')
        self.assertIn('12 brieven', outcome.out)
        self.assertIn('CONCEPT', outcome.err)
        output('qpdf', '--check', self.path('run.pdf'))
        found = re.findall(r'Personeelsnummer\s+(\d+)', self.text())
        rows = sorted(self.rows(), key=lambda row: row['Postcode'].replace(' ', ''))
        self.assertEqual(found, [row['Personeelsnummer'] for row in rows])
        fonts = [line.split()[0].split('+')[-1] for line in output('pdffonts', self.path('run.pdf')).splitlines()[2:]]
        self.assertEqual(len(fonts), len(set(fonts)), fonts)
        self.assertIn('Carlito', fonts)

    def test_the_address_of_a_drawn_letter_shows_through_the_left_window(self):
        for window in ('links-dl', 'links-c5'):
            self.drawn('uitslagen.csv', '--zaak', 'zaak', '--datum', '2026-11-22', '--venster', window, '--sorteer', 'lijst')
            left, right, top, bottom = WINDOWS[window]
            for i, row in enumerate(self.rows()):
                boxes = output('pdftotext', '-bbox', '-f', str(3 + 2 * i), '-l', str(3 + 2 * i), self.path('run.pdf'), '-')
                words = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>', boxes)
                inside = [w for a, b, c, d, w in words if left <= float(a) * POINT and float(c) * POINT <= right
                          and top <= float(b) * POINT and float(d) * POINT <= bottom]
                for wanted in (row['Straat'].split()[-1], *row['Postcode'].split()):
                    self.assertIn(wanted, inside, (window, row, inside))
        self.assertEqual(self.pago('printrun', 'uitslagen.csv', '--zaak', 'zaak', '-o', 'run.pdf', '--venster', 'rechts-dl').status, 1)

    def test_a_letter_in_a_run_says_what_the_same_letter_says_alone(self):
        self.drawn('uitslagen.csv', '--zaak', 'zaak', '--datum', '2026-11-22', '--sorteer', 'lijst', '--enkelzijdig')
        self.assertEqual(self.pago('uitslagen', 'uitslagen.csv', '--zaak', 'zaak', '-o', 'uit', '--datum', '2026-11-22', '--pdf').status, 0)
        names = [json.loads(line)['bestand'] for line in pathlib.Path(self.path('uit', 'manifest.jsonl')).read_text().splitlines()[1:-1]]
        alone = ''.join(output('pdftotext', self.path('uit', name), '-') for name in names)
        together = output('pdftotext', '-f', '2', self.path('run.pdf'), '-')
        self.assertEqual(together.split(), alone.split())

    def test_released_letters_are_drawn_without_concept_and_changed_data_is_refused(self):
        self.assertEqual(self.pago('uitslagen', 'uitslagen.csv', '--zaak', 'zaak', '-o', 'uit', '--datum', '2026-11-22').status, 0)
        self.assertEqual(self.pago('vrijgeven', 'uit', '--bedrijfsarts', 'dr. Q.X. Bedacht', '--big', '12345678901').status, 0)
        outcome = self.drawn('uit')
        self.assertEqual(outcome.err, '')
        self.assertNotIn('CONCEPT', self.text())
        data = pathlib.Path(self.path('uitslagen.csv'))
        data.write_bytes(data.read_bytes().replace(b'Afspraak 3.', b'Afspraak 9.'))
        self.assertIn('veranderd', self.drawn('uit', status=2).err)


run()
