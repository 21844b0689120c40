"""A case folder as its users meet it: begin, make, look, change. Usage: zaak_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import shutil
import stat
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import PAGO, CommandTest, SOURCE, run  # noqa: E402


class CaseTest(CommandTest):
    def begin(self, *more):
        outcome = self.pago('zaak', 'nieuw', 'z', '--rie', self.rie(), *more)
        self.assertEqual(outcome.status, 0, outcome)
        return outcome

    def path(self, name):
        return os.path.join(self.folder, 'z', name)

    def case(self):
        with open(self.path('zaak.json'), encoding='utf-8') as f:
            return json.load(f)

    def change(self, change):
        case = self.case()
        change(case)
        with open(self.path('zaak.json'), 'w', encoding='utf-8') as f:
            json.dump(case, f)

    def make(self, *words):
        outcome = self.pago('maak', *words, '--zaak', 'z')
        self.assertIn(outcome.status, (0, 3), outcome)
        return outcome

    def line(self, start):
        shown = self.pago('zaak', 'toon', 'z')
        self.assertEqual(shown.status, 0, shown)
        return next(line for line in shown.out.splitlines() if line.strip().startswith(start))


class Beginning(CaseTest):
    def test_what_the_rie_says_is_filled_in_and_the_rest_is_null(self):
        self.begin()
        case = self.case()
        self.assertEqual(case['werkgever']['naam'], 'Kranenvliet Constructie en Laswerk B.V.')
        self.assertEqual(case['werkgever']['werknemers'], 34)
        self.assertIn('lassers', [d['naam'] for d in case['afdelingen']])
        self.assertIn('lawaai', case['risicos'])
        self.assertEqual(case['risicos']['lawaai'],
                         {'oordeel': None, 'reden': None, 'inhoud': None, 'frequentie': None, 'gezondheidseffect': None})
        self.assertIsNone(case['bedrijfsarts']['naam'])
        self.assertIsNone(case['project']['soort'])
        self.assertTrue(os.path.exists(self.path(case['rie']['bestand'])))

    def test_the_folder_is_for_its_owner_alone_whatever_is_made_in_it(self):
        self.begin()
        self.make('advies')
        for folder, folders, files in os.walk(os.path.join(self.folder, 'z')):
            self.assertEqual(stat.S_IMODE(os.stat(folder).st_mode), 0o700, folder)
            for name in files:
                self.assertEqual(stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode), 0o600, name)

    def test_a_case_that_is_there_stays_byte_for_byte(self):
        self.begin()
        with open(self.path('zaak.json'), 'rb') as f:
            before = f.read()
        outcome = self.pago('zaak', 'nieuw', 'z', '--rie', self.rie('bakkerij.docx') if os.path.exists(self.rie('bakkerij.docx'))
                            else self.rie())
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('staat al een zaak', outcome.err)
        with open(self.path('zaak.json'), 'rb') as f:
            self.assertEqual(f.read(), before)

    def test_a_reference_leaves_the_rie_where_it_is(self):
        self.begin('--verwijs')
        self.assertEqual(os.listdir(os.path.join(self.folder, 'z')), ['zaak.json'])
        self.assertEqual(os.path.realpath(self.case()['rie']['bestand']), os.path.realpath(self.rie()))
        self.make('advies')

    def test_a_file_that_is_no_rie_begins_no_case(self):
        self.write('stuk.docx', b'geen docx')
        outcome = self.pago('zaak', 'nieuw', 'z', '--rie', 'stuk.docx')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'z')))

    def test_the_new_case_fits_the_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest('python3-jsonschema is not installed')
        self.begin()
        schema = json.loads(self.pago('zaak', 'schema').out)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        self.assertEqual([e.message for e in validator.iter_errors(self.case())], [])
        with open(os.path.join(SOURCE, 'fixtures', 'zaak', 'kranenvliet.json'), encoding='utf-8') as f:
            self.assertEqual([e.message for e in validator.iter_errors(json.load(f))], [])
        for wrong in ({'wergever': {}}, {'bedrijfsarts': {'big': 12}}, {'project': {'soort': 'pago'}},
                      {'afdelingen': [{'aantal': -3}]}, {'risicos': {'lawaai': 3}}, {'communicatie': {'talen': [1]}}):
            self.assertTrue(list(validator.iter_errors(wrong)), wrong)
            self.write('fout.json', json.dumps(wrong).encode())
            refused = self.pago('maak', 'rie-advies', '--zaak', 'fout.json')
            self.assertEqual(refused.status, 2, refused)


class Making(CaseTest):
    def test_a_document_goes_to_the_folder_and_its_state_is_a_draft(self):
        self.begin()
        self.assertIn('ontbreekt', self.line('PAGO-advies'))
        self.assertIn('er is een RI&E', self.line('Advies om een RI&E'))
        self.assertEqual(self.make('advies').out.strip(), os.path.join('z', 'stukken', 'PAGO-advies.docx'))
        self.assertIn('concept', self.line('PAGO-advies'))

    def test_changing_a_fact_makes_the_documents_that_used_it_out_of_date_and_names_it(self):
        self.begin()
        self.make('advies')
        self.make('rie-advies')
        self.change(lambda case: case['werkgever'].update(naam='Andersnaam B.V.'))
        self.assertIn('verouderd', self.line('PAGO-advies'))
        self.assertIn('sindsdien gewijzigd: naam van de werkgever', self.pago('zaak', 'toon', 'z').out)
        self.change(lambda case: case['werkgever'].update(naam='Kranenvliet Constructie en Laswerk B.V.'))
        self.assertIn('concept', self.line('PAGO-advies'))
        self.change(lambda case: case['risicos']['lawaai'].update(inhoud='Audiometrie'))
        self.assertIn('verouderd', self.line('PAGO-advies'))
        self.assertIn('concept', self.line('Advies om een RI&E'), 'it does not speak of noise')
        self.make('advies')
        self.assertIn('concept', self.line('PAGO-advies'))

    def test_an_adopted_document_that_rests_on_a_changed_fact_is_out_of_date_and_is_not_replaced(self):
        self.begin()
        self.change(lambda case: (case.update(vastgestelde_stukken=['advies']),
                                  case['bedrijfsarts'].update(naam='dr. B. Fictief', big='00000000000')))
        self.make('advies')
        self.assertIn('vastgesteld', self.line('PAGO-advies'))
        self.change(lambda case: case['bedrijfsarts'].update(naam='dr. B. Verzonnen'))
        self.assertIn('verouderd', self.line('PAGO-advies'))
        outcome = self.pago('maak', 'advies', '--zaak', 'z')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('is vastgesteld en blijft staan', outcome.err)
        self.make('advies', '--opnieuw')
        self.assertEqual(len(os.listdir(self.path('stukken/oud'))), 1)
        self.assertIn('vastgesteld', self.line('PAGO-advies'))

    def test_another_rie_makes_everything_out_of_date(self):
        self.begin()
        self.make('advies')
        other = next(name for name in sorted(os.listdir(os.path.dirname(self.rie())))
                     if name.endswith('.docx') and name != os.path.basename(self.rie()))
        shutil.copy(self.rie(other), self.path(self.case()['rie']['bestand']))
        self.assertIn('verouderd', self.line('PAGO-advies'))
        self.assertIn('dit bestand is een ander', self.pago('zaak', 'toon', 'z').out)

    def test_what_was_changed_by_hand_is_never_lost(self):
        self.begin()
        self.make('advies')
        with open(self.path('stukken/PAGO-advies.docx'), 'ab') as f:
            f.write(b' ')
        self.assertIn('met de hand bijgewerkt', ' '.join(self.pago('zaak', 'toon', 'z').out.split()))
        outcome = self.pago('maak', 'advies', '--zaak', 'z')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('met de hand gewijzigd', outcome.err)
        self.make('advies', '--opnieuw')
        self.make('advies')
        self.assertEqual(len(os.listdir(self.path('stukken/oud'))), 1)

    def test_a_document_whose_record_was_not_written_any_more_is_no_work_of_a_hand(self):
        self.begin()
        self.make('advies')
        os.remove(self.path('stukken.json'))
        self.make('advies')
        self.assertFalse(os.path.exists(self.path('stukken/oud')))
        self.assertIn('concept', self.line('PAGO-advies'))

    def test_the_process_fits_a_terminal_of_80(self):
        self.begin()
        self.make('advies')
        self.change(lambda case: case['werkgever'].update(naam='N' * 30, adres='Elders 1', contactpersoon='mevrouw C. Anders'))
        shown = self.pago('zaak', 'toon', 'z')
        for line in self.pago('maak', '--lijst').out.splitlines()[2:]:
            self.assertIn(f' {line.split()[0]} ', shown.out, 'every document that pago makes has a step')
        for step in range(11):
            self.assertIn(f'\nStap {step}  ', shown.out)
        for line in shown.out.splitlines():
            self.assertLessEqual(len(line), 80, line)

    def test_output_elsewhere_leaves_the_folder_as_it_was(self):
        self.begin()
        self.make('advies', '-o', 'elders.docx')
        self.assertNotIn('stukken', os.listdir(os.path.join(self.folder, 'z')))


class Checking(CaseTest):
    def check(self, status):
        outcome = self.pago('zaak', 'controleer', 'z')
        self.assertEqual(outcome.status, status, outcome)
        for line in outcome.out.splitlines():
            self.assertLessEqual(len(line), 80, line)
        return ' '.join(outcome.out.split())

    def test_what_is_missing_is_told_per_document_in_dutch(self):
        self.begin()
        report = self.check(0)
        for part in ('PAGO-advies (advies), stap 1', 'Nog in te vullen: naam van de arbodienst', 'naam van de bedrijfsarts',
                     'Niet nodig: er is een RI&E.', 'Wie is de verantwoordelijke bedrijfsarts? (stap 1, RULE-64)',
                     'Nodig voordat u uitnodigt (stap 6)', 'De voorlichting is nog niet gegeven. (stap 5, RULE-51)'):
            self.assertIn(part, report)
        self.change(lambda case: case['arbodienst'].update(naam='Arbodienst De Bedachte Haven'))
        self.assertNotIn('naam van de arbodienst', self.check(0))

    def test_a_rule_that_blocks_is_told_first_and_ends_in_three(self):
        self.begin()
        self.change(lambda case: case.update(in_uittrede_besluit='Een aanstellingskeuring voor lassers.'))
        report = self.check(3)
        self.assertIn('Dit houdt stukken tegen', report)
        self.assertIn('Het is geen keuring', report)
        self.assertIn('Mag nu niet: Het voorstel voor onderzoek bij begin gebruikt', report)
        refused = self.pago('maak', 'advies', '--zaak', 'z')
        self.assertEqual(refused.status, 2, refused)
        self.assertIn('RULE-86', refused.err)
        self.assertFalse(os.path.exists(self.path('stukken')))

    def test_the_same_report_as_json(self):
        self.begin()
        self.change(lambda case: case.update(in_uittrede_besluit='Een aanstellingskeuring voor lassers.'))
        outcome = self.pago('zaak', 'controleer', 'z', '--json')
        self.assertEqual(outcome.status, 3, outcome)
        report = json.loads(outcome.out)
        rules = {rule['code']: rule for rule in report['regels']}
        self.assertEqual((rules['RULE-86']['niveau'], rules['RULE-86']['stand']), ('BLOCK', 'tekort'))
        self.assertEqual(rules['RULE-64']['stand'], 'te beoordelen')
        pieces = {piece['soort']: piece for piece in report['stukken']}
        self.assertIn('RULE-86', pieces['advies']['geweigerd'])
        self.assertIsNone(pieces['contractcheck']['geweigerd'])
        self.assertIn('naam van de arbodienst', pieces['contractcheck']['ontbreekt'])

    def test_no_citizen_service_number_reaches_any_document(self):
        self.begin()
        self.change(lambda case: case['werkgever'].update(contactpersoon='V. Verzonnen, 111222333'))
        for document in ('advies', 'toetsing'):
            self.assertIn('RULE-37', self.pago('maak', document, '--zaak', 'z').err)


class MakingAll(CaseTest):
    def test_all_that_may_be_made_is_made_and_the_rest_is_told_with_its_reason(self):
        self.begin()
        outcome = self.make('alles')
        self.assertIn('PAGO-advies.docx', outcome.out)
        self.assertIn('niet nodig, er is een RI&E', ' '.join(outcome.out.split()))
        made = os.listdir(self.path('stukken'))
        self.assertIn('PAGO-advies.docx', made)
        self.assertIn('RIE-toetsing.docx', made)
        self.assertNotIn('RIE-advies.docx', made)
        with open(self.path('stukken.json'), encoding='utf-8') as f:
            self.assertEqual(len(json.load(f)['stukken']), len(made))

    def test_every_piece_comes_as_pdf_too_when_asked(self):
        self.begin()
        outcome = self.make('alles', '--pdf')
        made = os.listdir(self.path('stukken'))
        words = sorted(name[:-5] for name in made if name.endswith('.docx'))
        self.assertEqual(sorted(name[:-4] for name in made if name.endswith('.pdf')), words, outcome)
        self.assertIn('PAGO-advies.pdf', outcome.out)
        self.assertEqual(os.stat(self.path('stukken/PAGO-advies.pdf')).st_mode & 0o777, 0o600)
        self.assertNotIn('.pdf', self.make('alles', '--pdf').out)

    def test_killed_at_any_moment_it_goes_on_and_leaves_nothing_half_written(self):
        self.begin()
        self.make('alles')
        with open(self.path('stukken.json'), encoding='utf-8') as f:
            records = json.load(f)['stukken']
        whole = {name: self.bytes(os.path.join('stukken', name)) for name in os.listdir(self.path('stukken'))}
        shutil.rmtree(self.path('stukken'))
        os.remove(self.path('stukken.json'))
        for made in range(0, len(whole), 3):
            work = subprocess.Popen([PAGO, 'maak', 'alles', '--zaak', 'z'], cwd=self.folder, stdout=subprocess.DEVNULL)
            while work.poll() is None and len(self.pieces()) < made:
                time.sleep(0.0005)
            work.kill()
            work.wait()
        end = self.make('alles')
        self.assertNotIn('is niet door pago gemaakt', end.out)
        self.assertNotIn('met de hand', end.out)
        self.assertEqual({name: self.bytes(os.path.join('stukken', name)) for name in os.listdir(self.path('stukken'))}, whole)
        with open(self.path('stukken.json'), encoding='utf-8') as f:
            self.assertEqual(json.load(f)['stukken'], records)

    def pieces(self):
        return os.listdir(self.path('stukken')) if os.path.isdir(self.path('stukken')) else []

    def bytes(self, name):
        with open(self.path(name), 'rb') as f:
            return f.read()

    def test_a_second_time_only_what_changed_is_made_again(self):
        self.begin()
        self.make('alles')
        again = self.make('alles')
        self.assertNotIn('Gemaakt:', again.out)
        self.assertIn('PAGO-advies: concept, ongewijzigd', again.out)
        self.change(lambda case: case['risicos']['lawaai'].update(inhoud='Audiometrie'))
        third = self.make('alles')
        self.assertIn('PAGO-advies.docx', third.out)
        self.assertNotIn('RIE-toetsing.docx', third.out)

    def test_what_was_adopted_or_changed_by_hand_stays_and_is_told(self):
        self.begin()
        self.change(lambda case: (case.update(vastgestelde_stukken=['advies']),
                                  case['bedrijfsarts'].update(naam='dr. B. Fictief', big='00000000000')))
        self.make('alles')
        with open(self.path('stukken/RIE-toetsing.docx'), 'ab') as f:
            f.write(b' ')
        self.change(lambda case: case['werkgever'].update(naam='Andersnaam B.V.'))
        outcome = self.make('alles')
        told = ' '.join(outcome.out.split())
        self.assertIn('PAGO-advies.docx is vastgesteld en blijft staan', told)
        self.assertIn('RIE-toetsing.docx is met de hand gewijzigd en blijft staan', told)

    def test_all_needs_a_folder(self):
        self.begin()
        for words in (['maak', 'alles'], ['maak', 'alles', '--rie', self.rie()], ['maak', 'alles', '--zaak', self.path('zaak.json')],
                      ['maak', 'alles', '--zaak', 'z', '-o', 'x.docx']):
            self.assertEqual(self.pago(*words).status, 1, words)


class Refusals(CaseTest):
    def test_a_folder_without_case_a_lost_rie_and_a_broken_record_are_told(self):
        os.mkdir(os.path.join(self.folder, 'leeg'))
        rows = [(['zaak', 'toon', 'leeg'], 'geen zaak.json'), (['zaak', 'toon', 'nergens'], 'geen zaak.json')]
        self.begin()
        for words, text in rows:
            outcome = self.pago(*words)
            self.assertEqual(outcome.status, 2, outcome)
            self.assertIn(text, outcome.err)
        self.write('z/stukken.json', b'{"stukken": [3]}')
        self.assertIn('stukken.json is beschadigd', self.pago('zaak', 'toon', 'z').err)
        os.remove(self.path('stukken.json'))
        os.remove(self.path(self.case()['rie']['bestand']))
        self.assertIn('De RI&E van de zaak is er niet', self.pago('zaak', 'toon', 'z').err)

    def test_wrong_use_ends_in_one(self):
        self.begin()
        for words in (['zaak'], ['zaak', 'nieuw'], ['zaak', 'nieuw', 'y'], ['zaak', 'toon'], ['zaak', 'tono', 'z'],
                      ['maak', 'advies', '--zaak', 'z', '--rie', self.rie()]):
            outcome = self.pago(*words)
            self.assertEqual(outcome.status, 1, outcome)

    def test_all_faults_of_a_case_are_told_at_once_with_suggestions(self):
        self.begin()
        self.change(lambda case: (case.update(wergever={}), case['project'].update(soort='pago', intervall='x')))
        outcome = self.pago('zaak', 'toon', 'z')
        self.assertEqual(outcome.status, 2, outcome)
        for part in ('wergever: dit gegeven bestaat niet; bedoelt u werkgever?', 'project.soort', 'bedoelt u interval?'):
            self.assertIn(part, outcome.err)


class Judging(CaseTest):
    def findings(self):
        return json.loads(self.pago('lees', self.path('metaal_kranenvliet.docx'), '--json').out)['findings']

    def judge(self, finding, *words):
        return self.pago('zaak', 'bevinding', 'z', '--risico', finding['risk'], '--citaat=' + finding['quote'],
                         '--plaats=' + finding['source']['place'], *words)

    def test_a_finding_that_the_bedrijfsarts_rejects_is_not_advised_on(self):
        self.begin()
        noise = next(f for f in self.findings() if f['risk'] == 'lawaai')
        self.make('advies', '-o', 'voor.docx', '--json', 'voor.json')
        outcome = self.judge(noise, '--staat', 'afgewezen', '--reden', 'de zaag is weg')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(stat.S_IMODE(os.stat(self.path('zaak.json')).st_mode), 0o600)
        self.make('advies', '-o', 'na.docx', '--json', 'na.json')
        before, after = (json.load(open(os.path.join(self.folder, name), encoding='utf-8')) for name in ('voor.json', 'na.json'))
        self.assertIn(noise['quote'], [f['quote'] for f in before['findings'] if f['risk'] == 'lawaai'])
        self.assertNotIn(noise['quote'], [f['quote'] for f in after['findings'] if f['risk'] == 'lawaai'])
        self.assertIn('de zaag is weg', ' '.join(u['why'] for u in after['unrecognised']))
        self.judge(noise, '--staat', 'open')
        self.assertEqual(self.case()['bevindingen'], [])

    def test_a_judgement_that_pago_does_not_know_changes_nothing(self):
        self.begin()
        before = self.case()
        for words in (['--staat', 'misschien'], ['--prioriteit', 'ja']):
            outcome = self.judge(self.findings()[0], *words)
            self.assertEqual(outcome.status, 1, outcome)
            self.assertIn('bevestigd, afgewezen of open', outcome.err)
        self.assertEqual(self.case(), before)


if __name__ == '__main__':
    run()
