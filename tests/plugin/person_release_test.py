"""`pago vrijgeven` of documents about one person. Usage: person_release_test.py PAGO SOURCE [--sanitized]"""
import csv
import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import zipfile

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import FIXTURES, CommandTest, run  # noqa: E402

PHYSICIAN = ('--bedrijfsarts', 'dr. A. Verzonnen', '--big', '12345678901')
MARCH = 1775000000  # 31 March 2026
DOCUMENTS = ('uitslagbrief', 'toestemming-overleg', 'toestemming-verwijzing', 'toestemming-delen', 'verwijsbrief', 'werkaanpassing',
             'vragenlijst', 'beroepsziektemelding', 'vervolg', 'beoordeling-beroepsziekte')
ANSWERS = {
    'arts.gesprek': '24-03-2026', 'arts.toelichting': 'U hoort hoge tonen links minder goed.',
    'arts.interventie': 'Nieuwe otoplastieken, met uitleg.', 'arts.evaluatie': 'over 3 maanden, met een nieuwe gehoortest.',
    'arts.kerndoel': '1', 'arts.verwijzing': 'medisch specialist', 'arts.verwijzing_vraag': 'Is er een andere oorzaak?',
    'arts.verwijzing_akkoord': 'ja', 'arts.verwijzing_reden': 'Aanvullend onderzoek van het gehoor.',
    'arts.verwijzing_gegevens': 'De gehoortest.', 'arts.verwijzing_adres': 'Audiologisch centrum De Verzonnen Toon, Galmplein 4',
    'arts.verwijzing_spoed': 'geen spoed', 'arts.verwijzing_terugkoppeling': 'Graag per brief.',
    'arts.waarneming': 'dr. W. Waarnemer', 'arts.beroepsziekte': 'ja', 'arts.diagnose': 'lawaaislechthorendheid links',
    'arts.registratierichtlijn': 'D001', 'arts.blootstelling': 'Lawaai van 91 dB(A), 12 jaar.',
    'arts.zesstappenplan': 'Doorlopen.', 'arts.beroepsziekte_onderbouwing': 'Er is geen lawaai buiten het werk.',
    'arts.klinische_criteria': 'Geen uitstraling.', 'arts.evaluatie_datum': '30-06-2026',
    'arts.evaluatie_uitkomst': 'Niet toegenomen.', 'toestemming.overleg': '25-03-2026',
    'toestemming.overleg_met': 'de heer P. Ploeg', 'toestemming.overleg_punten': 'Dat lawaai moet worden vermeden.',
    'toestemming.verwijzing': '25-03-2026', 'toestemming.delen': '25-03-2026',
    'toestemming.delen_met': 'bedrijfsarts van Arbodienst Verzinsel', 'toestemming.delen_doel': 'Voortzetten van de begeleiding.',
    'toestemming.delen_gegevens': 'De gehoortest van 2026.', 'medewerker.voorkeur': 'Het liefst dicht bij huis.',
    'werkaanpassing.kan': 'Alle taken buiten de zagerij.', 'werkaanpassing.zwaarte': 'Geen werk naast de lintzaag.',
    'werkaanpassing.taken': 'Inpakken.', 'werkaanpassing.soort': 'organisatorisch', 'werkaanpassing.tot': '01-07-2026',
    'werkaanpassing.evaluatie': 'op 1 juli 2026', 'gehoor.werkgerelateerd': 'ja'}


