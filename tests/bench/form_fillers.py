#!/usr/bin/env python3
"""Every form that pago makes, filled in and read by others: pdf-lib (npm) and pdftk as independent fillers and readers; and what
comes back goes into a case. Run by hand.

    cmake --build build --target pago && tests/bench/form_fillers.py [BUILD]
Needs node, npm and pdftk; pdf-lib is installed in a temporary folder. Exit code 1: something was not read as it was filled in."""
import csv
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
STRANGE = "Łódź, Özgür Đorđević"   # pdf-lib and pdftk write their own letters: these are for pago alone
LANGUAGES = ("", "-EENVOUDIG", "-EN", "-PL")

PDF_LIB = """
const fs = require('fs'), {PDFDocument, PDFRadioGroup, PDFCheckBox, PDFDropdown, PDFTextField} = require('pdf-lib');
(async () => {
  const [from, to, values] = [process.argv[2], process.argv[3], JSON.parse(process.argv[4])];
  const file = await PDFDocument.load(fs.readFileSync(from)), form = file.getForm(), read = {};
  for (const [name, value] of Object.entries(values)) {
    const field = form.getField(name);
    if (field instanceof PDFCheckBox) field.check();
    else if (field instanceof PDFTextField) field.setText(value);
    else field.select(value);
  }
  if (to !== '-') fs.writeFileSync(to, await file.save());
  for (const field of form.getFields()) {
    if (field instanceof PDFCheckBox) read[field.getName()] = field.isChecked() ? 'ja' : '';
    else if (field instanceof PDFRadioGroup) read[field.getName()] = field.getSelected() || '';
    else if (field instanceof PDFDropdown) read[field.getName()] = field.getSelected()[0] || '';
    else if (field instanceof PDFTextField) read[field.getName()] = field.getText() || '';
  }
  console.log(JSON.stringify(read));
})();
"""


class Bench:
    def __init__(self, pago, work):
        self.pago, self.work, self.wrong = pago, work, 0

    def run(self, *command):
        done = subprocess.run([str(part) for part in command], cwd=self.work, capture_output=True, text=True)
        if done.returncode not in (0, 3):
            sys.exit(f"{command}: {done.stdout}{done.stderr}")
        return done.stdout

    def case(self):
        """The RI&E, the people and the case that forms about a person come from."""
        fixtures = SOURCE / "fixtures"
        self.run(self.pago, "zaak", "nieuw", "zaak", "--rie", fixtures / "rie/metaal_kranenvliet.docx")
        case = json.loads((self.work / "zaak/zaak.json").read_text())
        known = json.loads((fixtures / "results/zaak.json").read_text())
        case.update({key: known[key] for key in ("kenmerk", "datum", "bedrijfsarts", "uitslagen")})
        (self.work / "zaak/zaak.json").write_text(json.dumps(case))
        return fixtures / "results/uitslagen_utf8.csv"

    def forms(self):
        """Name -> file."""
        people, made = self.case(), {}
        for document in ("vragenlijst", "meetformulier", "rugscore", "toestemming-overleg", "toestemming-verwijzing", "toestemming-delen"):
            made[document] = f"{document}.leeg.pdf"
            self.run(self.pago, "maak", document, "--zaak", "zaak", "--resultaten", people, "--persoon", "00017", "-o", made[document], "--invulbaar")
        made["deelname"] = "deelname.leeg.pdf"
        self.run(self.pago, "maak", "deelname", "--zaak", "zaak", "-o", made["deelname"], "--invulbaar")
        made["intake"] = "intake.leeg.pdf"
        self.run(self.pago, "formulier", "intake", "--zaak", "zaak", "-o", made["intake"])
        for code in ("CMG", "CRF", "CSH"):
            for language in LANGUAGES:
                name = code + language
                made[name] = f"{name}.leeg.pdf"
                self.run(self.pago, "formulier", "maak", SOURCE / f"forms/documents/{name}/template.docx", "-o", made[name])
        return made

    def fields(self, name):
        return {f["naam"]: f for f in json.loads(self.run(self.pago, "formulier", "velden", name, "--json"))["velden"]}

    def answers(self, name, text):
        out = {}
        for field, facts in self.fields(name).items():
            if facts["soort"] == "datum":
                out[field] = "02-05-2026"
            elif facts["soort"] == "tekst":
                out[field] = text
            elif facts["soort"] != "handtekening":
                out[field] = facts["keuzes"][-1]["waarde"]
        return out

    def told(self, name, answers):
        """Nothing is told of a form that came back but that it is not signed."""
        folder = self.work / (name + ".terug")
        folder.mkdir()
        shutil.copy(self.work / name, folder)
        rows = list(csv.DictReader(io.StringIO(self.run(self.pago, "formulier", "lees", folder), newline=""), delimiter=";"))
        told = [one for one in rows[0]["bevindingen"].split("; ") if one and "handtekening" not in one]
        return not told and all(rows[0].get(field) == value for field, value in answers.items())

    def read(self, name):
        return {field: facts["waarde"] or "" for field, facts in self.fields(name).items()}

    def by_pdftk(self, blank, to, answers):
        (self.work / "in.xfdf").write_text('<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>' + "".join(
            f'<field name="{field}"><value>{value}</value></field>' for field, value in answers.items()) + "</fields></xfdf>")
        self.run("pdftk", blank, "fill_form", "in.xfdf", "output", to)

    def of_pdftk(self, name):
        read, field = {}, ""
        for line in self.run("pdftk", name, "dump_data_fields_utf8").splitlines():
            key, _, value = line.partition(": ")
            if key == "FieldName":
                field = value
            if key == "FieldValue":
                read[field] = value.replace("Off", "")
        return read

    def test(self, name, blank):
        plain, strange = self.answers(blank, "Lodz 3"), self.answers(blank, STRANGE)
        same = lambda found, wanted: all(found.get(field) == value for field, value in wanted.items())
        self.run("node", "fill.js", blank, name + ".lib.pdf", json.dumps(plain))
        self.by_pdftk(blank, name + ".tk.pdf", plain)
        data = {field: "2026-05-02" if value == "02-05-2026" else value for field, value in strange.items()}
        (self.work / "data.json").write_text(json.dumps(data))
        self.run(self.pago, "formulier", "vul", blank, "--data", "data.json", "-o", name + ".pago.pdf")
        results = (same(self.read(name + ".lib.pdf"), plain), same(self.read(name + ".tk.pdf"), plain),
                   same(json.loads(self.run("node", "fill.js", name + ".pago.pdf", "-", "{}")), strange),
                   same(self.of_pdftk(name + ".pago.pdf"), strange),
                   all(self.told(name + kind, plain) for kind in (".lib.pdf", ".tk.pdf")))
        self.wrong += results.count(False)
        print(f"{name:24} {len(plain):6}   " + "   ".join(f"{'yes' if one else 'NO':10}" for one in results), flush=True)


def main():
    pago = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SOURCE / "build").resolve() / "pago"
    work = pathlib.Path(tempfile.mkdtemp(prefix="pago-forms-"))
    try:
        bench = Bench(pago, work)
        bench.run("npm", "install", "--silent", "--no-audit", "--no-fund", "pdf-lib@1")
        (work / "fill.js").write_text(PDF_LIB)
        print(f"{'form':24} fields   by pdf-lib   by pdftk     pdf-lib      pdftk        back without\n"
              f"{'':24}          read here    read here    reads ours   reads ours   a change told")
        for name, blank in bench.forms().items():
            bench.test(name, blank)
        return 1 if bench.wrong else 0
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
