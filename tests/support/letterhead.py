"""Word documents with pictures in plain colours, and where on a page of a PDF such a picture stands, by Poppler."""
import base64
import struct
import subprocess
import zipfile
import zlib

RED, BLUE, PURPLE, TEAL, ORANGE, BROWN = (230, 0, 0), (0, 0, 230), (230, 0, 230), (0, 200, 200), (230, 160, 0), (100, 60, 20)
PNGS = (RED, BLUE, PURPLE, TEAL, ORANGE, BROWN)
GREEN = (0, 160, 0)  # the JPEG
JPEG = base64.b64decode(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODh'
    'MREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAeADwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAA'
    'AAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AlAILMgAAAAAAAA'
    'AAAAAP/9k=')
EMU = 36000  # of a millimetre
SQUARE, ABOVE_AND_BELOW = '<wp:wrapSquare wrapText="bothSides"/>', '<wp:wrapTopAndBottom/>'
LONG = 'Dit is een regel over niets, lang genoeg om over meer dan één regel van de bladzijde te lopen en zo te tonen waar hij staat. '
SPACES = ' '.join(f'xmlns:{name}="http://schemas.{place}"' for name, place in (
    ('w', 'openxmlformats.org/wordprocessingml/2006/main'), ('r', 'openxmlformats.org/officeDocument/2006/relationships'),
    ('wp', 'openxmlformats.org/drawingml/2006/wordprocessingDrawing'), ('a', 'openxmlformats.org/drawingml/2006/main'),
    ('pic', 'openxmlformats.org/drawingml/2006/picture'), ('mc', 'openxmlformats.org/markup-compatibility/2006'),
    ('wp14', 'microsoft.com/office/word/2010/wordprocessingDrawing')))
RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
A4, ACROSS = 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"'


def png(colour, width=8, height=4):
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    rows = (b'\0' + bytes(colour) * width) * height
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


def graphic(colour, width, height):
    name = 'groen' if colour == GREEN else f'i{PNGS.index(colour)}'
    return (f'<wp:docPr id="{sum(colour)}" name="{name}" descr="merk"/><a:graphic><a:graphicData '
            f'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="{name}"/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>')


def position(axis, area, place, choice=False):
    """`place`: a word to align to, or millimetres. `choice`: as Word writes it beside a place in percents."""
    own = f'<wp:align>{place}</wp:align>' if isinstance(place, str) else f'<wp:posOffset>{int(place * EMU)}</wp:posOffset>'
    own = f'<wp:position{axis} relativeFrom="{area}">{own}</wp:position{axis}>'
    if not choice:
        return own
    other = own.replace(own[own.index('>') + 1:own.rindex('</')], f'<wp14:pctPos{axis}Offset>90000</wp14:pctPos{axis}Offset>')
    return f'<mc:AlternateContent><mc:Choice Requires="wp14">{other}</mc:Choice><mc:Fallback>{own}</mc:Fallback></mc:AlternateContent>'


def anchored(colour, across, down, size=(30, 15), wrap='<wp:wrapNone/>', clear=0, behind=0, choice=False, simple=None):
    keep = int(clear * EMU)
    x, y = simple or (0, 0)
    return (f'<w:r><w:drawing><wp:anchor distT="{keep}" distB="{keep}" distL="{keep}" distR="{keep}" simplePos="{int(simple is not None)}" '
            f'relativeHeight="2" behindDoc="{behind}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="{x * EMU}" y="{y * EMU}"/>'
            f'{position("H", *across, choice)}{position("V", *down, choice)}<wp:extent cx="{size[0] * EMU}" cy="{size[1] * EMU}"/>'
            f'{wrap}{graphic(colour, *size)}</wp:anchor></w:drawing></w:r>')


def inline(colour, size=(30, 15)):
    return ('<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{size[0] * EMU}" cy="{size[1] * EMU}"/>{graphic(colour, *size)}</wp:inline></w:drawing></w:r>')


def words(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, look=''):
    return f'<w:p><w:pPr>{look}</w:pPr>{"".join(runs)}</w:p>'


def cell_with(*runs):
    return ('<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/>'
            '<w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr>'
            f'<w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(*runs)}</w:tc></w:tr></w:tbl>')


