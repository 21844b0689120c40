"""Warm time of the filter PAGO-advies against the office's own conversion from DOCX to DOCX, loading included in both, taking
turns. Usage, with Debian's Python: /usr/bin/python3 tests/bench/filter_speed.py BUILD [RIE.docx ...]
Without files all of fixtures/rie that are DOCX. Asked: at most 1.3 times for each; wants a machine that does nothing else. Where
there is other work the fastest rounds, of both, say most."""
import glob
import os
import statistics
import sys
import tempfile
import time
import zipfile

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
sys.path.insert(0, os.path.join(SOURCE, 'tests', 'plugin', 'libreoffice'))
import uno  # noqa: E402
from office_session import OfficeSession, value  # noqa: E402

WARM_UP, ROUNDS = 2, 9
NAMES = ('PAGO-advies', 'MS Word 2007 XML')


def seconds(office, rie, target, name):
    """Of one conversion: open, write, close."""
    start = time.monotonic()
    document = office.desktop.loadComponentFromURL(uno.systemPathToFileUrl(rie), '_blank', 0, (value('Hidden', True),))
    document.storeToURL(uno.systemPathToFileUrl(target), (value('FilterName', name),))
    document.close(True)
    return time.monotonic() - start


def measured(office, rie, target):
    """Seconds of every round of each of the two filters."""
    times = {name: [] for name in NAMES}
    for number in range(WARM_UP + ROUNDS):
        for name in NAMES if number % 2 else NAMES[::-1]:
            took = seconds(office, rie, target, name)
            if number >= WARM_UP:
                times[name].append(took)
    return [times[name] for name in NAMES]


def main():
    build = os.path.abspath(sys.argv[1])
    ries = sys.argv[2:] or sorted(glob.glob(os.path.join(SOURCE, 'fixtures', 'rie', '*.docx')))
    ratios, least = [], []
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(os.path.join(build, 'pago.oxt')) as oxt:
            oxt.extractall(os.path.join(folder, 'extensions', 'pago'))
        with OfficeSession(os.path.join(folder, 'extensions'), headless=True) as office:
            print(f'load {os.getloadavg()[0]:.2f}; median seconds: {NAMES[0]}, {NAMES[1]}, ratio; ratio of the fastest rounds')
            for rie in ries:
                ours, theirs = measured(office, os.path.abspath(rie), os.path.join(folder, 'uit.docx'))
                medians = [statistics.median(ours), statistics.median(theirs)]
                ratios.append(medians[0] / medians[1])
                least.append(min(ours) / min(theirs))
                print(f'{os.path.basename(rie):34} {medians[0]:.3f} {medians[1]:.3f} {ratios[-1]:.2f}; {least[-1]:.2f}', flush=True)
            print(f'load {os.getloadavg()[0]:.2f}; worst ratio {max(ratios):.2f}, median {statistics.median(ratios):.2f}; '
                  f'of the fastest rounds {max(least):.2f}, median {statistics.median(least):.2f}')


main()
