"""The command as its users meet it: words, streams, exit codes, files. Usage: cli_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import zipfile

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, FIXTURES, PAGO, run  # noqa: E402

def words(text):
    """The text without its line breaks and columns' spaces."""
    return ' '.join(text.split())


def bytes_of(path):
    with open(path, 'rb') as f:
        return f.read()


EDITS = [('18 maart 2025', '18 maart 2026'), ('dagdosis van 91 dB(A) gemeten', 'dagdosis van 87 dB(A) gemeten')]

ENGLISH = re.compile(r'\b(is required|not expected|Options|Usage|Subcommands|argument|help message|REQUIRED|TEXT)\b')


class Help(CommandTest):
    def test_every_command_explains_itself_in_dutch_with_examples(self):
        for command in ([], ['lees'], ['maak'], ['vergelijk'], ['risico']):
            outcome = self.pago(*command, '--help')
            self.assertEqual(outcome.status, 0, outcome)
            self.assertEqual(outcome.err, '')
            self.assertIn('Gebruik: pago', outcome.out)
            self.assertIn('Voorbeelden:', outcome.out)
            self.assertIn('Opties:', outcome.out)
            self.assertNotRegex(outcome.out, ENGLISH)

    def test_the_help_names_every_exit_code(self):
        codes = self.pago('--help').out.split('Exitcodes:')[1]
        self.assertEqual(re.findall(r'^  (\d)  ', codes, re.M), ['0', '1', '2', '3', '4'])

    def test_no_line_of_the_help_is_wider_than_a_terminal_of_120(self):
        for command in ([], ['lees'], ['maak'], ['vergelijk'], ['risico']):
            for line in self.pago(*command, '--help').out.splitlines():
                self.assertLessEqual(len(line), 120, line)

    def test_the_version_names_the_edition_of_the_catalogue(self):
        outcome = self.pago('--version')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertRegex(outcome.out, r'^pago \d+\.\d+\.\d+\ncatalogus \d{4}')


class Programs(CommandTest):
    def alone(self, *arguments):
        """The command copied to a folder without pago-volledig."""
        program = shutil.copy(PAGO, self.folder)
        return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60)

    def test_reading_needs_no_other_program(self):
        for command in (['lees', self.rie()], ['--tijd', '30', 'lees', self.rie()], ['vergelijk', self.rie(), self.rie()], ['risico']):
            done = self.alone(*command)
            self.assertEqual((done.returncode, done.stdout), (0, self.pago(*command).out), done.stderr)

    def test_without_the_other_program_it_says_what_is_missing(self):
        for command in (['maak', '--lijst'], [], ['--help'], ['zaak', 'lees']):
            done = self.alone(*command)
            self.assertEqual(done.returncode, 2)
            self.assertEqual(done.stderr, 'pago: Het programma pago-volledig ontbreekt naast pago. Installeer pago opnieuw.\n')


