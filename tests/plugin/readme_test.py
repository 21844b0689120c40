"""Runs every example of README.md that starts with "$ " and compares what it prints. Usage: readme_test.py PAGO SOURCE
A line with only an ellipsis stands for any number of lines; runs of spaces count as one; "[exit 2]" tells the exit code."""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, PAGO, SOURCE, run  # noqa: E402


def examples(text):
    """(command, expected lines) of every example, in the order of the file."""
    found = []
    for block in re.findall(r'(?:^(?:    .*)?\n)+', text, re.M):
        for line in block.splitlines():
            line = line[4:]
            if line.startswith('$ '):
                found.append((line[2:], []))
            elif found and line and block.lstrip('\n').startswith('    $ '):
                found[-1][1].append(line)
    return found


def plain(line):
    return ' '.join(line.split())


def matches(expected, printed):
    if not expected:
        return not printed
    if plain(expected[0]) == '…':
        return any(matches(expected[1:], printed[i:]) for i in range(len(printed) + 1))
    return bool(printed) and plain(expected[0]) == plain(printed[0]) and matches(expected[1:], printed[1:])


class Readme(CommandTest):
    def test_every_example_prints_what_the_readme_says(self):
        shutil.copytree(os.path.join(SOURCE, 'fixtures'), os.path.join(self.folder, 'fixtures'))
        environment = dict(os.environ, PATH=os.path.dirname(PAGO) + os.pathsep + os.environ['PATH'])
        with open(os.path.join(SOURCE, 'README.md'), encoding='utf-8') as f:
            found = examples(f.read())
        self.assertGreater(len(found), 5)
        for command, expected in found:
            with self.subTest(command=command):
                codes = (0, 3)
                if expected and (told := re.fullmatch(r'\[exit (\d)\]', expected[-1])):
                    codes, expected = (int(told[1]),), expected[:-1]
                done = subprocess.run(['bash', '-c', command], cwd=self.folder, env=environment, capture_output=True, text=True)
                self.assertIn(done.returncode, codes, done.stderr)
                self.assertTrue(matches(expected, done.stdout.splitlines()), f'{command} prints:\n{done.stdout}')

    def test_the_commands_and_files_that_the_readme_names_exist(self):
        with open(os.path.join(SOURCE, 'README.md'), encoding='utf-8') as f:
            text = f.read()
        for path in set(re.findall(r'(?:\.ci|plugin|tests|fixtures|forms)/[\w./-]*[\w/]', text)):
            self.assertTrue(os.path.exists(os.path.join(SOURCE, path)), path)
        for script in ('.ci/demo', '.ci/run', '.ci/install'):
            self.assertTrue(os.access(os.path.join(SOURCE, script), os.X_OK), script)


if __name__ == '__main__':
    run()
