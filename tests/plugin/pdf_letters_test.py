"""`pago uitslagen ... --pdf`: letters as PDF with a password each; qpdf and Poppler are the witnesses. Usage: pdf_letters_test.py PAGO SOURCE"""
import collections
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'bench'))
import employees
import letterhead
from pago_command import PAGO, SOURCE, CommandTest, run

PHYSICIAN = ('--bedrijfsarts', 'dr. Q.X. Bedacht', '--big', '12345678901')


class PdfLetters(CommandTest):
    people = 12

    def setUp(self):
        super().setUp()
        employees.write(self.people, pathlib.Path(self.folder))
        self.recipe('{geboortedatum}{postcode}')

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def recipe(self, recipe):
        case = pathlib.Path(self.path('zaak', 'zaak.json'))
        facts = json.loads(case.read_text())
        facts['uitslagen']['wachtwoord'] = recipe
        case.write_text(json.dumps(facts, ensure_ascii=False))

    def letters(self, target='uit', *more):
        return self.pago('uitslagen', 'uitslagen.csv', '--zaak', 'zaak', '-o', target, '--datum', '2026-11-22', *more)

    def rows(self):
        head, *rows = pathlib.Path(self.path('uitslagen.csv')).read_text(encoding='utf-8-sig').splitlines()
        return [dict(zip(head.split(';'), row.split(';'))) for row in rows]

    def passwords(self):
        return [row['Geboortedatum'].replace('-', '') + row['Postcode'].replace(' ', '') for row in self.rows()]

    def names(self, target='uit'):
        """In the order of the rows, by the manifest."""
        lines = pathlib.Path(self.path(target, 'manifest.jsonl')).read_text().splitlines()[1:-1]
        return [json.loads(line)['bestand'] for line in lines]

    def text(self, name, password='', target='uit'):
        done = subprocess.run(['pdftotext', '-upw', password, self.path(target, name), '-'], capture_output=True, timeout=60)
        return done.stdout.decode() if done.returncode == 0 else None

    def test_a_sign_that_no_font_has_is_told_by_row_and_makes_no_letter(self):
        data = pathlib.Path(self.path('uitslagen.csv'))
        text = data.read_text(encoding='utf-8-sig')
        data.write_text(text.replace('Afspraak 3.', 'Goed zo \U0001fadf!'), encoding='utf-8')
        outcome = self.letters('uit', '--pdf')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('rij 5 (advies van de bedrijfsarts)', outcome.err)
        self.assertIn('U+1FADF', outcome.err)
        self.assertEqual(self.letters('word').status, 0)
        data.write_text(text.replace('Afspraak 3.', 'Meet bij ≥ 3 m² ☺ naïef, αβ, Łódź.'), encoding='utf-8')
        self.assertEqual(self.letters('uit', '--pdf').status, 0)

    def test_the_logo_of_a_house_stands_in_each_letter_and_one_in_the_way_of_text_is_named_with_its_template(self):
        self.recipe('')
        os.mkdir(self.path('huis'))
        template = os.path.join(SOURCE, 'forms', 'documents', 'RES', 'template.docx')
        for across, status in ((117, 0), (40, 2)):
            logo = letterhead.anchored(letterhead.RED, ('page', across), ('page', 8), size=(25, 12), wrap=letterhead.SQUARE, clear=3)
            letterhead.with_logo(template, self.path('huis', 'RES.docx'), logo)
            outcome = self.letters(f'uit{across}', '--pdf', '--sjablonen', 'huis')
            self.assertEqual(outcome.status, status, outcome)
        self.assertIn('In RES.docx staat wat pago niet zelf in een PDF kan tekenen', outcome.err)
        self.assertFalse(os.path.exists(self.path('uit40')))
        with_logo = [letterhead.boxes(self.path('uit117', name)).get(letterhead.RED) for name in self.names('uit117')]
        self.assertGreater(len(with_logo), with_logo.count(None), 'letters in another language keep our own template')
        for left, top, right, bottom in filter(None, with_logo):
            self.assertAlmostEqual(left, 117, delta=0.8)
            self.assertAlmostEqual(bottom, 20, delta=0.8)

    def test_each_letter_opens_with_the_password_of_its_own_row_alone(self):
        outcome = self.letters('uit', '--pdf')
        self.assertEqual(outcome.status, 0, outcome)
        names, passwords = self.names(), self.passwords()
        self.assertEqual(sorted(os.listdir(self.path('uit'))), sorted(names + ['manifest.jsonl', 'partij.json']))
        for i, (name, row) in enumerate(zip(names, self.rows())):
            self.assertRegex(name, r'^brief-[0-9a-f]{20}\.pdf$')
            self.assertIsNone(self.text(name))
            self.assertIsNone(self.text(name, passwords[i - 1]))
            text = self.text(name, passwords[i])
            for wanted in (row['Personeelsnummer'], row['Achternaam'], row['Straat'], 'CONCEPT'):
                self.assertIn(wanted.split()[0], text)
        for name, password in list(zip(names, passwords))[:3]:
            check = subprocess.run(['qpdf', '--check', '--password=' + password, self.path('uit', name)], capture_output=True, timeout=60)
            self.assertEqual(check.returncode, 0, check.stdout + check.stderr)
            self.assertIn(b'R = 6', check.stdout)
            self.assertIn(b'stream encryption method: AESv3', check.stdout)

    def test_letters_in_every_language_and_in_large_print_pass_the_guard(self):
        languages = ('Nederlands', 'eenvoudig Nederlands', 'Engels', 'Pools')
        results = pathlib.Path(self.path('uitslagen.csv'))
        head, *rows = results.read_text(encoding='utf-8-sig').splitlines()
        lines = [head + ';Taal;Grote letters']
        lines += [f'{row};{languages[i % 4]};{"ja" if i // 4 % 2 else "nee"}' for i, row in enumerate(rows)]
        results.write_text('\n'.join(lines) + '\n', encoding='utf-8')
        case = pathlib.Path(self.path('zaak', 'zaak.json'))
        facts = json.loads(case.read_text())
        facts['uitslagen']['kolommen'].update({'persoon.taal': 'Taal', 'persoon.grootdruk': 'Grote letters'})
        case.write_text(json.dumps(facts, ensure_ascii=False))
        for target, more in (('word', ()), ('pdf', ('--pdf',))):
            outcome = self.letters(target, *more)
            self.assertIn(outcome.status, (0, 3), outcome)
            self.assertEqual(len(self.names(target)), self.people)

    def test_no_password_is_written_or_told(self):
        outcome = self.letters('uit', '--pdf')
        logged = pathlib.Path(self.path('zaak', 'logboek', 'gebeurtenissen.jsonl')).read_text()
        told = outcome.out + outcome.err + logged
        for name in ('manifest.jsonl', 'partij.json'):
            told += pathlib.Path(self.path('uit', name)).read_text()
        for password in self.passwords():
            self.assertNotIn(password, told)
            self.assertNotIn(password.encode(), b''.join(p.read_bytes() for p in pathlib.Path(self.path('uit')).iterdir()))

    def test_every_letter_says_that_it_is_accessible_and_an_open_one_that_it_is_an_archive_file(self):
        self.letters('uit', '--pdf')
        for name, password in zip(self.names(), self.passwords()):
            plain = subprocess.run(['qpdf', '--password=' + password, '--decrypt', '--stream-data=uncompress', self.path('uit', name), '-'],
                                   capture_output=True, timeout=60).stdout
            self.assertEqual((b'<pdfuaid:part>1' in plain, b'<pdfaid:part>' in plain), (True, False), name)
        self.recipe(None)
        self.letters('open', '--pdf')
        for name in self.names('open')[:4]:
            self.assertEqual(self.pago('pdf', 'controleer', 'open/' + name).out, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n')
            info = pathlib.Path(self.path('open', name)).read_bytes()
            self.assertTrue(b'<pdfuaid:part>1' in info and b'<pdfaid:part>2' in info, name)

    def test_a_letter_says_in_pdf_what_it_says_in_word(self):
        self.recipe(None)
        self.assertEqual(self.letters('pdf', '--pdf').status, 0)
        self.assertEqual(self.letters('word').status, 0)

        def signs(text):
            return collections.Counter(re.sub(r'\s', '', text))
        for pdf, word in list(zip(self.names('pdf'), self.names('word')))[:4]:
            self.assertEqual(self.pago('pdf', os.path.join('word', word), '-o', 'word.pdf', '--datum', '2026-11-22').status, 0)
            self.assertEqual(signs(self.text(pdf, target='pdf')), signs(self.text('word.pdf', target='.')))

    def test_a_run_that_was_killed_keeps_the_letters_it_had(self):
        employees.write(60, pathlib.Path(self.folder))
        self.recipe('{geboortedatum}{postcode}')
        process = subprocess.Popen([PAGO, 'uitslagen', 'uitslagen.csv', '--zaak', 'zaak', '-o', 'uit', '--datum', '2026-11-22', '--pdf', '--parallel', '1'],
                                   cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        busy = pathlib.Path(self.path('.uit.bezig'))
        until = time.monotonic() + 60
        while time.monotonic() < until and process.poll() is None and len(list(busy.glob('*.pdf')) if busy.exists() else []) < 10:
            time.sleep(0.002)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        before = {p.name: p.read_bytes() for p in busy.glob('*.pdf')}
        outcome = self.letters('uit', '--pdf')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn('al klaar van de vorige keer', outcome.out)
        kept = sum(pathlib.Path(self.path('uit', name)).read_bytes() == content for name, content in before.items())
        self.assertGreaterEqual(kept, len(before) - 3)
        self.assertEqual(len(self.names()), 60)

    def test_the_physician_releases_them(self):
        self.letters('uit', '--pdf')
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 0, outcome)
        for name, password in list(zip(self.names(), self.passwords()))[:3]:
            text = self.text(name, password)
            self.assertIn('Bedacht', text)
            self.assertNotIn('CONCEPT', text)

    def test_a_person_without_what_the_password_is_made_of_stops_the_batch(self):
        data = pathlib.Path(self.path('uitslagen.csv'))
        data.write_text(data.read_text(encoding='utf-8-sig').replace(self.rows()[3]['Postcode'], ''), encoding='utf-8')
        case = pathlib.Path(self.path('zaak', 'zaak.json'))
        facts = json.loads(case.read_text())
        facts['uitslagen'].setdefault('ontbrekend', {})['persoon'] = 'weglaten'
        case.write_text(json.dumps(facts))
        outcome = self.letters('uit', '--pdf')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('rij 5', outcome.err)
        self.assertIn('postcode', outcome.err)
        self.assertFalse(os.path.exists(self.path('uit')))

    def test_a_recipe_that_protects_nobody_is_refused_and_a_weak_one_is_told(self):
        self.recipe('Geheim 2026')
        outcome = self.letters('uit', '--pdf')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('voor iedereen gelijk', outcome.err)
        self.recipe('{schoenmaat}')
        self.assertIn('{schoenmaat} kent pago niet', self.letters('uit', '--pdf').err)
        self.recipe('{geboortedatum}{postcode}')
        self.assertIn('gegevens die anderen kunnen weten', re.sub(r'\s+', ' ', self.pago('zaak', 'controleer', 'zaak').out))


if __name__ == '__main__':
    run()
