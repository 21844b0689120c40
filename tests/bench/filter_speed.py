"""Warm time of the filter PAGO-advies against the office's own conversion from DOCX to DOCX, loading included in both.
Usage, with Debian's Python: /usr/bin/python3 tests/bench/filter_speed.py BUILD [RIE.docx]   (asked: at most 1.3 times)"""
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

ROUNDS = 15


def seconds(office, rie, target, name):
    """Of one conversion: open, write, close."""
    start = time.monotonic()
    document = office.desktop.loadComponentFromURL(uno.systemPathToFileUrl(rie), '_blank', 0, (value('Hidden', True),))
    document.storeToURL(uno.systemPathToFileUrl(target), (value('FilterName', name),))
    document.close(True)
    return time.monotonic() - start


def main():
    build = os.path.abspath(sys.argv[1])
    rie = os.path.abspath(sys.argv[2]) if sys.argv[2:] else os.path.join(SOURCE, 'fixtures', 'rie', 'metaal_kranenvliet.docx')
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(os.path.join(build, 'pago.oxt')) as oxt:
            oxt.extractall(os.path.join(folder, 'extensions', 'pago'))
        with OfficeSession(os.path.join(folder, 'extensions'), headless=True) as office:
            times = {'PAGO-advies': [], 'MS Word 2007 XML': []}
            for number in range(ROUNDS + 2):
                for name, all_times in times.items():
                    took = seconds(office, rie, os.path.join(folder, 'uit.docx'), name)
                    if number >= 2:
                        all_times.append(took)
    ours, theirs = (statistics.median(times[name]) for name in times)
    print(f'{os.path.basename(rie)}: PAGO-advies {ours:.3f} s, DOCX to DOCX {theirs:.3f} s, ratio {ours / theirs:.2f}')


main()
