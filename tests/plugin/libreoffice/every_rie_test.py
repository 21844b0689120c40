"""Every filter on every RI&E of fixtures/rie that the office opens, against the command on the same file; and every third
DOCX again as the ODT, DOC and RTF that the office makes of it. every_rie_test.py PAGO SOURCE PAGO.OXT PRINT_DOCUMENT. Exit 77: no LibreOffice or UNO."""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from concurrent.futures import ThreadPoolExecutor

try:
    import uno
except ImportError:
    sys.exit(77)
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from findings import findings_of  # noqa: E402
from office_session import OfficeSession, missing_programs, value  # noqa: E402

PAGO, SOURCE, OXT, PRINT_DOCUMENT = (os.path.abspath(path) for path in sys.argv[1:5])
if 'soffice' in missing_programs():
    print('skipped: not installed: soffice')
    sys.exit(77)

DATE = '2026-11-22'
LETTERS = ('advies', 'toetsing', 'projectplan')
OTHER_FORMATS = {'odt': 'writer8', 'doc': 'MS Word 97', 'rtf': 'Rich Text Format'}


def ries():
    found = []
    for ending in ('docx', 'odt', 'xlsx', 'ods'):
        found += sorted(glob.glob(os.path.join(SOURCE, 'fixtures', 'rie', '*.' + ending)))
    return found


def command(rie, *arguments):
    """What the command writes to stdout on this RI&E; 3 is done with warnings."""
    with open(rie, 'rb') as given:
        done = subprocess.run([PAGO, *arguments, '--naam', os.path.basename(rie), '--datum', DATE], stdin=given, capture_output=True)
    if done.returncode not in (0, 3):
        raise AssertionError(f'pago {arguments} on {rie}: {done.stderr.decode()}')
    return done.stdout


def by_command(rie):
    made = {name: command(rie, 'maak', name, '--rie', '-', '-o', '-') for name in LETTERS}
    made['risicos-json'] = command(rie, 'lees', '-', '--json')
    made['risicos-html'] = command(rie, 'lees', '-', '--toon', '-')
    return made


def words(docx, folder):
    """The letter as text: what a reader sees, whatever the office did to the bytes."""
    path = os.path.join(folder, 'brief.docx')
    with open(path, 'wb') as f:
        f.write(docx)
    return subprocess.run([PRINT_DOCUMENT, path], check=True, capture_output=True).stdout


class EveryRie(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix='pago-ries-'))
        with zipfile.ZipFile(OXT) as oxt:
            oxt.extractall(os.path.join(cls.folder, 'extensions', 'pago'))
        cls.copies = os.path.join(cls.folder, 'ries')
        os.mkdir(cls.copies)
        pool = cls.enterClassContext(ThreadPoolExecutor(1))
        cls.expected = {rie: pool.submit(by_command, rie) for rie in ries()}
        cls.office = cls.enterClassContext(OfficeSession(os.path.join(cls.folder, 'extensions'), headless=True))

    def opened(self, path):
        """A copy: the office leaves its lock beside what it opens."""
        path = shutil.copy(path, self.copies)
        return self.office.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), '_blank', 0, (value('Hidden', True),))

    def stored(self, document, name, options=''):
        path = os.path.join(self.folder, 'uit')
        document.storeToURL(uno.systemPathToFileUrl(path), (value('FilterName', name), value('FilterOptions', options)))
        with open(path, 'rb') as f:
            return f.read()

    def test_every_filter_gives_what_the_command_gives(self):
        self.assertGreater(len(ries()), 20)
        for rie in ries():
            expected, calc = self.expected[rie].result(), '-calc' if rie.endswith(('.xlsx', '.ods')) else ''
            document = self.opened(rie)
            for name, made in expected.items():
                with self.subTest(rie=os.path.basename(rie), filter=name):
                    filtered = self.stored(document, f'PAGO-{name}{calc}', 'datum=' + DATE)
                    if name in LETTERS and filtered != made:
                        self.assertEqual(words(filtered, self.folder), words(made, self.folder))
                    elif name == 'risicos-json':
                        self.assertEqual(findings_of(json.loads(filtered)), findings_of(json.loads(made)))
                    elif name == 'risicos-html':
                        self.assertEqual(filtered, made)
            document.close(True)

    def test_an_rie_in_another_format_has_the_same_findings(self):
        for rie in [one for one in ries() if one.endswith('.docx')][::3]:
            expected = findings_of(json.loads(self.expected[rie].result()['risicos-json']))
            document = self.opened(rie)
            for ending, name in OTHER_FORMATS.items():
                with self.subTest(rie=os.path.basename(rie), format=ending):
                    other = os.path.join(self.folder, os.path.basename(rie)[:-4] + ending)
                    document.storeToURL(uno.systemPathToFileUrl(other), (value('FilterName', name),))
                    again = self.opened(other)
                    self.assertEqual(findings_of(json.loads(self.stored(again, 'PAGO-risicos-json', 'datum=' + DATE))), expected)
                    again.close(True)
            document.close(True)


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0]], verbosity=2)