class ReleaseTest(CommandTest):
    def setUp(self):
        super().setUp()
        os.makedirs(self.path('z'))
        results = os.path.join(FIXTURES, 'results')
        case = json.loads(pathlib.Path(results, 'zaak.json').read_text(encoding='utf-8'))
        case['bedrijfsarts'].update({'big': '12345678901', 'contact': 'arts@bedacht.example'})
        case['arbodienst'] = {'naam': 'Bedachte Arbodienst', 'adres': 'Nergenslaan 1\n1000 AA Nergenshuizen', 'contact': '088 000 00 00'}
        case['uitslagen']['kolommen'].update({field: field for field in ANSWERS})
        case['rie'] = {'bestand': 'rie.docx'}
        self.write_case(case)
        shutil.copy(self.rie(), self.path('z', 'rie.docx'))
        with open(os.path.join(results, 'uitslagen_utf8.csv'), encoding='utf-8-sig', newline='') as file:
            head, *rows = [row for row in csv.reader(file, delimiter=';') if row]
        self.rows = [head + list(ANSWERS)] + [row + list(ANSWERS.values()) for row in rows]
        self.write_results()

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write_case(self, case):
        pathlib.Path(self.path('z', 'zaak.json')).write_text(json.dumps(case, ensure_ascii=False), encoding='utf-8')

    def write_results(self):
        with open(self.path('u.csv'), 'w', encoding='utf-8', newline='') as file:
            csv.writer(file, delimiter=';').writerows(self.rows)

    def answer(self, field, text, row=1):
        self.rows[row][self.rows[0].index(field)] = text
        self.write_results()

    def make(self, document, output='brief.docx', *more):
        return self.pago('maak', document, '--zaak', 'z', '--resultaten', 'u.csv', '--persoon', '00017', '-o', output, *more)

    def made(self, document, output='brief.docx', *more):
        outcome = self.make(document, output, *more)
        self.assertIn(outcome.status, (0, 3), outcome)
        return pathlib.Path(self.path(output)).read_bytes()

    def release(self, what='brief.docx', physician=PHYSICIAN, day=MARCH):
        return self.pago('vrijgeven', what, *physician, SOURCE_DATE_EPOCH=day)

    def released(self, what='brief.docx'):
        outcome = self.release(what)
        self.assertEqual(outcome.status, 0, outcome)
        return outcome

    def refused(self, *words, status=2, **how):
        names = sorted(os.listdir(self.folder))
        before = {name: pathlib.Path(self.path(name)).read_bytes() for name in names if os.path.isfile(self.path(name))}
        outcome = self.release(**how)
        self.assertEqual(outcome.status, status, outcome)
        for word in words:
            self.assertIn(word, outcome.err)
        self.assertEqual(sorted(os.listdir(self.folder)), names)
        for name, data in before.items():
            self.assertEqual(pathlib.Path(self.path(name)).read_bytes(), data)
        return outcome

    def manifest(self, output='brief.docx'):
        return json.loads(pathlib.Path(self.path(output + '.manifest.json')).read_text())

    def history(self):
        lines = self.pago('log', 'toon', 'z', '--persoon', '00017', '--json').out.splitlines()
        return [json.loads(line) for line in lines]

    def text(self, output='brief.docx'):
        with zipfile.ZipFile(self.path(output)) as letter:
            parts = [n for n in letter.namelist() if re.match(r'word/(document|header\d|footer\d)\.xml', n)]
            return re.sub('<[^>]*>', '|', ''.join(letter.read(n).decode('utf-8') for n in parts))


