"""What is in pago.oxt, without an office: package_test.py SOURCE PAGO.OXT CMAKE
Every file that is named is there, both languages say the same things, and the Tab key goes through a window as a person reads it."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile

SOURCE, OXT, CMAKE = (os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3])
DIALOG, REGISTRY = '{http://openoffice.org/2000/dialog}', '{http://openoffice.org/2001/registry}'
XLINK = '{http://www.w3.org/1999/xlink}href'
LANGUAGES = {'nl': 'nl', 'en': 'en-US'}
SAME_ROW = 6  # of the units of a dialog: a label stands a little lower than the button beside it
OPTIONS = {'nl': 'Extra &gt; Opties &gt; PAGO', 'en': 'Tools &gt; Options &gt; PAGO'}


def plain(title):
    return title.replace('~', '').removesuffix('...')


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.oxt = cls.enterClassContext(zipfile.ZipFile(OXT))
        cls.names = set(cls.oxt.namelist())
        cls.dialogs = {name: cls.tree(name) for name in cls.names if name.endswith('.xdl')}
        cls.words = {language: cls.properties(language) for language in LANGUAGES}

    @classmethod
    def text(cls, name):
        return cls.oxt.read(name).decode('utf-8')

    @classmethod
    def tree(cls, name):
        return xml.fromstring(cls.text(name))

    @classmethod
    def properties(cls, language):
        lines = cls.text(f'texts/{language}.properties').splitlines()
        return dict(line.split('=', 1) for line in lines if '=' in line and not line.startswith('#'))

    def titles(self):
        """Of the menu: {action: {language: words}}"""
        found = {}
        for node in self.tree('Addons.xcu').iter('node'):
            said = {prop.get(REGISTRY + 'name'): prop for prop in node.findall('prop')}
            url = said['URL'].findtext('value') if 'URL' in said else ''
            if node.get(REGISTRY + 'name', '').startswith('m') and url.startswith('vnd.pago:'):
                values = said['Title'].findall('value')
                found[url[9:]] = {value.get('{http://www.w3.org/XML/1998/namespace}lang'): value.text for value in values}
        return found

    def test_the_description_names_what_is_there(self):
        description = self.tree('description.xml')
        space = '{http://openoffice.org/extensions/description/2006}'
        self.assertEqual(description.find(space + 'identifier').get('value'), 'nl.pago.libreoffice')
        self.assertRegex(description.find(space + 'version').get('value'), r'^\d+\.\d+\.\d+$')
        for part in ('display-name', 'extension-description'):
            self.assertEqual({one.get('lang') for one in description.find(space + part)}, set(LANGUAGES), part)
        named = [one.get(XLINK) for one in description.iter() if one.get(XLINK)]
        self.assertEqual(len(named), 3, named)  # the icon and the description in two languages
        for file in named + [entry.get('{http://openoffice.org/2001/manifest}full-path') for entry in self.tree('META-INF/manifest.xml')]:
            self.assertIn(file, self.names)
        for icon in re.findall(r'nl\.pago\.libreoffice/([^<]+)', self.text('Addons.xcu')):
            self.assertIn(icon, self.names)
        program = [name for name in self.names if name.endswith(('/pago', '/pago.uno.so'))]
        self.assertEqual(len(program), 2, program)

    def test_both_languages_have_every_word_of_every_window(self):
        self.assertEqual(set(self.words['nl']), set(self.words['en']))
        for name, dialog in self.dialogs.items():
            for one in dialog.iter():
                for said in (one.get(DIALOG + key, '') for key in ('value', 'title', 'help-text')):
                    if said.strip():
                        self.assertTrue(said.startswith('%'), f'{name} has words of its own: {said}')
                        if said != '%zaak.titel':
                            self.assertTrue(self.words['nl'].get(said[1:]), f'{name}: {said}')

    def test_every_control_says_what_it_is(self):
        for name, dialog in self.dialogs.items():
            for one in dialog.iter():
                kind = one.tag.removeprefix(DIALOG)
                if kind in ('textfield', 'menulist', 'treecontrol', 'progressmeter'):
                    self.assertTrue(one.get(DIALOG + 'help-text'), f'{name}: {one.get(DIALOG + "id")} has no help')
                if kind in ('button', 'checkbox'):
                    self.assertTrue(one.get(DIALOG + 'value'), f'{name}: {one.get(DIALOG + "id")} has no label')

    def test_the_tab_key_goes_from_top_to_bottom_and_from_left_to_right(self):
        for name, dialog in self.dialogs.items():
            controls = sorted((one for one in dialog.iter() if one.get(DIALOG + 'tab-index')), key=lambda o: int(o.get(DIALOG + 'tab-index')))
            self.assertEqual([int(one.get(DIALOG + 'tab-index')) for one in controls], list(range(len(controls))), name)
            reached = [one for one in controls if one.tag.removeprefix(DIALOG) not in ('text', 'progressmeter')]
            for before, after in zip(reached, reached[1:]):
                left, top = ((int(after.get(DIALOG + key)) - int(before.get(DIALOG + key))) for key in ('left', 'top'))
                self.assertTrue(top > SAME_ROW or (abs(top) <= SAME_ROW and left > 0) or (left == 0 and top > 0),
                                f'{name}: from {before.get(DIALOG + "id")} to {after.get(DIALOG + "id")}')

    def test_the_help_names_every_action_in_the_words_of_the_menu(self):
        titles = self.titles()
        self.assertEqual(len(titles), 8, titles)
        for language, locale in LANGUAGES.items():
            page = ' '.join(self.text(f'help/{language}.html').split())
            for action, said in titles.items():
                if action != 'hulp':
                    self.assertIn(f'<b>{plain(said[locale])}</b>', page.replace('PAGO &gt; ', ''), language)
            known = {plain(said[locale]) for said in titles.values()} | {plain(word) for word in self.words[language].values()}
            for named in re.findall('<b>(.*?)</b>', page.replace('PAGO &gt; ', '')):
                self.assertTrue(plain(named) in known or named == OPTIONS[language], f'{language}: the help names {named}')

    def test_who_offers_updates_has_their_address_in_the_extension(self):
        with tempfile.TemporaryDirectory(prefix='pago-update-') as build:
            subprocess.run([CMAKE, '-S', SOURCE, '-B', build, '-G', 'Ninja', '-DPAGO_LIBREOFFICE=ON', '-DBUILD_TESTING=OFF',
                            '-DPAGO_UPDATE_FOLDER=https://voorbeeld.invalid/pago'], check=True, capture_output=True)
            with open(os.path.join(build, 'plugin/libreoffice/oxt/description.xml'), encoding='utf-8') as f:
                self.assertIn('<src xlink:href="https://voorbeeld.invalid/pago/pago.update.xml"/>', f.read())
            update = xml.parse(os.path.join(build, 'pago.update.xml')).getroot()
            self.assertEqual([one.get(XLINK) for one in update.iter() if one.get(XLINK)], ['https://voorbeeld.invalid/pago/pago.oxt'])
        self.assertNotIn('update-information', self.text('description.xml').replace('@', ''))


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0]], verbosity=2)
