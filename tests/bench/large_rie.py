"""A large RI&E for timing: about 40 pages, 150 rows in ten tables, prose around them. The firm is invented.
Usage: large_rie.py FOLDER, which gets groot.docx and, where LibreOffice is installed, groot.pdf."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import bad_rie  # noqa: E402  (its docx() packs any body)

TOPICS = [
    ('Lawaai', 'Bij de {what} is een dagdosis van {n} dB(A) gemeten; gehoorbescherming wordt niet door iedereen gedragen.'),
    ('Gevaarlijke stoffen', 'Bij de {what} komt lasrook vrij; de afzuiging is {n} maanden geleden voor het laatst gekeurd.'),
    ('Fysieke belasting', 'Medewerkers van de {what} tillen onderdelen van {m} kg zonder hulpmiddel, tot {n} keer per dag.'),
    ('Beeldschermwerk', 'Op kantoor bij de {what} wordt {h} uur per dag met een beeldscherm gewerkt, zonder afwisseling.'),
    ('Nachtarbeid', 'In de {what} wordt in ploegen gewerkt, ook tussen 0.00 en 6.00 uur, {h} nachten per maand.'),
    ('Trillingen', 'Het handgereedschap in de {what} geeft een trillingsniveau A(8) van {h},5 m/s2.'),
    ('Werkdruk', 'Uit het onderzoek van dit jaar volgt dat {n} procent van de medewerkers van de {what} de werkdruk hoog noemt.'),
    ('Asbest', 'In de {what} is geen asbest aangetroffen; het rapport van de inventarisatie is aanwezig.'),
    ('Machineveiligheid', 'De noodstop van machine {n} in de {what} werkt niet zoals de fabrikant voorschrijft.'),
    ('Biologische agentia', 'Het koelsmeermiddel in de {what} wordt {h} keer per jaar op legionella en schimmels onderzocht.'),
]
PLACES = ['draaierij', 'lasserij', 'spuiterij', 'expeditie', 'montagehal', 'zagerij', 'stralerij', 'werkplaats', 'kwaliteitsafdeling',
          'gereedschapmakerij', 'tekenkamer', 'magazijnhal', 'perserij', 'testhal', 'onderhoudsdienst']
PROSE = ('De afdeling {place} is bezocht op een gewone werkdag. Gesproken is met de leidinggevende en met {n} medewerkers. '
         'De werkwijze is sinds de vorige inventarisatie niet wezenlijk veranderd, al zijn enkele machines vervangen en is de indeling '
         'van de hal aangepast. Waar hieronder een knelpunt staat, is dat ter plaatse vastgesteld of door medewerkers genoemd. ')


def run(text, bold=False):
    properties = '<w:rPr><w:b/></w:rPr>' if bold else ''
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text, bold=False, outline=None):
    level = '' if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    return f'<w:p><w:pPr><w:spacing w:after="160"/>{level}</w:pPr>{run(text, bold)}</w:p>'


def table(rows):
    widths = (700, 1500, 3000, 900, 2200, 1300, 1100)
    border = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                     for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    grid = ''.join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    out = f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{border}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    for number, row in enumerate(rows):
        header = '<w:trPr><w:tblHeader/></w:trPr>' if number == 0 else ''
        cells = ''.join(f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr><w:p>{run(text, number == 0)}</w:p></w:tc>'
                        for w, text in zip(widths, row))
        out += f'<w:tr>{header}{cells}</w:tr>'
    return out + '</w:tbl>' + paragraph('')


def chapter(number):
    place = PLACES[number % len(PLACES)]
    out = paragraph(f'{number + 1}. Afdeling {place}', True, 0)
    for i in range(12):
        out += paragraph(f'{number + 1}.{i + 1} Waarnemingen', True, 1) + paragraph(PROSE.format(place=place, n=i + 3) * 2)
    rows = [('Nr.', 'Onderwerp', 'Bevinding', 'Prioriteit', 'Maatregel', 'Verantwoordelijke', 'Gereed')]
    for i in range(15):
        topic, text = TOPICS[(number + i) % len(TOPICS)]
        what = PLACES[(number * 3 + i) % len(PLACES)]
        rows.append((f'{number + 1}.{i + 1}', topic, text.format(what=what, n=81 + (number * 7 + i) % 14, m=18 + i, h=3 + i % 5),
                     ('Hoog', 'Midden', 'Laag')[(number + i) % 3], f'De werkwijze in de {what} aanpassen en de medewerkers voorlichten',
                     ('Hoofd productie', 'Preventiemedewerker', 'Directie')[i % 3], f'{1 + i:02d}-{1 + number % 12:02d}-2027'))
    return out + table(rows)


def large_docx(chapters):
    body = paragraph('Risico-inventarisatie en -evaluatie', True, 0) + paragraph('Bedrijf: Proefmetaal Voorbeeldstad B.V.')
    body += paragraph('Datum: 12 januari 2026') + paragraph('Opgesteld door: T. Voorbeeld') + paragraph('Aantal medewerkers: 210')
    return bad_rie.docx(body + ''.join(chapter(n) for n in range(chapters)))


def make(folder, chapters=10, name='groot'):
    """Writes the documents of about four pages a chapter; gives their paths, the PDF only where LibreOffice can make it."""
    os.makedirs(folder, exist_ok=True)
    docx = os.path.join(folder, name + '.docx')
    with open(docx, 'wb') as f:
        f.write(large_docx(chapters))
    pdf = os.path.join(folder, name + '.pdf')
    with tempfile.TemporaryDirectory() as profile:
        try:
            subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', 'pdf', '--outdir', folder,
                            docx], check=True, capture_output=True, timeout=180)
        except FileNotFoundError:
            return [docx]
    return [docx, pdf]


if __name__ == '__main__':
    for path in make(sys.argv[1]):
        print(path)
