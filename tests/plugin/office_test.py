"""Old word processor files, through LibreOffice. Usage: office_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, PAGO, run  # noqa: E402


class Office(CommandTest):
    def converted(self, name, kind):
        """A fixture as LibreOffice saves it in another format."""
        subprocess.run(['soffice', f'-env:UserInstallation=file://{self.folder}/profiel', '--headless', '--convert-to', kind,
                        '--outdir', self.folder, self.rie(name)], check=True, capture_output=True)
        return os.path.join(self.folder, os.path.splitext(name)[0] + '.' + kind)

    def findings(self, path):
        outcome = self.pago('lees', path, '--json', TMPDIR=self.temporary)
        self.assertEqual(outcome.status, 0, outcome)
        return [(f['risk'], f['presence'], f['priority'], f['deadline'], f['quote']) for f in json.loads(outcome.out)['findings']]

    def setUp(self):
        super().setUp()
        self.temporary = os.path.join(self.folder, 'tijdelijk')
        os.mkdir(self.temporary)

    def test_a_doc_and_an_rtf_give_the_findings_of_the_docx(self):
        name = 'metaal_kranenvliet.docx'
        expected = self.findings(self.rie(name))
        self.assertGreater(len(expected), 10)
        for kind in ('doc', 'rtf'):
            with self.subTest(kind=kind):
                self.assertEqual(self.findings(self.converted(name, kind)), expected)
        self.assertEqual(os.listdir(self.temporary), [])

    def test_without_libreoffice_the_message_says_what_to_do(self):
        self.write('rie.rtf', b'{\\rtf1 Lawaai in de hal.}')
        outcome = self.pago('lees', 'rie.rtf', PATH=self.temporary, TMPDIR=self.temporary)
        self.assertEqual(outcome.status, 2, outcome)
        for words in ('rie.rtf', 'RTF', 'libreoffice-writer', '.docx'):
            self.assertIn(words, outcome.err)
        self.assertEqual(os.listdir(self.temporary), [])

    def test_a_program_that_fails_leaves_nothing_behind(self):
        fake = os.path.join(self.folder, 'soffice')
        with open(fake, 'w') as f:
            f.write('#!/bin/sh\nexit 1\n')
        os.chmod(fake, 0o755)
        self.write('rie.rtf', b'{\\rtf1 Lawaai in de hal.}')
        outcome = self.pago('lees', 'rie.rtf', PATH=self.folder + ':' + os.environ['PATH'], TMPDIR=self.temporary)
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('.docx', outcome.err)
        self.assertEqual(os.listdir(self.temporary), [])

    def stand_in(self, stops):
        """A LibreOffice that copies, and dies where `stops` says so: shell words about "$input"."""
        fake = os.path.join(self.folder, 'soffice')
        with open(fake, 'w') as f:
            f.write('#!/bin/sh\nout=\nfor input; do\n  case $input in\n    */uit) out=$input; mkdir -p "$out";;\n    *.docx) '
                    f'echo "$input" >> {self.folder}/gevraagd; if {stops}; then kill -9 $$; fi\n'
                    '      base=${input##*/}; { echo %PDF-1.7; cat "$input"; } > "$out/${base%.docx}.pdf";;\n  esac\ndone\n')
        os.chmod(fake, 0o755)
        os.mkdir(os.path.join(self.folder, 'brieven'))
        for i in range(50):
            self.write(f'brieven/{i:02}.docx', f'brief {i:02}'.encode())
        return self.pago('pdf', 'brieven', '-o', 'pdfs', '--via', 'libreoffice', PATH=self.folder + ':' + os.environ['PATH'],
                         TMPDIR=self.temporary)

    def test_an_office_that_is_killed_once_harms_no_document(self):
        killed = os.path.join(self.folder, 'gedood')
        outcome = self.stand_in(f'grep -q "brief 07" "$input" && mkdir {killed} 2>/dev/null')
        self.assertEqual(outcome.status, 0, outcome)
        self.assertTrue(os.path.isdir(killed))
        for i in range(50):
            with open(os.path.join(self.folder, 'pdfs', f'{i:02}.pdf')) as f:
                self.assertEqual(f.read(), f'%PDF-1.7\nbrief {i:02}')
        self.assertEqual(os.listdir(self.temporary), [])

    def test_a_document_that_always_stops_the_office_is_the_only_one_missing(self):
        outcome = self.stand_in('grep -q "brief 07" "$input"')
        self.assertEqual(outcome.status, 3, outcome)
        self.assertIn('07.docx', outcome.err)
        self.assertIn('49 van 50', outcome.out)
        self.assertEqual(len(os.listdir(os.path.join(self.folder, 'pdfs'))), 49)
        with open(os.path.join(self.folder, 'gevraagd')) as f:
            self.assertLess(len(f.readlines()), 60, 'the others are not done one by one')
        self.assertEqual(os.listdir(self.temporary), [])

    def test_who_breaks_off_leaves_no_program_and_no_folder(self):
        fake = os.path.join(self.folder, 'soffice')
        with open(fake, 'w') as f:
            f.write('#!/bin/sh\necho $$ > "%s/nummer"\nsleep 300\n' % self.folder)
        os.chmod(fake, 0o755)
        self.write('rie.rtf', b'{\\rtf1 Lawaai in de hal.}')
        environment = dict(os.environ, PATH=self.folder + ':' + os.environ['PATH'], TMPDIR=self.temporary)
        for kill in (signal.SIGINT, signal.SIGKILL):
            with self.subTest(signal=kill):
                number = os.path.join(self.folder, 'nummer')
                process = subprocess.Popen([PAGO, 'lees', 'rie.rtf'], cwd=self.folder, env=environment, stderr=subprocess.DEVNULL)
                self.until(lambda: os.path.exists(number) and open(number).read().strip())
                started = int(open(number).read())
                process.send_signal(kill)
                process.wait()
                self.until(lambda: not os.listdir(self.temporary))
                self.until(lambda: not os.path.exists(f'/proc/{started}'))
                os.remove(number)

    def until(self, come_true):
        end = time.monotonic() + 60
        while not come_true():
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)


if __name__ == '__main__':
    run()
