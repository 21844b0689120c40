"""Prints a described RI&E in a look: DOCX, XLSX, ODT and the PDF of three producers."""
import html
import os
import subprocess
import tempfile

import docx
import docx.enum.section
import docx.shared
import openpyxl
import openpyxl.styles
import reportlab.lib.colors
import reportlab.platypus
import weasyprint
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm


def facts(rie):
    return (('Bedrijf', rie.company), ('Datum rapport', rie.date_printed), ('Opgesteld door', rie.author),
            ('Aantal medewerkers', str(rie.employees)))


def paragraphs(rie, look):
    return [*rie.prose, *([look.legend()] if look.legend() else [])]


def heads(look):
    return [look.header(c) for c in look.columns]


def make_docx(rie, look, path):
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = docx.shared.Cm(look.page[0]), docx.shared.Cm(look.page[1])
    section.left_margin = section.right_margin = docx.shared.Cm(1.5)
    document.add_heading('Risico-inventarisatie en -evaluatie', 1)
    table = document.add_table(0, 2)
    for label, value in facts(rie):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_heading('Bevindingen', 1)
    for text in paragraphs(rie, look):
        document.add_paragraph(text)
    table = document.add_table(1, len(look.columns), style='Table Grid')
    for cell, text in zip(table.rows[0].cells, heads(look)):
        cell.text = text
    for row in look.rows(rie):
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    document.save(path)


def make_xlsx(rie, look, path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Bedrijfsgegevens'
    for label, value in facts(rie):
        sheet.append([label, value])
    sheet = book.create_sheet('Bevindingen')
    for text in paragraphs(rie, look):
        sheet.append([text])
    sheet.append([])
    sheet.append(heads(look))
    for cell in sheet[sheet.max_row]:
        cell.font = openpyxl.styles.Font(bold=True)
    for row in look.rows(rie):
        sheet.append(row)
    book.save(path)


def page_html(rie, look):
    def cells(tag, texts):
        return ''.join(f'<{tag}>{html.escape(t)}</{tag}>' for t in texts)
    rows = ''.join(f'<tr>{cells("td", row)}</tr>' for row in look.rows(rie))
    about = ''.join(f'<tr>{cells("td", pair)}</tr>' for pair in facts(rie))
    hyphens = 'auto' if look.hyphens else 'manual'
    return (f'<html lang="nl"><style>@page {{ size: {look.page[0]}cm {look.page[1]}cm; margin: 1.5cm }} body {{ font: 9pt Liberation Sans; '
            f'hyphens: {hyphens} }} .rie td, .rie th {{ border: 0.5pt solid; padding: 1mm; vertical-align: top }} '
            '.rie { border-collapse: collapse } th { text-align: left }</style>'
            f'<h1>Risico-inventarisatie en -evaluatie</h1><table>{about}</table><h1>Bevindingen</h1>'
            + ''.join(f'<p>{html.escape(t)}</p>' for t in paragraphs(rie, look))
            + f'<table class="rie"><thead><tr>{cells("th", heads(look))}</tr></thead>{rows}</table></html>')


def make_weasyprint(rie, look, path):
    weasyprint.HTML(string=page_html(rie, look)).write_pdf(path)


def make_reportlab(rie, look, path):
    styles = getSampleStyleSheet()
    body, head = styles['BodyText'], styles['Heading1']
    body.fontSize, body.leading = 8, 10

    def cell(text):
        return reportlab.platypus.Paragraph(html.escape(text.replace('\u00ad', '')), body)
    width = (look.page[0] - 3) * cm
    shares = [{'nr': 0.4, 'topic': 1.1, 'text': 2.4, 'measure': 2}.get(c, 1.1) for c in look.columns]
    table = reportlab.platypus.Table([[cell(t) for t in row] for row in [heads(look), *look.rows(rie)]], repeatRows=1,
                                     colWidths=[width * s / sum(shares) for s in shares])
    table.setStyle([('GRID', (0, 0), (-1, -1), 0.5, reportlab.lib.colors.black), ('VALIGN', (0, 0), (-1, -1), 'TOP')])
    about = reportlab.platypus.Table([[cell(t) for t in pair] for pair in facts(rie)], colWidths=[5 * cm, 10 * cm], hAlign='LEFT')
    story = [reportlab.platypus.Paragraph('Risico-inventarisatie en -evaluatie', head), about,
             reportlab.platypus.Paragraph('Bevindingen', head), *(cell(t) for t in paragraphs(rie, look)), table]
    reportlab.platypus.SimpleDocTemplate(path, pagesize=(look.page[0] * cm, look.page[1] * cm), leftMargin=1.5 * cm, rightMargin=1.5 * cm,
                                         topMargin=1.5 * cm, bottomMargin=1.5 * cm).build(story)


def convert(paths, kind, folder):
    """All in one call of LibreOffice, with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', kind, '--outdir', folder, *paths],
                       check=True, capture_output=True, timeout=300)


def print_all(rie, looks, folder):
    """Files by look and producer: {(look, producer): path}."""
    made = {}
    for number, look in enumerate(looks):
        for producer, end, make in (('docx', 'docx', make_docx), ('xlsx', 'xlsx', make_xlsx), ('pdf van WeasyPrint', 'weasyprint.pdf', make_weasyprint),
                                    ('pdf van ReportLab', 'reportlab.pdf', make_reportlab)):
            path = made[look.name, producer] = os.path.join(folder, f'{number:02}.{end}')
            make(rie, look, path)
        for producer, end in (('odt', 'odt'), ('pdf van LibreOffice', 'pdf')):
            made[look.name, producer] = os.path.join(folder, f'{number:02}.{end}')
    documents = [path for (_, producer), path in made.items() if producer == 'docx']
    for kind in ('odt', 'pdf'):
        convert(documents, kind, folder)
    return made