class Released(ReleaseTest):
    def test_every_document_about_a_person_loses_concept_and_is_read_only_listed_and_logged(self):
        for document in DOCUMENTS:
            output = document + '.docx'
            self.made(document, output)
            self.assertIn('CONCEPT', self.text(output))
            self.assertIn('vrijgegeven door dr. A. Verzonnen', self.released(output).out)
            self.assertNotIn('CONCEPT', self.text(output))
            for name in (output, output + '.manifest.json'):
                self.assertEqual(stat.S_IMODE(os.stat(self.path(name)).st_mode), 0o400)
            manifest = self.manifest(output)
            self.assertEqual((manifest['stand'], manifest['vrijgegeven']['big']), ('vrijgegeven', '12345678901'))
            event = self.history()[-1]
            self.assertEqual((event['gebeurtenis'], event['rol']), ('stuk vrijgegeven', 'bedrijfsarts'))
            self.assertEqual(event['object'], document + ', sha256 ' + manifest['sha256'])
            self.assertIn('12345678901', event['verantwoordelijke'])
        self.assertEqual(self.pago('log', 'controleer', 'z').status, 0)
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith('.')], [])

    def test_a_pdf_is_released_too_and_so_is_a_form_to_fill_in(self):
        for document, more in (('verwijsbrief', ()), ('toestemming-delen', ('--invulbaar',)), ('vragenlijst', ('--invulbaar',))):
            output = document + '.pdf'
            before = self.made(document, output, *more)
            self.assertEqual(before, self.made(document, output, *more), 'the same facts give the same bytes')
            self.released(output)
            self.assertNotEqual(pathlib.Path(self.path(output)).read_bytes(), before)
            self.assertEqual(self.pago('pdf', 'controleer', output).out, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n')

    def test_the_manifest_of_a_document_names_nobody_and_holds_nothing_medical(self):
        self.made('verwijsbrief')
        text = pathlib.Path(self.path('brief.docx.manifest.json')).read_text()
        for secret in ('00017', 'Berg', 'Johanna', 'otoplastieken', '3,45'):
            self.assertNotIn(secret, text)
        self.assertEqual(stat.S_IMODE(os.stat(self.path('brief.docx.manifest.json')).st_mode), 0o600)

    def test_a_folder_of_documents_is_released_as_one_and_what_else_is_in_it_stays(self):
        os.makedirs(self.path('uit'))
        for document in ('verwijsbrief', 'werkaanpassing'):
            self.made(document, f'uit/{document}.docx')
        self.write('uit/notitie.txt', b'van iemand anders')
        outcome = self.released('uit')
        self.assertEqual(len(outcome.out.splitlines()), 2)
        self.assertNotIn('CONCEPT', self.text('uit/verwijsbrief.docx') + self.text('uit/werkaanpassing.docx'))
        self.assertTrue(os.path.exists(self.path('uit', 'notitie.txt')))
        self.refused('al vrijgegeven', what='uit')

    def test_what_was_released_stays_when_the_document_is_made_again(self):
        self.made('verwijsbrief')
        self.released()
        before = pathlib.Path(self.path('brief.docx')).read_bytes()
        outcome = self.make('verwijsbrief')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('vrijgegeven en blijft staan', outcome.err)
        self.assertEqual(pathlib.Path(self.path('brief.docx')).read_bytes(), before)

    def test_a_release_that_was_cut_off_before_its_manifest_is_finished_by_the_next(self):
        self.made('verwijsbrief')
        concept = pathlib.Path(self.path('brief.docx.manifest.json')).read_text()
        self.released()
        whole = pathlib.Path(self.path('brief.docx')).read_bytes()
        os.remove(self.path('brief.docx.manifest.json'))
        self.write('brief.docx.manifest.json', concept.encode())
        os.makedirs(self.path('.brief.docx.bezig'))
        self.released()
        self.assertEqual(pathlib.Path(self.path('brief.docx')).read_bytes(), whole)
        self.assertEqual(self.manifest()['stand'], 'vrijgegeven')
        self.assertFalse(os.path.exists(self.path('.brief.docx.bezig')))


class Locked(ReleaseTest):
    """Whose case says what the password of a PDF is made of."""
    def setUp(self):
        super().setUp()
        case = json.loads(pathlib.Path(self.path('z', 'zaak.json')).read_text(encoding='utf-8'))
        case['uitslagen']['wachtwoord'] = '{geboortedatum}{postcode}'
        self.write_case(case)
        row = dict(zip(self.rows[0], self.rows[1]))
        self.password = row['Geboortedatum'].replace('-', '') + row['Postcode'].replace(' ', '')

    def words(self, output, password):
        done = subprocess.run(['pdftotext', '-upw', password, self.path(output), '-'], capture_output=True, timeout=60)
        return done.stdout.decode() if done.returncode == 0 else None

    def test_a_pdf_for_the_participant_opens_with_his_password_alone_before_and_after_release(self):
        for document in ('uitslagbrief', 'toestemming-overleg', 'vragenlijst'):
            output = document + '.pdf'
            outcome = self.make(document, output)
            self.assertIn('gaat open met het wachtwoord van de deelnemer', outcome.err)
            self.assertNotIn(self.password, outcome.err + outcome.out + pathlib.Path(self.path(output + '.manifest.json')).read_text())
            self.assertIn('CONCEPT', self.words(output, self.password))
            self.released(output)
            self.assertNotIn('CONCEPT', self.words(output, self.password))
            self.assertIsNone(self.words(output, ''))
            self.assertIsNone(self.words(output, self.password[::-1]))

    def test_what_is_filled_in_or_goes_to_another_has_no_password_and_that_is_told(self):
        for document, output, *more in (('verwijsbrief', 'a.pdf'), ('toestemming-delen', 'b.pdf', '--invulbaar')):
            self.assertIn('heeft geen wachtwoord', self.make(document, output, *more).err)
            self.assertIn('CONCEPT', self.words(output, ''))
            self.assertIsNone(self.manifest(output)['zonder_wachtwoord'])

    def test_a_password_that_is_missing_or_weak_makes_no_document(self):
        self.answer('Postcode', '')
        self.answer('Geboortedatum', '')
        outcome = self.make('vragenlijst', 'brief.pdf')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertFalse(os.path.exists(self.path('brief.pdf')))

    def test_an_edited_pdf_is_not_released(self):
        whole = self.made('uitslagbrief', 'brief.pdf')
        self.write('brief.pdf', whole + b' ')
        self.refused('gewijzigd', what='brief.pdf')
        self.write('brief.pdf', whole)
        self.released('brief.pdf')

    def test_a_release_that_was_cut_off_is_finished_by_the_next(self):
        self.made('uitslagbrief', 'brief.pdf')
        concept = pathlib.Path(self.path('brief.pdf.manifest.json')).read_bytes()
        self.released('brief.pdf')
        os.makedirs(self.path('.brief.pdf.bezig'))
        os.rename(self.path('brief.pdf.manifest.json'), self.path('.brief.pdf.bezig', 'brief.pdf.manifest.json'))
        self.write('brief.pdf.manifest.json', concept)
        self.released('brief.pdf')
        self.assertNotIn('CONCEPT', self.words('brief.pdf', self.password))
        self.assertEqual(self.manifest('brief.pdf')['stand'], 'vrijgegeven')
        self.assertFalse(os.path.exists(self.path('.brief.pdf.bezig')))


class Refused(ReleaseTest):
    def test_only_the_physician_of_the_case_releases(self):
        self.made('verwijsbrief')
        for wrong in (('--bedrijfsarts', 'T. Gedelegeerde', '--big', '12345678901'),
                      ('--bedrijfsarts', 'dr. A. Verzonnen', '--big', '22345678901')):
            self.refused('Alleen de bedrijfsarts van deze zaak', 'taakgedelegeerde', physician=wrong)
        self.refused('BIG-nummer van een arts', physician=('--bedrijfsarts', 'dr. A. Verzonnen', '--big', '12345678930'), status=1)

    def test_no_consent_no_letter_also_on_the_day_of_release(self):
        self.made('verwijsbrief')
        self.refused('toestemming', 'RULE-31', day=MARCH + 400 * 86400)
        self.answer('toestemming.verwijzing', '')
        self.refused('gegevens van deze persoon zijn veranderd')
        self.assertIn('RULE-31', self.make('verwijsbrief', 'nieuw.docx').err)

    def test_a_document_with_an_open_place_is_not_released(self):
        self.answer('arts.verwijzing_spoed', '')
        self.made('verwijsbrief')
        self.refused('er moet nog iets worden ingevuld', 'spoed')

    def test_a_document_that_was_edited_or_whose_facts_changed_is_not_released(self):
        whole = self.made('verwijsbrief')
        self.write('brief.docx', whole + b' ')
        self.refused('gewijzigd')
        self.write('brief.docx', whole)
        self.answer('arts.verwijzing_spoed', 'binnen een week')
        self.refused('gegevens van deze persoon zijn veranderd')
        self.made('verwijsbrief')
        case = json.loads(pathlib.Path(self.path('z', 'zaak.json')).read_text())
        self.write_case({**case, 'kenmerk': '2026-0518'})
        self.refused('zaak is veranderd')
        self.write_case(case)
        os.remove(self.path('brief.docx.manifest.json'))
        self.refused('staat niets om vrij te geven', status=1)

    def test_no_document_comes_over_what_it_is_made_from(self):
        for made_from in ('u.csv', 'z/zaak.json', 'z/rie.docx'):
            before = pathlib.Path(self.path(made_from)).read_bytes()
            for outcome in (self.make('verwijsbrief', made_from),
                            self.pago('uitslagen', 'spoed', 'u.csv', '--zaak', 'z', '-o', made_from),
                            self.pago('maak', 'advies', '--zaak', 'z', '-o', made_from if made_from != 'u.csv' else 'z/rie.docx')):
                self.assertEqual(outcome.status, 1, outcome)
                self.assertIn('wordt gelezen en kan niet ook geschreven worden', outcome.err)
            self.assertEqual(pathlib.Path(self.path(made_from)).read_bytes(), before)

    def test_a_torn_manifest_is_told_with_its_document_which_can_be_made_again(self):
        self.made('verwijsbrief')
        self.write('brief.docx.manifest.json', b'{"document": "verwijs')
        self.refused('brief.docx: het manifest van het document is niet te lezen')
        self.made('verwijsbrief')
        self.released()

    def test_a_release_that_cannot_be_logged_leaves_nothing_without_concept(self):
        self.made('verwijsbrief')
        log = pathlib.Path(self.path('z', 'logboek', 'gebeurtenissen.jsonl'))
        log.write_text(log.read_text()[:-20])
        self.refused('logboek')

    def test_what_changed_about_somebody_else_stops_nothing(self):
        self.made('verwijsbrief')
        self.answer('arts.verwijzing_spoed', 'binnen een week', row=2)
        self.released()

    def test_who_else_is_named_in_a_document_refuses_it_without_saying_who(self):
        for text in ('Zie ook de brief van P. in \'t Veld.', 'Zij woont op 9999 ZZ.', 'Haar collega in \'t Veld zag het.'):
            self.answer('Postcode', '9999 ZZ', row=2)
            self.answer('arts.toelichting', text)
            self.made('uitslagbrief')
            outcome = self.refused('controle op de juiste persoon', 'rij 2', status=4)
            self.assertNotIn('Veld', outcome.err)
            self.assertNotIn('9999', outcome.err)
            self.assertIn('geweigerd', self.history()[-1]['gebeurtenis'])

    def test_one_document_that_may_not_go_keeps_a_whole_folder(self):
        os.makedirs(self.path('uit'))
        self.made('werkaanpassing', 'uit/a.docx')
        self.made('dossiervermelding', 'uit/b.docx')
        self.assertEqual(self.release('uit').status, 2)
        self.assertIn('CONCEPT', self.text('uit/a.docx'))
        self.assertEqual(sorted(os.listdir(self.path('uit'))),
                         ['a.docx', 'a.docx.manifest.json', 'b.docx', 'b.docx.manifest.json'])


if __name__ == '__main__':
    run()
