"""PDFs that pago draws: from pago maak, pago pdf with a file and with a folder. Usage: drawn_pdf_test.py PAGO SOURCE [--sanitized]"""
import collections
import concurrent.futures
import glob
import os
import re
import shutil
import subprocess
import sys
import unicodedata

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import FIXTURES, SOURCE, CommandTest, run  # noqa: E402


class DrawnPdf(CommandTest):
    def path(self, name):
        return os.path.join(self.folder, name)

    def test_a_letter_is_a_pdf_when_its_name_says_so_and_keeps_what_it_claims(self):
        made = self.pago('maak', 'advies', '--rie', self.rie(), '--datum', '2026-03-31', '-o', 'advies.pdf')
        self.assertIn(made.status, (0, 3), made)
        with open(self.path('advies.pdf'), 'rb') as file:
            pdf = file.read()
        self.assertTrue(pdf.startswith(b'%PDF-1.7'))
        self.assertIn(b'<pdfaid:part>2</pdfaid:part>', pdf)
        self.assertIn(b'<pdfuaid:part>1</pdfuaid:part>', pdf)
        checked = self.pago('pdf', 'controleer', 'advies.pdf')
        self.assertEqual(checked.status, 0, checked)

    def test_the_same_document_and_date_give_the_same_file(self):
        template = SOURCE + '/forms/documents/DEC/template.docx'
        for name in ('a.pdf', 'b.pdf'):
            self.assertEqual(self.pago('pdf', template, '-o', name, '--datum', '2026-11-22').status, 0)
        with open(self.path('a.pdf'), 'rb') as a, open(self.path('b.pdf'), 'rb') as b:
            self.assertEqual(a.read(), b.read())

    def test_what_cannot_be_drawn_is_named_and_nothing_is_written(self):
        refused = self.pago('pdf', os.path.join(FIXTURES, 'rie', 'bakkerij_de_korenmaat.docx'), '-o', 'uit.pdf')
        self.assertEqual(refused.status, 2, refused)
        self.assertIn('bijgehouden wijzigingen', refused.err)
        self.assertIn('bij “De bakkers beginnen', refused.err)
        self.assertEqual(self.files(), [])

    def test_a_folder_goes_through_one_press_and_one_bad_document_harms_no_other(self):
        os.mkdir(self.path('in'))
        for code in ('DEC', 'INF'):
            shutil.copy(SOURCE + '/forms/documents/' + code + '/template.docx', self.path('in/' + code + '.docx'))
        self.write('in/kapot.docx', b'geen zip')
        made = self.pago('pdf', 'in', '-o', 'uit', '--datum', '2026-11-22')
        self.assertEqual(made.status, 3, made)
        self.assertEqual(sorted(os.listdir(self.path('uit'))), ['DEC.pdf', 'INF.pdf'])
        self.assertIn('2 van 3 documenten', made.out)
        checked = self.pago('pdf', 'controleer', 'uit/DEC.pdf')
        self.assertIn('PDF/UA-1: voldoet', checked.out)

    def test_every_template_is_accessible_and_whole_and_says_the_same_to_poppler_and_mupdf(self):
        os.mkdir(self.path('in'))
        for path in glob.glob(SOURCE + '/forms/documents/*/template*.docx'):
            code, name = path.split(os.sep)[-2:]
            shutil.copy(path, self.path(f'in/{code}{name[8:]}'))
        made = self.pago('pdf', 'in', '-o', 'uit', '--datum', '2026-11-22')
        self.assertEqual(made.status, 0, made)
        names = sorted(os.listdir(self.path('uit')))
        self.assertGreaterEqual(len(names), 46)

        def signs(*command):
            done = subprocess.run(command, capture_output=True, timeout=120)
            self.assertEqual(done.returncode, 0, (command, done.stderr))
            return collections.Counter(re.sub(r'\s', '', unicodedata.normalize('NFKC', done.stdout.decode())))

        def faults(name):
            path = self.path('uit/' + name)
            out = []
            if self.pago('pdf', 'controleer', path).status != 0:
                out.append('pago pdf controleer')
            if subprocess.run(['qpdf', '--check', path], capture_output=True, timeout=120).returncode != 0:
                out.append('qpdf --check')
            if signs('pdftotext', '-layout', '-enc', 'UTF-8', path, '-') != signs('mutool', 'draw', '-q', '-F', 'text', path):
                out.append('text')
            return name, out
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            self.assertEqual([one for one in pool.map(faults, names) if one[1]], [])

    def test_a_pdf_is_not_written_over_the_document(self):
        shutil.copy(SOURCE + '/forms/documents/DEC/template.docx', self.path('brief.docx'))
        self.assertEqual(self.pago('pdf', 'brief.docx', '-o', 'brief.docx').status, 1)


if __name__ == '__main__':
    run()
