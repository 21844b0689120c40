"""Runs the command under test the way a user does, in a folder of its own."""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PAGO, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SANITIZED = '--sanitized' in sys.argv[3:]
FIXTURES = os.path.join(SOURCE, 'fixtures')


class Outcome:
    def __init__(self, status, out, err, seconds):
        self.status, self.out, self.err, self.seconds = status, out, err, seconds

    def __str__(self):
        return f'exit {self.status} after {self.seconds:.2f} s\n--- stdout\n{self.out[:2000]}\n--- stderr\n{self.err[:2000]}'


class CommandTest(unittest.TestCase):
    """A test with its own empty folder `self.folder`, which is the current folder of every command."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='pago-test-')
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def pago(self, *arguments, stdin=None, binary=False, **environment):
        env = {k: v for k, v in os.environ.items() if k not in ('SOURCE_DATE_EPOCH', 'NO_COLOR')}
        env.update({k: str(v) for k, v in environment.items()})
        start = time.monotonic()
        done = subprocess.run([PAGO, *arguments], cwd=self.folder, env=env, input=stdin, capture_output=True, timeout=120)
        out = done.stdout if binary else done.stdout.decode('utf-8')
        return Outcome(done.returncode, out, done.stderr.decode('utf-8'), time.monotonic() - start)

    def write(self, name, data):
        path = os.path.join(self.folder, name)
        with open(path, 'wb') as f:
            f.write(data)
        return path

    def files(self):
        return sorted(os.listdir(self.folder))

    def rie(self, name='metaal_kranenvliet.docx'):
        return os.path.join(FIXTURES, 'rie', name)


def run():
    unittest.main(argv=[sys.argv[0]], verbosity=2)
