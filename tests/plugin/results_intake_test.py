"""Results of employees as their users bring them in: columns, faults, counts. Usage: results_intake_test.py PAGO SOURCE"""
import csv
import io
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, PAGO, SANITIZED, SOURCE, run  # noqa: E402

RESULTS = os.path.join(SOURCE, 'fixtures', 'results')


class ResultsTest(CommandTest):
    def setUp(self):
        super().setUp()
        os.makedirs(os.path.join(self.folder, 'z'))
        shutil.copy(os.path.join(RESULTS, 'zaak.json'), os.path.join(self.folder, 'z'))
        self.text = self.fixture('uitslagen_utf8.csv')

    @staticmethod
    def fixture(name):
        with open(os.path.join(RESULTS, name), encoding='utf-8', newline='') as f:
            return f.read()

    def check(self, text, *more):
        with open(os.path.join(self.folder, 'u.csv'), 'w', encoding='utf-8', newline='') as f:
            f.write(text)
        return self.pago('uitslagen', 'controleer', 'u.csv', '--zaak', 'z', *more)

    def change_case(self, change):
        path = os.path.join(self.folder, 'z', 'zaak.json')
        with open(path, encoding='utf-8') as f:
            case = json.load(f)
        change(case['uitslagen'])
        with open(path, 'w', encoding='utf-8') as f:
            json.dump(case, f)


class Columns(ResultsTest):
    def test_the_proposal_can_be_taken_over_in_the_case(self):
        outcome = self.pago('uitslagen', 'kolommen', os.path.join(RESULTS, 'uitslagen.xlsx'))
        self.assertEqual(outcome.status, 0, outcome)
        agreed = json.loads(outcome.out)['uitslagen']['kolommen']
        with open(os.path.join(RESULTS, 'zaak.json'), encoding='utf-8') as f:
            self.assertEqual(agreed, json.load(f)['uitslagen']['kolommen'])

    def test_doubt_is_told_and_left_out(self):
        with open(os.path.join(self.folder, 'd.csv'), 'w', encoding='utf-8') as f:
            f.write('nummer;Geboortdatum;RE 4000;rechts 4000 Hz;fietskleur\n1;;;;\n')
        outcome = self.pago('uitslagen', 'kolommen', 'd.csv')
        self.assertEqual(outcome.status, 3, outcome)
        self.assertEqual(json.loads(outcome.out)['uitslagen']['kolommen'], {'persoon.nummer': 'nummer'})
        for word in ('kolom B', 'geboortedatum', 'kolom C', 'kolom D', 'fietskleur', 'niet herkend'):
            self.assertIn(word, outcome.err)

    def test_a_file_without_header_prints_nobody(self):
        with open(os.path.join(self.folder, 'd.csv'), 'w', encoding='utf-8') as f:
            f.write('00017;Bergsma;1234 AB;Verzonnenstad\n')
        outcome = self.pago('uitslagen', 'kolommen', 'd.csv')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertNotIn('Bergsma', outcome.out + outcome.err)

    def test_a_case_without_columns_is_told_how_to_get_them(self):
        self.change_case(lambda results: results.pop('kolommen'))
        outcome = self.check(self.text)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('pago uitslagen kolommen', outcome.err)


