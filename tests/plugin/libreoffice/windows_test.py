"""The extension in a real LibreOffice on a screen of its own: every action by dispatch, driven through what a screen reader sees.
windows_test.py PAGO SOURCE PAGO.OXT [--pictures FOLDER | --all [NAME OF A TEST]]
--all opens every RI&E of fixtures/rie, which takes long, and not some. Exit 77: LibreOffice with a window or UNO for Python is not there."""
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from windows_case import BUTTON, CHECK, ENABLED, FIELD, FOCUSED, LIST, PAGO, SOURCE, WindowsCase, below  # noqa: E402
import uno  # noqa: E402
from office_session import OfficeSession, until, value  # noqa: E402

ALL = '--all' in sys.argv
SOME_RIES = ('bakkerij_de_korenmaat.docx', 'o02_verffabriek.odt', 'schilders_van_oldenmark.docx', 'x03_staalbouw_matrix.xlsx')


class Windows(WindowsCase):
    def test_a_finding_is_shown_by_selecting_its_place_and_the_document_stays_as_it_is(self):
        case = self.new_case('risicos')
        document = self.open(os.path.join(case, 'metaal_kranenvliet.docx'))
        window = self.sidebar(document, 'risicos')
        tree = self.findings(window)
        first = tree.getAccessibleChild(0).getAccessibleContext()
        self.assertTrue(first.getAccessibleName().startswith('Aanwezig ('), first.getAccessibleName())
        first.selectAccessibleChild(0)
        selected = until(lambda: document.getCurrentSelection().getByIndex(0).getString(), 'a selection')
        self.assertIn('dB(A)', selected)
        self.picture('risicos')
        self.press(window, 'Bevestigen')
        judged = until(lambda: self.judgements(case), 'a judgement in the case')
        self.assertEqual((judged[0]['risico'], judged[0]['staat']), ('lawaai', 'bevestigd'))
        self.press(window, 'Prioriteit fout')
        until(lambda: self.judgements(case)[0]['prioriteit'] == 'afgewezen', 'the priority')
        self.press(window, 'Oordeel wissen')
        until(lambda: not self.judgements(case), 'no judgement')
        self.assertFalse(document.isModified())

    def judgements(self, case):
        with open(os.path.join(case, 'zaak.json'), encoding='utf-8') as f:
            return json.load(f)['bevindingen']

    def test_documents_are_made_in_the_case_and_opened(self):
        case = self.new_case('advies')
        document = self.open(os.path.join(case, 'metaal_kranenvliet.docx'))
        for action, title, piece in (('advies', 'PAGO-advies maken', 'PAGO-advies.docx'),
                                     ('projectplan', 'Projectplan invullen', 'PAGO-projectplan.docx')):
            with self.subTest(action=action):
                self.office.dispatch(document, action)
                window = self.dialog(title)
                self.ready(window)
                self.picture(action)
                self.press(window, 'Maken')
                made = os.path.join(case, 'stukken', piece)
                until(lambda: os.path.exists(made), made)
                until(lambda: self.opened(made), 'the letter in a window')

    def test_all_documents_are_made_whole(self):
        case = self.new_case('alles')
        document = self.open(os.path.join(case, 'metaal_kranenvliet.docx'))
        self.office.dispatch(document, 'alles')
        window = self.dialog('Alle stukken maken')
        self.ready(window)
        self.picture('alles')
        self.press(window, 'Maken')
        pieces = os.path.join(case, 'stukken')
        self.ready(window, 'Klaar.')
        for name in os.listdir(pieces):
            if name.startswith('.~lock.'):  # of LibreOffice, when it had opened one
                continue
            with zipfile.ZipFile(os.path.join(pieces, name)) as docx:
                self.assertIsNone(docx.testzip())
        self.assertGreater(len(os.listdir(pieces)), 5)
        self.press(window, 'Sluiten')

    def test_every_control_has_a_name_and_is_reached_with_the_tab_key(self):
        _, window = self.results_window('toetsen', 'uitslagen_utf8.csv')
        self.fill(window, 'Nieuwe map', os.path.join(self.cases, 'toetsen', 'brieven'))
        wanted = {one.getAccessibleName() for one in below(window) if one.getAccessibleRole() in (BUTTON, FIELD, CHECK)
                  and one.getAccessibleStateSet().contains(ENABLED)}
        self.assertEqual(len(wanted), 11, wanted)  # all but Afbreken
        self.assertNotIn('', wanted)

        def next_one():
            wanted.difference_update(one.getAccessibleName() for one in below(window) if one.getAccessibleStateSet().contains(FOCUSED))
            return not wanted or self.office.xdo('key', 'Tab')
        until(next_one, f'the focus on {wanted}', 15)
        self.press(window, 'Sluiten')

    def test_a_person_decides_about_the_columns_that_pago_doubts(self):
        case, window = self.results_window('kolommen', 'twijfel.csv')
        with open(os.path.join(case, 'twijfel.csv'), 'w', encoding='utf-8') as f:
            f.write('Personeelsnr;RE 4000;rechts 4000 Hz;fietskleur\n00017;25;30;rood\n')
        with open(os.path.join(case, 'zaak.json'), encoding='utf-8') as f:
            zaak = json.load(f)
        zaak['uitslagen'].pop('kolommen')
        with open(os.path.join(case, 'zaak.json'), 'w', encoding='utf-8') as f:
            json.dump(zaak, f)
        self.press(window, 'Kolommen bekijken')
        columns = self.dialog('Welke kolom is wat')
        lines = self.part(columns, LIST, 'Kolommen in dit bestand')
        said = [lines.getAccessibleChild(n).getAccessibleContext().getAccessibleName() for n in range(lines.getAccessibleChildCount())]
        self.assertEqual(len(said), 4, said)
        self.assertIn('personeelsnummer', said[0])
        self.assertIn('misschien gehoor: rechts, 4000 Hz (dB)', said[1])
        lines.selectAccessibleChild(1)
        until(lambda: self.part(columns, FIELD, 'Voorbeelden').getText() == '25', 'a value as example')
        self.picture('kolommen')
        self.press(columns, 'Dat klopt')
        self.told(columns, '2 van 4 kolommen gebruikt; over 1 is nog niet beslist, die blijft weg.')
        self.press(columns, 'Overnemen in de zaak')
        self.told(window, 'Klaar.')
        with open(os.path.join(case, 'zaak.json'), encoding='utf-8') as f:
            kept = json.load(f)
        self.assertEqual(kept['uitslagen']['kolommen'], {'persoon.nummer': 'Personeelsnr', 'gehoor.rechts_4000': 'RE 4000'})
        self.assertEqual(kept['uitslagen']['criteria'], zaak['uitslagen']['criteria'])
        self.press(window, 'Sluiten')

    def test_result_letters_are_made_with_progress_and_a_fault_makes_none(self):
        case, window = self.results_window('brieven', 'uitslagen_utf8.csv')
        self.press(window, 'Bestand controleren')
        self.told(window, 'Klaar.')
        self.fill(window, 'Nieuwe map', os.path.join(case, 'brieven'))
        self.part(window, CHECK, 'De map met brieven openen').doAccessibleAction(0)  # no desktop here to open it on
        self.press(window, 'Maken')
        until(lambda: os.path.exists(os.path.join(case, 'brieven')), 'the letters')
        self.told(window, 'Klaar.')
        self.picture('uitslagen')
        self.assertEqual(len([name for name in os.listdir(os.path.join(case, 'brieven')) if name.endswith('.docx')]), 6)
        with open(os.path.join(case, 'uitslagen_utf8.csv'), encoding='utf-8') as f:
            faulty = f.read().replace('03-05-1980', '31-02-1980')
        with open(os.path.join(case, 'fout.csv'), 'w', encoding='utf-8') as f:
            f.write(faulty)
        self.fill(window, 'Bestand met uitslagen', os.path.join(case, 'fout.csv'))
        self.fill(window, 'Nieuwe map', os.path.join(case, 'geen'))
        self.press(window, 'Maken')
        self.told(window, 'Niet gelukt.')
        self.assertFalse(os.path.exists(os.path.join(case, 'geen')))
        self.press(window, 'Sluiten')

    def test_every_rie_shows_its_findings_and_a_calc_window_writes_them(self):
        folder = os.path.join(self.cases, 'alle')
        os.mkdir(folder)
        for name in sorted(os.listdir(os.path.join(SOURCE, 'fixtures', 'rie')) if ALL else SOME_RIES):
            path = os.path.join(folder, name)
            if name.endswith(('.docx', '.odt', '.xlsx', '.ods')):
                shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', name), path)
            if name.endswith(('.docx', '.odt')):
                with self.subTest(rie=name):
                    document = self.open(path)
                    groups = self.findings(self.sidebar(document, 'risicos'))
                    groups.getAccessibleChild(0).getAccessibleContext().selectAccessibleChild(0)
                    until(lambda: document.getCurrentSelection().getByIndex(0).getString(), 'a selection', 20)
                    self.assertFalse(document.isModified())
            elif name.endswith(('.xlsx', '.ods')):
                with self.subTest(rie=name):
                    self.open(path).storeToURL(uno.systemPathToFileUrl(path + '.json'), (value('FilterName', 'PAGO-risicos-json-calc'),))
                    with open(path + '.json', encoding='utf-8') as f:
                        self.assertTrue(json.load(f)['findings'])
            self.assertTrue(self.office.alive(), name + self.office.log())

    def waiting(self):
        return self.office.processes('pago', '--wacht-op-opdracht')

    def test_a_pago_waits_for_the_next_work_and_one_that_dies_is_replaced(self):
        document = self.open(os.path.join(self.new_case('wacht'), 'metaal_kranenvliet.docx'))

        def letter(name):
            path = os.path.join(self.cases, name)
            document.storeToURL(uno.systemPathToFileUrl(path), (value('FilterName', 'PAGO-advies'), value('FilterOptions', 'datum=2026-01-01')))
            with open(path, 'rb') as f:
                return f.read()
        first = letter('koud.docx')
        waiting = until(self.waiting, 'a process that waits')
        self.assertEqual(letter('warm.docx'), first)
        after = until(lambda: [one for one in self.waiting() if one not in waiting], 'another one')
        for name, dead in (('vervangen.docx', after), ('opnieuw.docx', None)):  # those that wait; then what makes them too
            dead = dead or until(self.waiting, 'the next one')
            for one in dead:
                os.kill(one, signal.SIGKILL)
            until(lambda gone=set(dead): not gone & set(self.waiting()), 'their end')
            self.assertEqual(letter(name), first)
        until(self.waiting, 'the next one')

    def test_a_field_goes_in_at_the_cursor_comes_out_with_undo_and_faults_are_listed(self):
        template = os.path.join(self.cases, 'ADV.docx')
        subprocess.run([PAGO, 'sjabloon', 'nieuw', 'ADV', '--getypt', '-o', template], check=True, capture_output=True)
        document = self.open(template)
        before = self.count(document, '{werkgever_naam}')
        window = self.sidebar(document, 'sjabloon')
        fields = self.part(window, LIST, 'Velden')
        until(lambda: fields.getAccessibleChildCount() > 20, 'the fields')
        fields.selectAccessibleChild(5)
        self.press(window, 'Veld invoegen')
        undo = document.getUndoManager()
        until(lambda: undo.isUndoPossible() and undo.getCurrentUndoActionTitle() == 'PAGO-veld invoegen', 'the field')
        self.assertEqual(self.count(document, '{werkgever_naam}'), before + 1)
        self.press(window, 'Controleren')
        until(lambda: any('fouten' in c.getAccessibleName() or 'orde' in c.getAccessibleName() for c in below(window)), 'the check')
        self.picture('sjabloon')
        undo.undo()
        self.assertEqual(self.count(document, '{werkgever_naam}'), before)

    def count(self, document, words):
        search = document.createSearchDescriptor()
        search.setSearchString(words)
        return document.findAll(search).getCount()

    def test_the_script_of_the_readme_drives_an_office_that_stays(self):
        with open(os.path.join(SOURCE, 'README.md'), encoding='utf-8') as f:
            lines = f.read().splitlines()
        first, last = lines.index('    import uno'), lines.index('    rie.close(True)')
        script = '\n'.join(line[4:] for line in lines[first:last + 1])
        shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', 'o01_installateur.odt'), os.path.join(self.cases, 'rie.odt'))
        with OfficeSession(os.path.dirname(self.extension), headless=True) as stays:
            script = script.replace('/pad/', self.cases + '/').replace('name=pago;', f'name={stays.pipe};')
            ending = subprocess.run(['/usr/bin/python3', '-c', script]).returncode
            self.assertTrue(stays.alive(), stays.log())
        self.assertIn(ending, (0, -signal.SIGSEGV), 'Python of LibreOffice 7.4 now and then falls while it leaves, its work done')
        self.assertTrue(zipfile.is_zipfile(os.path.join(self.cases, 'rie.PAGO-advies.docx')))

    def test_a_reader_that_crashes_is_told_and_the_office_goes_on(self):
        program = next(os.path.join(folder, 'pago') for folder, _, names in os.walk(self.extension) if 'pago' in names)
        shutil.move(program, program + '.goed')
        with open(program, 'w') as f:
            f.write('#!/bin/sh\nkill -SEGV $$\n')
        os.chmod(program, stat.S_IRWXU)
        try:
            copy = os.path.join(self.cases, 'breekt.docx')
            shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', 'bakkerij_de_korenmaat.docx'), copy)
            window = self.sidebar(self.open(copy), 'risicos')
            until(lambda: any(c.getAccessibleName() == 'Niet gelezen' for c in below(window)), 'the message')
        finally:
            os.remove(program)
            shutil.move(program + '.goed', program)

    def test_zz_an_office_that_is_killed_half_way_loses_nothing(self):
        case = self.new_case('halverwege')
        pieces = os.path.join(case, 'stukken')
        self.office.dispatch(self.open(os.path.join(case, 'metaal_kranenvliet.docx')), 'alles')
        self.press(self.dialog('Alle stukken maken'), 'Maken')
        until(lambda: os.path.isdir(pieces) and len(os.listdir(pieces)) >= 2, 'the first documents')
        self.killed = True
        os.killpg(self.office.office.pid, signal.SIGKILL)
        self.office.office.wait()
        done = subprocess.run([PAGO, 'maak', 'alles', '--zaak', case], capture_output=True, text=True)
        self.assertIn(done.returncode, (0, 3), done.stderr)
        with open(os.path.join(case, 'stukken.json'), encoding='utf-8') as f:
            self.assertGreater(len(json.load(f)), 0)
        for name in os.listdir(pieces):
            if name.startswith('.~lock.'):  # of LibreOffice, when it had opened one
                continue
            with zipfile.ZipFile(os.path.join(pieces, name)) as docx:
                self.assertIsNone(docx.testzip())


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0], *(['-k', sys.argv[5]] if ALL and sys.argv[5:] else [])], verbosity=2)
