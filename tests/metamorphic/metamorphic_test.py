"""From one described RI&E: however it looks, the findings stay equal; when its words change, they change exactly as they should.
Usage: metamorphic_test.py PAGO SOURCE"""
import json
import os
import sys
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support')]
import described_rie  # noqa: E402
import looks  # noqa: E402
import producers  # noqa: E402
from described_rie import RIE  # noqa: E402
from pago_command import CommandTest, run  # noqa: E402


def plain(text):
    return ' '.join((text or '').replace('\u00ad', '').split()).rstrip('.').lower()


def expected(rie):
    """What must be read: one line per row."""
    for row in rie.rows:
        if row.there:
            yield (row.risk, True, plain(row.text), row.priority, plain(row.measure), plain(row.who), row.deadline, plain(row.group))
        else:
            yield (row.risk, False, plain(row.text), '', '', '', '', '')


def found(reading):
    for f in reading['findings']:
        if f['applies']:
            yield (f['risk'], True, plain(f['quote']), f['priority'] or '', plain(f['measure']), plain(f['responsible']), f['deadline'] or '',
                   plain(f['exposed_group']))
        else:
            yield (f['risk'], False, plain(f['quote']), '', '', '', '', '')


def difference(rie, reading):
    want, have = set(expected(rie)), set(found(reading))
    return [f'niet gelezen: {x}' for x in sorted(want - have)] + [f'te veel gelezen: {x}' for x in sorted(have - want)]


class Metamorphic(CommandTest):
    def read(self, path):
        outcome = self.pago('--tijd', '60', 'lees', path, '--json')
        self.assertEqual(outcome.status, 0, f'{path}: {outcome}')
        return json.loads(outcome.out)

    def read_row(self, text):
        """The risks read from a table whose one row says `text`: those that apply, and those that do not."""
        rie = described_rie.Described(RIE.company, RIE.date, RIE.date_printed, RIE.author, RIE.employees,
                                      (described_rie.Row('Waarneming', text, ''), *RIE.rows[-1:]))
        path = os.path.join(self.folder, 'rij.docx')
        producers.make_docx(rie, looks.Look('een rij'), path)
        reading = self.read(path)
        mine = [f for f in reading['findings'] if plain(f['quote']) == plain(text) or plain(f['quote']) in plain(text)]
        return {f['risk'] for f in mine if f['applies']}, {f['risk'] for f in mine if not f['applies']}

    maxDiff = None

    def test_findings_stay_equal_in_every_look_and_format(self):
        made = producers.print_all(RIE, list(looks.looks()), self.folder)
        wrong = []
        for (look, producer), path in made.items():
            reading = self.read(path)
            about = difference(RIE, reading)
            for key, want in (('company', RIE.company), ('date', RIE.date), ('author', RIE.author), ('employees', RIE.employees)):
                if reading[key] != want:
                    about.append(f'{key}: {reading[key]!r} in plaats van {want!r}')
            wrong += [f'{look} / {producer}: {line}' for line in about]
        print(f'{len(made)} documents of one RI&E, {len(wrong)} differences', file=sys.stderr)
        self.assertEqual(wrong, [], '\n' + '\n'.join(wrong))

    def test_other_words_give_the_same_risk(self):
        wrong = []
        for risk, texts in described_rie.OTHER_WORDS.items():
            for text in texts:
                there, absent = self.read_row(text)
                if risk not in there or risk in absent:
                    wrong.append(f'{risk}: {text!r} gave {sorted(there)}, not {sorted(absent)}')
        self.assertEqual(wrong, [], '\n' + '\n'.join(wrong))

    def test_a_denial_takes_the_risk_away(self):
        wrong = []
        for risk, texts in described_rie.DENIALS.items():
            for text in texts:
                there, absent = self.read_row(text)
                if there or risk not in absent:
                    wrong.append(f'{risk}: {text!r} gave {sorted(there)}, not {sorted(absent)}')
        self.assertEqual(wrong, [], '\n' + '\n'.join(wrong))

    def test_words_that_only_look_like_a_risk_change_nothing(self):
        rie = described_rie.replace(RIE, prose=RIE.prose + described_rie.FALSE_FRIENDS)
        path = os.path.join(self.folder, 'vrienden.docx')
        producers.make_docx(rie, looks.Look('valse vrienden'), path)
        self.assertEqual(difference(RIE, self.read(path)), [])
        for text in described_rie.FALSE_FRIENDS:
            self.assertEqual(self.read_row(text)[0], set(), text)


if __name__ == '__main__':
    run()
