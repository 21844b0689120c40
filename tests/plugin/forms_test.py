"""The command `pago formulier`, with pdftk and Poppler as independent fillers and readers. Usage: forms_test.py PAGO SOURCE"""
import json
import os
import subprocess
import sys

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


run()
