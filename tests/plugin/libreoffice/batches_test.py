"""What the windows do with long work and with what goes wrong: stop and go on, refuse, show the folder; and that every action of
the menu answers. batches_test.py PAGO SOURCE PAGO.OXT [--pictures FOLDER]. Exit 77: as windows_test.py."""
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from windows_case import BUTTON, CHECK, ENABLED, PAGO, SOURCE, WindowsCase, below  # noqa: E402
from office_session import until  # noqa: E402

PHYSICIAN, BIG = 'dr. Q.X. Bedacht', '12345678901'
RELEASE_BOX = (CHECK, 'Ik ben deze bedrijfsarts')
MANY = '4000'  # letters: more than are made before a person can press a button


class Batches(WindowsCase):
    """Every one of these waits for a person."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        employees = os.path.join(SOURCE, 'tests', 'bench', 'employees.py')
        cls.many, cls.few = os.path.join(cls.cases, 'velen'), os.path.join(cls.cases, 'enkelen')
        for count, folder in ((MANY, cls.many), ('3', cls.few)):
            subprocess.run([sys.executable, employees, count, folder], check=True, capture_output=True)

    def batch(self, name):
        """The window for the letters of many employees."""
        case, window = self.results_window(name, 'uitslagen_utf8.csv')
        shutil.copy(os.path.join(self.many, 'zaak', 'zaak.json'), case)
        self.fill(window, 'Bestand met uitslagen', os.path.join(self.many, 'uitslagen.csv'))
        letters = os.path.join(case, 'brieven')
        self.fill(window, 'Nieuwe map', letters)
        self.part(window, CHECK, 'De map met brieven openen').doAccessibleAction(0)
        return case, window, letters

    def make_and_halt(self, window):
        """Some letters are ready and the work stands still, so that it is not done before the next line; until signal_work(SIGCONT).
        The parts of the window are found beforehand: all letters are made in the time that finding them takes."""
        parts = list(below(window))
        self.press(window, 'Maken')
        until(lambda: any(re.fullmatch(r'[1-9]\d* / ' + MANY, one.getAccessibleName()) for one in parts), 'progress', 30, pause=0.01)
        self.signal_work(signal.SIGSTOP)

    def signal_work(self, number):
        for process in self.office.processes('pago'):
            os.kill(process, number)

    def report(self, window, before):
        """What pago reports, as a person takes it with the keyboard from the field after the control `before`: what stands in a
        field of several lines LibreOffice 7.4 tells no program."""
        clipboard = self.office.service('com.sun.star.datatransfer.clipboard.SystemClipboard')

        def copied():
            self.part(window, *before).grabFocus()
            self.office.xdo('key', 'Tab', 'ctrl+a', 'ctrl+c')
            time.sleep(0.3)
            contents = clipboard.getContents()
            for flavor in contents.getTransferDataFlavors() if contents else ():
                if flavor.MimeType.startswith('text/plain;charset=utf-16'):
                    return contents.getTransferData(flavor)
            return None
        return until(copied, 'the report', 20)

    def test_who_stops_a_batch_has_no_letters_and_goes_on_where_it_was(self):
        _, window, letters = self.batch('afbreken')
        self.make_and_halt(window)
        self.press(window, 'Afbreken')
        time.sleep(0.3)  # it looks ten times a second whether to stop
        self.signal_work(signal.SIGCONT)
        self.told(window, 'Afgebroken.')
        self.assertFalse(os.path.exists(letters))
        self.picture('afgebroken')
        self.press(window, 'Maken')
        self.told(window, 'Klaar.')
        self.assertEqual(len([name for name in os.listdir(letters) if name.endswith('.docx')]), int(MANY))
        self.press(window, 'Sluiten')

    def small_batch(self, name):
        """Letters of a few employees, made; and where they are."""
        case, window = self.results_window(name, 'uitslagen_utf8.csv')
        shutil.copy(os.path.join(self.few, 'zaak', 'zaak.json'), case)
        self.fill(window, 'Bestand met uitslagen', os.path.join(self.few, 'uitslagen.csv'))
        letters = os.path.join(case, 'brieven')
        self.fill(window, 'Nieuwe map', letters)
        self.press(window, 'Maken')
        self.told(window, 'Klaar.')
        return window, letters

    def release(self, window, letters):
        self.fill(window, 'Map met brieven', letters)
        self.fill(window, 'Naam van de bedrijfsarts', PHYSICIAN)
        self.fill(window, 'BIG-nummer', BIG)
        self.part(window, *RELEASE_BOX).doAccessibleAction(0)
        self.press(window, 'Vrijgeven')

    def is_draft(self, letter):
        with zipfile.ZipFile(letter) as docx:
            return any(b'CONCEPT' in docx.read(name) for name in docx.namelist() if name.startswith('word/'))

    def test_the_folder_of_letters_is_shown_and_the_physician_releases_them(self):
        window, letters = self.small_batch('vrijgeven')
        until(lambda: 'brieven' in self.office.shown_on_desktop(), 'the folder on the desktop')
        self.press(window, 'Sluiten')
        before = [name for name in os.listdir(letters) if name.endswith('.docx')]
        self.assertEqual([self.is_draft(os.path.join(letters, name)) for name in before], [True] * 3)
        self.office.dispatch(self.office.desktop.getCurrentComponent(), 'vrijgeven')
        window = self.dialog('Vrijgeven door de bedrijfsarts')
        button = self.part(window, BUTTON, 'Vrijgeven')
        self.assertFalse(button.getAccessibleStateSet().contains(ENABLED), 'nobody said who releases')
        self.release(window, letters)
        self.told(window, 'Klaar.')
        self.picture('vrijgeven')
        said = self.report(window, RELEASE_BOX)
        self.assertIn('3 brieven vrijgegeven door ' + PHYSICIAN, said)
        self.assertNotIn('manifest', said)
        self.assertEqual([self.is_draft(os.path.join(letters, name)) for name in before], [False] * len(before))
        self.press(window, 'Sluiten')

    def test_a_letter_that_was_changed_by_hand_is_refused_and_the_window_says_which(self):
        window, letters = self.small_batch('gewijzigd')
        self.press(window, 'Sluiten')
        letter = next(name for name in sorted(os.listdir(letters)) if name.endswith('.docx'))
        with open(os.path.join(letters, letter), 'ab') as f:
            f.write(b'erbij')
        self.office.dispatch(self.office.desktop.getCurrentComponent(), 'vrijgeven')
        window = self.dialog('Vrijgeven door de bedrijfsarts')
        self.release(window, letters)
        self.told(window, 'Niet gelukt.')
        self.assertIn(letter, self.report(window, RELEASE_BOX))
        self.picture('geweigerd')
        self.press(window, 'Sluiten')

    def test_every_action_of_the_menu_answers(self):
        with open(os.path.join(self.extension, 'Addons.xcu'), encoding='utf-8') as f:
            actions = set(re.findall(r'vnd\.pago:(\w+)', f.read()))
        titles = {'advies': 'PAGO-advies maken', 'projectplan': 'Projectplan invullen', 'alles': 'Alle stukken maken',
                  'uitslagen': 'Uitslagbrieven maken', 'vrijgeven': 'Vrijgeven door de bedrijfsarts'}
        document = self.open(os.path.join(self.new_case('menu'), 'metaal_kranenvliet.docx'))
        for action, title in titles.items():
            with self.subTest(action=action):
                self.office.dispatch(document, action)
                self.press(self.dialog(title), 'Sluiten')
        for action in ('risicos', 'sjabloon'):
            with self.subTest(action=action):
                self.assertTrue(self.sidebar(document, action))
        self.office.dispatch(document, 'hulp')
        until(lambda: 'help/nl.html' in self.office.shown_on_desktop(), 'the help on the desktop')
        self.assertEqual(actions, {*titles, 'risicos', 'sjabloon', 'hulp'})

    def program(self):
        return next(os.path.join(folder, 'pago') for folder, _, names in os.walk(self.extension) if 'pago' in names)

    def test_the_office_answers_while_pago_is_at_work(self):
        document = self.open(os.path.join(self.new_case('traag'), 'metaal_kranenvliet.docx'))
        program = self.program()
        shutil.move(program, program + '.goed')
        with open(program, 'w') as f:
            f.write('#!/bin/sh\nexec sleep 60\n')
        os.chmod(program, stat.S_IRWXU)
        try:
            self.sidebar(document, 'risicos')
            self.answers(lambda: document.Text.insertString(document.Text.getStart(), 'x', False))
            self.office.dispatch(document, 'advies')
            window = self.dialog('PAGO-advies maken')
            stop = self.part(window, BUTTON, 'Afbreken')
            until(lambda: stop.getAccessibleStateSet().contains(ENABLED), 'work that can be stopped')
            self.answers(lambda: list(below(window)))
            self.press(window, 'Afbreken')
            self.ready(window)
            self.press(window, 'Sluiten')
        finally:
            os.remove(program)
            shutil.move(program + '.goed', program)
            for asleep in self.office.processes('sleep'):
                os.kill(asleep, signal.SIGTERM)

    def answers(self, ask):
        """Again and again, and the work that it might wait for is not done yet."""
        for _ in range(10):
            ask()
            time.sleep(0.1)
        self.assertTrue(self.office.processes('sleep'), 'pago is at work no more')

    def test_zz_an_office_that_is_killed_in_a_batch_leaves_no_half_letters(self):
        case, window, letters = self.batch('gedood')
        self.make_and_halt(window)
        self.killed = True
        for process in self.office.processes('soffice.bin'):
            os.kill(process, signal.SIGKILL)
        self.signal_work(signal.SIGCONT)
        until(lambda: not self.office.processes('pago'), 'the end of the work')
        made = [name for name in os.listdir(letters) if name.endswith('.docx')] if os.path.exists(letters) else []
        self.assertIn(len(made), (0, int(MANY)))
        if not made:
            done = subprocess.run([PAGO, 'uitslagen', os.path.join(self.many, 'uitslagen.csv'), '--zaak', case, '-o', letters], capture_output=True, text=True)
            self.assertIn(done.returncode, (0, 3), done.stderr)
            made = [name for name in os.listdir(letters) if name.endswith('.docx')]
        self.assertEqual(len(made), int(MANY))
        for name in made[::50]:
            with zipfile.ZipFile(os.path.join(letters, name)) as docx:
                self.assertIsNone(docx.testzip())


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0]], verbosity=2)
