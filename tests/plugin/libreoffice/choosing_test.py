"""Files and folders that a person chooses in the dialogs behind the buttons: a case, an RI&E in PDF, results, places for what is made.
They are LibreOffice's own dialogs, typed in by keyboard; those of a desktop answer the office in the same way.
choosing_test.py PAGO SOURCE PAGO.OXT [--pictures FOLDER]. Exit 77: as windows_test.py."""
import json
import os
import re
import shutil
import sys
import threading
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from windows_case import FIELD, SOURCE, WindowsCase  # noqa: E402
import uno  # noqa: E402
from office_session import until, value  # noqa: E402


class Choosing(WindowsCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        provider = cls.office.service('com.sun.star.configuration.ConfigurationProvider')
        settings = provider.createInstanceWithArguments('com.sun.star.configuration.ConfigurationUpdateAccess',
                                                        (value('nodepath', '/org.openoffice.Office.Common/Misc'),))
        settings.UseSystemFileDialog = False
        settings.commitChanges()

    def push(self, window, name):
        """In a thread of its own: who presses it waits for the end of the dialog."""
        threading.Thread(target=self.press, args=(window, name), daemon=True).start()

    def dialog_shown(self, title):
        until(lambda: title in self.office.windows(), 'the dialog ' + title, 20)
        self.office.xdo('search', '--onlyvisible', '--name', f'^{re.escape(title)}$', 'windowactivate', '--sync')
        self.picture('kies')

    def gone(self, title, seconds):
        end = time.monotonic() + seconds
        while title in self.office.windows():
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True

    def type_in(self, title, path):
        self.dialog_shown(title)
        self.office.xdo('key', 'ctrl+a')
        self.office.xdo('type', path)
        self.office.xdo('key', 'Return')
        if not self.gone(title, 2):  # the first shows a folder, the second takes it
            self.office.xdo('key', 'Return')
            self.assertTrue(self.gone(title, 20), title)

    def field(self, window, label, path):
        until(lambda: self.part(window, FIELD, label).getText() == path, f'{path} in {label}', 20)

    def documents_window(self, case):
        self.office.dispatch(self.open(os.path.join(case, 'metaal_kranenvliet.docx')), 'advies')
        window = self.dialog('PAGO-advies maken')
        self.ready(window)
        return window

    def test_a_case_begins_with_an_rie_in_pdf_and_another_case_is_chosen(self):
        first = self.new_case('eerste')
        window = self.documents_window(first)
        pdf = shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', 'garage_terhulst.pdf'), self.cases)
        self.push(window, 'Ander bestand')
        self.type_in('Kies de RI&E', pdf)
        self.type_in('Kies de map waarin de nieuwe zaak komt', self.cases)
        case = os.path.join(self.cases, 'garage_terhulst')
        self.field(window, 'Map van de zaak', case)
        with open(os.path.join(case, 'zaak.json'), encoding='utf-8') as f:
            self.assertEqual(json.load(f)['rie']['bestand'], 'garage_terhulst.pdf')
        self.ready(window)
        self.push(window, 'Map kiezen')
        self.type_in('Kies de map van de zaak', first)
        self.field(window, 'Map van de zaak', first)
        self.ready(window)
        self.press(window, 'Sluiten')

    def test_our_page_stands_among_the_options_of_the_office(self):
        document = self.open(os.path.join(self.new_case('opties'), 'metaal_kranenvliet.docx'))
        page = uno.systemPathToFileUrl(os.path.join(self.extension, 'dialogs', 'opties.xdl'))
        show = self.office.service('com.sun.star.frame.DispatchHelper').executeDispatch
        threading.Thread(target=show, args=(document.CurrentController.Frame, '.uno:OptionsTreeDialog', '', 0, (value('OptionsPageURL', page),)),
                         daemon=True).start()
        title = 'Opties - PAGO - Mappen'
        self.dialog_shown(title)
        self.picture('opties')
        self.office.xdo('key', 'Escape')
        self.assertTrue(self.gone(title, 20), title)

    def test_who_chooses_nothing_changes_nothing(self):
        case = self.new_case('niets')
        window = self.documents_window(case)
        for button, title in (('Ander bestand', 'Kies de RI&E'), ('Met deze RI&E', 'Kies de map waarin de nieuwe zaak komt'),
                              ('Map kiezen', 'Kies de map van de zaak')):
            with self.subTest(button=button):
                self.push(window, button)
                self.dialog_shown(title)
                self.office.xdo('key', 'Escape')
                self.assertTrue(self.gone(title, 20), title)
                self.field(window, 'Map van de zaak', case)
        self.assertEqual(os.listdir(self.cases).count('niets'), 1)
        self.press(window, 'Sluiten')

    def test_results_their_case_and_a_place_for_the_letters_are_chosen(self):
        case, window = self.results_window('uitslagen', '')
        other = shutil.copytree(case, os.path.join(self.cases, 'andere zaak'))
        self.fill(window, 'Nieuwe map', '')
        self.push(window, 'Bestand kiezen')
        self.type_in('Bestand met uitslagen (CSV of XLSX)', os.path.join(case, 'uitslagen_utf8.csv'))
        self.field(window, 'Bestand met uitslagen', os.path.join(case, 'uitslagen_utf8.csv'))
        self.field(window, 'Nieuwe map', os.path.join(case, 'brieven uitslagen_utf8'))
        self.push(window, 'Zaak kiezen')
        self.type_in('Map van de zaak', other)
        self.field(window, 'Map van de zaak', other)
        self.push(window, 'Plaats kiezen')
        self.type_in('Nieuwe map voor de brieven', self.cases)
        self.field(window, 'Nieuwe map', os.path.join(self.cases, 'brieven'))
        self.press(window, 'Bestand controleren')
        self.told(window, 'Klaar.')
        self.press(window, 'Sluiten')


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0]], verbosity=2)
