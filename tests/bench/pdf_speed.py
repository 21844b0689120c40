#!/usr/bin/env python3
"""PDF letters per second, all in one run on two cores: pago's (tagged, locked with AES-256, reading, guard and all) against
LibreOffice in one call and against typst, reportlab, pdfkit and pdfmake drawing the same letter, in one process and in two; and a
print run from the data against `mutool merge` of ready files. typst runs three times: as its command works, with a compiler made
anew for each letter; with a compiler that stays but forgets after every letter what it laid out; and with one that stays and
remembers every paragraph and table that it laid out before, whatever letter it was in. `mutool merge` takes more than linear time,
so it joins 1,000 and 2,000 files. pago's locked letters and LibreOffice take turns, five times: medians are given. Ratios of one
run; not a ctest.

    cmake --build build --target pago && tests/bench/pdf_speed.py [LETTERS] [BUILD] [--folder FOLDER]
Everything is written in a new folder in FOLDER, else where temporary files go; /dev/shm measures the programs and no disk.
Needs soffice, python3-reportlab, mupdf-tools, node and npm; the packages of npm are installed in a temporary folder."""
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import zipfile
from html import unescape

from letter_runs import HERE, options, pago, peak_memory, timed

FONT = "/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf"
BOLD = "/usr/share/fonts/truetype/crosextra/Carlito-Bold.ttf"
TURNS = 5
SAMPLE = 200  # letters that each process of the others draws

REPORTLAB = """
import json, sys, time
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, PageBreak
from reportlab.lib.styles import ParagraphStyle
from xml.sax.saxutils import escape
letters = json.load(open('letters.json'))
pdfmetrics.registerFont(TTFont('C', FONT)); pdfmetrics.registerFont(TTFont('B', BOLD))
text = ParagraphStyle('t', fontName='C', fontSize=10, leading=13, spaceAfter=5)
cell = [('FONT', (0, 0), (-1, -1), 'C', 9), ('LINEBELOW', (0, 0), (-1, -1), .4, '#cccccc')]
start = time.perf_counter()
for i, letter in enumerate(letters):
    story = []
    for kind, content in letter:
        if kind == 'p': story.append(Paragraph(escape(content), text))
        else: story.append(Table(content, style=cell, colWidths=[120, 120, 100, 100]))
    SimpleDocTemplate(f'r{sys.argv[1]}-{i}.pdf', pagesize=A4, title='Uitslagbrief').build(story)
print(len(letters) / (time.perf_counter() - start))
""".replace("FONT)", repr(FONT) + ")").replace("BOLD)", repr(BOLD) + ")")

PDFKIT = """
const PDFDocument = require('pdfkit'), fs = require('fs');
const letters = JSON.parse(fs.readFileSync('letters.json'));
(async () => {
  const start = process.hrtime.bigint();
  for (let i = 0; i < letters.length; i++) await new Promise(done => {
    const doc = new PDFDocument({size: 'A4', margin: 60, info: {Title: 'Uitslagbrief'}, lang: 'nl-NL', tagged: true});
    doc.pipe(fs.createWriteStream(`k${process.argv[2]}-${i}.pdf`)).on('finish', done);
    doc.registerFont('C', FONT).font('C').fontSize(10);
    for (const [kind, content] of letters[i]) {
      if (kind === 'p') { doc.text(content, 60, doc.y).moveDown(0.4); continue; }
      for (const row of content) {
        if (doc.y > 740) doc.addPage();
        const y = doc.y; let low = y;
        row.forEach((cell, c) => { doc.text(cell, 60 + 118 * c, y, {width: 112}); low = Math.max(low, doc.y); });
        doc.moveTo(60, low + 2).lineTo(535, low + 2).stroke(); doc.y = low + 5;
      }
    }
    doc.end();
  });
  console.log(letters.length / (Number(process.hrtime.bigint() - start) / 1e9));
})();
"""

