"""A document about one person, made from a case and a file with results. Usage: person_piece_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import shutil
import stat
import sys
import zipfile

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, SOURCE, run  # noqa: E402

RESULTS = os.path.join(SOURCE, 'fixtures', 'results')


class PersonTest(CommandTest):
    def setUp(self):
        super().setUp()
        os.makedirs(os.path.join(self.folder, 'z'))
        shutil.copy(os.path.join(RESULTS, 'zaak.json'), os.path.join(self.folder, 'z'))

    def make(self, document, number, output='uit.docx', results='uitslagen_utf8.csv'):
        return self.pago('maak', document, '--zaak', 'z', '--resultaten', os.path.join(RESULTS, results), '--persoon', number,
                         '-o', output)

    def words(self, output='uit.docx'):
        with zipfile.ZipFile(os.path.join(self.folder, output)) as package:
            return package.read('word/document.xml').decode('utf-8')


class ResultLetter(PersonTest):
    def test_the_letter_is_about_that_person_and_for_the_owner_of_the_file_alone(self):
        outcome = self.make('uitslagbrief', '00017')
        self.assertIn(outcome.status, (0, 3), outcome)
        self.assertEqual(outcome.out, 'uit.docx\n')
        text = self.words()
        self.assertIn('J.W. van der Berg-de Vries', text)
        self.assertIn('Lange Nieuwstraat 12', text)
        self.assertNotIn('Daniëls', text)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.folder, 'uit.docx')).st_mode), 0o600)

    def test_a_name_that_ends_in_pdf_makes_a_pdf_that_is_accessible(self):
        for document in ('uitslagbrief', 'vragenlijst', 'meetformulier', 'rugscore'):
            self.assertIn(self.make(document, '00111', 'uit.pdf').status, (0, 3))
            self.assertEqual(self.pago('pdf', 'controleer', 'uit.pdf').out, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n')
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.folder, 'uit.pdf')).st_mode), 0o600)

    def test_the_language_is_the_one_that_the_file_asks_for(self):
        for number, word in (('00023', 'Uw uitslag'), ('00111', 'Wyniki Państwa badania'),
                             ('00112', 'The results of your examination')):
            self.assertIn(self.make('uitslagbrief', number).status, (0, 3))
            self.assertIn(word, self.words())

    def test_the_log_of_the_case_tells_what_was_made_about_whom(self):
        self.make('uitslagbrief', '00023')
        outcome = self.pago('log', 'toon', 'z', '--persoon', '00023', '--json')
        event = json.loads(outcome.out)
        self.assertEqual((event['gebeurtenis'], event['object'], event['persoon']), ('stuk gemaakt', 'uitslagbrief', '00023'))
        self.assertEqual(self.pago('log', 'toon', 'z', '--persoon', '00017', '--json').out, '')

    def test_messages_hold_no_name_and_no_result(self):
        outcome = self.make('uitslagbrief', '00023')
        for secret in ('Veld', 'Piet', '2,10', 'Bedachterveen'):
            self.assertNotIn(secret, outcome.out + outcome.err)

    def test_excel_and_csv_give_the_same_letter(self):
        self.make('uitslagbrief', '00017', 'a.docx')
        self.make('uitslagbrief', '00017', 'b.docx', 'uitslagen_utf16le_tab.csv')
        self.assertEqual(self.words('a.docx'), self.words('b.docx'))


class Refusals(PersonTest):
    def refused(self, outcome, *words):
        self.assertEqual(outcome.status, 2, outcome)
        for word in words:
            self.assertIn(word, outcome.err)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'uit.docx')))

    def test_no_consent_no_letter(self):
        self.refused(self.make('werkaanpassing', '00017'), 'toestemming')
        self.refused(self.make('verwijsbrief', '00017'), 'toestemming')

    def test_no_conclusion_no_notification(self):
        self.refused(self.make('beroepsziektemelding', '00017'), 'geconcludeerd')

    def test_no_information_no_invitation(self):
        self.refused(self.make('uitnodiging', '00017'), 'Uitnodiging')

    def test_a_number_that_is_not_there(self):
        self.refused(self.make('uitslagbrief', '99999'), 'personeelsnummer', 'pago uitslagen controleer')

    def test_what_is_missing_on_the_command_line_is_named(self):
        outcome = self.pago('maak', 'uitslagbrief', '--zaak', 'z')
        self.assertEqual(outcome.status, 1, outcome)
        self.assertIn('--resultaten', outcome.err)


class OtherDocuments(PersonTest):
    def test_every_document_that_needs_no_consent_is_made(self):
        for document in ('toestemming-overleg', 'toestemming-verwijzing', 'toestemming-delen', 'vragenlijst', 'meetformulier',
                         'dossiervermelding', 'vervolg', 'rugscore', 'beoordeling-beroepsziekte'):
            outcome = self.make(document, '00017', document + '.docx')
            self.assertIn(outcome.status, (0, 3), outcome)
            self.assertIn('Berg-de Vries', self.words(document + '.docx'))

    def test_the_help_names_them(self):
        listed = self.pago('maak', '--help').out
        for document in ('uitslagbrief', 'verwijsbrief', 'werkaanpassing', 'vragenlijst'):
            self.assertIn(document, listed)


if __name__ == '__main__':
    run()
