"""Reads every RI&E of fixtures/rie with the command and scores the result against the truth files.
Usage: corpus_score_test.py PAGO SOURCE [--sanitized]"""
import glob
import os
import subprocess
import sys
import tempfile

PAGO, SOURCE = sys.argv[1:3]
REQUIRED = ['pago_recall=0.97', 'pago_precision=0.95', 'entry_recall=0.94', 'entry_precision=0.92']
RIES = os.path.join(SOURCE, 'fixtures', 'rie')


def main():
    with tempfile.TemporaryDirectory() as folder:
        for truth in sorted(glob.glob(os.path.join(RIES, '*.truth.json'))):
            name = os.path.basename(truth)[:-len('.truth.json')]
            rie = next(p for p in (os.path.join(RIES, name + end) for end in ('.docx', '.pdf', '.xlsx', '.odt', '.ods')) if os.path.exists(p))
            done = subprocess.run([PAGO, 'lees', rie, '--json'], capture_output=True)
            if done.returncode != 0:
                sys.exit(f'{rie}: exit {done.returncode}\n{done.stderr.decode()}')
            with open(os.path.join(folder, name + '.json'), 'wb') as f:
                f.write(done.stdout)
        score = os.path.join(SOURCE, 'tests', 'support', 'score.py')
        return subprocess.run([sys.executable, score, RIES, folder, '--verbose', '--require', REQUIRED[0], '--require', REQUIRED[1],
                               '--require', REQUIRED[2], '--require', REQUIRED[3]]).returncode


if __name__ == '__main__':
    sys.exit(main())
