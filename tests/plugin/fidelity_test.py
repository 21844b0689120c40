"""pago's own PDFs beside LibreOffice's: the same text in reading order, the same pages, every line within 2 mm of its place, by
Poppler's boxes. The outcome is the table fidelity.tsv; PAGO_UPDATE_GOLDEN=1 writes it anew. Usage: fidelity_test.py PAGO SOURCE"""
import glob
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import PAGO, SOURCE, CommandTest  # noqa: E402
from pdf_words import MM, reading, words  # noqa: E402

TABLE = os.path.join(SOURCE, 'tests', 'plugin', 'fidelity.tsv')
HEAD = ['document', 'bladzijden LibreOffice', 'bladzijden pago', 'tekst', 'regels', 'binnen 2 mm', 'grootste afstand (mm)', 'opmerking']
NEAR = 2 * MM

# Where we differ and know why. Everything else must be equal.
KNOWN = {
    'INF-EN': 'LibreOffice laat een kop alleen onder aan de bladzijde staan, al hoort hij bij de alinea erna',
    'INF-PL': 'LibreOffice laat een kop alleen onder aan de bladzijde staan, al hoort hij bij de alinea erna',
    'g03_glastuinbouw': 'een woord dat op een honderdste millimeter na wel of niet op de regel past',
    'jeugdzorg_de_kade': 'een woord met schuine strepen in een smalle cel breekt op een andere plaats',
    'riool_diepenstroom': 'Poppler leest een regel van een cel op een andere plaats; de regels erna worden daardoor met andere vergeleken',
    'ambulance_waterlandse_drie': 'een tabelrij die op een honderdste millimeter na wel of niet op de bladzijde past',
    'jachtwerf_zeilmakersgat': 'een woord dat net wel of niet op de regel past',
    'steenhouwerij_quispelaar': 'een regel van een tabelrij die over twee bladzijden loopt past net wel of niet op de eerste',
    'theater_vleermuizerij': 'LibreOffice breekt een woord dat met een streepje begint af achter dat streepje, pago ervoor',
}
REFUSED = 'geweigerd: '


def documents():
    """Name and path of every built-in template and of every other Word document of ours."""
    found = {}
    for path in glob.glob(SOURCE + '/forms/documents/*/template.docx'):
        found[os.path.basename(os.path.dirname(path))] = path
    for path in glob.glob(SOURCE + '/fixtures/**/*.docx', recursive=True):
        found[os.path.basename(path)[:-5]] = path
    return dict(sorted(found.items()))


def lines_near(theirs, ours):
    """Lines of the first file, those that begin within 2 mm in the second, and the greatest distance among these in mm."""
    by_word = {}
    for word in ours:
        by_word.setdefault((word.page, word.text), []).append(word)
    lines, near, worst = 0, 0, 0.0
    for word in theirs:
        if not word.starts_line:
            continue
        lines += 1
        far = min((max(abs(o.left - word.left), abs(o.bottom - word.bottom)) for o in by_word.get((word.page, word.text), [])), default=999)
        if far <= NEAR:
            near, worst = near + 1, max(worst, far / MM)
    return lines, near, worst


def compare(theirs, ours):
    a, pages_a = words(theirs)
    b, pages_b = words(ours)
    lines, near, worst = lines_near(a, b)
    same = reading(theirs) == reading(ours) or reading(theirs, '-raw') == reading(ours, '-raw')
    return [str(pages_a), str(pages_b), 'gelijk' if same else 'anders', str(lines), str(near), '%.0f' % (worst + 0.4)]


class Fidelity(CommandTest):
    def draw(self, folder):
        """Our PDFs; what pago refuses, with its first reason."""
        refused = {}
        for name, path in documents().items():
            done = subprocess.run([PAGO, 'pdf', path, '-o', os.path.join(folder, 'pago', name + '.pdf'), '--datum', '2026-11-22'],
                                  capture_output=True, text=True)
            if done.returncode == 2:
                self.assertIn('niet zelf in een PDF kan tekenen', done.stderr, name)
                refused[name] = done.stderr.splitlines()[1].strip(' -').split(' bij “')[0]
            else:
                self.assertIn(done.returncode, (0, 3), name + ': ' + done.stderr)
        return refused

    def by_libreoffice(self, folder, names):
        copies = []
        for name in names:
            copies.append(os.path.join(folder, name + '.docx'))
            os.symlink(documents()[name], copies[-1])
        subprocess.run(['soffice', '-env:UserInstallation=file://' + folder + '/profile', '--headless', '--convert-to', 'pdf', '--outdir',
                        os.path.join(folder, 'libreoffice')] + copies, capture_output=True, timeout=300)

    def test_every_document_lies_as_in_libreoffice(self):
        rows = []
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, 'pago'))
            refused = self.draw(folder)
            self.by_libreoffice(folder, [n for n in documents() if n not in refused])
            for name in documents():
                if name in refused:
                    rows.append([name] + ['-'] * 6 + [REFUSED + refused[name]])
                    continue
                found = compare(*(os.path.join(folder, kind, name + '.pdf') for kind in ('libreoffice', 'pago')))
                rows.append([name] + found + [KNOWN.get(name, '')])
        self.keep(rows)
        self.judge(rows)

    def judge(self, rows):
        equal, wrong = 0, []
        for name, theirs, ours, text, lines, near, _, remark in rows:
            whole = theirs == ours and text == 'gelijk' and lines == near
            equal += whole
            if not remark and not whole:
                wrong.append(f'{name}: bladzijden {theirs}/{ours}, tekst {text}, {near} van {lines} regels binnen 2 mm')
        print(f'{equal} van {len(rows)} documenten liggen precies als in LibreOffice')
        self.assertEqual(wrong, [])
        self.assertGreaterEqual(equal, 46)

    def keep(self, rows):
        table = '\n'.join('\t'.join(row) for row in [HEAD] + rows) + '\n'
        if os.environ.get('PAGO_UPDATE_GOLDEN'):
            with open(TABLE, 'w', encoding='utf8') as file:
                file.write(table)
        with open(TABLE, encoding='utf8') as file:
            self.assertEqual(file.read(), table, 'de tabel fidelity.tsv is anders; zie het hoofd van dit bestand')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
