"""The command `pago formulier`, with pdftk and Poppler as independent fillers and readers. Usage: forms_test.py PAGO SOURCE"""
import csv
import io
import json
import os
import subprocess
import sys
import zipfile

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import FIXTURES, CommandTest, run  # noqa: E402

STRANGE = os.path.join(FIXTURES, 'pdf', 'vreemd_formulier.pdf')
DATA = {'naam': 'Özgür Đorđević-Łukasz', 'lang': 'Eerste regel\nTweede regel die doorloopt tot hij aan de rand van het veld komt.',
        'pc': '1234AB', 'akkoord': True, 'keus': 'ja', 'taal': 'Pools'}


def output(*command, **more):
    done = subprocess.run(command, capture_output=True, timeout=60, **more)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout.decode()


class FormTest(CommandTest):
    def fill(self, form, data, name='uit.pdf'):
        self.write('data.json', json.dumps(data).encode())
        outcome = self.pago('formulier', 'vul', form, '--data', 'data.json', '-o', name)
        return outcome, os.path.join(self.folder, name)

    def fields(self, form):
        outcome = self.pago('formulier', 'velden', form, '--json')
        self.assertEqual(outcome.status, 0, outcome)
        return {field['naam']: field for field in json.loads(outcome.out)['velden']}


class ConsentForms(FormTest):
    def test_each_consent_about_one_person_becomes_an_accessible_form_in_every_language(self):
        for code, choice in (('CMG', 'toestemming.overleg'), ('CRF', 'toestemming.verwijzing'), ('CSH', 'toestemming.delen')):
            for language in ('', '-EENVOUDIG', '-EN', '-PL'):
                with self.subTest(form=code + language):
                    template = os.path.join(FIXTURES, '..', 'forms', 'documents', code + language, 'template.docx')
                    form = self.pago('formulier', 'maak', template, '-o', 'leeg.pdf')
                    self.assertEqual(form.status, 0, form)
                    checked = self.pago('pdf', 'controleer', 'leeg.pdf')
                    self.assertEqual(checked.out, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n')
                    kinds = {name: field['soort'] for name, field in self.fields('leeg.pdf').items()}
                    self.assertEqual(kinds, {choice: 'keuzerondje', 'plaats_en_datum': 'tekst', 'handtekening': 'handtekening'})
                    outcome, path = self.fill('leeg.pdf', {choice: 'nee', 'plaats_en_datum': 'Łódź, 02-05-2026'}, 'in.pdf')
                    self.assertEqual(outcome.status, 0, outcome)
                    read = output('pdftk', path, 'dump_data_fields_utf8')
                    self.assertIn('FieldValue: Łódź, 02-05-2026\n', read)
                    self.assertIn('FieldValue: nee\n', read)


class PersonForms(FormTest):
    """What is filled in about one person: sent, filled in by pdftk, returned with fields, flattened or changed."""
    def setUp(self):
        super().setUp()
        self.assertIn(self.pago('zaak', 'nieuw', 'z', '--rie', self.rie()).status, (0, 3))
        self.results = os.path.join(FIXTURES, 'results', 'uitslagen_utf8.csv')
        with open(os.path.join(FIXTURES, 'results', 'zaak.json'), encoding='utf-8') as f:
            known = json.load(f)
        with open(os.path.join(self.folder, 'z', 'zaak.json'), encoding='utf-8') as f:
            case = json.load(f)
        case.update({key: known[key] for key in ('kenmerk', 'datum', 'bedrijfsarts', 'uitslagen')})
        self.write('z/zaak.json', json.dumps(case).encode())
        os.mkdir(os.path.join(self.folder, 'terug'))

    def form(self, document, name='leeg.pdf', number='00017'):
        outcome = self.pago('maak', document, '--zaak', 'z', '--resultaten', self.results, '--persoon', number, '-o', name, '--invulbaar')
        self.assertIn(outcome.status, (0, 3), outcome)
        self.assertEqual(self.pago('pdf', 'controleer', name).out, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n')
        return self.fields(name)

    def pdftk(self, values, name, *more):
        fields = ''.join(f'<field name="{name}"><value>{value}</value></field>' for name, value in values.items())
        self.write('in.xfdf', f'<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{fields}</fields></xfdf>'.encode())
        output('pdftk', 'leeg.pdf', 'fill_form', 'in.xfdf', 'output', name, *more, cwd=self.folder)

    def read(self, *options):
        outcome = self.pago('formulier', 'lees', 'terug', '--zaak', 'z', *options)
        return next(csv.DictReader(io.StringIO(outcome.out, newline=''), delimiter=';')), outcome

    def kept(self, name):
        with open(os.path.join(self.folder, 'z', name), encoding='utf-8') as f:
            return next(iter(json.load(f).values()))[0]

    def test_the_questions_have_the_names_of_results_and_go_into_the_case(self):
        fields = self.form('vragenlijst')
        self.assertTrue(fields and all('.' in name and field['omschrijving'] for name, field in fields.items()), fields)
        first = next(name for name, field in fields.items() if field['soort'] == 'keuzerondje')
        self.pdftk({first: 'ja'}, 'terug/een.pdf')
        row, _ = self.read()
        self.assertEqual((row['personeelsnummer'], row[first]), ('00017', 'ja'))
        self.assertNotIn('veranderd', row['bevindingen'])
        kept = self.kept('antwoorden.json')
        self.assertEqual((kept['formulier'], kept['personeelsnummer'], kept['antwoorden']), ('vragenlijst', '00017', {first: 'ja'}))

    def test_what_is_measured_has_its_date_and_device_and_the_names_of_results(self):
        fields = self.form('meetformulier')
        self.assertEqual([(name, fields[name]['soort']) for name in ('meting.datum', 'meting.apparaat', 'meting.uitvoerder')],
                         [('meting.datum', 'datum'), ('meting.apparaat', 'tekst'), ('meting.uitvoerder', 'tekst')])
        outcome, path = self.fill('leeg.pdf', {'meting.datum': '2026-04-01', 'meting.apparaat': 'Łódź 3'}, 'vol.pdf')
        self.assertEqual(outcome.status, 0, outcome)
        output('pdftk', path, 'output', os.path.join(self.folder, 'terug/plat.pdf'), 'flatten')
        row, outcome = self.read('--formulier', 'leeg.pdf')
        self.assertEqual((row['personeelsnummer'], row['meting.datum'], row['meting.apparaat'], row['bevindingen']), ('00017', '01-04-2026', 'Łódź 3', ''))

    def test_the_items_of_start_back_are_numbers_and_topics(self):
        fields = self.form('rugscore')
        self.assertEqual([fields[f'rug.startback_{i}']['omschrijving'] for i in (3, 9)], ['3: Loopafstand', '9: Hinder in het geheel'])
        self.assertEqual([one['waarde'] for one in fields['rug.startback_9']['keuzes']], list('12345'))
        self.pdftk({'rug.startback_3': 'nee', 'rug.startback_9': '4'}, 'terug/een.pdf')
        row, _ = self.read()
        self.assertEqual((row['rug.startback_3'], row['rug.startback_9']), ('nee', '4'))

    def test_a_consent_that_comes_back_flattened_still_says_who_and_what(self):
        self.form('toestemming-overleg', number='00111')
        outcome, path = self.fill('leeg.pdf', {'toestemming.overleg': 'nee', 'plaats_en_datum': 'Łódź, 02-05-2026'}, 'vol.pdf')
        self.assertEqual(outcome.status, 0, outcome)
        output('pdftk', path, 'output', os.path.join(self.folder, 'terug/plat.pdf'), 'flatten')
        row, _ = self.read('--formulier', 'leeg.pdf')
        self.assertEqual((row['personeelsnummer'], row['toestemming.overleg']), ('00111', 'nee'))
        self.assertNotIn('veranderd', row['bevindingen'])
        kept = self.kept('toestemmingen.json')
        self.assertEqual((kept['personeelsnummer'], kept['keuzes'], kept['getekend_op'], kept['geldig_tot']),
                         ('00111', {'toestemming.overleg': 'nee'}, '2026-05-02', '2027-05-02'))

    def test_a_consent_with_its_fields_says_whose_it_is(self):
        self.form('toestemming-overleg', number='00111')
        self.pdftk({'toestemming.overleg': 'ja'}, 'terug/een.pdf')
        self.read()
        kept = self.kept('toestemmingen.json')
        self.assertEqual((kept['naam'], kept['geboortedatum'], kept['keuzes']), ('M. Łukaszewicz', '1990-08-17', {'toestemming.overleg': 'ja'}))

    def test_the_intake_of_an_employer_goes_into_the_case_where_nothing_stood(self):
        with open(os.path.join(self.folder, 'z', 'zaak.json'), encoding='utf-8') as f:
            before = json.load(f)
        outcome = self.pago('formulier', 'intake', '--zaak', 'z', '-o', 'leeg.pdf')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(self.pago('pdf', 'controleer', 'leeg.pdf').out, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n')
        fields = self.fields('leeg.pdf')
        self.assertEqual(fields['werkgever.naam']['waarde'], before['werkgever']['naam'])
        for name in fields:  # each is a place of zaak.json
            at = before
            for part in name.split('.'):
                self.assertIn(part, at, name)
                at = at[part]
        self.pdftk({'werkgever.branche': 'metaal', 'werkgever.inleenkrachten': 'ja', 'werkgever.medezeggenschap': 'PVT',
                    'werkgever.uren_per_week': 'veel', 'werkgever.naam': 'Een ander'}, 'terug/een.pdf')
        row, outcome = self.read()
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('bij werkgever.uren_per_week staat "veel": dat is geen heel getal', row['bevindingen'])
        self.assertIn('bij werkgever.naam staat iets anders dan in zaak.json', row['bevindingen'])
        self.assertNotIn('veranderd', row['bevindingen'])
        with open(os.path.join(self.folder, 'z', 'zaak.json'), encoding='utf-8') as f:
            after = json.load(f)
        before['werkgever'].update({'branche': 'metaal', 'inleenkrachten': True, 'medezeggenschap': 'PVT'})
        self.assertEqual(after, before)

    def test_fields_ask_for_a_pdf(self):
        outcome = self.pago('maak', 'vragenlijst', '--zaak', 'z', '--resultaten', self.results, '--persoon', '00017', '-o', 'x.docx', '--invulbaar')
        self.assertEqual(outcome.status, 1, outcome)


class StrangeForm(FormTest):
    def test_fields_are_listed_with_kind_options_and_limits(self):
        fields = self.fields(STRANGE)
        self.assertEqual([(name, f['soort']) for name, f in fields.items()],
                         [('naam', 'tekst'), ('lang', 'tekst'), ('pc', 'tekst'), ('akkoord', 'vinkje'), ('keus', 'keuzerondje'),
                          ('taal', 'keuzelijst')])
        self.assertEqual(fields['taal']['keuzes'], [{'waarde': 'nl', 'tekst': 'Nederlands'}, {'waarde': 'pl', 'tekst': 'Pools'}])
        self.assertEqual((fields['pc']['hoogstens'], fields['lang']['meer_regels']), (6, True))

    def test_what_is_filled_in_shows_in_poppler_and_is_read_by_pdftk(self):
        outcome, path = self.fill(STRANGE, DATA)
        self.assertEqual((outcome.status, outcome.out), (0, 'uit.pdf\n'), outcome)
        shown = output('pdftotext', '-layout', path, '-')
        for words in ('Özgür Đorđević-Łukasz', 'Eerste regel', '1   2   3   4   A B', 'Pools'):
            self.assertIn(words, shown)
        read = output('pdftk', path, 'dump_data_fields_utf8')
        for value in ('Özgür Đorđević-Łukasz', '1234AB', 'Yes', 'ja', 'pl'):
            self.assertIn(f'FieldValue: {value}\n', read)
        self.assertIn('uit.pdf', output('qpdf', '--check', path))
        fonts = output('pdffonts', path)
        self.assertRegex(fonts, r'PAGOAA\+LiberationSans +CID TrueType +Identity-H +yes yes yes')

    def test_what_pdftk_filled_in_is_read(self):
        fdf = '\n'.join(f'<field name="{name}"><value>{value}</value></field>' for name, value in
                        {'naam': 'Özgür', 'pc': '1234AB', 'akkoord': 'Yes', 'keus': 'ja', 'taal': 'pl'}.items())
        self.write('in.xfdf', f'<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{fdf}</fields></xfdf>'.encode())
        output('pdftk', STRANGE, 'fill_form', 'in.xfdf', 'output', 'terug.pdf', cwd=self.folder)
        values = {name: field['waarde'] for name, field in self.fields('terug.pdf').items()}
        self.assertEqual(values, {'naam': 'Özgür', 'lang': None, 'pc': '1234AB', 'akkoord': 'Yes', 'keus': 'ja', 'taal': 'pl'})

    def test_every_value_that_does_not_fit_is_named_and_nothing_is_written(self):
        outcome, _ = self.fill(STRANGE, {'naamm': 'x', 'pc': '1234567', 'akkoord': 'misschien', 'taal': 'Duits', 'lang': '漢'})
        self.assertEqual(outcome.status, 2, outcome)
        for told in ('naamm bestaat niet (bedoelde u naam?)', 'pc neemt 6 tekens; gegeven zijn er 7', 'akkoord kent "misschien" niet',
                     'taal kent de keuze "Duits" niet; wel: Nederlands, Pools', 'lang krijgt een letter die geen lettertype heeft'):
            self.assertIn(told, outcome.err)
        self.assertEqual(self.files(), ['data.json'])

    def test_a_text_that_cannot_be_shown_whole_is_told(self):
        outcome, _ = self.fill(STRANGE, {'naam': 'W' * 100})
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('het veld naam is te lang om helemaal te tonen', outcome.err)


class OwnForm(FormTest):
    """The consent form of pago as a fillable PDF, sent, filled in, returned."""
    VALUES = {'deelname.pago': 'ja', 'naam': 'Özgür Đorđević', 'geboortedatum': '1980-03-31', 'plaats_en_datum': 'Łódź, 02-05-2026'}

    def setUp(self):
        super().setUp()
        outcome = self.pago('maak', 'deelname', '--zaak', os.path.join(FIXTURES, 'zaak', 'kranenvliet.json'), '--rie', self.rie(), '-o', 'toestemming.docx')
        self.assertIn(outcome.status, (0, 3), outcome)
        outcome = self.pago('formulier', 'maak', 'toestemming.docx', '-o', 'leeg.pdf', '--datum', '2026-04-01')
        self.assertEqual(outcome.status, 0, outcome)

    def returned(self):
        os.mkdir(os.path.join(self.folder, 'terug'))

    def read(self, *options):
        outcome = self.pago('formulier', 'lees', 'terug', *options)
        return outcome, list(csv.DictReader(io.StringIO(outcome.out, newline=''), delimiter=';'))

    def test_it_meets_both_standards_and_has_the_names_of_the_schema(self):
        outcome = self.pago('pdf', 'controleer', 'leeg.pdf')
        self.assertEqual((outcome.status, outcome.out), (0, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n'), outcome)
        kinds = {name: field['soort'] for name, field in self.fields('leeg.pdf').items()}
        for name, kind in {'deelname.pago': 'keuzerondje', 'naam': 'tekst', 'geboortedatum': 'datum', 'plaats_en_datum': 'tekst',
                           'handtekening': 'handtekening'}.items():
            self.assertEqual(kinds.get(name), kind, kinds)
        self.assertTrue(all(field['omschrijving'] for field in self.fields('leeg.pdf').values()))

    def test_a_filled_in_form_comes_back_with_who_what_and_until_when(self):
        self.returned()
        outcome, path = self.fill('leeg.pdf', self.VALUES, 'terug/een.pdf')
        self.assertEqual(outcome.status, 0, outcome)
        os.mkdir(os.path.join(self.folder, 'zaak'))
        self.write('zaak/zaak.json', b'{}')
        outcome, rows = self.read('--zaak', 'zaak')
        self.assertEqual(outcome.status, 3, outcome)
        self.assertEqual((rows[0]['naam'], rows[0]['geboortedatum'], rows[0]['deelname.pago']), ('Özgür Đorđević', '31-03-1980', 'ja'))
        self.assertIn('de handtekening ontbreekt', rows[0]['bevindingen'])
        self.assertNotIn('veranderd', rows[0]['bevindingen'])
        with open(os.path.join(self.folder, 'zaak/toestemmingen.json'), encoding='utf-8') as f:
            consent = json.load(f)['toestemmingen'][0]
        self.assertEqual((consent['naam'], consent['keuzes']['deelname.pago'], consent['getekend_op'], consent['geldig_tot']),
                         ('Özgür Đorđević', 'ja', '2026-05-02', '2027-05-02'))
        self.assertEqual(os.stat(os.path.join(self.folder, 'zaak/toestemmingen.json')).st_mode & 0o077, 0)

    def test_a_flattened_form_is_read_by_the_places_of_the_blank_one(self):
        self.returned()
        _, path = self.fill('leeg.pdf', self.VALUES)
        output('pdftk', path, 'output', os.path.join(self.folder, 'terug/plat.pdf'), 'flatten')
        outcome, rows = self.read('--formulier', 'leeg.pdf')
        self.assertEqual((rows[0]['naam'], rows[0]['geboortedatum'], rows[0]['plaats_en_datum']),
                         ('Özgür Đorđević', '31-03-1980', 'Łódź, 02-05-2026'), outcome)
        self.assertIn('handtekening staat, is niet te lezen', rows[0]['bevindingen'])
        self.assertNotIn('veranderd', rows[0]['bevindingen'])

    def test_a_changed_text_is_told(self):
        self.returned()
        other = self.pago('formulier', 'maak', self.changed(), '-o', 'terug/anders.pdf')
        self.assertEqual(other.status, 0, other)
        outcome, rows = self.read('--formulier', 'leeg.pdf')
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('de tekst van het formulier is veranderd', rows[0]['bevindingen'])

    def changed(self):
        target = os.path.join(self.folder, 'anders.docx')
        with zipfile.ZipFile(os.path.join(self.folder, 'toestemming.docx')) as old, zipfile.ZipFile(target, 'w') as new:
            for item in old.namelist():
                data = old.read(item)
                new.writestr(item, data.replace(b'Meedoen is vrijwillig', b'Meedoen is verplicht') if item == 'word/document.xml' else data)
        return target


run()
