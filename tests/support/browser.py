"""Chromium without a window, driven over a pipe: what a page does when a person opens it."""
import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    """One browser with one page. `complaints` are console messages, refused content (CSP) and scripts that failed; `fetched`
    every address that was asked for."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='pago-browser-')
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def pipes():
            for fd, wanted in [(fcntl.fcntl(end, fcntl.F_DUPFD, 10), n) for end, n in ((to_read, 3), (to_write, 4))]:
                os.dup2(fd, wanted)
        flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-extensions',
                 '--disable-background-networking', '--remote-debugging-pipe', f'--user-data-dir={self.folder}']
        self.process = subprocess.Popen(['chromium', *flags, 'about:blank'], preexec_fn=pipes, close_fds=False, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.rest, self.number, self.session = b'', 0, None
        self.complaints, self.fetched, self.events = [], [], []
        target = next(t for t in self.send('Target.getTargets')['targetInfos'] if t['type'] == 'page')
        self.session = self.send('Target.attachToTarget', targetId=target['targetId'], flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Log', 'Network'):
            self.send(domain + '.enable')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        os.close(self.to_browser)
        os.close(self.from_browser)
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self):
        while b'\0' not in self.rest:
            more = os.read(self.from_browser, 1 << 16)
            if not more:
                raise RuntimeError('chromium ended')
            self.rest += more
        one, self.rest = self.rest.split(b'\0', 1)
        return json.loads(one)

    def note(self, message):
        method, told = message.get('method'), message.get('params', {})
        self.events.append(method)
        if method == 'Log.entryAdded':
            self.complaints.append(told['entry']['text'])
        elif method == 'Runtime.consoleAPICalled':
            self.complaints.append(json.dumps(told['args']))
        elif method == 'Runtime.exceptionThrown':
            self.complaints.append(json.dumps(told['exceptionDetails']))
        elif method == 'Network.requestWillBeSent':
            self.fetched.append(told['request']['url'])

    def send(self, method, **params):
        self.number += 1
        call = {'id': self.number, 'method': method, 'params': params}
        if self.session:
            call['sessionId'] = self.session
        os.write(self.to_browser, json.dumps(call).encode() + b'\0')
        while True:
            answer = self.message()
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer['result']
            self.note(answer)

    def open(self, path):
        self.complaints, self.fetched, self.events = [], [], []
        self.send('Page.navigate', url='file://' + path)
        while 'Page.loadEventFired' not in self.events:
            self.note(self.message())

    def ask(self, expression):
        """The value of a JavaScript expression in the page."""
        answer = self.send('Runtime.evaluate', expression=expression, returnByValue=True)
        if 'exceptionDetails' in answer:
            raise RuntimeError(answer['exceptionDetails'])
        return answer['result'].get('value')

    def press(self, key):
        code = {'Enter': 13, 'Tab': 9}.get(key, ord(key[0].upper()))
        text = {'Enter': '\r', 'Tab': ''}.get(key, key)
        for kind in ('keyDown', 'keyUp'):
            self.send('Input.dispatchKeyEvent', type=kind, key=key, windowsVirtualKeyCode=code, text=text if kind == 'keyDown' else '')

    def width(self, pixels):
        self.send('Emulation.setDeviceMetricsOverride', width=pixels, height=900, deviceScaleFactor=1, mobile=False)

    def media(self, name):
        self.send('Emulation.setEmulatedMedia', media=name)

    def picture(self, path):
        with open(path, 'wb') as f:
            f.write(base64.b64decode(self.send('Page.captureScreenshot')['data']))

    def pdf(self, path):
        with open(path, 'wb') as f:
            f.write(base64.b64decode(self.send('Page.printToPDF', printBackground=False)['data']))
