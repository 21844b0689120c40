"""What the tests of the windows share: an office with the extension, and the hands and eyes of a person who cannot see the screen."""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

try:
    import uno
    from com.sun.star.container import NoSuchElementException
except ImportError:
    sys.exit(77)
from office_session import OfficeSession, missing_programs, until

PAGO, SOURCE, OXT = (os.path.abspath(path) for path in sys.argv[1:4])
PICTURES = os.path.abspath(sys.argv[5]) if sys.argv[4:5] == ['--pictures'] else None
if missing_programs():
    print('skipped: not installed:', *missing_programs())
    sys.exit(77)

TREE, BUTTON, LIST, FIELD, CHECK = 65, 44, 32, 60, 4  # of AccessibleRole
ENABLED, FOCUSED = 7, 11  # of AccessibleStateType


def below(accessible, depth=0):
    """Everything under a window as a screen reader finds it."""
    context = accessible.getAccessibleContext() if accessible else None
    if context is None or depth > 25:
        return
    yield context
    for number in range(min(context.getAccessibleChildCount(), 400)):
        yield from below(context.getAccessibleChild(number), depth + 1)


class WindowsCase(unittest.TestCase):
    killed = False
    size = '1400x1000'  # of the screen

    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix='pago-windows-'))
        cls.extension = os.path.join(folder, 'extensions', 'pago')
        with zipfile.ZipFile(OXT) as oxt:
            oxt.extractall(cls.extension)  # without permission to run what is in it, as the office does
        cls.cases = os.path.join(folder, 'zaken')
        os.mkdir(cls.cases)
        cls.office = cls.enterClassContext(OfficeSession(os.path.dirname(cls.extension), cls.size))

    def tearDown(self):
        if not self.killed:
            self.assertTrue(self.office.alive(), self.office.log())

    def new_case(self, name, rie='metaal_kranenvliet.docx'):
        folder = os.path.join(self.cases, name)
        subprocess.run([PAGO, 'zaak', 'nieuw', folder, '--rie', os.path.join(SOURCE, 'fixtures', 'rie', rie)], check=True,
                       capture_output=True)
        return folder

    def open(self, path):
        """Documents stay open: LibreOffice 7.4 itself falls over a document that is closed while its toolbars still come up."""
        return self.office.open(path)

    def dialog(self, title):
        toolkit = self.office.service('com.sun.star.awt.Toolkit')

        def shown():
            for number in range(toolkit.getTopWindowCount()):
                window = toolkit.getTopWindow(number)  # None for one that closed since they were counted
                context = window.getAccessibleContext() if window else None  # and no context for one that is closing
                if context and context.getAccessibleName() == title:
                    return window
        return until(shown, f'the window {title}')

    def part(self, window, role, name=None):
        def found():
            for context in below(window):
                if context.getAccessibleRole() == role and (name is None or context.getAccessibleName().startswith(name)):
                    return context
        return until(found, f'role {role} {name}', 20)

    def fill(self, window, label, words):
        self.part(window, FIELD, label).setText(words)

    def press(self, window, name):
        button = self.part(window, BUTTON, name)
        until(lambda: button.getAccessibleStateSet().contains(ENABLED), f'{name} to be enabled')
        button.doAccessibleAction(0)

    def sidebar(self, document, action):
        self.office.dispatch(document, action)
        deck = 'Pago' + action.capitalize()

        def shown():
            made = document.CurrentController.Sidebar.Decks.getByName(deck)
            if not made.isActive():  # LibreOffice 7.4 itself falls over the question for a panel of a deck that it has yet to make
                return None
            try:
                return made.Panels.getByName(deck + 'Panel').Dialog
            except NoSuchElementException:  # the deck is still being filled
                return None
        return until(shown, 'the panel ' + deck)

    def picture(self, name):
        if PICTURES:
            time.sleep(1)
            self.office.photograph(os.path.join(PICTURES, name + '.png'))

    def findings(self, window):
        tree = self.part(window, TREE)
        until(lambda: tree.getAccessibleChildCount() > 0, 'findings in the sidebar')
        return tree

    def ready(self, window, label=None):
        """What is missing has been found out; with a label: that has been told."""
        maken = self.part(window, BUTTON, 'Maken')
        until(lambda: maken.getAccessibleStateSet().contains(ENABLED), 'the button Maken')
        if label:
            until(lambda: any(c.getAccessibleName() == label for c in below(window)), label)

    def results_window(self, name, csv):
        """A case with a file of results, and the window in which to make letters of it."""
        case = os.path.join(self.cases, name)
        shutil.copytree(os.path.join(SOURCE, 'fixtures', 'results'), case)
        shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', 'bakkerij_de_korenmaat.docx'), os.path.join(case, 'rie.docx'))
        self.office.dispatch(self.open(os.path.join(case, 'rie.docx')), 'uitslagen')
        window = self.dialog('Uitslagbrieven maken')
        self.assertEqual(self.part(window, FIELD, 'Map van de zaak').getText(), case)
        self.fill(window, 'Bestand met uitslagen', os.path.join(case, csv))
        return case, window

    def told(self, window, words):
        """The words beside the bar. (What stands in a field of several lines LibreOffice 7.4 tells nobody.)"""
        names = []

        def said():
            names[:] = [one.getAccessibleName() for one in below(window)]
            return words in names
        try:
            until(said, words)
        except AssertionError as failure:
            raise AssertionError(f'{failure}; the window says {list(filter(None, names))}; the office says {self.office.log()}') from None

    def opened(self, path):
        documents = self.office.desktop.getComponents().createEnumeration()
        while documents.hasMoreElements():
            one = documents.nextElement()
            if hasattr(one, 'getURL') and one.getURL() == uno.systemPathToFileUrl(path):
                return one
        return None