def section(top=1701, page=A4, header=True):
    return ('<w:sectPr>' + '<w:headerReference w:type="default" r:id="kop"/>' * header + f'<w:pgSz {page}/><w:pgMar w:top="{top}" '
            'w:right="1134" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>')


def relations(*more):
    own = [(f'i{n}', 'image', f'media/i{n}.png') for n in range(len(PNGS))] + [('groen', 'image', 'media/groen.jpeg'), *more]
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(
        f'<Relationship Id="{name}" Type="{RELATION}{kind}" Target="{target}"/>' for name, kind, target in own) + '</Relationships>')


def write(path, body, header='', top=1701):
    main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    types = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType='
             '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default '
             'Extension="jpeg" ContentType="image/jpeg"/>' + ''.join(
                 f'<Override PartName="/word/{part}.xml" ContentType="{main}{kind}+xml"/>'
                 for part, kind in (('document', 'document.main'), ('kop', 'header'), ('styles', 'styles'))) + '</Types>')
    styles = (f'<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito"/><w:sz w:val="22"/>'
              '<w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault>'
              '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>')
    package = relations().split('<Relationship ')[0] + (
        f'<Relationship Id="d" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as docx:
        docx.writestr('[Content_Types].xml', types)
        docx.writestr('_rels/.rels', package)
        docx.writestr('word/document.xml', f'<w:document {SPACES} mc:Ignorable="wp14"><w:body>{body}{section(top, header=bool(header))}'
                      '</w:body></w:document>')
        docx.writestr('word/styles.xml', styles)
        docx.writestr('word/_rels/document.xml.rels', relations(('kop', 'header', 'kop.xml'), ('s', 'styles', 'styles.xml')))
        docx.writestr('word/_rels/kop.xml.rels', relations())
        docx.writestr('word/kop.xml', f'<w:hdr {SPACES} mc:Ignorable="wp14">{header or paragraph()}</w:hdr>')
        for number, colour in enumerate(PNGS):
            docx.writestr(f'word/media/i{number}.png', png(colour))
        docx.writestr('word/media/groen.jpeg', JPEG)


def with_logo(template, path, run):
    """A copy of one of our templates with this picture in the header of its first page, as a house would put its logo there."""
    with zipfile.ZipFile(template) as old, zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part).decode('utf-8')
            if part.filename == 'word/header1.xml':
                root, rest = data.split('<w:hdr ', 1)
                more = [space for space in SPACES.split(' ') if space.split('=')[0] not in rest.split('>', 1)[0]]
                inside, end = rest.rsplit('</w:p>', 1)
                data = f'{root}<w:hdr {" ".join(more)} {inside}{run}</w:p>{end}'
            if part.filename == '[Content_Types].xml':
                data = data.replace('<Default ', '<Default Extension="png" ContentType="image/png"/><Default ', 1)
            new.writestr(part, data)
        new.writestr('word/_rels/header1.xml.rels', relations())
        for number, colour in enumerate(PNGS):
            new.writestr(f'word/media/i{number}.png', png(colour))
        new.writestr('word/media/groen.jpeg', JPEG)


def pixels(pdf, page=1, resolution=72):
    """Width and the rows of a page, three bytes for a point."""
    ppm = subprocess.run(['pdftoppm', '-r', str(resolution), '-f', str(page), '-l', str(page), '-aa', 'no', '-aaVector', 'no', pdf],
                         capture_output=True, check=True).stdout
    _, size, _, data = ppm.split(b'\n', 3)
    width, height = map(int, size.split())
    return [data[y * width * 3:(y + 1) * width * 3] for y in range(height)]


def near(point, colour):
    return all(abs(a - b) < 12 for a, b in zip(point, colour))  # a JPEG is not exact


def boxes(pdf, page=1, resolution=72):
    """Left, top, right and bottom in millimetres of what is painted in each of our colours."""
    found = {}
    for y, row in enumerate(pixels(pdf, page, resolution)):
        for x in range(0, len(row), 3):
            point = row[x:x + 3]
            if point == b'\xff\xff\xff':
                continue
            for colour in (*PNGS, GREEN):
                if near(point, colour):
                    box = found.setdefault(colour, [x, y, x, y])
                    box[:] = min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)
    scale = 25.4 / resolution
    return {colour: (left / 3 * scale, top * scale, (right / 3 + 1) * scale, (bottom + 1) * scale)
            for colour, (left, top, right, bottom) in found.items()}