PDFMAKE = """
const Printer = require('pdfmake/js/Printer').default, fs = require('fs');
const VirtualFs = require('pdfmake/js/virtual-fs').default, Resolver = require('pdfmake/js/URLResolver').default;
const letters = JSON.parse(fs.readFileSync('letters.json'));
(async () => {
  const printer = new Printer({C: {normal: FONT, bold: BOLD}}, VirtualFs, new Resolver(VirtualFs));
  const start = process.hrtime.bigint();
  for (let i = 0; i < letters.length; i++) {
    const content = letters[i].map(([kind, c]) => kind === 'p' ? {text: c, margin: [0, 0, 0, 5]} : {table: {body: c, widths: ['*', '*', '*', '*']}});
    const doc = await printer.createPdfKitDocument({content, defaultStyle: {font: 'C', fontSize: 10}, info: {title: 'Uitslagbrief'}});
    await new Promise(done => { doc.pipe(fs.createWriteStream(`m${process.argv[2]}-${i}.pdf`)).on('finish', done); doc.end(); });
  }
  console.log(letters.length / (Number(process.hrtime.bigint() - start) / 1e9));
})();
"""

TYPST = """
const {NodeCompiler} = require('@myriaddreamin/typst-ts-node-compiler'), fs = require('fs');
const letters = JSON.parse(fs.readFileSync('letters.json'));
const made = () => NodeCompiler.create({fontArgs: [{fontPaths: [require('path').dirname(FONT)]}]});
let compiler = made();
const quoted = text => JSON.stringify(text);
const start = process.hrtime.bigint();
letters.forEach((letter, i) => {
  if (KIND === 'n' && i > 0) compiler = made();
  let source = '#set document(title: "Uitslagbrief")\\n#set page(paper: "a4", margin: 60pt)\\n#set text(font: "Carlito", size: 10pt, lang: "nl")\\n';
  for (const [kind, c] of letter) {
    if (kind === 'p') source += '#par(' + quoted(c) + ')\\n\\n';
    else source += '#table(columns: 4, ' + c.flat().map(quoted).join(', ') + ')\\n\\n';
  }
  fs.writeFileSync(`${KIND}${process.argv[2]}-${i}.pdf`, compiler.pdf({mainFileContent: source}));
  if (KIND !== 't') compiler.evictCache(0);
});
console.log(letters.length / (Number(process.hrtime.bigint() - start) / 1e9));
"""


def content_of(docx):
    """Paragraphs and tables of four columns in their order: what the others draw."""
    xml = zipfile.ZipFile(docx).read("word/document.xml").decode()
    text = lambda part: unescape(" ".join("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", p)) for p in re.findall(r"<w:p[ >].*?</w:p>", part, re.S))).strip()
    out = []
    for block in re.findall(r"<w:tbl>.*?</w:tbl>|<w:p[ >].*?</w:p>", xml, re.S):
        if not block.startswith("<w:tbl>"):
            if text(block):
                out.append(("p", text(block)))
            continue
        rows = [[text(c) for c in re.findall(r"<w:tc>.*?</w:tc>", row, re.S)] for row in re.findall(r"<w:tr[ >].*?</w:tr>", block, re.S)]
        if all(len(row) == 4 for row in rows):
            out.append(("t", rows))
        else:
            out += [("p", cell) for row in rows for cell in row if cell]
    return out


def in_processes(count, command, work):
    """Letters a second of that many at once; raises RuntimeError when it does not run here."""
    processes = [subprocess.Popen([*command, str(i)], cwd=work, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for i in range(count)]
    outcomes = [p.communicate() for p in processes]
    if any(p.returncode for p in processes):
        raise RuntimeError(str(outcomes[0][1].strip().splitlines()[-1:]))
    return sum(float(out) for out, _ in outcomes)


def alone_and_both(name, prefix, command, work):
    """Letters a second of one process, as its users have it, and of two at once; None when it does not run here."""
    try:
        rates = [in_processes(count, command, work) for count in (1, 2)]
    except RuntimeError as failure:
        print(f"{name:34} does not run here: {failure}")
        return None
    pages = subprocess.run(["pdfinfo", work / f"{prefix}0-0.pdf"], capture_output=True, text=True).stdout
    print(f"{name:34} {rates[0]:8.1f} letters/s in one process, {rates[1]:.1f} in two ({re.search(r'Pages: +([0-9]+)', pages)[1]} pages)")
    return rates


def others(work, letters):
    """Letters a second of each, in one process and in two, by the letter that its files begin with; without those that do not run here."""
    (work / "letters.json").write_text(json.dumps([content_of(path) for path in letters[:SAMPLE]]))
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "pdfkit@0", "pdfmake@0", "@myriaddreamin/typst-ts-node-compiler@0"],
                   cwd=work, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (work / "r.py").write_text(REPORTLAB)
    rates = {"r": alone_and_both("reportlab", "r", ["/usr/bin/python3", "r.py"], work)}
    typst = lambda kind: TYPST.replace("KIND", json.dumps(kind))
    for name, prefix, script in (("pdfkit", "k", PDFKIT), ("pdfmake", "m", PDFMAKE), ("typst, a compiler for each letter", "n", typst("n")),
                                 ("typst, stays and forgets", "f", typst("f")), ("typst, stays and remembers", "t", typst("t"))):
        (work / f"draw_{prefix}.js").write_text(script.replace("FONT", json.dumps(FONT)).replace("BOLD", json.dumps(BOLD)))
        rates[prefix] = alone_and_both(name, prefix, ["node", f"draw_{prefix}.js"], work)
    return {prefix: rate for prefix, rate in rates.items() if rate}


