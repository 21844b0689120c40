"""A LibreOffice of its own on a screen of its own, for tests: started, driven through UNO, photographed, ended.
Debian's Python runs this: it has UNO. Needs Xvfb, openbox and xdotool."""
import os
import shutil
import signal
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException, IndexOutOfBoundsException


def missing_programs():
    return [name for name in ('soffice', 'Xvfb', 'openbox', 'xdotool') if not shutil.which(name)]


def value(name, of):
    return PropertyValue(Name=name, Value=of)


def until(come_true, what, seconds=60, pause=0.1):
    end = time.monotonic() + seconds
    while True:
        try:
            found = come_true()
        except (DisposedException, IndexOutOfBoundsException):  # a window changed while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f'waited {seconds} s for {what}')
        time.sleep(pause)


class OfficeSession:
    """with OfficeSession(extension_folder) as office: ...; headless: without a screen"""

    def __init__(self, extension, size='1400x1000', headless=False):
        self.extension, self.size, self.headless = extension, size, headless
        self.folder = tempfile.mkdtemp(prefix='pago-office-')
        self.started = []

    def __enter__(self):
        try:
            self.environment = dict(os.environ, HOME=self.folder, LC_ALL='C.UTF-8', PATH=self.desktop_programs() + ':' + os.environ['PATH'])
            if not self.headless:
                self.start_screen()
            self.start_office()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def desktop_programs(self):
        """A desktop that opens nothing, and notes what it was asked to show."""
        folder = os.path.join(self.folder, 'bureaublad')
        os.mkdir(folder)
        for name in ('xdg-open', 'gio', 'gnome-open', 'kde-open'):
            with open(os.path.join(folder, name), 'w') as f:
                f.write(f'#!/bin/sh\necho "$@" >>{folder}/getoond\n')
            os.chmod(os.path.join(folder, name), 0o755)
        return folder

    def shown_on_desktop(self):
        try:
            with open(os.path.join(self.folder, 'bureaublad', 'getoond'), encoding='utf-8') as f:
                return f.read()
        except FileNotFoundError:
            return ''

    def start(self, command, **more):
        with open(os.path.join(self.folder, os.path.basename(command[0]) + '.log'), 'wb') as log:
            process = subprocess.Popen(command, env=self.environment, start_new_session=True, stdout=log, stderr=log, **more)
        self.started.append(process)
        return process

    def start_screen(self):
        read, write = os.pipe()
        self.start(['Xvfb', '-displayfd', str(write), '-screen', '0', self.size + 'x24', '-nolisten', 'tcp'], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as told:
            self.environment['DISPLAY'] = ':' + told.readline().strip()
        self.environment['SAL_USE_VCLPLUGIN'] = 'gtk3' if os.path.exists('/usr/lib/libreoffice/program/libvclplug_gtk3lo.so') else 'gen'
        self.start(['openbox'])

    def start_office(self):
        profile = os.path.join(self.folder, 'profile', 'user')
        os.makedirs(profile)
        with open(os.path.join(profile, 'registrymodifications.xcu'), 'w') as f:
            f.write('<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
                    'xmlns:xs="http://www.w3.org/2001/XMLSchema">' + ''.join(
                        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{text}</value></prop></item>'
                        for path, name, text in [
                            ('/org.openoffice.Office.Common/Misc', 'FirstRun', 'false'),
                            ('/org.openoffice.Office.Common/Misc', 'ShowTipOfTheDay', 'false'),
                            ('/org.openoffice.Setup/Product', 'ooSetupLastVersion', '7.4'),
                            ('/org.openoffice.Setup/Product', 'LastTimeGetInvolvedShown', '2000000000'),
                            ('/org.openoffice.Setup/Product', 'LastTimeDonateShown', '2000000000'),
                            ('/org.openoffice.Office.Linguistic/General', 'UILocale', 'nl'),
                            ('/org.openoffice.Setup/L10N', 'ooLocale', 'nl')]) + '</oor:items>')
        pipe = self.pipe = 'pago-' + os.path.basename(self.folder)
        self.office = self.start(['soffice', f'-env:UserInstallation=file://{self.folder}/profile',
                                  f'-env:BUNDLED_EXTENSIONS=file://{self.extension}', '--norestore', '--nologo', '--nodefault',
                                  f'--accept=pipe,name={pipe};urp', *(['--headless'] if self.headless else [])])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)

        def connected():
            try:
                return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
            except NoConnectException:
                return None
        self.context = until(connected, 'LibreOffice', 120)
        self.desktop = self.service('com.sun.star.frame.Desktop')

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def open(self, path):
        """In a window of its own. On the office's own thread: from another its toolbars now and then fall over their document."""
        document = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), '_blank', 0, (value('OnMainThread', True),))
        if not self.headless:
            self.settle(document)
        return document

    @staticmethod
    def settle(document):
        """Waits for its toolbars: under load LibreOffice 7.4 falls over what is asked from outside while they come up."""
        layout = document.CurrentController.Frame.LayoutManager
        until(lambda: layout.isElementVisible('private:resource/toolbar/standardbar'), 'the toolbars', 60)
        time.sleep(0.5)  # what each of them asks the document comes a moment later

    def dispatch(self, document, action):
        frame = document.CurrentController.Frame
        self.service('com.sun.star.frame.DispatchHelper').executeDispatch(frame, 'vnd.pago:' + action, '', 0, ())

    def processes(self, program, argument=''):
        """Numbers of those that this office started, itself too, by the name of their program and a word of their command line."""
        found = []
        for number in filter(str.isdigit, os.listdir('/proc')):
            try:
                with open(f'/proc/{number}/environ', 'rb') as environment, open(f'/proc/{number}/cmdline', 'rb') as line, \
                        open(f'/proc/{number}/comm', encoding='utf-8') as comm:
                    if os.fsencode(self.folder) in environment.read() and comm.read().strip() == program and argument.encode() in line.read():
                        found.append(int(number))
            except OSError:  # it ended meanwhile
                continue
        return sorted(found)

    def alive(self):
        return self.office.poll() is None

    def xdo(self, *arguments):
        return subprocess.run(['xdotool', *arguments], env=self.environment, capture_output=True, text=True).stdout

    def windows(self):
        """Titles of the windows on the screen."""
        ids = self.xdo('search', '--onlyvisible', '--name', '.').split()
        return [self.xdo('getwindowname', one).strip() for one in ids]

    def photograph(self, path):
        subprocess.run(['import', '-window', 'root', path], env=self.environment, check=True)

    def log(self):
        with open(os.path.join(self.folder, 'soffice.log'), errors='replace') as f:
            return f.read()