class Faults(ResultsTest):
    def test_a_right_file_has_none(self):
        outcome = self.check(self.text)
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn('6 personen', outcome.out)
        self.assertNotIn('Fouten', outcome.out)
        self.assertIn('FVC', outcome.out)

    def test_all_are_told_at_once_with_row_and_column_and_without_values(self):
        text = self.text.replace(';3,45;', ';3450;').replace('31-12-1965', '31-02-1965').replace('00105;', '00017;')
        outcome = self.check(text)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('rij 2, kolom V (eensecondewaarde (FEV1)): dit lijkt in ml te staan', outcome.out)
        self.assertIn('rij 3, kolom G (geboortedatum): deze datum bestaat niet', outcome.out)
        self.assertIn('rij 4, kolom A (personeelsnummer): hetzelfde personeelsnummer als in rij 2', outcome.out)
        for private in ('3450', '31-02', '00017', 'Berg-de Vries', 'Veld', 'Daniëls', 'otoplastieken'):
            self.assertNotIn(private, outcome.out + outcome.err)

    def test_the_same_fault_in_many_rows_is_one_line(self):
        outcome = self.check(self.text.replace(';nederlands;', ';klingon;').replace(';pools;', ';klingon;'))
        self.assertIn('rij 2 en 5, kolom P (taal)', ' '.join(outcome.out.split()))

    def test_programs_get_json(self):
        outcome = self.check(self.text.replace('1234 AB', '1234'), '--json')
        self.assertEqual(outcome.status, 2, outcome)
        found = json.loads(outcome.out)
        self.assertEqual(found['fault_count'], 1)
        self.assertEqual({k: found['faults'][0][k] for k in ('code', 'row', 'column')},
                         {'code': 'bad_postcode', 'row': 2, 'column': 'K'})
        self.assertEqual(found['people'], 6)

    def test_a_pdf_or_an_old_workbook_is_refused_by_name(self):
        for start, word in ((b'%PDF-1.7\n', 'PDF'), (b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '.xls')):
            with open(os.path.join(self.folder, 'x.csv'), 'wb') as f:
                f.write(start)
            outcome = self.pago('uitslagen', 'controleer', 'x.csv', '--zaak', 'z')
            self.assertEqual(outcome.status, 2, outcome)
            self.assertIn(word, outcome.err)

    def test_a_large_file_takes_no_more_memory(self):
        header, rows = self.text.split('\r\n', 1)
        person = '{:06d}' + rows.split('\r\n')[4][5:]
        days = ['{:02d}-{:02d}-{}'.format(1 + n % 28, 1 + n // 28 % 12, 1960 + n // 336) for n in range(12000)]
        with open(os.path.join(self.folder, 'u.csv'), 'w', encoding='utf-8', newline='') as f:
            f.write(header + '\r\n')
            for n, day in enumerate(days):
                f.write(person.format(n + 1).replace('29-02-1988', day) + '\r\n')
        child = subprocess.Popen([PAGO, 'uitslagen', 'controleer', 'u.csv', '--zaak', 'z'], cwd=self.folder,
                                 stdout=subprocess.PIPE)
        out = child.stdout.read().decode('utf-8')
        child.stdout.close()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(child.returncode, 0, out)
        self.assertIn('12000 personen', out)
        if not SANITIZED:
            self.assertLess(used.ru_maxrss, 40 * 1024)  # kB; of which the program itself is most


class Urgent(ResultsTest):
    def test_only_the_file_for_the_physician_says_so_and_only_he_can_read_it(self):
        def change(results):
            results['criteria']['bloeddruk.boven']['spoed_boven'] = 150
        self.change_case(change)
        for pressure, said in (('151', True), ('149', False)):
            self.check(self.text.replace(';151;96;', ';' + pressure + ';96;'))
            outcome = self.pago('uitslagen', 'spoed', 'u.csv', '--zaak', 'z', '-o', 'spoed.txt')
            self.assertEqual((outcome.status, outcome.out, outcome.err), (0, 'spoed.txt\n', ''), outcome)
            path = os.path.join(self.folder, 'spoed.txt')
            self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
            with open(path, encoding='utf-8') as f:
                text = f.read()
            self.assertEqual('rij 3, personeelsnummer 00023, bloeddruk' in text, said)

    def test_an_alarm_does_not_wait_for_a_postcode(self):
        def change(results):
            results['criteria']['bloeddruk.boven']['spoed_boven'] = 150
        self.change_case(change)
        self.check(self.text.replace('2345CD', '23'))
        outcome = self.pago('uitslagen', 'spoed', 'u.csv', '--zaak', 'z', '-o', 'spoed.txt')
        self.assertEqual(outcome.status, 3, outcome)
        with open(os.path.join(self.folder, 'spoed.txt'), encoding='utf-8') as f:
            self.assertIn('00023', f.read())


class Dates(ResultsTest):
    def test_a_file_is_kept_for_decades_but_a_talk_is_not_planned_for_then(self):
        rows = list(csv.reader(self.text.splitlines(keepends=True), delimiter=';'))
        self.change_case(lambda results: results['kolommen'].update({'dossier.bewaren_tot': 'Bewaren', 'arts.gesprek': 'Gesprek'}))
        for kept, talk, status in (('01-10-2066', '01-04-2026', 0), ('01-10-2166', '01-04-2026', 2), ('01-10-2066', '01-04-2066', 2)):
            text = io.StringIO()
            csv.writer(text, delimiter=';').writerows([rows[0] + ['Bewaren', 'Gesprek']] + [row + [kept, talk] for row in rows[1:]])
            self.assertEqual(self.check(text.getvalue()).status, status, (kept, talk))


class Criteria(ResultsTest):
    def test_a_criterion_may_differ_by_age_and_form_of_address(self):
        def change(results):
            results['criteria']['bloeddruk.boven'] = {'bron': 'projectplan', 'groepen': [
                {'aanhef': 'mevrouw', 'hoogstens': 130}, {'onder_leeftijd': 60, 'hoogstens': 140}, {'vanaf_leeftijd': 60, 'hoogstens': 150}]}
        self.change_case(change)
        self.assertEqual(self.check(self.text).status, 0)

        def spoil(results):
            results['criteria']['bloeddruk.boven'] = {'bron': 'projectplan', 'hoogstens': 140, 'groepen': [
                {'aanhef': 'hij', 'hoogstens': 130}, {'vanaf_leeftijd': 60, 'onder_leeftijd': 50, 'hoogstens': 3}, {'vanaf_leeftijd': 70}]}
        self.change_case(spoil)
        outcome = self.check(self.text)
        self.assertEqual(outcome.status, 2, outcome)
        for word in ('groepen', 'aanhef', 'niet beide', 'niemand', 'geen grens'):
            self.assertIn(word, outcome.err)

    def test_a_criterion_needs_its_source_and_must_fit_its_field(self):
        def change(results):
            results['criteria'] = {'gehoor.drempel': {'hoogstens': 30}, 'huid.eczeem': {'hoogstens': 1, 'bron': 'x'},
                                   'gehoor.drumpel': {'hoogstens': 30, 'bron': 'x'}}
        self.change_case(change)
        outcome = self.check(self.text)
        self.assertEqual(outcome.status, 2, outcome)
        for word in ('gehoor.drempel.bron', 'huid.eczeem', 'ja of nee', 'gehoor.drumpel'):
            self.assertIn(word, outcome.err)

    def test_the_fields_can_be_listed(self):
        outcome = self.pago('uitslagen', 'velden')
        self.assertEqual(outcome.status, 0, outcome)
        for word in ('gehoor.rechts_4000', 'gehoor.drempel', 'PMO: bloeddruk', 'arts.advies'):
            self.assertIn(word, outcome.out)


if __name__ == '__main__':
    run()
