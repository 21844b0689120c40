"""Commands that were started before there was work, as plugin/waiting_command.h has it. Usage: waiting_command_test.py PAGO SOURCE
[--sanitized]"""
import array
import os
import signal
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
from pago_command import CommandTest, Outcome, PAGO, run  # noqa: E402


class Waiting:
    """One command that waits for its work; with `ready` its server has loaded all by then."""

    def __init__(self, server, ready=True):
        self.socket, theirs = socket.socketpair()
        self.out, self.err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        with theirs:
            socket.send_fds(server, [b'E'], [theirs.fileno(), self.out.fileno(), self.err.fileno()])
        self.process = self.number() if ready else None

    def number(self):
        """What it answers next; None: nothing any more."""
        answer = self.socket.recv(4, socket.MSG_WAITALL)
        return array.array('i', answer)[0] if len(answer) == 4 else None

    def does(self, *arguments, stdin=b''):
        line = b''.join(argument.encode() + b'\0' for argument in arguments)
        self.socket.sendall(str(len(line)).encode() + b'\n' + line + stdin)
        self.socket.shutdown(socket.SHUT_WR)
        return self.outcome()

    def outcome(self):
        self.process = self.process or self.number()
        status = self.number()
        with self.socket, self.out, self.err:
            self.out.seek(0)
            self.err.seek(0)
            return Outcome(status, self.out.read(), self.err.read().decode(), 0)


class WaitingCommands(CommandTest):
    def setUp(self):
        super().setUp()
        self.server, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self.process = subprocess.Popen([PAGO, '--wacht-op-opdracht'], stdin=theirs, cwd=self.folder)
        self.addCleanup(self.end)

    def end(self):
        self.server.close()
        self.assertEqual(self.process.wait(60), 0, 'it ends when no more work can come')

    def test_each_does_the_same_as_a_command_that_is_typed(self):
        with open(self.rie(), 'rb') as f:
            rie = f.read()
        made = ('--rie', '-', '-o', '-', '--naam', 'rie.docx', '--datum', '2026-03-31')
        for command in (['maak', 'advies', *made], ['maak', 'projectplan', *made], ['maak', 'toetsing', *made], ['maak', 'advies', *made],
                        ['lees', '-', '--json', '--naam', 'rie.docx'], ['--help'], ['lees', '--onbekend']):
            waited, typed = Waiting(self.server).does(*command, stdin=rie), self.pago(*command, stdin=rie, binary=True)
            self.assertEqual((waited.status, waited.out, waited.err), (typed.status, typed.out, typed.err), command)

    def test_two_wait_and_work_beside_each_other(self):
        first, second = Waiting(self.server), Waiting(self.server)
        self.assertNotEqual(first.process, second.process)
        self.assertIn('Lawaai', second.does('risico', 'lawaai').out.decode())
        self.assertIn('Nachtarbeid', first.does('risico', 'nachtarbeid').out.decode())

    def test_work_comes_before_it_has_loaded_its_data(self):
        self.assertIn('Lawaai', Waiting(self.server, ready=False).does('risico', 'lawaai').out.decode())

    def test_what_goes_wrong_in_one_is_told_and_the_next_is_there(self):
        with open(self.rie(), 'rb') as f:
            slow = Waiting(self.server).does('lees', '-', '--tijd', '0.0001', '--naam', 'traag.docx', stdin=f.read())
        self.assertEqual(slow.status, 2)
        self.assertIn('duurt te lang', slow.err)
        self.assertEqual(Waiting(self.server).does('risico', 'lawaai').status, 0)

    def test_one_that_is_ended_has_no_exit_code(self):
        waiting = Waiting(self.server)
        os.kill(waiting.process, signal.SIGTERM)
        self.assertIsNone(waiting.outcome().status)
        self.assertEqual(Waiting(self.server).does('risico', 'lawaai').status, 0)

    def test_one_that_gets_no_work_says_nothing(self):
        waiting = Waiting(self.server)
        waiting.socket.shutdown(socket.SHUT_WR)
        outcome = waiting.outcome()
        self.assertEqual((outcome.status, outcome.out, outcome.err), (0, b'', ''))


class NoWork(CommandTest):
    def test_it_ends_at_once_when_no_work_can_come(self):
        outcome = self.pago('--wacht-op-opdracht', stdin=b'')
        self.assertEqual((outcome.status, outcome.out, outcome.err), (0, '', ''))


if __name__ == '__main__':
    run()