class WrongUse(CommandTest):
    def test_a_wrong_command_line_ends_in_one_with_a_dutch_sentence_on_stderr(self):
        rows = [([], 'geef een opdracht'), (['leest', 'x.docx'], 'bestaat niet'), (['lees'], 'noem de RI&E'),
                (['lees', '--jsn', 'x.docx'], '--jsn'), (['lees', 'a.docx', 'b.docx'], 'b.docx'),
                (['maak'], 'noem het document'), (['maak', 'brief', '--rie', 'x.docx'], 'brief'), (['maak', 'advies'], 'noem de RI&E'),
                (['maak', 'advies', '--rie'], '--rie'), (['maak', 'advies', '--rie', 'x.docx', '--datum', '31-3-2026'], 'JJJJ-MM-DD'),
                (['maak', 'advies', '--rie', 'x.docx', '--datum', '2026-02-30'], 'JJJJ-MM-DD'),
                (['vergelijk'], 'noem twee'), (['vergelijk', 'x.docx'], 'noem twee'), (['vergelijk', '-', '-'], 'standaardinvoer'),
                (['maak', 'toetsing'], 'noem de RI&E'), (['risico', 'lawai'], 'lawaai'), (['--tijd', 'lang', 'risico'], 'getal'),
                (['maak', 'advies', '--rie', 'x.docx', '-o', '-', '--json', '-'], 'standaarduitvoer')]
        for arguments, part in rows:
            with self.subTest(arguments=arguments):
                outcome = self.pago(*arguments)
                self.assertEqual(outcome.status, 1, outcome)
                self.assertEqual(outcome.out, '')
                self.assertIn(part, outcome.err)
                self.assertNotRegex(outcome.err, ENGLISH)
                self.assertEqual(outcome.err.count('\n'), 1)

    def test_the_rie_itself_is_never_overwritten(self):
        original = bytes_of(self.rie())
        path = self.write('rie.docx', original)
        os.symlink(path, os.path.join(self.folder, 'zelfde.docx'))
        for option in ('-o', '--json'):
            for name in ('rie.docx', './rie.docx', 'zelfde.docx'):
                with self.subTest(option=option, name=name):
                    outcome = self.pago('maak', 'advies', '--rie', 'rie.docx', option, name)
                    self.assertEqual(outcome.status, 1, outcome)
                    self.assertEqual(bytes_of(path), original)
        self.assertEqual(self.files(), ['rie.docx', 'zelfde.docx'])


class Reading(CommandTest):
    def test_the_table_names_company_findings_places_and_articles(self):
        outcome = self.pago('lees', self.rie())
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(outcome.err, '')
        for part in ('Kranenvliet', 'Bevindingen', 'lawaai', ', rij ', 'artikel 6.10', 'PAGO aanbieden'):
            self.assertIn(part, words(outcome.out))

    def test_the_table_fits_eighty_columns_when_stdout_is_no_terminal(self):
        for name in ('metaal_kranenvliet.docx', 'callcenter_belvia.pdf'):
            for line in self.pago('lees', self.rie(name)).out.splitlines():
                self.assertLessEqual(len(line), 80, line)

    def test_json_is_one_object_with_the_documented_fields(self):
        outcome = self.pago('lees', self.rie(), '--json')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(outcome.err, '')
        reading = json.loads(outcome.out)
        self.assertLessEqual({'company', 'date', 'author', 'assessor', 'employees', 'has_plan_van_aanpak', 'findings', 'pago',
                              'pago_algemeen', 'verplicht', 'unrecognised', 'diagnostics', 'version', 'activity'}, set(reading))
        for finding in reading['findings']:
            self.assertLessEqual({'risk', 'applies', 'presence', 'quote', 'priority', 'score', 'quantities', 'exposed_group', 'measure',
                                  'responsible', 'deadline', 'source', 'also', 'confidence', 'reason'}, set(finding))
            self.assertEqual(finding['applies'], finding['presence'] == 'present')
            self.assertTrue(finding['source']['place'])
        self.assertFalse(set(reading['pago']) & set(reading['pago_algemeen']))

    def test_a_pipe_reads_the_same_as_a_file(self):
        piped = self.pago('lees', '-', '--json', stdin=bytes_of(self.rie()))
        self.assertEqual(piped.status, 0, piped)
        named = json.loads(self.pago('lees', self.rie(), '--json').out)
        self.assertEqual(json.loads(piped.out)['pago'], named['pago'])

    def test_a_reader_that_stops_early_is_no_error(self):
        done = subprocess.run(['bash', '-c', f'set -o pipefail; "{PAGO}" lees "{self.rie()}" | head -n 1'], capture_output=True)
        self.assertEqual(done.stderr, b'')
        self.assertIn(done.returncode, (0, 141))

    def test_a_full_disk_is_no_success(self):
        if os.path.exists('/dev/full'):
            with open('/dev/full', 'wb') as full:
                done = subprocess.run([PAGO, 'risico'], stdout=full, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 2)
            self.assertTrue(done.stderr)


