"""pago sjabloon, and a house's own templates for pago maak. Usage: templates_test.py PAGO SOURCE [--sanitized]"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import SOURCE, CommandTest, run  # noqa: E402

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
CODES = sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(SOURCE + '/forms/documents/*/template.docx'))
TYPED = [code for code in CODES if not code.startswith('RES')]      # its tables repeat several rows at once
SAVED = [code for code in TYPED if '-' not in code or code.startswith('INF')]   # one language of each: the others are alike


def paragraphs(path):
    """Texts of the paragraphs of a document that say something, header and footer parts too."""
    texts = []
    with zipfile.ZipFile(path) as docx:
        for name in sorted(docx.namelist()):
            if re.fullmatch(r'word/(document|header\d*|footer\d*)\.xml', name):
                for p in ET.fromstring(docx.read(name)).iter(W + 'p'):
                    text = ''.join({W + 't': t.text or '', W + 'br': ' ', W + 'tab': ' '}.get(t.tag, '') for t in p.iter())
                    text = re.sub(r'(Pagina|Page|Strona) \d+ (van|of|z) \d+', r'\1', ' '.join(text.split()))
                    if text:
                        texts.append(text)
    return texts


def example(fields):
    """A value for every field of a form: two rows for every list."""
    data = {}
    for field in fields.findall('field'):
        name, kind = field.get('name'), field.get('kind', 'text')
        if kind == 'rows':
            data[name] = [dict(example(field), **{'nr_van_rij': n}) for n in (1, 2)]
        else:
            data[name] = {'yes-no': True, 'date': '2026-11-22'}.get(kind, 'waarde ' + name)
    return data


def document(body):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return {
        '[Content_Types].xml': head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        'document.main+xml"/></Types>',
        '_rels/.rels': head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        'word/document.xml': head + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:body>' + body + '</w:body></w:document>'}


class Templates(CommandTest):
    def template(self, name, *lines):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        body = ''.join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in lines)
        with zipfile.ZipFile(path, 'w') as docx:
            for part, content in document(body).items():
                docx.writestr(part, content)
        return path

    def data(self, value):
        return self.write('data.json', json.dumps(value).encode())

    def path(self, name):
        return os.path.join(self.folder, name)

    def test_any_json_fills_any_template(self):
        self.template('t.docx', '{arts|aanhef},', '{#items}', '- {naam}: {prijs|euro}', '{/items}', '{aantal|meervoud:dag,dagen}')
        self.data({'arts': {'achternaam': 'Berg', 'tussenvoegsel': 'van den', 'geslacht': 'vrouw'}, 'aantal': 1,
                   'items': [{'naam': 'Brood', 'prijs': 2.5}, {'naam': 'Koek', 'prijs': 1200}]})
        done = self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'uit.docx')
        self.assertEqual(done.status, 0, done)
        self.assertEqual(paragraphs(self.path('uit.docx')),
                         ['Geachte mevrouw Van den Berg,', '- Brood: € 2,50', '- Koek: € 1.200,00', '1 dag'])

    def test_names_without_data_are_warnings_and_exit_3(self):
        self.template('t.docx', '{naam} {weg}')
        self.data({'naam': 'Bedacht'})
        done = self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'uit.docx')
        self.assertEqual(done.status, 3, done)
        self.assertIn('“weg”', done.err)
        self.assertIn('alinea 1', done.err)
        self.assertEqual(paragraphs(self.path('uit.docx')), ['Bedacht {weg}'])

    def test_other_delimiters(self):
        self.template('t.docx', '[[naam]] {naam}')
        self.data({'naam': 'Bedacht'})
        done = self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'uit.docx', '--begin', '[[', '--eind', ']]')
        self.assertEqual(done.status, 0, done)
        self.assertEqual(paragraphs(self.path('uit.docx')), ['Bedacht {naam}'])

    def test_a_broken_template_or_data_writes_nothing(self):
        self.template('t.docx', '{#items}', '{naam')
        self.data({'items': []})
        done = self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'uit.docx')
        self.assertEqual(done.status, 2, done)
        self.assertIn('2 fouten', done.err)
        self.write('data.json', b'{"a": ')
        self.assertEqual(self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'uit.docx').status, 2)
        self.assertNotIn('uit.docx', self.files())

    def test_a_picture_beside_the_data_and_none_from_elsewhere(self):
        self.template('t.docx', '{%logo}')
        png = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000002000000010802000000')
        self.write('logo.png', png + b'\0' * 40)
        self.data({'logo': {'afbeelding': 'logo.png', 'alt': 'Logo', 'breedte_mm': 40}})
        done = self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'uit.docx')
        self.assertEqual(done.status, 0, done)
        with zipfile.ZipFile(self.path('uit.docx')) as docx:
            self.assertEqual(docx.read('word/media/pago1.png'), png + b'\0' * 40)
            body = docx.read('word/document.xml').decode()
        self.assertIn('descr="Logo"', body)
        self.assertIn('cx="1440000" cy="720000"', body)
        self.data({'logo': {'afbeelding': '../logo.png'}})
        self.assertEqual(self.pago('sjabloon', 'vul', 't.docx', '--data', 'data.json', '-o', 'u2.docx').status, 2)

    def test_the_built_in_templates_are_sound_in_both_manners(self):
        for code in CODES:
            for manner in ([], ['--getypt']):
                made = self.pago('sjabloon', 'nieuw', code, '-o', 't.docx', *manner)
                if manner and code not in TYPED:
                    self.assertEqual(made.status, 2, made)
                    self.assertIn('Laat --getypt weg', made.err)
                    continue
                self.assertEqual(made.status, 0, made)
                done = self.pago('sjabloon', 'controleer', 't.docx', '--document', code)
                self.assertEqual(done.status, 0, f'{code} {manner}: {done}')

    def test_the_fields_of_a_template_with_what_they_are(self):
        self.pago('sjabloon', 'nieuw', 'NOR', '-o', 'nor.docx')
        done = self.pago('sjabloon', 'velden', 'nor.docx', '--document', 'NOR')
        self.assertEqual(done.status, 0, done)
        for word in ('inhoud_rie/titel', 'naam van de', 'datum', 'C2'):
            self.assertIn(word, done.out)

    def test_a_house_template_is_used_and_others_fall_back(self):
        self.pago('sjabloon', 'nieuw', 'NOR', '-o', 'nor.docx', '--getypt')
        os.mkdir(self.path('huis'))
        with zipfile.ZipFile(self.path('nor.docx')) as old, zipfile.ZipFile(self.path('huis/NOR.docx'), 'w') as new:
            for name in old.namelist():
                part = old.read(name)
                new.writestr(name, part.replace(b'Geachte directie', b'Beste directie') if name == 'word/document.xml' else part)
        done = self.pago('maak', 'rie-advies', '--sjablonen', 'huis', '-o', 'a.docx', '--datum', '2026-11-22')
        self.assertIn(done.status, (0, 3), done)
        self.assertTrue(any('Beste directie' in p for p in paragraphs(self.path('a.docx'))))
        done = self.pago('maak', 'toetsing', '--rie', self.rie(), '--sjablonen', 'huis', '-o', 'b.docx')
        self.assertIn(done.status, (0, 3), done)

    def test_a_template_that_lost_its_names_says_how_that_comes(self):
        self.template('leeg.docx', 'zonder velden')
        done = self.pago('sjabloon', 'controleer', 'leeg.docx', '--document', 'RIE')
        self.assertEqual(done.status, 3, done)
        self.assertIn('--getypt', done.err)

    def test_a_faulty_house_template_is_refused_with_every_fault(self):
        self.template('huis/NOR.docx', '{werkgever_nam}', '{diagnose}', '{#inhoud_rie}')
        done = self.pago('maak', 'rie-advies', '--sjablonen', 'huis', '-o', 'a.docx')
        self.assertEqual(done.status, 2, done)
        for word in ('werkgever_naam', 'alinea 2', 'mag niet naar directie', 'nergens gesloten', 'NOR-01', 'sjabloon controleer'):
            self.assertIn(word, done.err)
        self.assertNotIn('a.docx', self.files())
        self.assertEqual(self.pago('maak', 'rie-advies', '--sjablonen', 'weg', '-o', 'a.docx').status, 2)


@unittest.skipUnless(shutil.which('soffice'), 'LibreOffice is not installed')
class SavedByLibreOffice(CommandTest):
    def test_every_built_in_template_still_fills_after_libreoffice_saved_it(self):
        for code in SAVED:
            self.assertEqual(self.pago('sjabloon', 'nieuw', code, '-o', code + '.docx', '--getypt').status, 0)
        subprocess.run(['soffice', f'-env:UserInstallation=file://{self.folder}/profile', '--headless', '--convert-to', 'docx',
                        '--outdir', 'saved', *[code + '.docx' for code in SAVED]], cwd=self.folder, capture_output=True, timeout=120)
        for code in SAVED:
            form = ET.parse(f'{SOURCE}/forms/documents/{code}/form.xml').getroot()
            self.write('data.json', json.dumps(example(form)).encode())
            for folder in ('', 'saved/'):
                done = self.pago('sjabloon', 'controleer', folder + code + '.docx', '--document', code)
                self.assertEqual(done.status, 0, f'{folder}{code}: {done}')
                done = self.pago('sjabloon', 'vul', folder + code + '.docx', '--data', 'data.json', '-o', folder + 'uit.docx')
                self.assertEqual(done.status, 0, f'{folder}{code}: {done}')
            before, after = (paragraphs(os.path.join(self.folder, f, 'uit.docx')) for f in ('', 'saved'))
            self.assertEqual(sorted(before), sorted(after), code)
            self.assertGreater(sum('waarde ' in p for p in after), 5, code)


if __name__ == '__main__':
    run()
