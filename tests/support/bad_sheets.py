"""Makes spreadsheets and OpenDocument files that are no readable RI&E, or hardly: each function gives the bytes of one."""
import io
import zipfile

MAIN = ('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>')
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'


def relationships(*links):
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + ''.join(f'<Relationship Id="{i}" Type="{OFFICE}{kind}" Target="{target}"/>' for i, kind, target in links)
            + '</Relationships>')


def package(parts, first=None):
    """A zip of these parts, (name, text or pieces of text); `first` is the mimetype of OpenDocument, stored unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        if first:
            z.writestr('mimetype', first, zipfile.ZIP_STORED)
        for name, text in parts:
            with z.open(name, 'w', force_zip64=True) as part:
                for piece in [text] if isinstance(text, str) else text:
                    part.write(piece.encode())
    return out.getvalue()


def xlsx(rows, after='', shared='', missing=()):
    def sheet():
        yield f'<worksheet {MAIN}><sheetData>'
        yield from [rows] if isinstance(rows, str) else rows
        yield f'</sheetData>{after}</worksheet>'
    parts = [('[Content_Types].xml', TYPES), ('_rels/.rels', relationships(('r1', 'officeDocument', 'xl/workbook.xml'))),
             ('xl/workbook.xml', f'<workbook {MAIN}><sheets><sheet name="Blad" sheetId="1" r:id="r1"/></sheets></workbook>'),
             ('xl/_rels/workbook.xml.rels', relationships(('r1', 'worksheet', 'sheet1.xml'), ('r2', 'sharedStrings', 'shared.xml'))),
             ('xl/worksheets/none.xml', '<x/>'), ('xl/sheet1.xml', sheet()), ('xl/shared.xml', f'<sst {MAIN}>{shared}</sst>')]
    return package([part for part in parts if part[0] not in missing])


def text(place, words):
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def empty_xlsx():
    return xlsx('')


def xlsx_without_sheet():
    return xlsx('', missing=('xl/sheet1.xml',))


def xlsx_without_workbook():
    return xlsx('', missing=('xl/workbook.xml',))


def xlsx_bomb():
    blank = ' ' * (1 << 20)
    return xlsx(blank for _ in range(1200))


def xlsx_with_dtd():
    whole = package([('[Content_Types].xml', TYPES), ('xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "lawaai">]><workbook>&a;</workbook>')])
    return whole


def truncated_xlsx():
    whole = xlsx(f'<row r="{i}">{text(f"A{i}", str(i * 104729))}</row>' for i in range(1, 5000))
    return whole[:len(whole) // 2]


def xlsb():
    return package([('[Content_Types].xml', TYPES.replace('openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
                                                          'ms-excel.sheet.binary.macroEnabled.main')), ('xl/workbook.bin', 'x')])


def old_xls():
    header = bytes.fromhex('D0CF11E0A1B11AE1') + bytes(16) + bytes.fromhex('3E000300FEFF0900') + bytes(480)
    return header.ljust(512, b'\0') + 'Workbook'.encode('utf-16-le').ljust(128, b'\0') + bytes(4096)


def numbers_file():
    return package([('Index/Document.iwa', 'x'), ('Metadata/Properties.plist', 'x')])


def million_cells():
    """Past any RI&E: refused, or read in time."""
    row = ''.join(f'<c t="n"><v>{i}</v></c>' for i in range(100))
    return xlsx(f'<row>{row}</row>' for _ in range(10000))


# Odd, but not beyond reading: a reading or a refusal, both within the bounds.

def last_column_and_row():
    return xlsx(f'<row r="1">{text("A1", "lawaai")}{text("XFD1", "lawaai")}</row><row r="1048576">{text("A1048576", "lawaai")}'
                f'{text("XFD1048576", "lawaai")}</row>')


def diagonal():
    def name(column):
        letters = ''
        while column:
            column, rest = divmod(column - 1, 26)
            letters = chr(65 + rest) + letters
        return letters
    return xlsx(f'<row r="{i}">{text(name(i) + str(i), "lawaai")}{text(name(i + 1) + str(i), "stof")}</row>' for i in range(1, 16000))


def wide_rows():
    """Every other cell of every row: no blank column to cut at, many to look at."""
    cells = ''.join('<c/>' if i % 2 else '<c t="str"><v>lawaai</v></c>' for i in range(2000))
    return xlsx(f'<row>{cells}</row>' for _ in range(60))


def merges_without_end():
    merges = ''.join(f'<mergeCell ref="A{i}:XFD1048576"/>' for i in range(1, 20000))
    rows = (f'<row r="{i}">{text(f"A{i}", "lawaai")}</row>' for i in range(1, 20000))
    return xlsx(rows, after=f'<mergeCells>{merges}</mergeCells>')


def forged_references():
    return xlsx(text_row(99999999999) + text_row(-5) + '<row><c r="ZZZZZZZZ9999999999" t="s"><v>99999999999</v></c>'
                '<c r="" s="4294967295"><v>1e999</v></c><c r="A0"><v>nan</v></c></row>', after='<mergeCells><mergeCell ref="B9:A1"/>'
                '<mergeCell/></mergeCells>', shared='<si/>')


def text_row(number):
    return f'<row r="{number}">{text("B2", "lawaai in de hal, 91 dB(A)")}</row>'


NAMES = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ('office', 'text', 'table', 'style'))
ODT, ODS = 'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet'


def odf(body, kind=ODT, before='', manifest='', missing=()):
    def content():
        inside = 'text' if kind == ODT else 'spreadsheet'
        yield f'{before}<office:document-content {NAMES}><office:body><office:{inside}>'
        yield from [body] if isinstance(body, str) else body
        yield f'</office:{inside}></office:body></office:document-content>'
    parts = [('content.xml', content()), ('META-INF/manifest.xml', f'<manifest>{manifest}</manifest>')]
    return package([part for part in parts if part[0] not in missing], kind)


def empty_odt():
    return odf('<text:p/>')


def odt_without_content():
    return odf('', missing=('content.xml',))


def encrypted_odt():
    return odf('', manifest='<file-entry><encryption-data checksum="x"/></file-entry>')


def odt_bomb():
    blank = ' ' * (1 << 20)
    return odf(blank for _ in range(1200))


def odt_with_dtd():
    return odf('<text:p>&a;</text:p>', before='<!DOCTYPE x [<!ENTITY a "lawaai">]>')


def truncated_odt():
    whole = odf(f'<text:p>In hal {i} is {i * 7919 % 1000003} gemeten</text:p>' for i in range(5000))
    return whole[:len(whole) // 2]


def presentation():
    return package([('content.xml', '<x/>')], 'application/vnd.oasis.opendocument.presentation')


def deep_odt():
    return odf('<text:section>' * 100000 + '<text:p>diep</text:p>' + '</text:section>' * 100000)


# Odd, but not beyond reading.

def cell(words, attributes=''):
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{words}</text:p></table:table-cell>'


def million_rows_ods():
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell("lawaai", columns(16384))}</table:table-row>'
    return odf(f'<table:table table:name="Blad">{row * 50}</table:table>', ODS)


def columns(count):
    return f'table:number-columns-repeated="{count}"'


def million_rows_odt():
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell("lawaai", columns(999999))}</table:table-row>'
    return odf(f'<table:table>{row * 50}</table:table>')


def empty_cells_odt():
    row = f'<table:table-row><table:table-cell {columns(1000)}/></table:table-row>'
    return odf([f'<table:table>{row * 50000}</table:table>', '<text:p>lawaai</text:p>'])


def spans_ods():
    span = 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"'
    return odf(f'<table:table table:name="Blad">{("<table:table-row>" + cell("lawaai", span) + "</table:table-row>") * 20000}</table:table>', ODS)


def lists_in_lists():
    return odf('<text:list><text:list-item>' * 90 + '<text:p>lawaai</text:p>' + '</text:list-item></text:list>' * 90)


def styles_in_a_circle():
    style = ''.join(f'<style:style style:name="S{i}" style:family="paragraph" style:parent-style-name="S{(i + 1) % 5000}"/>'
                    for i in range(5000))
    content = (f'<office:document-content {NAMES}><office:automatic-styles>{style}</office:automatic-styles><office:body><office:text>'
               + ''.join(f'<text:p text:style-name="S{i}">lawaai</text:p>' for i in range(5000))
               + '</office:text></office:body></office:document-content>')
    return package([('content.xml', content)], ODT)