class Colour(CommandTest):
    def on_terminal(self, **environment):
        main, other = pty.openpty()
        env = {k: v for k, v in os.environ.items() if k != 'NO_COLOR'}
        env.update(TERM='xterm', **environment)
        done = subprocess.Popen([PAGO, 'risico', 'lawaai'], stdout=other, stderr=other, env=env)
        os.close(other)
        data = b''
        while True:
            try:
                block = os.read(main, 4096)
            except OSError:
                break
            if not block:
                break
            data += block
        os.close(main)
        self.assertEqual(done.wait(), 0)
        return data

    def test_a_terminal_gets_bold_titles(self):
        self.assertIn(b'\033[1m', self.on_terminal())

    def test_no_color_is_obeyed(self):
        self.assertNotIn(b'\033', self.on_terminal(NO_COLOR='1'))

    def test_a_pipe_gets_no_colour(self):
        self.assertNotIn('\033', self.pago('risico', 'lawaai').out)


class Risks(CommandTest):
    def test_the_listing_shows_every_theme_and_the_article(self):
        outcome = self.pago('risico')
        self.assertEqual(outcome.status, 0, outcome)
        for part in ('Fysisch', 'Chemisch', 'lawaai', 'nachtarbeid', 'artikel 6.10 en 6.10a Arbobesluit'):
            self.assertIn(part, words(outcome.out))

    def test_one_risk_shows_articles_limits_rights_and_how_sure_each_is(self):
        outcome = self.pago('risico', 'lawaai')
        self.assertEqual(outcome.status, 0, outcome)
        for part in ('artikel 6.10 Arbobesluit', '80 dB(A)', 'Recht op onderzoek', '(wet', 'Onderzoek'):
            self.assertIn(part, words(outcome.out))

    def test_a_dutch_name_does_as_well_as_an_id(self):
        self.assertEqual(self.pago('risico', 'Lawaai').out, self.pago('risico', 'lawaai').out)

    def test_another_edition_is_read_from_a_folder(self):
        leidraad = os.path.join(os.path.dirname(FIXTURES), 'forms', 'leidraad')
        for name in ('risks.xml', 'articles.xml'):
            text = bytes_of(os.path.join(leidraad, name)).decode()
            self.write(name, re.sub(r'editie="[^"]*"', 'editie="2031-07"', text).encode())
        self.assertIn('2031-07', self.pago('risico', '--catalogus', '.').out)
        self.assertIn('2031-07', self.pago('--catalogus', '.', '--version').out)

    def test_a_faulty_edition_names_file_and_line(self):
        self.write('risks.xml', b'<risks edition="x">\n<risk')
        self.write('articles.xml', b'<articles/>')
        outcome = self.pago('risico', '--catalogus', '.')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertRegex(outcome.err, r'risks\.xml.*regel \d')


