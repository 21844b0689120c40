"""`pago uitslagen RESULTATEN --zaak MAP -o UIT`, `pago vrijgeven` and `pago log`: from a file with results to released letters."""
import json
import os
import pathlib
import random
import re
import signal
import stat
import subprocess
import sys
import time
import unittest
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'bench'))
import employees
from pago_command import PAGO, CommandTest, run

PHYSICIAN = ('--bedrijfsarts', 'dr. Q.X. Bedacht', '--big', '12345678901')


def text_of(path):
    with zipfile.ZipFile(path) as letter:
        parts = [n for n in letter.namelist() if re.match(r'word/(document|header\d|footer\d)\.xml', n)]
        return re.sub('<[^>]*>', '|', ''.join(letter.read(n).decode('utf-8') for n in parts))


def contents(folder):
    return {p.name: p.read_bytes() for p in pathlib.Path(folder).iterdir() if p.name != 'partij.json'}


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


class Letters(CommandTest):
    people = 30

    def setUp(self):
        super().setUp()
        employees.write(self.people, pathlib.Path(self.folder))

    def letters(self, target='uit', *more):
        return self.pago('uitslagen', 'uitslagen.csv', '--zaak', 'zaak', '-o', target, '--datum', '2026-11-22', *more)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def letter_names(self, target='uit'):
        return sorted(n for n in os.listdir(self.path(target)) if n.endswith('.docx'))

    def test_one_concept_for_each_person_for_the_owner_alone(self):
        outcome = self.letters()
        self.assertEqual(outcome.status, 0, outcome)
        names = self.letter_names()
        self.assertEqual(len(names), self.people)
        self.assertEqual(mode(self.path('uit')), 0o700)
        for name in names:
            self.assertRegex(name, r'^brief-[0-9a-f]{20}\.docx$')
            self.assertEqual(mode(self.path('uit', name)), 0o600)
            self.assertIn('CONCEPT', text_of(self.path('uit', name)))
        lines = pathlib.Path(self.path('uit', 'manifest.jsonl')).read_text().splitlines()
        self.assertEqual(len(lines), self.people + 2)
        for line in lines[1:-1]:
            self.assertEqual(set(json.loads(line)), {'nr', 'bestand', 'gegevens', 'sjabloon', 'catalogus', 'programma', 'sha256'})
        self.assertEqual([n for n in os.listdir(self.folder) if n.startswith('.')], [])
        self.assertEqual(self.letters().status, 2, 'a target with letters in it stays as it is')

    def test_every_language_and_large_print_pass_the_guard_as_word_file_and_as_pdf(self):
        readers = [(language, size) for language in ('nederlands', 'eenvoudig', 'engels', 'pools') for size in ('ja', 'nee')]
        head, *rows = pathlib.Path(self.path('uitslagen.csv')).read_text(encoding='utf-8-sig').splitlines()
        lines = [head + ';Taal;Grote letters'] + [';'.join((row, *reader)) for row, reader in zip(rows, readers)]
        pathlib.Path(self.path('uitslagen.csv')).write_text('\n'.join(lines) + '\n', encoding='utf-8')
        case = json.loads(pathlib.Path(self.path('zaak', 'zaak.json')).read_text())
        case['uitslagen']['kolommen'].update({'persoon.taal': 'Taal', 'persoon.grootdruk': 'Grote letters'})
        pathlib.Path(self.path('zaak', 'zaak.json')).write_text(json.dumps(case))
        for target, kind in (('uit', ()), ('uitpdf', ('--pdf',))):
            outcome = self.letters(target, *kind)
            self.assertEqual(outcome.status, 0, outcome)
            self.assertEqual(len([n for n in os.listdir(self.path(target)) if n.startswith('brief-')]), len(readers))

    def test_no_output_tells_who_or_what(self):
        outcome = self.letters('uit', '--voortgang', 'json')
        for secret in ('Bakker', 'medewerker1', 'otoplastieken', '100001'):
            self.assertNotIn(secret, outcome.out + outcome.err)
            self.assertNotIn(secret, pathlib.Path(self.path('uit', 'manifest.jsonl')).read_text())
        progress = [json.loads(line) for line in outcome.err.splitlines() if line.startswith('{')]
        self.assertEqual(progress[-1], {'klaar': self.people, 'totaal': self.people})

    def test_a_fault_in_the_data_makes_no_letter(self):
        text = pathlib.Path(self.path('uitslagen.csv')).read_text(encoding='utf-8-sig').replace('12-10-2026', '31-02-2026', 1)
        pathlib.Path(self.path('uitslagen.csv')).write_text(text, encoding='utf-8')
        outcome = self.letters()
        self.assertEqual(outcome.status, 2, outcome)
        self.assertFalse(os.path.exists(self.path('uit')))
        self.assertIn('rij 2', outcome.err)

    def test_a_killed_run_goes_on_and_gives_the_same_bytes(self):
        employees.write(300, pathlib.Path(self.folder))
        start = time.monotonic()
        self.assertEqual(self.letters('heel').status, 0)
        seconds = time.monotonic() - start
        rng = random.Random(1)
        for i in range(4):
            target = f'gedood{i}'
            command = [PAGO, 'uitslagen', 'uitslagen.csv', '--zaak', 'zaak', '-o', target, '--datum', '2026-11-22']
            process = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       start_new_session=True)
            time.sleep(rng.uniform(0, seconds))
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
            time.sleep(0.1)
            if not os.path.exists(self.path(target)):
                self.assertEqual(self.letters(target).status, 0)
            self.assertEqual(contents(self.path(target)), contents(self.path('heel')))
        self.assertEqual([n for n in os.listdir(self.folder) if n.startswith('.')], [])

    def test_only_the_physician_of_the_case_releases(self):
        self.letters()
        before = contents(self.path('uit'))
        for wrong in (('--bedrijfsarts', 'T. Gedelegeerde', '--big', '12345678901'),
                      ('--bedrijfsarts', 'dr. Q.X. Bedacht', '--big', '22345678901')):
            outcome = self.pago('vrijgeven', 'uit', *wrong)
            self.assertEqual(outcome.status, 2, outcome)
            self.assertIn('bedrijfsarts van deze zaak', outcome.err)
        for big in ('1234', '12345678930', '1234567890a'):  # 30: a nurse
            self.assertEqual(self.pago('vrijgeven', 'uit', '--bedrijfsarts', 'dr. Q.X. Bedacht', '--big', big).status, 1)
        self.assertEqual(contents(self.path('uit')), before)

    def test_released_letters_are_read_only_without_concept_and_in_the_log(self):
        self.letters()
        names = self.letter_names()
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(self.letter_names(), names)
        for name in names:
            self.assertEqual(mode(self.path('uit', name)), 0o400)
            self.assertNotIn('CONCEPT', text_of(self.path('uit', name)))
        manifest = pathlib.Path(self.path('uit', 'manifest.jsonl')).read_text()
        self.assertIn('"stand":"vrijgegeven"', manifest)
        self.assertEqual(self.pago('vrijgeven', 'uit', *PHYSICIAN).status, 2, 'once')
        self.assertEqual(self.pago('log', 'controleer', '--zaak', 'zaak').status, 0)
        history = self.pago('log', 'toon', '--zaak', 'zaak', '--persoon', '100003', '--json').out.splitlines()
        self.assertEqual([json.loads(line)['gebeurtenis'] for line in history], ['conceptbrief gemaakt', 'uitslagbrief vrijgegeven'])
        self.assertEqual(mode(self.path('zaak', 'logboek', 'gebeurtenissen.jsonl')), 0o600)

    def house_template(self, folder, change):
        os.makedirs(self.path(folder))
        self.assertEqual(self.pago('sjabloon', 'nieuw', 'RES', '-o', 'eigen.docx').status, 0)
        with zipfile.ZipFile(self.path('eigen.docx')) as own, zipfile.ZipFile(self.path(folder, 'RES.docx'), 'w') as out:
            for name in own.namelist():
                part = own.read(name)
                out.writestr(name, change(part.decode('utf-8')) if name == 'word/document.xml' else part)

    def test_letters_of_the_house_are_made_released_and_bound_to_their_template(self):
        motto = '<w:p><w:r><w:t>Arbodienst De Waterlelie schrijft u zelf.</w:t></w:r></w:p>'
        with_motto = lambda xml: re.sub('<w:body>', '<w:body>' + motto, xml, count=1)
        self.house_template('huis', with_motto)
        outcome = self.letters('uit', '--sjablonen', 'huis')
        self.assertEqual(outcome.status, 0, outcome)
        texts = [text_of(self.path('uit', name)) for name in self.letter_names()]
        self.assertGreater(sum('De Waterlelie' in text for text in texts), self.people / 2)
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn('De Waterlelie', text_of(self.path('uit', self.letter_names()[0])))
        self.letters('later', '--sjablonen', 'huis')
        self.house_template('ander', lambda xml: with_motto(xml).replace('schrijft u zelf', 'schrijft u weer'))
        os.replace(self.path('ander', 'RES.docx'), self.path('huis', 'RES.docx'))
        outcome = self.pago('vrijgeven', 'later', *PHYSICIAN)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('veranderd', outcome.err)

    def test_a_template_of_the_house_that_is_not_fit_makes_no_letter(self):
        self.house_template('huis', lambda xml: xml.replace('w:val="uitslag_waarde"', 'w:val="uitslag_waarden"'))
        outcome = self.letters('uit', '--sjablonen', 'huis')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('uitslag_waarden', outcome.err)
        self.assertFalse(os.path.exists(self.path('uit')))
        os.makedirs(self.path('leeg'))
        self.assertIn('RES.docx', self.letters('uit', '--sjablonen', 'leeg').err)
        self.assertIn('bestaat niet', self.letters('uit', '--sjablonen', 'weg').err)

    def test_a_letter_that_was_edited_or_data_that_changed_is_not_released(self):
        self.letters()
        name = self.letter_names()[0]
        whole = pathlib.Path(self.path('uit', name)).read_bytes()
        pathlib.Path(self.path('uit', name)).write_bytes(whole + b' ')
        self.assertIn(name, self.pago('vrijgeven', 'uit', *PHYSICIAN).err)
        pathlib.Path(self.path('uit', name)).write_bytes(whole)
        data = pathlib.Path(self.path('uitslagen.csv'))
        data.write_bytes(data.read_bytes().replace(b'Afspraak 3.', b'Afspraak 9.'))
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('veranderd', outcome.err)

    def test_a_batch_with_a_torn_manifest_or_with_something_else_in_its_folder_is_not_released(self):
        self.letters()
        manifest = pathlib.Path(self.path('uit', 'manifest.jsonl'))
        lines = manifest.read_text().splitlines(keepends=True)
        for torn in (lines[:3] + lines[4:], lines[:-1], lines[:1], lines + lines[1:2]):
            manifest.write_text(''.join(torn))
            outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
            self.assertEqual(outcome.status, 2, outcome)
            self.assertIn('manifest', outcome.err)
        manifest.write_text(''.join(lines))
        pathlib.Path(self.path('uit', 'aantekening.txt')).write_text('van iemand anders')
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('aantekening.txt', outcome.err)
        self.assertTrue(os.path.exists(self.path('uit', 'aantekening.txt')))

    def test_who_took_no_part_gets_no_letter(self):
        head, *rows = pathlib.Path(self.path('uitslagen.csv')).read_text(encoding='utf-8-sig').splitlines()
        cells = rows[4].split(';')
        cells[10:24], cells[24:] = [''] * 14, ['', '', '', '']
        rows[4] = ';'.join(cells)
        lines = [head + ';PAGO;PMO'] + [row + (';nee;nee' if i == 4 else ';ja;ja') for i, row in enumerate(rows)]
        pathlib.Path(self.path('uitslagen.csv')).write_text('\n'.join(lines) + '\n', encoding='utf-8')
        case = json.loads(pathlib.Path(self.path('zaak', 'zaak.json')).read_text())
        case['uitslagen']['kolommen'].update({'deelname.pago': 'PAGO', 'deelname.pmo': 'PMO'})
        pathlib.Path(self.path('zaak', 'zaak.json')).write_text(json.dumps(case))
        outcome = self.letters()
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn('1 persoon deed niet mee', outcome.out)
        self.assertEqual(len(self.letter_names()), self.people - 1)
        self.assertEqual(self.pago('vrijgeven', 'uit', *PHYSICIAN).status, 0)

    def test_what_no_letter_may_say_makes_no_letter_and_is_told_with_its_row(self):
        data = pathlib.Path(self.path('uitslagen.csv'))
        text = data.read_text(encoding='utf-8-sig')
        for wrong, word in (('Uw nummer is 123456782.', 'burgerservicenummer'), ('Meedoen is verplicht.', 'vrijwillig')):
            data.write_text(text.replace('Afspraak 3.', wrong), encoding='utf-8')
            for outcome in (self.letters(), self.pago('uitslagen', 'controleer', 'uitslagen.csv', '--zaak', 'zaak')):
                self.assertEqual(outcome.status, 2, outcome)
                told = ' '.join((outcome.out + outcome.err).split())
                self.assertIn('rij 5', told)
                self.assertIn(word, told)
                self.assertNotIn('123456782', told)
            self.assertFalse(os.path.exists(self.path('uit')))

    def advise(self, row, text):
        """The advice to the person in that row of the sheet."""
        data = pathlib.Path(self.path('uitslagen.csv'))
        lines = data.read_text(encoding='utf-8-sig').splitlines()
        column = lines[0].split(';').index('Advies')
        cells = lines[row - 1].split(';')
        cells[column] = text
        lines[row - 1] = ';'.join(cells)
        data.write_text('\n'.join(lines) + '\n', encoding='utf-8')
        return cells

    def cell(self, row, header):
        lines = pathlib.Path(self.path('uitslagen.csv')).read_text(encoding='utf-8-sig').splitlines()
        return lines[row - 1].split(';')[lines[0].split(';').index(header)]

    def test_the_postcode_or_a_colleague_of_the_batch_in_a_text_refuses_it_by_row_without_saying_which(self):
        postcode, name = self.cell(7, 'Postcode'), self.cell(7, 'Achternaam')
        for text in (f'Zoals op {postcode}.', f'Zoals op {postcode.replace(" ", "")}.', f'Uw collega {name} heeft dit ook.'):
            self.advise(4, text)
            outcome = self.letters()
            self.assertEqual(outcome.status, 4, outcome)
            self.assertIn('rij 4', outcome.err)
            self.assertIn('advies van de bedrijfsarts', outcome.err)
            for secret in (postcode, name):
                self.assertNotIn(secret, outcome.err + outcome.out)
            self.assertFalse(os.path.exists(self.path('uit')))
        self.advise(4, f'U woont op {self.cell(4, "Postcode")}, de arbodienst zit op 1000 AA.')
        self.assertEqual(self.letters().status, 0)

    def test_a_bare_surname_is_pointed_out_and_a_word_is_not(self):
        family = self.cell(7, 'Achternaam')
        self.advise(4, f'Vraag het aan {family}.')
        self.advise(5, f'Kijk naar {family.lower()}. Dat helpt.')
        outcome = self.letters()
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('In 1 tekst van de bedrijfsarts', outcome.err)
        self.assertIn('rij 4, advies van de bedrijfsarts', outcome.err)
        self.assertNotIn(family, outcome.err + outcome.out)
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('rij 4, advies van de bedrijfsarts', outcome.err)
        self.assertIn('verstuur nog niets', outcome.out)

    def test_a_release_that_cannot_be_logged_leaves_no_letter_without_concept(self):
        self.letters()
        log = pathlib.Path(self.path('zaak', 'logboek', 'gebeurtenissen.jsonl'))
        log.write_text(log.read_text()[:-20])
        outcome = self.pago('vrijgeven', 'uit', *PHYSICIAN)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('CONCEPT', text_of(self.path('uit', self.letter_names()[0])))
        self.assertEqual([n for n in os.listdir(self.folder) if n.startswith('.')], [])
        self.assertNotIn('toegevoegd', self.pago('log', 'controleer', 'zaak').out)

    def test_a_part_without_any_criterion_asks_no_advice_of_the_physician(self):
        data = pathlib.Path(self.path('uitslagen.csv'))
        head, *rows = data.read_text(encoding='utf-8-sig').splitlines()
        column = head.split(';').index('Advies')
        first, last = head.split(';').index('rechts 500 Hz'), head.split(';').index('Onderdruk')
        well = ['10'] * (last - first - 1) + ['120', '80']
        lines = [head + ';Visus rechts']
        for row in rows:
            cells = row.split(';')
            cells[first:last + 1] = well[:last + 1 - first]
            cells[column] = ''
            lines.append(';'.join(cells) + ';0,8')
        data.write_text('\n'.join(lines) + '\n', encoding='utf-8')
        case = json.loads(pathlib.Path(self.path('zaak', 'zaak.json')).read_text())
        case['uitslagen']['kolommen']['beeldscherm.visus_rechts'] = 'Visus rechts'
        pathlib.Path(self.path('zaak', 'zaak.json')).write_text(json.dumps(case))
        outcome = self.letters()
        self.assertEqual(outcome.status, 0, outcome)
        text = text_of(self.path('uit', self.letter_names()[0])).replace('|', '')
        self.assertIn('Zonder afgesproken grens, dus zonder oordeel: beeldschermwerk en zien.', text)
        self.assertNotIn('U hoeft nu niets te doen', text)
        self.assertEqual(self.pago('vrijgeven', 'uit', *PHYSICIAN).status, 0)

    def test_a_folder_may_be_called_as_a_command_is(self):
        self.letters()
        for command in (('log', 'controleer', 'zaak'), ('log', 'toon', 'zaak')):
            outcome = self.pago(*command)
            self.assertEqual(outcome.status, 0, outcome)
        for name in ('log', 'lees', 'controleer'):
            os.rename(self.path('zaak'), self.path(name))
            self.assertEqual(self.pago('log', 'controleer', name).status, 0, name)
            os.rename(self.path(name), self.path('zaak'))

    def test_a_changed_log_is_found(self):
        self.letters()
        log = pathlib.Path(self.path('zaak', 'logboek', 'gebeurtenissen.jsonl'))
        whole = log.read_text()
        log.write_text(whole.replace('"persoon":"100004"', '"persoon":"100005"'))
        self.assertEqual(self.pago('log', 'controleer', '--zaak', 'zaak').status, 2)
        log.write_text('\n'.join(whole.splitlines()[:-2]) + '\n')
        outcome = self.pago('log', 'controleer', '--zaak', 'zaak')
        self.assertEqual(outcome.status, 2)
        self.assertIn('verwijderd', outcome.out)


if __name__ == '__main__':
    run()
