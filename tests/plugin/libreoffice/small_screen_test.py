"""Every window on a small screen: the words fit in both languages, nothing lies over anything else, and the Tab key comes everywhere
in the order in which a person reads. small_screen_test.py PAGO SOURCE PAGO.OXT [--pictures FOLDER]. Exit 77: as windows_test.py."""
import glob
import os
import sys
import time
import unittest
import unittest.mock
import xml.etree.ElementTree as xml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from windows_case import BUTTON, CHECK, FIELD, FOCUSED, LIST, TREE, WindowsCase, below  # noqa: E402
from com.sun.star.awt import Size  # noqa: E402
from office_session import until  # noqa: E402

WIDTH, HEIGHT = 1024, 700
SHOWING = 25  # of AccessibleStateType
COMBO, TREE_ITEM = 7, 79  # of AccessibleRole
NARROW = 320  # of the sidebar, as PanelElement::getMinimalWidth
DIALOG = '{http://openoffice.org/2000/dialog}'
DECKS = ('risicos', 'sjabloon')


class SmallScreen(WindowsCase):
    size = f'{WIDTH}x{HEIGHT}'

    def words(self, language):
        with open(os.path.join(self.extension, 'texts', language + '.properties'), encoding='utf-8') as f:
            return dict(line.rstrip('\n').split('=', 1) for line in f if '=' in line and not line.startswith('#'))

    def room(self, name, one, control):
        """Width of a control; in the sidebar that which the panel gives it."""
        if name not in DECKS:
            return control.getPosSize().Width
        gap, alone = 6, {'zaak': NARROW - 3 * 6 - 90, 'kies': 90}
        half = one.tag == DIALOG + 'button'
        return alone.get(one.get(DIALOG + 'id'), (NARROW - 3 * gap) // 2 if half else NARROW - 2 * gap)

    def test_the_words_fit_in_both_languages(self):
        provider = self.office.service('com.sun.star.awt.DialogProvider2')
        for language in ('nl', 'en'):
            words = self.words(language)
            for path in sorted(glob.glob(os.path.join(self.extension, 'dialogs', '*.xdl'))):
                name = os.path.basename(path)[:-4]
                dialog = provider.createDialog(f'vnd.sun.star.extension://nl.pago.libreoffice/dialogs/{name}.xdl')
                for one in xml.parse(path).getroot().iter():
                    said = one.get(DIALOG + 'value', '')
                    if not said.startswith('%') or one.tag not in (DIALOG + 'button', DIALOG + 'checkbox', DIALOG + 'text'):
                        continue
                    control = dialog.getControl(one.get(DIALOG + 'id'))
                    control.getModel().Label = words[said[1:]].replace('{1}', '100')
                    width = self.room(name, one, control)
                    with self.subTest(language=language, window=name, words=control.getModel().Label):
                        if one.get(DIALOG + 'multiline') == 'true':
                            self.assertLessEqual(control.calcAdjustedSize(Size(width, 0)).Height, control.getPosSize().Height)
                        else:
                            self.assertLessEqual(control.getPreferredSize().Width, width)
                dialog.dispose()

    def boxes(self, window):
        """(name, left, top, right, bottom) on the screen of what a person can use, once it has come to rest."""
        seen = [None]

        def at_rest():
            seen.append(self.boxes_now(window))
            time.sleep(0.2)
            return seen[-1] if seen[-1] == seen[-2] else None
        return until(at_rest, 'a window at rest', 20)

    def boxes_now(self, window):
        found = []
        for one in below(window):
            if one.getAccessibleRole() in (BUTTON, FIELD, CHECK, LIST, TREE) and one.getAccessibleStateSet().contains(SHOWING):
                at, size = one.getLocationOnScreen(), one.getSize()
                if one.getAccessibleName() or one.getAccessibleRole() == TREE:
                    found.append((one.getAccessibleName(), at.X, at.Y, at.X + size.Width, at.Y + size.Height))
        return found

    def assert_apart(self, boxes):
        for i, (name, left, top, right, bottom) in enumerate(boxes):
            self.assertTrue(0 <= left < right <= WIDTH and 0 <= top < bottom <= HEIGHT, f'{name}: {left, top, right, bottom}')
            for other, l, t, r, b in boxes[:i]:
                self.assertTrue(right <= l or r <= left or bottom <= t or b <= top, f'{name} lies over {other}')

    def test_nothing_lies_over_anything_else(self):
        document = self.open(os.path.join(self.new_case('klein'), 'metaal_kranenvliet.docx'))
        for action, title in (('advies', 'PAGO-advies maken'), ('alles', 'Alle stukken maken'), ('uitslagen', 'Uitslagbrieven maken'),
                              ('vrijgeven', 'Vrijgeven door de bedrijfsarts')):
            with self.subTest(window=action):
                self.office.dispatch(document, action)
                window = self.dialog(title)
                boxes = self.boxes(window)
                self.assertGreater(len(boxes), 5)
                self.assert_apart(boxes)
                self.picture('klein_' + action)
                self.press(window, 'Sluiten')
        for action, count in (('risicos', 8), ('sjabloon', 5)):
            with self.subTest(sidebar=action):
                panel = self.sidebar(document, action)
                until(lambda: len(self.boxes(panel)) >= count, f'{count} controls in {action}', 20)
                self.picture('klein_' + action)
                self.assert_apart(self.boxes(panel))

    def focused(self, window):
        """Its name; the line of a tree that its keys move from is not what has the focus."""
        return [one.getAccessibleName() for one in below(window)
                if one.getAccessibleStateSet().contains(FOCUSED) and one.getAccessibleRole() != TREE_ITEM][-1:]

    def assert_tab_order(self, window, names):
        """From the first of these the Tab key comes at the others one after another; what has no name for a program (a field of
        several lines in LibreOffice 7.4) may stand between."""
        self.part(window, *names[0]).grabFocus()
        until(lambda: self.focused(window) and self.focused(window)[0].startswith(names[0][1]), f'the focus on {names[0]}', 10)
        seen = []

        def came():
            now = self.focused(window)
            if now and now != seen[-1:]:
                seen.extend(now)
            wanted = [name for _, name in names]
            if [name for name in seen if any(name.startswith(one) for one in wanted)][len(wanted) - 1:]:
                return True
            self.office.xdo('key', 'Tab')
            return False
        until(came, f'{names}; came at {seen}', 20)
        order = [next(one for _, one in names if name.startswith(one)) for name in seen if any(name.startswith(one) for _, one in names)]
        self.assertEqual(order, [name for _, name in names])

    def test_the_tab_key_goes_through_the_columns_as_a_person_reads_them(self):
        _, window = self.results_window('kolommen', 'uitslagen_utf8.csv')
        self.press(window, 'Kolommen bekijken')
        columns = self.dialog('Welke kolom is wat')
        self.picture('klein_kolommen')
        self.assert_apart(self.boxes(columns))
        self.assert_tab_order(columns, ((LIST, 'Kolommen in dit bestand'), (FIELD, 'Voorbeelden'), (COMBO, 'Deze kolom is'),
                                        (BUTTON, 'Overnemen'), (BUTTON, 'Sluiten')))
        self.press(columns, 'Sluiten')
        self.press(window, 'Sluiten')

    def test_the_tab_key_goes_through_the_sidebars_as_a_person_reads_them(self):
        document = self.open(os.path.join(self.new_case('toetsen'), 'metaal_kranenvliet.docx'))
        panel = self.sidebar(document, 'risicos')
        tree = self.findings(panel)
        self.part(panel, BUTTON, 'Zaak').grabFocus()
        until(lambda: self.focused(panel) == ['Zaak'], 'the focus on the first button')
        self.office.xdo('key', 'Tab')
        until(lambda: tree.getAccessibleStateSet().contains(FOCUSED), f'the focus on the findings, not on {self.focused(panel)}', 10)
        for _ in range(2):  # with the arrows from finding to finding, the focus stays in the list
            before = document.getCurrentSelection().getByIndex(0).getString()
            self.office.xdo('key', 'Down')
            until(lambda: document.getCurrentSelection().getByIndex(0).getString() not in ('', before), 'another place')
            until(lambda: tree.getAccessibleStateSet().contains(FOCUSED), 'the focus in the list', 5)
        self.assertFalse(document.isModified())
        self.assert_tab_order(panel, tuple((BUTTON, name) for name in ('Zaak', 'Bevestigen', 'Afwijzen', 'Prioriteit klopt',
                                                                       'Prioriteit fout', 'Oordeel wissen', 'Opnieuw lezen')))
        panel = self.sidebar(document, 'sjabloon')
        fields = self.part(panel, LIST, 'Velden')
        fields.selectAccessibleChild(5)
        self.assert_tab_order(panel, ((BUTTON, 'Controleren'), (COMBO, 'Sjabloon voor'), (LIST, 'Velden'), (BUTTON, 'Veld invoegen')))

    def test_the_folders_of_the_options_are_kept(self):
        page = self.office.service('com.sun.star.awt.ContainerWindowProvider')
        toolkit = self.office.service('com.sun.star.awt.Toolkit')
        handler = self.office.service('nl.pago.OptionsPage')
        window = page.createContainerWindow('vnd.sun.star.extension://nl.pago.libreoffice/dialogs/opties.xdl', '',
                                            toolkit.getTopWindow(0) or toolkit.getDesktopWindow(), handler)
        for folder in (self.cases, ''):
            handler.callHandlerMethod(window, 'initialize', 'external_event')
            window.getControl('zaken').getModel().Text = folder
            handler.callHandlerMethod(window, 'ok', 'external_event')
            window.getControl('zaken').getModel().Text = 'iets anders'
            handler.callHandlerMethod(window, 'back', 'external_event')
            self.assertEqual(window.getControl('zaken').getModel().Text, folder)
        self.assertEqual(window.getControl('kies_zaken').getModel().Label, 'Zaken kiezen...')


class LargeLetters(WindowsCase):
    """A desktop whose letters are twice as large."""
    size = '1600x1200'

    @classmethod
    def setUpClass(cls):
        cls.enterClassContext(unittest.mock.patch.dict(os.environ, GDK_DPI_SCALE='2'))
        super().setUpClass()

    def test_the_buttons_of_the_sidebars_have_room_for_their_words(self):
        document = self.open(os.path.join(self.new_case('groot'), 'metaal_kranenvliet.docx'))
        letter, line = 12, 48  # pixels that they take at least
        for action, count in (('risicos', 7), ('sjabloon', 2)):
            panel = self.sidebar(document, action)
            self.picture('groot_' + action)

            def buttons():
                found = [(one.getAccessibleName(), one.getSize()) for one in below(panel) if one.getAccessibleRole() == BUTTON]
                return [(name, size) for name, size in found if name]
            until(lambda: len(buttons()) >= count and all(size.Width > 0 for _, size in buttons()), f'{count} buttons', 20)
            for name, size in buttons():
                with self.subTest(sidebar=action, button=name):
                    self.assertGreaterEqual(size.Height, line)
                    self.assertGreaterEqual(size.Width, letter * len(name))


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0]], verbosity=2)