class Judgement(CommandTest):
    DATE = ['--datum', '2026-03-31']

    def test_the_list_shows_every_document_once(self):
        listed = self.pago('maak', '--lijst').out
        for name, code in (('advies', 'ADV'), ('toetsing', 'RIE'), ('rie-advies', 'NOR')):
            self.assertEqual(len(re.findall(rf'(?m)^{name} +{code} ', listed)), 1, listed)

    def test_the_judgement_takes_its_own_name_beside_the_advice(self):
        for document, suffix in (('advies', 'PAGO-advies'), ('toetsing', 'RIE-toetsing')):
            outcome = self.pago('maak', document, '--rie', self.rie(), *self.DATE)
            self.assertIn(outcome.status, (0, 3), outcome)
            self.assertEqual(outcome.out, f'metaal_kranenvliet.{suffix}.docx\n')
        self.assertEqual(len(self.files()), 2)

    def test_the_json_beside_it_holds_every_point_and_rule(self):
        self.pago('maak', 'toetsing', '--rie', self.rie(), *self.DATE, '--json', 'uit.json', '-o', 'uit.docx')
        with open(os.path.join(self.folder, 'uit.json'), encoding='utf-8') as f:
            judged = json.load(f)['toetsing']
        codes = {point['code'] for point in judged['punten']} | {rule['code'] for rule in judged['regels']}
        self.assertLessEqual({f'RIE-{n:02}' for n in range(1, 27)} | {f'RULE-{n:02}' for n in range(1, 13)}, codes)
        self.assertTrue(judged['conclusie'])

    def test_the_title_of_the_document_names_the_employer(self):
        self.pago('maak', 'toetsing', '--rie', self.rie(), *self.DATE, '-o', 'uit.docx')
        with zipfile.ZipFile(os.path.join(self.folder, 'uit.docx')) as docx:
            core = docx.read('docProps/core.xml').decode()
        self.assertIn('Toetsing van de RI&amp;E voor Kranenvliet', core)

    def test_the_advice_to_make_one_needs_no_rie_and_warns_when_there_is_one(self):
        outcome = self.pago('maak', 'rie-advies', *self.DATE)
        self.assertEqual((outcome.status, outcome.out), (0, 'RIE-advies.docx\n'), outcome)
        outcome = self.pago('maak', 'rie-advies', '--rie', self.rie(), *self.DATE)
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('toetsing', outcome.err)

    def test_without_an_executed_rie_there_is_no_pago_advice(self):
        self.write('zaak.json', b'{"werkgever": {"rie_uitgevoerd": false}}')
        outcome = self.pago('maak', 'advies', '--rie', self.rie(), '--zaak', 'zaak.json')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('RULE-01', outcome.err)
        self.assertEqual(self.files(), ['zaak.json'])


class Comparing(CommandTest):
    def edited(self, name, *changes):
        """metaal_kranenvliet.docx with texts replaced, as somebody would edit it for the next year."""
        with zipfile.ZipFile(self.rie()) as old, zipfile.ZipFile(os.path.join(self.folder, name), 'w') as new:
            for item in old.infolist():
                data = old.read(item)
                if item.filename == 'word/document.xml':
                    text = data.decode()
                    for before, after in changes:
                        self.assertIn(before, text)
                        text = text.replace(before, after)
                    data = text.encode()
                new.writestr(item, data)
        return name

    def test_the_same_file_twice_is_unchanged(self):
        outcome = self.pago('vergelijk', self.rie(), self.rie())
        self.assertEqual(outcome.status, 0, outcome)
        for part in ('Nieuw (0)', 'Niet meer genoemd (0)', 'Gewijzigd (0)', 'plicht blijft'):
            self.assertIn(part, words(outcome.out))

    def test_the_tables_fit_eighty_columns(self):
        for line in self.pago('vergelijk', self.rie(), self.rie('verpleeghuis_avondlicht.docx')).out.splitlines():
            self.assertLessEqual(len(line), 80, line)

    def test_another_company_and_the_wrong_order_are_warned_about(self):
        outcome = self.pago('vergelijk', self.rie(), self.rie('schilders_van_oldenmark.docx'))
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('verschillende bedrijven', outcome.err)
        self.assertIn('goede volgorde', outcome.err)

    def test_what_changed_is_in_the_json_with_its_places_in_both_files(self):
        outcome = self.pago('vergelijk', self.rie(), self.edited('nieuw.docx', *EDITS), '--json')
        compared = json.loads(outcome.out)
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(compared['nieuw']['bestand'], 'nieuw.docx')
        changed = [risk for risk in compared['risicos'] if risk['verandering'] != 'gelijk']
        self.assertEqual({risk['risk'] for risk in changed}, {'lawaai'})
        for risk in changed:
            self.assertTrue(risk['plaatsen_oud'] and risk['plaatsen_nieuw'], risk)
            self.assertTrue(any(d['wat'] == 'waarden' for d in risk['verschillen']), risk)

    def test_a_file_that_cannot_be_read_is_no_comparison(self):
        outcome = self.pago('vergelijk', self.rie(), 'weg.docx', '--json')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertEqual(json.loads(outcome.out)['code'], 'file.missing')