def libreoffice(work, letters):
    """Letters a second, of those that it wrote: it may leave some out."""
    out, count = work / "lo", min(len(letters), 150)
    shutil.rmtree(out, ignore_errors=True)
    seconds = timed(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(out),
                     *map(str, letters[:count])])
    written = len(list(out.glob("*.pdf")))
    if written < count:
        print(f"LibreOffice wrote {written} of {count}")
    return written / seconds


def main():
    given = options(__doc__)
    count, build = given.letters, given.build
    work = pathlib.Path(tempfile.mkdtemp(prefix="pago-pdf-", dir=given.folder))
    try:
        subprocess.run([HERE / "employees.py", str(count), work / "data"], check=True)
        case = work / "data/zaak/zaak.json"
        plain = case.read_text()
        letters = lambda target, *more: pago(build, work / "data", work / target, *more)
        subprocess.run(letters("word"), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        words = sorted((work / "word").glob("*.docx"))
        open_rate = count / timed(letters("open", "--pdf"))
        facts = json.loads(plain)
        facts["uitslagen"]["wachtwoord"] = "{geboortedatum}{postcode}"
        case.write_text(json.dumps(facts))
        locked, offices = [], []
        for _ in range(TURNS):
            shutil.rmtree(work / "dicht", ignore_errors=True)
            locked.append(count / timed(letters("dicht", "--pdf")))
            offices.append(libreoffice(work, words))
        ours, office = statistics.median(locked), statistics.median(offices)
        print(f"pago, tagged PDF                   {open_rate:8.1f} letters/s, everything")
        print(f"pago, tagged PDF, AES-256          {ours:8.1f} letters/s, everything ({min(locked):.0f} to {max(locked):.0f})")
        print(f"LibreOffice, one call              {office:8.1f} letters/s ({min(offices):.1f} to {max(offices):.1f})")
        rates = others(work, words)
        for which, said in enumerate(("one process", "two processes")):
            fastest = max(both[which] for prefix, both in rates.items() if prefix in "rkmn")
            print(f"pago, locked, is {ours / office:.0f} times LibreOffice and {ours / fastest:.1f} times the fastest of reportlab, pdfkit, "
                  f"pdfmake and typst as its command works, in {said}")
            for prefix, name in (("n", "with a compiler for each letter"), ("f", "that stays and forgets"), ("t", "that stays and remembers")):
                if prefix in rates:
                    print(f"pago, locked, is {ours / rates[prefix][which]:5.1f} times typst {name}, in {said}")
        shutil.rmtree(work / "dicht")
        run = [f"{build}/pago", "printrun", f"{work}/data/uitslagen.csv", "--zaak", f"{work}/data/zaak", "-o", f"{work}/run.pdf",
               "--datum", "2026-11-22", "--venster", "links-dl"]
        ours = count / timed(run)
        names = sorted(p.name for p in (work / "open").glob("*.pdf"))
        size = lambda name: (work / name).stat().st_size / 1e6
        print(f"print run from the data            {ours:8.1f} letters/s, {size('run.pdf'):.0f} MB, {peak_memory(run)} MB of memory")
        for files in (1000, 2000):
            joined = min(files, len(names))
            theirs = joined / timed(["mutool", "merge", "-o", f"{work}/merged.pdf", *names[:joined]], cwd=work / "open")
            print(f"mutool merge of {joined:6} ready files {theirs:8.1f} letters/s, {size('merged.pdf'):.0f} MB; pago is {ours / theirs:.1f} times as fast")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
