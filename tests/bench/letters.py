#!/usr/bin/env python3
"""Result letters per second of pago (reading, guard and all), of docxtemplater on the same data, and of the floor; the memory of
pago at two sizes; and kill -9 at random moments. Ratios of one run; not a ctest.

    cmake --build build --target letter_bench pago && tests/bench/letters.py [LETTERS] [BUILD] [--folder FOLDER]
Everything is written in a new folder in FOLDER, else where temporary files go: on a disk that takes 30 MB a second it is the disk
that is measured, so for the programs themselves give a folder in memory (/dev/shm). docxtemplater runs as its users have it, in
one process, and as two processes at once, one for each of the two cores that pago uses. pago and docxtemplater take turns, five
times: medians are given, so that a moment in which the machine does something else harms neither.
Needs node and npm; docxtemplater is installed in that folder."""
import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

from letter_runs import HERE, options, pago, peak_memory, timed

TURNS = 5
JAVASCRIPT = """
const fs = require('fs'), PizZip = require('pizzip'), Docxtemplater = require('docxtemplater');
const template = fs.readFileSync('template.docx'), rows = fs.readFileSync('values.jsonl', 'utf8').trim().split('\\n').map(JSON.parse);
const start = process.hrtime.bigint();
rows.forEach((row, i) => {
  const doc = new Docxtemplater(new PizZip(template), {paragraphLoop: true, linebreaks: true, nullGetter: () => ''});
  doc.render(row);
  fs.writeFileSync(`d${i}.docx`, doc.getZip().generate({type: 'nodebuffer', compression: 'DEFLATE'}));
});
console.log(rows.length / (Number(process.hrtime.bigint() - start) / 1e9));
"""


def install_docxtemplater(folder):
    for name, version in (("docxtemplater", "3"), ("pizzip", "3")):
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", f"{name}@{version}"], cwd=folder, check=True)
    (folder / "bench.js").write_text(JAVASCRIPT)
    for own in (folder / "een", folder / "twee"):
        own.mkdir()
        for name in ("bench.js", "template.docx", "values.jsonl"):
            shutil.copy(folder / name, own)
        (own / "node_modules").symlink_to(folder / "node_modules")


def docxtemplater(folders):
    """Letters per second of one process in each of these folders, all at once."""
    running = [subprocess.Popen(["node", "bench.js"], cwd=own, stdout=subprocess.PIPE, text=True) for own in folders]
    return sum(float(process.communicate()[0]) for process in running)


def take_turns(build, work, letters):
    """Letters per second: ours, docxtemplater in one process and in two; medians."""
    bench = work / "bench"
    install_docxtemplater(bench)
    ours, alone, both = [], [], []
    for _ in range(TURNS):
        shutil.rmtree(work / "uit", ignore_errors=True)
        shutil.rmtree(work / "beurt", ignore_errors=True)  # a case of its own each time, without a log
        shutil.copytree(work / "data", work / "beurt", ignore=shutil.ignore_patterns("logboek*"))
        ours.append(letters / timed(pago(build, work / "beurt", work / "uit")))
        alone.append(docxtemplater([bench]))
        both.append(docxtemplater([bench / "een", bench / "twee"]))
    return [statistics.median(rates) for rates in (ours, alone, both)]


def kind_of_disk(folder):
    out = subprocess.run(["df", "--output=fstype", folder], capture_output=True, text=True, check=False).stdout.split()
    return out[-1] if out else "unknown"


def killed_and_resumed(build, data, work, times):
    whole = work / "heel"
    seconds = timed(pago(build, data, whole))
    same = 0
    for i in range(times):
        target = work / "gedood"
        shutil.rmtree(target, ignore_errors=True)
        process = subprocess.Popen(pago(build, data, target), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   start_new_session=True)
        time.sleep(random.uniform(0, seconds))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if not target.exists():
            timed(pago(build, data, target))
        same += subprocess.run(["diff", "-rq", whole, target], stdout=subprocess.DEVNULL, check=False).returncode == 0
    return same


def main():
    given = options(__doc__)
    letters, build = given.letters, given.build
    work = pathlib.Path(tempfile.mkdtemp(prefix="pago-letters-", dir=given.folder))
    print(f"writing in {work} ({kind_of_disk(work)})")
    try:
        subprocess.run([HERE / "employees.py", str(letters), work / "data"], check=True)
        subprocess.run([f"{build}/tests/letter_bench", work / "data/uitslagen.csv", work / "data/zaak", work / "bench",
                        str(min(letters, 3000)), "2"], check=True)
        ours, alone, both = take_turns(build, work, letters)
        print(f"pago, everything, 2 cores          {ours:8.0f} letters/s")
        print(f"docxtemplater, one process         {alone:8.0f} letters/s; pago is {ours / alone:.0f} times as fast")
        print(f"docxtemplater, two processes       {both:8.0f} letters/s; pago is {ours / both:.0f} times as fast")
        shutil.rmtree(work / "uit")
        print(f"memory at {letters}: {peak_memory(pago(build, work / 'data', work / 'uit'))} MB")
        shutil.rmtree(work / "uit")
        subprocess.run([HERE / "employees.py", str(letters * 4), work / "data4"], check=True)
        print(f"memory at {letters * 4}: {peak_memory(pago(build, work / 'data4', work / 'uit'))} MB")
        subprocess.run([HERE / "employees.py", "3000", work / "data3"], check=True)
        print(f"kill -9 and resume: {killed_and_resumed(build, work / 'data3', work, 20)} of 20 the same bytes")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
