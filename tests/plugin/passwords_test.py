"""RI&Es with a password. Usage: passwords_test.py PAGO SOURCE [--sanitized]"""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
import bad_rie  # noqa: E402
from pago_command import CommandTest, run  # noqa: E402


class Passwords(CommandTest):
    def locked(self, password, bits='256'):
        path = os.path.join(self.folder, f'rie{bits}.pdf')
        weak = ['--allow-weak-crypto'] if bits != '256' else []
        subprocess.run(['qpdf', *weak, '--encrypt', password, 'eigenaar', bits, '--', self.rie('garage_terhulst.pdf'), path], check=True)
        return path

    def test_the_first_line_of_the_file_opens_the_rie(self):
        plain = json.loads(self.pago('lees', self.rie('garage_terhulst.pdf'), '--json').out)
        for bits in ('40', '128', '256'):
            for line in (b'Geheim 1', b'Geheim 1\n', b'Geheim 1\r\nniet deze regel\n'):
                with self.subTest(bits=bits, line=line):
                    self.write('wachtwoord.txt', line)
                    outcome = self.pago('lees', self.locked('Geheim 1', bits), '--json', '--wachtwoord-bestand', 'wachtwoord.txt')
                    self.assertEqual(outcome.status, 0, outcome)
                    self.assertEqual([f['quote'] for f in json.loads(outcome.out)['findings']], [f['quote'] for f in plain['findings']])

    def test_a_letter_is_made_from_a_locked_rie(self):
        self.write('wachtwoord.txt', 'Ge\u00efnspecteerd'.encode())
        outcome = self.pago('maak', 'advies', '--rie', self.locked('Ge\u00efnspecteerd'), '-o', 'uit.docx', '--wachtwoord-bestand',
                            'wachtwoord.txt')
        self.assertIn(outcome.status, (0, 3), outcome)
        self.assertIn('uit.docx', self.files())

    def test_a_missing_wrong_or_empty_password_is_told_apart(self):
        rie = self.locked('Geheim 1')
        self.write('fout.txt', b'Geheim 2\n')
        self.write('leeg.txt', b'\nGeheim 1\n')
        for option, words in (([], '--wachtwoord-bestand'), (['--wachtwoord-bestand', 'fout.txt'], 'past niet'),
                              (['--wachtwoord-bestand', 'leeg.txt'], 'eerste regel'), (['--wachtwoord-bestand', 'weg.txt'], 'bestaat niet')):
            for command in (['lees', rie], ['maak', 'advies', '--rie', rie, '-o', 'uit.docx']):
                with self.subTest(option=option, command=command[0]):
                    outcome = self.pago(*command, *option)
                    self.assertEqual(outcome.status, 2, outcome)
                    self.assertIn(words, outcome.err)
                    self.assertNotIn('Geheim', outcome.err)
        self.assertNotIn('uit.docx', self.files())

    def test_a_password_is_no_hindrance_to_a_file_without_one(self):
        self.write('wachtwoord.txt', b'Geheim 1\n')
        for name in ('garage_terhulst.pdf', 'metaal_kranenvliet.docx'):
            self.assertEqual(self.pago('lees', self.rie(name), '--wachtwoord-bestand', 'wachtwoord.txt').status, 0)

    def test_an_office_file_with_a_password_is_told_to_be_saved_without(self):
        self.write('geheim.docx', bad_rie.password_docx())
        self.write('wachtwoord.txt', b'Geheim 1\n')
        outcome = self.pago('lees', 'geheim.docx', '--wachtwoord-bestand', 'wachtwoord.txt')
        self.assertEqual(outcome.status, 2, outcome)
        self.assertIn('verwijder in Word of Excel het wachtwoord', outcome.err)


if __name__ == '__main__':
    run()
