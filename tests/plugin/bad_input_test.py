"""Files that cannot be read: a Dutch sentence with cause and remedy, exit code 2, nothing left behind, within 2 seconds and
500 MB. Usage: bad_input_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
import bad_rie  # noqa: E402
import bad_sheets  # noqa: E402
from pago_command import CommandTest, PAGO, SANITIZED, run  # noqa: E402

# file name, what it is, words of which at least one must be in the message
ROWS = [
    ('nul.docx', bad_rie.nothing, ['leeg']),
    ('nul.pdf', bad_rie.nothing, ['leeg']),
    ('brief.docx', bad_rie.plain_text, ['tekstbestand']),
    ('foto.pdf', bad_rie.picture, ['afbeelding']),
    ('blad.docx', bad_rie.spreadsheet, ['Excel', 'geen Word', 'rekenblad']),
    ('odt.docx', bad_rie.open_document, ['LibreOffice', 'OpenDocument', 'geen Word']),
    ('half.docx', bad_rie.truncated_docx, ['beschadigd', 'onvolledig', 'afgekapt']),
    ('zonder_document.docx', bad_rie.docx_without_document, ['document.xml', 'geen Word', 'geen tekst']),
    ('leeg.docx', bad_rie.empty_docx, ['leeg', 'geen tekst']),
    ('wachtwoord.docx', bad_rie.password_docx, ['wachtwoord']),
    ('xml.docx', bad_rie.broken_xml, ['beschadigd']),
    ('bom.docx', bad_rie.zip_bomb, ['groot', 'geheugen']),
    ('half_miljoen.docx', bad_rie.half_a_million_paragraphs, ['groot', 'geheugen', 'te lang']),
    ('alineas.docx', bad_rie.many_paragraphs, ['groot', 'geheugen', 'te lang']),
    ('entiteiten.docx', bad_rie.xml_entities, ['DTD', 'beschadigd', 'veilig', 'DOCTYPE']),
    ('diep.docx', bad_rie.deep_nesting, ['diep', 'beschadigd', 'genest']),
    ('half.pdf', bad_rie.truncated_pdf, ['beschadigd', 'onvolledig']),
    ('leeg.pdf', bad_rie.empty_pdf, ['geen tekst', 'scan', 'leeg']),
    ('scan.pdf', bad_rie.scanned_pdf, ['scan', 'afbeelding', 'OCR']),
    ('wachtwoord.pdf', bad_rie.password_pdf, ['wachtwoord', 'beveiligd']),
    ('bom.pdf', bad_rie.pdf_bomb, ['groot', 'te lang', 'geheugen', 'ingewikkeld']),
    ('lijnen.pdf', bad_rie.pdf_of_lines, ['groot', 'te lang', 'geheugen', 'ingewikkeld', 'geen tekst']),
    ('kring.pdf', bad_rie.pages_in_a_circle, ['beschadigd', 'bladzijden']),
    ('leeg.xlsx', bad_sheets.empty_xlsx, ['geen tekst']),
    ('zonder_blad.xlsx', bad_sheets.xlsx_without_sheet, ['geen tekst']),
    ('zonder_werkmap.xlsx', bad_sheets.xlsx_without_workbook, ['werkmap']),
    ('bom.xlsx', bad_sheets.xlsx_bomb, ['groot']),
    ('dtd.xlsx', bad_sheets.xlsx_with_dtd, ['DTD']),
    ('half.xlsx', bad_sheets.truncated_xlsx, ['Excel-bestand is beschadigd']),
    ('binair.xlsb', bad_sheets.xlsb, ['.xlsb']),
    ('oud.xls', bad_sheets.old_xls, ['.xls']),
    ('appel.numbers', bad_sheets.numbers_file, ['Numbers']),
    ('miljoen.xlsx', bad_sheets.million_cells, ['groot']),
    ('leeg.odt', bad_sheets.empty_odt, ['geen tekst']),
    ('zonder_inhoud.odt', bad_sheets.odt_without_content, ['content.xml']),
    ('wachtwoord.odt', bad_sheets.encrypted_odt, ['wachtwoord']),
    ('bom.odt', bad_sheets.odt_bomb, ['groot']),
    ('dtd.odt', bad_sheets.odt_with_dtd, ['DTD']),
    ('half.odt', bad_sheets.truncated_odt, ['OpenDocument-bestand is beschadigd']),
    ('dia.odp', bad_sheets.presentation, ['presentatie']),
    ('diep.odt', bad_sheets.deep_odt, ['genest']),
]
# odd, but not beyond reading
ODD = [
    ('hoeken.xlsx', bad_sheets.last_column_and_row),
    ('diagonaal.xlsx', bad_sheets.diagonal),
    ('breed.xlsx', bad_sheets.wide_rows),
    ('samengevoegd.xlsx', bad_sheets.merges_without_end),
    ('verwijzingen.xlsx', bad_sheets.forged_references),
    ('miljoen_rijen.ods', bad_sheets.million_rows_ods),
    ('miljoen_rijen.odt', bad_sheets.million_rows_odt),
    ('lege_cellen.odt', bad_sheets.empty_cells_odt),
    ('samengevoegd.ods', bad_sheets.spans_ods),
    ('lijsten.odt', bad_sheets.lists_in_lists),
    ('stijlen.odt', bad_sheets.styles_in_a_circle),
]
SECONDS, MEGABYTES = 2.0, 500


class BadInput(CommandTest):
    def measured(self, *arguments):
        """Exit code, stdout, stderr, processor seconds (another job on the machine does not count) and peak memory in MB."""
        with open(os.path.join(self.folder, '.out'), 'w+b') as out, open(os.path.join(self.folder, '.err'), 'w+b') as err:
            process = subprocess.Popen([PAGO, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = usage.ru_utime + usage.ru_stime
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0), err.seek(0)
            result = out.read().decode(), err.read().decode()
        os.remove(out.name), os.remove(err.name)
        return process.returncode, *result, seconds, usage.ru_maxrss / 1024

    def refused(self, name, words):
        before = self.files()
        status, out, err, seconds, megabytes = self.measured('lees', name)
        self.assertEqual(status, 2, err)
        self.assertEqual(out, '')
        self.assertTrue(any(word in err for word in words), err)
        self.assertIn(os.path.basename(name), err)
        status, out, err, _, _ = self.measured('lees', name, '--json')
        self.assertEqual(status, 2)
        self.assertTrue(json.loads(out)['error'])
        status, out, err, _, _ = self.measured('maak', 'advies', '--rie', name, '-o', 'uit.docx')
        self.assertEqual((status, out), (2, ''))
        self.assertEqual(self.files(), before)
        if not SANITIZED:
            self.assertLess(seconds, SECONDS, name)
            self.assertLess(megabytes, MEGABYTES, name)
        print(f'    {name}: {seconds:.2f} s, {megabytes:.0f} MB: {err.strip()}')

    def test_every_unreadable_file_is_refused_with_its_cause(self):
        for name, make, words in ROWS:
            with self.subTest(name=name):
                self.write(name, make())
                self.refused(name, words)

    def test_odd_files_are_read_or_refused_within_the_bounds(self):
        for name, make in ODD:
            with self.subTest(name=name):
                self.write(name, make())
                status, out, err, seconds, megabytes = self.measured('lees', name, '--json')
                self.assertIn(status, (0, 2), err)
                self.assertTrue(status == 0 or json.loads(out)['error'])
                if not SANITIZED:
                    self.assertLess(seconds, SECONDS, name)
                    self.assertLess(megabytes, MEGABYTES, name)
                print(f'    {name}: exit {status}, {seconds:.2f} s, {megabytes:.0f} MB: {err.strip()}')

    def test_a_wrong_page_count_does_not_keep_a_page_from_being_read(self):
        self.write('paginas.pdf', bad_rie.endless_pages())
        status, out, err, seconds, megabytes = self.measured('lees', 'paginas.pdf', '--json')
        self.assertIn(status, (0, 2), err)
        if not SANITIZED:
            self.assertLess(seconds, SECONDS)
            self.assertLess(megabytes, MEGABYTES)

    def test_reading_that_takes_longer_than_allowed_is_stopped_and_tells_how_to_allow_more(self):
        self.write('druk.docx', bad_rie.long_docx(30000))
        status, out, err, _, _ = self.measured('lees', 'druk.docx', '--json', '--tijd', '0.1')
        self.assertEqual(status, 2, err)
        self.assertIn('--tijd', err)
        self.assertIn('duurt te lang', json.loads(out)['error'])

    def test_a_file_that_does_not_exist_is_named(self):
        self.refused('weg.docx', ['bestaat niet'])

    def test_a_folder_is_no_rie(self):
        os.mkdir(os.path.join(self.folder, 'map.docx'))
        self.refused('map.docx', ['map'])

    def test_a_file_without_read_permission_is_refused(self):
        path = self.write('geheim.docx', b'PK')
        os.chmod(path, 0)
        if os.geteuid() != 0:
            return self.refused('geheim.docx', ['rechten', 'niet lezen'])
        # Root may read everything: let nobody try, with a copy of the command that nobody may run.
        if not shutil.which('setpriv'):
            self.skipTest('no setpriv to become another user')
        command = shutil.copy(PAGO, self.folder)
        os.chmod(self.folder, 0o755)
        os.chmod(command, 0o755)
        done = subprocess.run(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', command, 'lees', path],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn('niet lezen', done.stderr)

    def test_an_endless_stream_is_refused(self):
        status, _, err, seconds, megabytes = self.measured('lees', '/dev/zero')
        self.assertEqual(status, 2, err)
        self.assertIn('zero', err)  # too large, or on a busy machine too slow: the file is named either way
        if not SANITIZED:
            self.assertLess(seconds, SECONDS)
            self.assertLess(megabytes, MEGABYTES)


if __name__ == '__main__':
    run()
