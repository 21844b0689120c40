"""The Debian packages: made by cpack, installed in a clean folder, used, removed without a trace. Also the watched folder, which
they bring. packages_test.py PAGO SOURCE BUILD CPACK. Exit 77: this is no Debian."""
import configparser
import ctypes
import glob
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE, BUILD, CPACK = (os.path.abspath(path) for path in sys.argv[2:5])
if not shutil.which('dpkg-deb') or not shutil.which('dpkg-shlibdeps'):
    print('skipped: no dpkg-dev')
    sys.exit(77)


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    assert done.returncode == 0, f'{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}'
    return done.stdout


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix='pago-packages-'))
        cls.root = os.path.join(cls.folder, 'root')
        run(CPACK, '--config', os.path.join(BUILD, 'CPackConfig.cmake'), '-B', os.path.join(cls.folder, 'made'))
        cls.packages = sorted(glob.glob(os.path.join(cls.folder, 'made', '*.deb')))
        for name in ('info', 'updates', 'triggers'):
            os.makedirs(os.path.join(cls.root, 'var/lib/dpkg', name))
        open(os.path.join(cls.root, 'var/lib/dpkg/status'), 'w').close()
        cls.dpkg('--install', *cls.packages)
        cls.environment = dict(os.environ, PATH=os.path.join(cls.root, 'usr/bin') + ':' + os.environ['PATH'])

    @classmethod
    def dpkg(cls, *arguments):
        """With the scripts of the packages run outside the folder, which has no shell, and an ldconfig that does nothing."""
        nothing = os.path.join(cls.folder, 'nothing')
        os.makedirs(nothing, exist_ok=True)
        with open(os.path.join(nothing, 'ldconfig'), 'w') as f:
            f.write('#!/bin/sh\n')
        os.chmod(os.path.join(nothing, 'ldconfig'), 0o755)
        return run('dpkg', '--root=' + cls.root, '--force-depends', '--force-not-root', '--force-script-chrootless', *arguments,
                   env=dict(os.environ, PATH=nothing + ':' + os.environ['PATH']))

    def installed(self, path):
        return os.path.join(self.root, path)

    def test_there_is_a_package_for_the_command_and_one_for_libreoffice(self):
        names = [os.path.basename(path).split('_')[0] for path in self.packages]
        self.assertIn('pago', names)
        if os.path.exists(os.path.join(BUILD, 'pago.oxt')):
            self.assertIn('pago-libreoffice', names)
        for package in self.packages:
            fields = run('dpkg-deb', '--field', package)
            for field in ('Depends:', 'Maintainer:', 'Version:', 'Description:'):
                self.assertIn(field, fields)

    def test_the_installed_command_reads_and_makes(self):
        rie = os.path.join(SOURCE, 'fixtures', 'rie', 'bakkerij_de_korenmaat.docx')
        self.assertIn('nachtarbeid', run('pago', 'lees', rie, env=self.environment))
        done = subprocess.run(['pago', 'maak', 'advies', '--rie', rie, '-o', '-'], env=self.environment, capture_output=True)
        self.assertIn(done.returncode, (0, 3))
        self.assertEqual(done.stdout[:2], b'PK')

    def test_man_page_schema_and_library_are_there(self):
        with gzip.open(self.installed('usr/share/man/nl/man1/pago.1.gz'), 'rt', encoding='utf-8') as f:
            self.assertIn('van RI&E naar PAGO-advies', f.read())
        for path in ('usr/share/pago/zaak.schema.json', 'usr/share/pago/leidraad/risks.xml', 'usr/include/pago_c.h'):
            self.assertTrue(os.path.exists(self.installed(path)), path)
        self.assertTrue(glob.glob(self.installed('usr/lib/**/libpago.so.0'), recursive=True))

    def test_bash_completes_commands_documents_and_options(self):
        script = self.installed('usr/share/bash-completion/completions/pago')
        for words, expected in ((['pago', 'ma'], 'maak'), (['pago', 'maak', 'proj'], 'projectplan'),
                                (['pago', 'zaak', 'contr'], 'controleer'), (['pago', 'maak', 'advies', '--sja'], '--sjabloon')):
            with self.subTest(words=words):
                ask = (f'. {script}; COMP_WORDS=({" ".join(words)}); COMP_CWORD={len(words) - 1}; _pago; '
                       'printf "%s\\n" "${COMPREPLY[@]}"')
                self.assertIn(expected, run('bash', '-c', ask, env=self.environment).split())

    def test_the_watched_folder_gives_every_rie_its_advice_and_says_why_not(self):
        place = os.path.join(self.folder, 'PAGO')
        os.makedirs(os.path.join(place, 'in'))
        shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', 'bakkerij_de_korenmaat.docx'), os.path.join(place, 'in', 'de bakkerij.docx'))
        with open(os.path.join(place, 'in', 'kapot.docx'), 'wb') as f:
            f.write(b'PK\x03\x04 geen Word-bestand')
        with open(os.path.join(place, 'in', 'lijst.txt'), 'w') as f:
            f.write('blijft staan')
        run(self.installed('usr/lib/pago/pago-map'), place + '/in', place + '/uit', '--datum', '2026-11-22', env=self.environment)
        self.assertEqual(os.listdir(place + '/uit'), ['de bakkerij.PAGO-advies.docx'])
        self.assertEqual(os.listdir(place + '/in/gedaan'), ['de bakkerij.docx'])
        self.assertEqual(sorted(os.listdir(place + '/in/mislukt')), ['kapot.docx', 'kapot.docx.fout.txt'])
        with open(place + '/in/mislukt/kapot.docx.fout.txt', encoding='utf-8') as f:
            self.assertIn('kapot.docx', f.read())
        self.assertTrue(os.path.exists(place + '/in/lijst.txt'))
    def unit(self, name, home):
        """What a unit states, as {key: value}, for the user of this home."""
        path = self.installed('usr/lib/systemd/user/' + name)
        if shutil.which('systemd-analyze') and name.endswith('.path'):  # of a service it wants the program where it will be
            run('systemd-analyze', '--user', 'verify', path, env=dict(os.environ, XDG_RUNTIME_DIR=self.folder))
        unit = configparser.ConfigParser(interpolation=None, delimiters='=')
        unit.optionxform = str
        unit.read(path, encoding='utf-8')
        return {key: value.replace('%h', home) for section in unit.values() for key, value in section.items()}

    def test_the_unit_works_when_a_file_appears_and_on_what_comes_meanwhile(self):
        # As the manager of a user's services does it, which runs only on a machine that systemd started: it waits until the path
        # changes, and then runs the line of the service in the user's home, with little more than a PATH.
        home = os.path.join(self.folder, 'thuis')
        path, service = self.unit('pago-map.path', home), self.unit('pago-map.service', home)
        self.assertEqual((path['PathChanged'], path['MakeDirectory'], service['Type']), (home + '/PAGO/in', 'yes', 'oneshot'))
        os.makedirs(path['PathChanged'])
        kernel = ctypes.CDLL(None, use_errno=True)
        watch = kernel.inotify_init()
        moved_into = 0x80
        self.assertGreaterEqual(kernel.inotify_add_watch(watch, path['PathChanged'].encode(), moved_into), 0)
        self.put('bakkerij_de_korenmaat.docx', path['PathChanged'] + '/eerste.docx')
        self.assertIn(b'eerste.docx', os.read(watch, 1000))
        os.close(watch)
        command = service['ExecStart'].split()
        self.assertTrue(command[0].startswith('/usr/lib/pago/'))
        job = subprocess.Popen([self.installed(command[0].lstrip('/')), *command[1:]], cwd=home, umask=int(service['UMask'], 8),
                               env={'HOME': home, 'PATH': self.installed('usr/bin') + ':/usr/bin:/bin'},
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        time.sleep(0.5)
        self.put('garage_terhulst.pdf', path['PathChanged'] + '/tweede.pdf')
        told, _ = job.communicate(timeout=100)
        self.assertEqual((job.returncode, told), (0, ''))
        made = sorted(os.listdir(home + '/PAGO/uit'))
        self.assertEqual(made, ['eerste.PAGO-advies.docx', 'tweede.PAGO-advies.docx'])
        self.assertEqual(os.stat(os.path.join(home, 'PAGO', 'uit', made[0])).st_mode & 0o077, 0, 'for the user alone')

    def put(self, rie, path):
        """Whole at once, as a mail program or a share does it."""
        shutil.move(shutil.copy(os.path.join(SOURCE, 'fixtures', 'rie', rie), os.path.join(self.folder, 'onderweg')), path)

    @unittest.skipUnless(shutil.which('unopkg') and shutil.which('runuser') and os.path.exists(os.path.join(BUILD, 'pago.oxt')),
                         'no LibreOffice, or no extension')
    def test_one_user_adds_the_extension_for_himself_and_takes_it_away(self):
        profile = os.path.join(self.folder, 'profiel')
        oxt = shutil.copy(os.path.join(BUILD, 'pago.oxt'), self.folder)
        os.mkdir(profile)
        os.chmod(self.folder, 0o755)
        user = []
        if os.geteuid() == 0:  # unopkg refuses to do it for root
            user = ['runuser', '-u', 'nobody', '--']
            shutil.chown(profile, 'nobody')

        def unopkg(*arguments):
            return run(*user, 'env', 'HOME=' + profile, 'unopkg', *arguments, '-env:UserInstallation=file://' + profile)
        unopkg('add', '--suppress-license', oxt)
        told = unopkg('list', 'nl.pago.libreoffice')
        self.assertIn('nl.pago.libreoffice', told)
        self.assertNotIn('is registered: no', told)
        unopkg('remove', 'nl.pago.libreoffice')
        self.assertNotIn('nl.pago.libreoffice', unopkg('list'))

    def test_zz_removed_packages_leave_no_trace(self):
        names = [os.path.basename(path).split('_')[0] for path in self.packages]
        self.dpkg('--purge', *reversed(names))
        left = [os.path.join(folder, name) for folder, _, files in os.walk(self.root) for name in files]
        self.assertEqual([path for path in left if '/var/lib/dpkg/' not in path and '/var/log/' not in path], [])


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0]], verbosity=2)
