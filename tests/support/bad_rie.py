"""Makes files that are no readable RI&E: each function gives the bytes of one. Standard library only."""
import io
import zipfile
import zlib

CONTENT_TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                 '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                 '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                 'wordprocessingml.document.main+xml"/></Types>')
RELS = ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>')
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body, before=''):
    """A small DOCX with this text between <w:body> tags; `body` may be an iterable of pieces, written one by one."""
    pieces = [body] if isinstance(body, str) else body
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', CONTENT_TYPES)
        z.writestr('_rels/.rels', RELS)
        with z.open('word/document.xml', 'w') as part:
            part.write(f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {W}><w:body>'.encode())
            for piece in pieces:
                part.write(piece.encode())
            part.write(b'</w:body></w:document>')
    return out.getvalue()


def paragraph(text):
    return f'<w:p><w:r><w:t>{text}</w:t></w:r></w:p>'


def nothing():
    return b''


def plain_text():
    return 'Dit is een gewone brief over lawaai, geen DOCX of PDF.\n'.encode() * 20


def picture():
    return bytes.fromhex('FFD8FFE000104A46494600010100000100010000') + bytes(2000)


def package(*parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as z:
        for name, text in parts:
            z.writestr(name, text)
    return out.getvalue()


def spreadsheet():
    return package(('[Content_Types].xml', CONTENT_TYPES), ('_rels/.rels', RELS), ('xl/workbook.xml', '<workbook/>'))


def open_document():
    return package(('mimetype', 'application/vnd.oasis.opendocument.text'), ('content.xml', '<office/>'),
                   ('META-INF/manifest.xml', '<manifest/>'))


def long_docx(paragraphs):
    """Readable, with text that does not pack better than a real RI&E's."""
    return docx(paragraph(f'In hal {i} is {i * 7919 % 1000003} keer 91 dB(A) gemeten.') for i in range(paragraphs))


def truncated_docx():
    whole = long_docx(400)
    return whole[:len(whole) // 2]


def docx_without_document():
    return package(('[Content_Types].xml', CONTENT_TYPES), ('_rels/.rels', RELS))


def empty_docx():
    return docx('<w:p/>')


def password_docx():
    """What Word writes for a document with a password: an OLE file with a stream EncryptedPackage."""
    header = bytes.fromhex('D0CF11E0A1B11AE1') + bytes(16) + bytes.fromhex('3E000300FEFF0900') + bytes(480)
    names = b''.join(name.encode('utf-16-le').ljust(128, b'\0') for name in ('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))
    return header.ljust(512, b'\0') + names + bytes(4096)


def broken_xml():
    return docx('<w:p><w:r><w:t>zonder einde</w:p>')


def zip_bomb():
    blank = ' ' * (1 << 20)
    return docx(blank for _ in range(1200))


def many_paragraphs():
    block = paragraph('Lawaai in de hal, 91 dB(A).') * 2000
    return docx(block for _ in range(1000))


def half_a_million_paragraphs():
    """Within the limits on unpacked size, but more work than any RI&E."""
    return long_docx(500000)


def xml_entities():
    dtd = '<!DOCTYPE d [<!ENTITY a "' + 'lawaai ' * 100 + '">' + ''.join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(8)) + ']>'
    return docx(paragraph('&i;'), dtd)


def deep_nesting():
    return docx('<w:sdt><w:sdtContent>' * 100000 + paragraph('diep') + '</w:sdtContent></w:sdt>' * 100000)


def pdf(objects, root=1):
    """A PDF of these objects (bytes, numbered from 1)."""
    out = b'%PDF-1.4\n'
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b'%d 0 obj\n' % number + body + b'\nendobj\n'
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % offset for offset in offsets)
    return out + b'trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, root, start)


def stream(data, extra=b''):
    return b'<< /Length %d %s >>\nstream\n' % (len(data), extra) + data + b'\nendstream'


def page_pdf(content, resources=b'<< /Font << /F1 5 0 R >> >>', count=b'1', more=()):
    return pdf([b'<< /Type /Catalog /Pages 2 0 R >>',
                b'<< /Type /Pages /Kids [3 0 R] /Count ' + count + b' >>',
                b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ' + resources + b' /Contents 4 0 R >>',
                content,
                b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', *more])


def text_pdf():
    lines = b''.join(b'BT /F1 10 Tf 50 %d Td (In hal %d is 91 dB gemeten) Tj ET\n' % (800 - 12 * i, i) for i in range(60))
    return page_pdf(stream(lines))


def truncated_pdf():
    whole = text_pdf()
    return whole[:300]


def empty_pdf():
    return page_pdf(stream(b''))


def scanned_pdf():
    image = stream(bytes(range(256)) * 16, b'/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray '
                                           b'/BitsPerComponent 8')
    return page_pdf(stream(b'q 595 0 0 842 0 0 cm /Im1 Do Q'), b'<< /XObject << /Im1 6 0 R >> >>', more=[image])


def password_pdf():
    """The standard handler, RC4 40 bits, with a user password that is not empty: the keys need not be right to be locked."""
    encrypt = (b'<< /Filter /Standard /V 1 /R 2 /O <' + b'5a' * 32 + b'> /U <' + b'a5' * 32 + b'> /P -4 >>')
    whole = page_pdf(stream(b'BT /F1 12 Tf 50 700 Td (geheim) Tj ET'), more=[encrypt])
    return whole.replace(b'/Root 1 0 R', b'/Root 1 0 R /Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> '
                                         b'<00112233445566778899aabbccddeeff>]')


def pdf_bomb():
    squeeze = zlib.compressobj(9)
    line = b'BT /F1 10 Tf 50 700 Td (lawaai) Tj ET\n' * 25000
    data = b''.join(squeeze.compress(line) for _ in range(320)) + squeeze.flush()
    return page_pdf(stream(data, b'/Filter /FlateDecode'))


def pdf_of_lines():
    squeeze = zlib.compressobj(9)
    line = b'0 0 m 9 9 l S\n' * 60000
    data = b''.join(squeeze.compress(line) for _ in range(320)) + squeeze.flush()
    return page_pdf(stream(data, b'/Filter /FlateDecode'))


def endless_pages():
    return page_pdf(stream(b'BT /F1 12 Tf 50 700 Td (een) Tj ET'), count=b'2000000000')


def pages_in_a_circle():
    return pdf([b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>'])
