"""The command `pago pdf`. Usage: pdf_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import FIXTURES, CommandTest, run  # noqa: E402

GOOD = os.path.join(FIXTURES, 'pdf', 'goed.pdf')
UNTITLED = os.path.join(FIXTURES, 'pdf', 'libreoffice_zonder_titel.pdf')


class Checked(CommandTest):
    def test_a_file_that_meets_both_standards_ends_with_0(self):
        outcome = self.pago('pdf', 'controleer', GOOD)
        self.assertEqual((outcome.status, outcome.out), (0, 'PDF/A-2b: voldoet\nPDF/UA-1: voldoet\n'), outcome)

    def test_a_claim_that_does_not_hold_is_told_and_ends_with_3(self):
        outcome = self.pago('pdf', 'controleer', UNTITLED)
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('PDF/UA-1: voldoet niet (2 punten), en het bestand zegt ten onrechte van wel\n', outcome.out)
        self.assertIn('het bestand, object 25: dc:title ontbreekt of is leeg\n', outcome.out)
        self.assertEqual(self.pago('pdf', 'controleer', UNTITLED, '--norm', 'a').status, 0)

    def test_json_names_condition_clause_page_and_object(self):
        found = json.loads(self.pago('pdf', 'controleer', UNTITLED, '--json').out)
        self.assertEqual(found['pdfua'], {'zegt': '1', 'voldoet': False})
        self.assertEqual(found['fouten'][1], {
            'voorwaarde': 'title.present', 'pdfa': None, 'pdfua': '7.1', 'pagina': None, 'object': 25,
            'gevonden': 'dc:title ontbreekt of is leeg', 'hoort': 'Het document heeft een titel (dc:title).'})

    def test_the_conditions_are_listed(self):
        outcome = self.pago('pdf', 'controleer', '--voorwaarden', '--norm', 'ua')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn('title.present', outcome.out)
        self.assertNotIn('stream.lzw', outcome.out)

    def test_what_cannot_be_checked_is_told_in_dutch(self):
        self.write('brief.pdf', b'geen pdf')
        for words, status, told in ((['brief.pdf'], 2, 'brief.pdf: dit is geen PDF-bestand'), (['weg.pdf'], 2, 'bestaat niet'),
                                    ([], 1, 'noem het PDF-bestand'), ([GOOD, '--norm', 'x'], 1, '"x" is geen norm')):
            outcome = self.pago('pdf', 'controleer', *words)
            self.assertEqual(outcome.status, status, outcome)
            self.assertIn(told, outcome.err)


class Protected(CommandTest):
    def protect(self, password, name='uit.pdf'):
        self.write('geheim.txt', password)
        return self.pago('pdf', 'beveilig', GOOD, '-o', name, '--wachtwoord-bestand', 'geheim.txt')

    def poppler(self, *password):
        return subprocess.run(['pdftotext', *password, os.path.join(self.folder, 'uit.pdf'), '-'], capture_output=True)

    def test_the_right_password_opens_it_in_poppler_and_another_does_not(self):
        outcome = self.protect('Ge\u00efnspecteerd 2026\n'.encode())
        self.assertEqual((outcome.status, outcome.out), (0, 'uit.pdf\n'), outcome)
        for wrong in ([], ['-upw', 'Geinspecteerd 2026']):
            self.assertNotEqual(self.poppler(*wrong).returncode, 0)
        self.assertIn('Voor \u00d6zg\u00fcr, \u0110or\u0111evi\u0107 en \u0141ukasz.', self.poppler('-upw', 'Ge\u00efnspecteerd 2026').stdout.decode())
        checked = subprocess.run(['qpdf', '--check', '--password=Ge\u00efnspecteerd 2026', os.path.join(self.folder, 'uit.pdf')], capture_output=True)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_without_a_good_password_nothing_is_written(self):
        outcome = self.protect(b'kort')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('minder dan 8 tekens', outcome.err)
        outcome = self.pago('pdf', 'beveilig', GOOD, '-o', 'uit.pdf')
        self.assertEqual(outcome.status, 1, outcome)
        self.assertIn('--wachtwoord-bestand', outcome.err)
        self.assertEqual(self.files(), ['geheim.txt'])

    def test_a_file_that_is_protected_already_stays_as_it_is(self):
        self.protect(b'lang genoeg')
        outcome = self.pago('pdf', 'beveilig', 'uit.pdf', '-o', 'nog.pdf', '--wachtwoord-bestand', 'geheim.txt')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertNotIn('nog.pdf', self.files())


run()
