"""Words of a PDF with their boxes, through Poppler's pdftotext, and the lines that they stand in."""
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET

MM = 72 / 25.4


class Word:
    __slots__ = ('page', 'text', 'left', 'top', 'right', 'bottom', 'starts_line')

    def __init__(self, page, text, box):
        self.page, self.text, self.starts_line = page, text, False
        self.left, self.top, self.right, self.bottom = box


def words(path):
    """All words as Poppler puts them in reading order, and the number of pages. Poppler takes the height of a box from what the font says of
    itself, and LibreOffice says nothing: what we say is taken out too, so that equal boxes mean equal baselines."""
    with open(path, 'rb') as file:
        data = re.sub(rb'/(Ascent|Descent) (-?\d+)', lambda m: b'/' + m[1] + b' 0' + b' ' * (len(m[2]) - 1), file.read())
    with tempfile.NamedTemporaryFile(suffix='.pdf') as plain:
        plain.write(data)
        plain.flush()
        out = subprocess.run(['pdftotext', '-bbox', plain.name, '-'], capture_output=True, check=True).stdout
    out = out.decode('utf8', 'replace')
    out = re.sub(r'[\x00-\x08\x0b\x0c\x0e-\x1f]', '', out)
    root = ET.fromstring(out[out.index('<html'):])
    ns = '{http://www.w3.org/1999/xhtml}'
    found = []
    pages = list(root.iter(ns + 'page'))
    for number, page in enumerate(pages, 1):
        before = None
        for w in page.iter(ns + 'word'):
            box = [float(w.get(k)) for k in ('xMin', 'yMin', 'xMax', 'yMax')]
            word = Word(number, (w.text or '').replace('\uf0b7', '•').replace('\uf0a7', '▪'), box)
            word.starts_line = before is None or abs(word.bottom - before.bottom) > 3 or word.left < before.left or \
                word.left - before.right > 15
            found.append(word)
            before = word
    return found, len(pages)


def reading(path, order=None):
    """The words in Poppler's reading order, or with '-raw' as they stand in the file. A bullet of a symbol font counts as the
    bullet that it looks like."""
    out = subprocess.run(['pdftotext'] + ([order] if order else []) + [path, '-'], capture_output=True, check=True).stdout
    return out.decode('utf8', 'replace').replace('\uf0b7', '•').replace('\uf0a7', '▪').split()
