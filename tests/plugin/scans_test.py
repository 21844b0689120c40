"""Scanned pages through the command: read and marked, or named with what to install. Usage: scans_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import sys
import zipfile
import zlib

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
import bad_rie  # noqa: E402
from pago_command import CommandTest, run  # noqa: E402


def scan(width, height, pixels, over=b''):
    """A PDF of one A4 page with this grey picture over all of it."""
    picture = bad_rie.stream(zlib.compress(pixels), b'/Type /XObject /Subtype /Image /Filter /FlateDecode /Width %d /Height %d '
                                                    b'/ColorSpace /DeviceGray /BitsPerComponent 8' % (width, height))
    return bad_rie.page_pdf(bad_rie.stream(b'q 595 0 0 842 0 0 cm /Im1 Do Q ' + over),
                            b'<< /XObject << /Im1 6 0 R >> /Font << /F1 5 0 R >> >>', more=[picture])


class Scans(CommandTest):
    def read(self, name, **environment):
        outcome = self.pago('lees', name, '--json', **environment)
        self.assertEqual(outcome.status, 0, outcome)
        return json.loads(outcome.out)

    def codes(self, reading):
        return {(d['code'], d['page']) for d in reading['diagnostics']}

    def test_only_the_scanned_page_of_a_document_is_marked(self):
        reading = self.read(self.rie('scan_basisschool.pdf'))
        self.assertIn(('pdf.page_from_scan', 2), self.codes(reading))
        for finding in reading['findings']:
            source = finding['source']
            self.assertEqual(source['scan'] is not None, source['page'] == 2, source)
        scanned = [f['source']['scan'] for f in reading['findings'] if f['source']['scan']]
        self.assertTrue(scanned)
        self.assertTrue(all(0.5 < s['confidence'] <= 1 for s in scanned), scanned)

    def test_the_table_says_which_places_are_scans(self):
        outcome = self.pago('lees', self.rie('scan_zwembad.pdf'))
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn('blz. 1 (scan)', outcome.out)
        self.assertIn('tekstherkenning', outcome.out)

    def test_the_letter_says_what_was_read_from_a_scan(self):
        outcome = self.pago('maak', 'advies', '--rie', self.rie('scan_zwembad.pdf'), '-o', 'uit.docx')
        self.assertIn(outcome.status, (0, 3), outcome)
        with zipfile.ZipFile(os.path.join(self.folder, 'uit.docx')) as z:
            self.assertIn('gelezen van een scan', z.read('word/document.xml').decode())

    def test_without_the_language_the_page_and_the_package_are_named_and_the_rest_is_read(self):
        reading = self.read(self.rie('scan_basisschool.pdf'), TESSDATA_PREFIX=self.folder)
        self.assertIn(('pdf.scan_not_read', 2), self.codes(reading))
        message = next(d['message'] for d in reading['diagnostics'] if d['code'] == 'pdf.scan_not_read')
        self.assertIn('pagina 2', message)
        self.assertIn('tesseract-ocr-nld', message)
        self.assertTrue(reading['findings'])

    def test_without_tesseract_a_document_of_scans_is_refused_with_what_to_install(self):
        outcome = self.pago('lees', self.rie('scan_zwembad.pdf'), PATH=self.folder)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('tesseract-ocr-nld', outcome.err)

    def test_pictures_without_text_are_refused_in_words(self):
        rows = [('zwart.pdf', scan(1240, 1754, bytes(1240 * 1754)), 'geen leesbare tekst'),
                ('wit.pdf', scan(1240, 1754, b'\xff' * (1240 * 1754)), 'geen leesbare tekst'),
                ('punt.pdf', scan(1, 1, b'\0'), 'te grof'),
                ('klein.pdf', scan(90, 90, bytes(8100)).replace(b'[0 0 595 842]', b'[0 0 1 1]'), 'geen tekst')]
        for name, data, words in rows:
            with self.subTest(name=name):
                self.write(name, data)
                outcome = self.pago('lees', name)
                self.assertEqual(outcome.status, 2, outcome)
                self.assertIn(words, outcome.err)
                self.assertIn(name, outcome.err)

    def test_a_photo_does_not_keep_a_page_from_being_read(self):
        self.write('foto.pdf', scan(600, 800, bytes((x * y) % 251 for y in range(800) for x in range(600)),
                                    b'BT /F1 10 Tf 50 700 Td (De lasser staat bloot aan lawaai van 91 dB\\(A\\).) Tj ET'))
        self.assertIn('lawaai', [f['risk'] for f in self.read('foto.pdf')['findings']])


if __name__ == '__main__':
    run()
