"""Times `pago lees` on a 40-page RI&E against pandoc (DOCX) and pdftotext (PDF), in alternating runs of one session.
Usage: reading_speed.py PAGO [RUNS]. Exit code 1 when pago takes more than half as long again as either."""
import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import large_rie  # noqa: E402

ALLOWED = 1.5


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(pago, runs):
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in large_rie.make(folder):
            docx = path.endswith('.docx')
            other = ['pandoc', '-t', 'plain', '-o', os.devnull, path] if docx else ['pdftotext', '-layout', path, os.devnull]
            times = {'pago': [], other[0]: []}
            for _ in range(runs):
                times['pago'].append(seconds([pago, '--tijd', '600', 'lees', path]))
                times[other[0]].append(seconds(other))
            ours, theirs = (statistics.median(times[name]) for name in ('pago', other[0]))
            worst = max(worst, ours / theirs)
            print(f'{os.path.basename(path)}: pago lees {ours * 1000:.0f} ms, {other[0]} {theirs * 1000:.0f} ms, '
                  f'ratio {ours / theirs:.2f} (median of {runs} alternating runs)')
    print(f'required: at most {ALLOWED}; worst: {worst:.2f}')
    return 0 if worst <= ALLOWED else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15))
