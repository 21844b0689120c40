"""Does the cost of reading grow with the pages, and no faster? Reads an RI&E of about 10 and of about 100 pages, DOCX and PDF.
Usage: growth.py PAGO [RUNS]. Exit code 1 when a page of the long one takes over 1.3 times a page of the short one, or 200 MB."""
import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import large_rie  # noqa: E402

ALLOWED, MEGABYTES = 1.3, 200


def peak_of(command):
    """Peak megabytes of a command and its children."""
    measured = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(subprocess.run([sys.executable, '-c', measured, *command], check=True, capture_output=True).stdout) / 1024


def seconds(command, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main(pago, runs):
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        short, long = large_rie.make(folder, 3, 'kort'), large_rie.make(folder, 24, 'lang')
        for few, many in zip(short, long):
            command = [pago, '--tijd', '600', 'lees']
            a, b = seconds([*command, few], runs) / 3, seconds([*command, many], runs) / 24
            peak = peak_of([*command, many])
            print(f'{os.path.splitext(many)[1]}: {a * 1000:.1f} ms a chapter of the short one, {b * 1000:.1f} ms of the long one, '
                  f'ratio {b / a:.2f}; peak {peak:.0f} MB')
            failed |= b / a > ALLOWED or peak > MEGABYTES
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5))
