#!/usr/bin/env python3
"""Writes fixtures/pdf/goed.pdf: a small letter that meets PDF/A-2b and PDF/UA-1, with one of everything that
`pago pdf controleer` looks at. Run by hand when it must change (needs python3-fonttools and fonts-liberation):
    python3 tests/support/tagged_pdf.py fixtures/pdf/goed.pdf
The failing fixtures are edits of it, in tests/generators/pdf/check_pdf_test.cpp."""
import io
import struct
import sys
import zlib

from fontTools import subset
from fontTools.ttLib import TTFont

FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
LETTERS = "".join(map(chr, range(32, 127))) + "ëéïüöÖğćłĐđŁ•"


def srgb_profile():
    def s15(value):
        return struct.pack(">i", round(value * 65536))

    def text(tag, words):
        return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", 2 * len(words), 28) + words.encode("utf-16-be")

    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + b"".join(map(s15, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
    xyz = lambda *v: b"XYZ " + bytes(4) + b"".join(map(s15, v))
    tags = [(b"desc", text("desc", "sRGB")), (b"cprt", text("cprt", "CC0")), (b"wtpt", xyz(0.9642, 1, 0.8249)),
            (b"rXYZ", xyz(0.4361, 0.2225, 0.0139)), (b"gXYZ", xyz(0.3851, 0.7169, 0.0971)), (b"bXYZ", xyz(0.1431, 0.0606, 0.7139)),
            (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve)]
    table, data, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, body in tags:
        body += bytes(-len(body) % 4)
        table += struct.pack(">4sII", name, at + len(data), len(body))
        data += body
    size = 128 + 4 + len(table) + len(data)
    head = struct.pack(">I4s", size, bytes(4)) + bytes([4, 0x30, 0, 0]) + b"mntrRGB XYZ " + struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head += b"acsp" + bytes(28) + b"".join(map(s15, (0.9642, 1, 0.8249)))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data


def small_font():
    options = subset.Options(notdef_outline=True, drop_tables=["GSUB", "GPOS", "GDEF", "kern", "DSIG", "FFTM", "name", "post"],
                             glyph_names=False)
    font = TTFont(FONT)
    cut = subset.Subsetter(options)
    cut.populate(text=LETTERS)
    cut.subset(font)
    out = io.BytesIO()
    font.save(out)
    return TTFont(io.BytesIO(out.getvalue())), out.getvalue()


class File:
    def __init__(self):
        self.objects = []

    def add(self, body):
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data, extra="", plain=False):
        packed = data if plain else zlib.compress(data, 9)
        filters = "" if plain else "/Filter /FlateDecode "
        return self.add(b"<< %s%s/Length %d >>\nstream\n%s\nendstream" % (filters.encode(), extra.encode() + b" ", len(packed), packed))

    def write(self, root, info):
        out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
        offsets = []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number + (body if isinstance(body, bytes) else body.encode("latin-1")) + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
        out += (f"trailer\n<< /Size {len(offsets) + 1} /Root {root} 0 R /Info {info} 0 R "
                "/ID [<70616761676f6f64706167616f6f6431> <70616761676f6f64706167616f6f6431>] >>\n"
                f"startxref\n{start}\n%%EOF\n").encode()
        return out


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Proefbrief</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-03-31T12:00:00+02:00</xmp:CreateDate>
<pdf:Producer>pago</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def main(target):
    face, font_bytes = small_font()
    cmap, order, em = face.getBestCmap(), face.getGlyphOrder(), face["head"].unitsPerEm
    gid = {letter: order.index(name) for letter, name in cmap.items()}

    def shown(words):
        return "<" + "".join("%04X" % gid[ord(letter)] for letter in words) + ">"

    pdf = File()
    catalog, pages, info = pdf.add(""), pdf.add(""), pdf.add("")
    program = pdf.stream(font_bytes, f"/Length1 {len(font_bytes)}")
    widths = " ".join(str(round(face["hmtx"][name][0] * 1000 / em)) for name in order)
    lines = "".join("<%04X> <%s>\n" % (g, chr(letter).encode("utf-16-be").hex()) for letter, g in sorted(gid.items(), key=lambda x: x[1]))
    count = len(gid)
    blocks = "".join(f"{min(100, count - i)} beginbfchar\n" + "".join(lines.splitlines(True)[i:i + 100]) + "endbfchar\n" for i in range(0, count, 100))
    unicode_map = pdf.stream(("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) "
                              "/Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> "
                              "endcodespacerange\n" + blocks + "endcmap CMapName currentdict /CMap defineresource pop end end").encode())
    name = "/PAGOAA+LiberationSans"
    head = face["head"]
    box = " ".join(str(round(v * 1000 / em)) for v in (head.xMin, head.yMin, head.xMax, head.yMax))
    descriptor = pdf.add(f"<< /Type /FontDescriptor /FontName {name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent 905 /Descent -212 "
                         f"/CapHeight 729 /StemV 80 /FontFile2 {program} 0 R >>")
    cid = pdf.add(f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                  f"/Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 0 /W [0 [{widths}]] /CIDToGIDMap /Identity >>")
    font = pdf.add(f"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H /DescendantFonts [{cid} 0 R] "
                   f"/ToUnicode {unicode_map} 0 R >>")
    icc = pdf.stream(srgb_profile(), "/N 3")
    image = pdf.stream(bytes([200, 30, 30, 30, 200, 30]), "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB")
    state = pdf.add("<< /Type /ExtGState /ca 1 /BM /Normal >>")
    tree, page = pdf.add(""), pdf.add("")
    elements, parents, content = [], [], []

    def element(kind, parent, extra="", children=()):
        number = pdf.add("")
        elements.append([number, kind, parent, extra, list(children)])
        for one in elements:
            if one[0] == parent:
                one[4].append(number)
        return number

    def piece(number, drawing, tag="Span"):
        mcid = len(parents)
        parents.append(number)
        for one in elements:
            if one[0] == number:
                one[4].append(("mcid", mcid))
        content.append(f"/{tag} <</MCID {mcid}>> BDC\n{drawing}\nEMC")

    y = [790]

    def line(number, words, size=11, x=60):
        y[0] -= 24
        piece(number, f"BT /F1 {size} Tf {x} {y[0]} Td {shown(words)} Tj ET")

    def drawn(kind, parent, words, extra="", x=60):
        number = element(kind, parent, extra)
        line(number, words, 11, x)
        return number

    content.append("/Artifact BMC\n/GS1 gs 0.8 g 60 800 400 1 re f\nEMC")
    document = element("Document", None)
    drawn("H1", document, "Proefbrief")
    drawn("P", document, "Voor Özgür, Đorđević en Łukasz.")
    drawn("H2", document, "Een lijst")
    items = element("L", document, "/A << /O /List /ListNumbering /Disc >>")
    for words in ("een", "twee"):
        item = element("LI", items)
        label, body = element("Lbl", item), element("LBody", item)
        line(label, "•")
        y[0] += 24
        line(body, words, 11, 80)
    table = element("Table", document)
    for kind, scope, cells in (("TH", "/A << /O /Table /Scope /Column >>", ("Groep", "Aantal")), ("TD", "", ("lassers", "12"))):
        row = element("TR", table)
        for i, words in enumerate(cells):
            drawn(kind, row, words, scope, 60 + 150 * i)
            y[0] += 24 if i == 0 else 0
    contents = element("TOC", document)
    drawn("Reference", element("TOCI", contents), "Een lijst, bladzijde 1")
    note = drawn("Note", document, "Een voetnoot.", "/ID (noot1)")
    formula = drawn("Formula", document, "a + b", "/Alt (a plus b)")
    figure = element("Figure", document, "/Alt (Een rood en een groen vlak) /A << /O /Layout /BBox [60 400 100 420] >>")
    piece(figure, "q 40 0 0 20 60 400 cm /Im1 Do Q", "Figure")
    link = element("Link", document)
    line(link, "www.voorbeeld.nl")
    place = f"/Rect [60 {y[0] - 2} 160 {y[0] + 12}]"
    url = pdf.add(f"<< /Type /Annot /Subtype /Link {place} /F 4 /Contents (Website van de arbodienst) /StructParent 1 /Border [0 0 0] "
                  f"/A << /S /URI /URI (https://www.voorbeeld.nl/) >> >>")
    elements[-1][4].append(("object", url))
    form = element("Form", document)
    normal = pdf.stream(f"/Tx BMC q BT /F1 11 Tf 2 4 Td {shown('Özgür')} Tj ET Q EMC".encode(),
                        f"/Type /XObject /Subtype /Form /BBox [0 0 200 16] /Resources << /Font << /F1 {font} 0 R >> >>")
    field = pdf.add(f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (naam) /TU (Uw naam) /V (\\376\\377\\000\\326\\000z\\001\\037\\000\\374\\000r) "
                    f"/DA (/F1 11 Tf 0 g) /Rect [60 340 260 356] /F 4 /P {page} 0 R /StructParent 2 /AP << /N {normal} 0 R >> >>")
    elements[-1][4].append(("object", field))
    y[0] = 320
    drawn("P", document, "Getekend op 31 maart 2026.", "/Lang (nl-NL)")

    for number, kind, parent, extra, children in elements:
        kids = " ".join(str(kid[1]) if isinstance(kid, tuple) and kid[0] == "mcid" else
                        f"<< /Type /OBJR /Obj {kid[1]} 0 R /Pg {page} 0 R >>" if isinstance(kid, tuple) else f"{kid} 0 R" for kid in children)
        pdf.objects[number - 1] = (f"<< /Type /StructElem /S /{kind} /P {parent or tree} 0 R /Pg {page} 0 R {extra} /K [{kids}] >>")
    body = pdf.stream("\n".join(content).encode())
    outlines = pdf.add("")
    mark = pdf.add(f"<< /Title (Proefbrief) /Parent {outlines} 0 R /Dest [{page} 0 R /XYZ null 800 null] >>")
    pdf.objects[outlines - 1] = f"<< /Type /Outlines /First {mark} 0 R /Last {mark} 0 R /Count 1 >>"
    xmp = pdf.stream(XMP.encode(), "/Type /Metadata /Subtype /XML", plain=True)
    pdf.objects[tree - 1] = (f"<< /Type /StructTreeRoot /K [{document} 0 R] /ParentTree << /Nums [0 [{' '.join(f'{p} 0 R' for p in parents)}] "
                             f"1 {link} 0 R 2 {form} 0 R] >> /ParentTreeNextKey 3 >>")
    pdf.objects[page - 1] = (f"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] /Contents {body} 0 R /StructParents 0 /Tabs /S "
                             f"/Resources << /Font << /F1 {font} 0 R >> /XObject << /Im1 {image} 0 R >> /ExtGState << /GS1 {state} 0 R >> >> "
                             f"/Annots [{url} 0 R {field} 0 R] >>")
    pdf.objects[pages - 1] = f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>"
    pdf.objects[info - 1] = "<< /Title (Proefbrief) /Producer (pago) /CreationDate (D:20260331120000+02'00') >>"
    pdf.objects[catalog - 1] = (f"<< /Type /Catalog /Pages {pages} 0 R /Lang (nl-NL) /MarkInfo << /Marked true >> /StructTreeRoot {tree} 0 R "
                                f"/ViewerPreferences << /DisplayDocTitle true >> /Metadata {xmp} 0 R /Outlines {outlines} 0 R "
                                f"/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile {icc} 0 R >>] "
                                f"/AcroForm << /Fields [{field} 0 R] /DA (/F1 11 Tf 0 g) /DR << /Font << /F1 {font} 0 R >> >> >> >>")
    with open(target, "wb") as out:
        out.write(pdf.write(catalog, info))


if __name__ == "__main__":
    main(sys.argv[1])
