"""Pictures of a letterhead in a PDF that pago draws: where LibreOffice puts them, or refused with their page. Usage: pictures_test.py PAGO SOURCE"""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from letterhead import (ABOVE_AND_BELOW, ACROSS, BLUE, BROWN, GREEN, LONG, ORANGE, PURPLE, RED, SQUARE, TEAL, anchored, boxes,  # noqa: E402
                        cell_with, inline, paragraph, pixels, section, words, write)
from pago_command import CommandTest, run  # noqa: E402

NEAR = 0.8  # millimetres; a point of the picture that is measured is 0.35


class Pictures(CommandTest):
    def draw(self, name, *document, **page):
        path = os.path.join(self.folder, name)
        write(path + '.docx', *document, **page)
        outcome = self.pago('pdf', name + '.docx', '-o', name + '.pdf', '--datum', '2026-11-22')
        self.assertEqual(outcome.status, 0, outcome)
        return path + '.pdf'

    def by_libreoffice(self, name):
        folder = os.path.join(self.folder, 'libreoffice')
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf', '--outdir', folder,
                        os.path.join(self.folder, name + '.docx')], capture_output=True, timeout=120)
        return os.path.join(folder, name + '.pdf')

    def near(self, theirs, ours, page):
        one, other = boxes(theirs, page), boxes(ours, page)
        self.assertEqual(set(one), set(other))
        self.assertTrue(one)
        for colour, box in one.items():
            for a, b in zip(box, other[colour]):
                self.assertLess(abs(a - b), NEAR, f'{colour} on page {page}: {box} and {other[colour]}')

    def test_they_stand_where_libreoffice_puts_them(self):
        header = (paragraph(anchored(RED, ('page', 100), ('page', 5), wrap=SQUARE, clear=3), words(' ')) +
                  paragraph(anchored(BLUE, ('margin', 'right'), ('paragraph', 0), wrap=SQUARE, clear=3), words('Kop van de brief')) +
                  paragraph(words('tweede regel')) + paragraph(words('derde regel')) + paragraph(words('vierde')))
        body = paragraph(anchored(PURPLE, ('margin', 'center'), ('margin', 'bottom')), words(LONG * 2))
        body += paragraph(anchored(TEAL, ('column', 'center'), ('paragraph', 20)), words(LONG), look='<w:spacing w:before="600"/>')
        body += cell_with(inline(GREEN, (20, 10)))
        body += paragraph(words(LONG * 2), anchored(ORANGE, ('leftMargin', 'center'), ('paragraph', 3), size=(10, 6)), words(LONG))
        body += paragraph(anchored(BROWN, ('page', 'center'), ('bottomMargin', 'bottom'), size=(40, 8)), words('Slot.'), look=section(1134))
        body += paragraph(anchored(TEAL, ('margin', 'right'), ('margin', 'top')), anchored(ORANGE, ('rightMargin', 'left'), ('page', 90),
                                                                                         size=(12, 6)), words('Een liggend blad.'),
                          look=section(1134, ACROSS))
        ours = self.draw('brief', body + paragraph(words('Staand.'), anchored(PURPLE, ('margin', 10), ('topMargin', 'center'), size=(20, 4))),
                         header, top=1134)
        theirs = self.by_libreoffice('brief')
        for page in (1, 2, 3):
            with self.subTest(page=page):
                self.near(theirs, ours, page)

    def test_a_place_in_percents_and_a_simple_place_are_read_too(self):
        ours = self.draw('brief', paragraph(
            anchored(RED, ('page', 20), ('page', 40), choice=True), anchored(BLUE, ('margin', 90), ('margin', 90), simple=(100, 60)),
            words('Tekst.')))
        found = boxes(ours)
        for colour, left, top in ((RED, 20, 40), (BLUE, 100, 60)):
            self.assertAlmostEqual(found[colour][0], left, delta=NEAR)
            self.assertAlmostEqual(found[colour][1], top, delta=NEAR)

    def test_one_behind_the_text_is_painted_under_it_and_one_before_it_over_it(self):
        for behind in (0, 1):
            ours = self.draw(f'brief{behind}', paragraph(words(LONG * 4)) +
                             paragraph(anchored(RED, ('margin', 0), ('margin', 0), size=(60, 15), behind=behind), words('Later.')))
            inside = {row[x:x + 3] for row in pixels(ours)[90:120] for x in range(3 * 75, 3 * 230, 3)}
            self.assertEqual(b'\0\0\0' in inside, bool(behind))
            self.assertEqual(len(inside) > 1, bool(behind))

    def test_where_text_would_have_to_run_around_one_its_page_is_named_and_nothing_is_written(self):
        short, long = paragraph(words('Geachte heer,')), paragraph(words(LONG * 3))
        cases = {
            'naast': (paragraph(anchored(RED, ('margin', 'right'), ('paragraph', 0), wrap=SQUARE), words(LONG)) + short,),
            'in de kop': (long, paragraph(anchored(RED, ('page', 150), ('page', 10), size=(40, 40), wrap=SQUARE))),
            'eronder': (paragraph(anchored(RED, ('margin', 'right'), ('paragraph', 0), wrap=ABOVE_AND_BELOW), words('Kort.')),),
            'tabel': (cell_with(words('woord')) + paragraph(anchored(RED, ('margin', 30), ('margin', 0), wrap=SQUARE)),)}
        for name, document in cases.items():
            with self.subTest(case=name):
                path = os.path.join(self.folder, 'weg.docx')
                write(path, *document, top=1134)
                outcome = self.pago('pdf', 'weg.docx', '-o', 'weg.pdf')
                self.assertEqual(outcome.status, 2, outcome)
                self.assertIn('een afbeelding waar tekst omheen moet lopen op bladzijde 1', outcome.err)
                self.assertFalse(os.path.exists(os.path.join(self.folder, 'weg.pdf')))


if __name__ == '__main__':
    run()
