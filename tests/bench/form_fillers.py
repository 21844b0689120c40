#!/usr/bin/env python3
"""A form that pago makes, filled in and read by others: pdf-lib (npm) and pdftk as independent fillers and readers. Run by hand.

    cmake --build build --target pago && tests/bench/form_fillers.py [BUILD]
Needs node, npm and pdftk; pdf-lib is installed in a temporary folder."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
VALUES = {"toestemming.overleg": "ja", "plaats_en_datum": "Lodz, 02-05-2026"}

PDF_LIB = """
const fs = require('fs'), {PDFDocument, PDFRadioGroup} = require('pdf-lib');
(async () => {
  const [from, to, values] = [process.argv[2], process.argv[3], JSON.parse(process.argv[4])];
  const form = await PDFDocument.load(fs.readFileSync(from));
  for (const [name, value] of Object.entries(values)) {
    const field = form.getForm().getField(name);
    if (field instanceof PDFRadioGroup) field.select(value); else field.setText(value);
  }
  if (to !== '-') fs.writeFileSync(to, await form.save());
  const read = {};
  for (const field of form.getForm().getFields())
    if (field instanceof PDFRadioGroup) read[field.getName()] = field.getSelected(); else if (field.getText) read[field.getName()] = field.getText();
  console.log(JSON.stringify(read));
})();
"""


def output(*command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode not in (0, 3):
        sys.exit(f"{command}: {done.stderr}")
    return done.stdout


def main():
    pago = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SOURCE / "build").resolve() / "pago"
    work = pathlib.Path(tempfile.mkdtemp(prefix="pago-forms-"))
    try:
        output("npm", "install", "--silent", "--no-audit", "--no-fund", "pdf-lib@1", cwd=work)
        (work / "fill.js").write_text(PDF_LIB)
        output(pago, "formulier", "maak", SOURCE / "forms/documents/CMG/template.docx", "-o", "leeg.pdf", cwd=work)
        read = lambda name: {f["naam"]: f["waarde"] for f in json.loads(output(pago, "formulier", "velden", name, "--json", cwd=work))["velden"]}
        same = lambda found: all(found.get(name) == value for name, value in VALUES.items())

        output("node", "fill.js", "leeg.pdf", "lib.pdf", json.dumps(VALUES), cwd=work)
        print("filled in by pdf-lib, read by pago:   ", same(read("lib.pdf")))
        (work / "data.json").write_text(json.dumps({**VALUES, "plaats_en_datum": "Łódź, 02-05-2026"}))
        output(pago, "formulier", "vul", "leeg.pdf", "--data", "data.json", "-o", "pago.pdf", cwd=work)
        found = json.loads(output("node", "fill.js", "pago.pdf", "-", "{}", cwd=work))
        print("filled in by pago, read by pdf-lib:   ", found["plaats_en_datum"] == "Łódź, 02-05-2026" and found["toestemming.overleg"] == "ja")
        fields = "".join(f'<field name="{n}"><value>{v}</value></field>' for n, v in VALUES.items() if "." not in n)
        fields += '<field name="toestemming"><field name="overleg"><value>ja</value></field></field>'
        (work / "in.xfdf").write_text(f'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{fields}</fields></xfdf>')
        output("pdftk", "leeg.pdf", "fill_form", "in.xfdf", "output", "tk.pdf", cwd=work)
        print("filled in by pdftk, read by pago:     ", same(read("tk.pdf")))
        told = output("pdftk", "pago.pdf", "dump_data_fields_utf8", cwd=work)
        print("filled in by pago, read by pdftk:     ", "FieldValue: Łódź, 02-05-2026\n" in told and "FieldValue: ja\n" in told)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
