"""The C interface: what its C program makes is what the command makes. Usage: pago_c_test.py PAGO SOURCE PROGRAM LIBRARY"""
import json
import os
import re
import subprocess
import sys
import zipfile

PROGRAM, LIBRARY = sys.argv[3:5]
del sys.argv[3:5]
sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, SOURCE, run  # noqa: E402


class CInterface(CommandTest):
    def test_a_c_program_reads_an_rie_and_makes_the_letter_of_the_command(self):
        rie = self.write('rie.docx', open(self.rie('metaal_kranenvliet.docx'), 'rb').read())
        self.write('zaak.json', b'{"kenmerk": "PROEF-4711"}')
        letter = os.path.join(self.folder, 'uit c.docx')
        done = subprocess.run([PROGRAM, rie, letter], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        read = json.loads(self.pago('lees', rie, '--json').out)
        self.assertEqual(int(done.stdout), len(read['findings']))
        self.pago('maak', 'advies', '--rie', rie, '--zaak', 'zaak.json', '--datum', '2026-11-22', '-o', 'advies.docx')
        self.assertEqual(self.parts(letter), self.parts(os.path.join(self.folder, 'advies.docx')))

    def parts(self, path):
        with zipfile.ZipFile(path) as docx:
            return {name: docx.read(name) for name in docx.namelist()}

    def test_the_library_shows_what_its_header_declares_and_nothing_else(self):
        shown = subprocess.run(['nm', '-D', '--defined-only', '--extern-only', LIBRARY], capture_output=True, text=True, check=True).stdout
        names = {line.split()[-1].split('@')[0] for line in shown.splitlines() if ' A ' not in line}
        with open(os.path.join(SOURCE, 'plugin', 'pago_c.h'), encoding='utf-8') as f:
            declared = set(re.findall(r'\b(pago_\w+)\(', f.read()))
        self.assertGreater(len(declared), 20)
        self.assertEqual(names, declared)

    def test_the_library_carries_the_number_of_its_interface(self):
        told = subprocess.run(['readelf', '-d', LIBRARY], capture_output=True, text=True, check=True).stdout
        self.assertIn('[libpago.so.0]', told)


if __name__ == '__main__':
    run()