class Letter(CommandTest):
    DATE = ['--datum', '2026-03-31']

    def make(self, *arguments, **environment):
        outcome = self.pago('maak', 'advies', '--rie', self.rie(), *arguments, **environment)
        self.assertIn(outcome.status, (0, 3), outcome)
        self.assertEqual(outcome.status == 3, 'waarschuwing: ' in outcome.err, outcome)
        return outcome

    def read(self, name):
        return bytes_of(os.path.join(self.folder, name))

    def test_the_list_shows_what_can_be_made(self):
        outcome = self.pago('maak', '--lijst')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertRegex(outcome.out, r'(?m)^advies +ADV ')

    def test_the_letter_takes_its_name_from_the_rie_and_is_told_on_stdout(self):
        outcome = self.make()
        self.assertEqual(outcome.out, 'metaal_kranenvliet.PAGO-advies.docx\n')
        self.assertEqual(self.files(), ['metaal_kranenvliet.PAGO-advies.docx'])
        self.assertEqual(self.read(self.files()[0])[:2], b'PK')

    def test_a_letter_that_someone_may_have_edited_stays(self):
        self.make()
        self.write('metaal_kranenvliet.PAGO-advies.docx', b'bewerkt')
        outcome = self.pago('maak', 'advies', '--rie', self.rie())
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('-o', outcome.err)
        self.assertEqual(self.read('metaal_kranenvliet.PAGO-advies.docx'), b'bewerkt')

    def test_a_name_that_was_given_is_replaced(self):
        self.write('uit.docx', b'oud')
        self.make('-o', 'uit.docx')
        self.assertEqual(self.read('uit.docx')[:2], b'PK')

    def test_the_same_date_gives_the_same_bytes(self):
        self.make(*self.DATE, '-o', 'a.docx')
        self.make(*self.DATE, '-o', 'b.docx')
        self.make('-o', 'c.docx', SOURCE_DATE_EPOCH=1774915200)
        self.make('--datum', '2026-04-01', '-o', 'd.docx')
        self.assertEqual(self.read('a.docx'), self.read('b.docx'))
        self.assertEqual(self.read('a.docx'), self.read('c.docx'))
        self.assertNotEqual(self.read('a.docx'), self.read('d.docx'))

    def test_a_letter_on_stdout_is_the_letter_and_nothing_else(self):
        self.make(*self.DATE, '-o', 'a.docx')
        outcome = self.make(*self.DATE, '-o', '-', binary=True)
        self.assertEqual(outcome.out, self.read('a.docx'))

    def test_what_was_read_can_be_kept_beside_the_letter(self):
        self.make(*self.DATE, '-o', 'a.docx', '--json', 'a.json')
        read = json.loads(self.pago('lees', self.rie(), '--json', *self.DATE).out)
        self.assertEqual(json.loads(self.read('a.json')), read)

    def test_nothing_is_left_behind_when_the_letter_cannot_be_written(self):
        os.mkdir(os.path.join(self.folder, 'map'))
        for output in ('map', 'bestaat/niet/uit.docx'):
            with self.subTest(output=output):
                outcome = self.pago('maak', 'advies', '--rie', self.rie(), '-o', output)
                self.assertEqual(outcome.status, 2, outcome)
                self.assertIn(output.split('/')[0], outcome.err)
                self.assertEqual(self.files(), ['map'])

    def test_json_and_letter_are_written_together_or_not_at_all(self):
        outcome = self.pago('maak', 'advies', '--rie', self.rie(), '-o', 'uit.docx', '--json', 'bestaat/niet.json')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertEqual(self.files(), [])

    def test_a_faulty_case_file_tells_all_faults_at_once(self):
        self.write('zaak.json', b'{"wergever": {}, "bedrijfsarts": 7}')
        outcome = self.pago('maak', 'advies', '--rie', self.rie(), '--zaak', 'zaak.json')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('wergever', outcome.err)
        self.assertIn('bedrijfsarts', outcome.err)
        self.assertEqual(self.files(), ['zaak.json'])


if __name__ == '__main__':
    run()
