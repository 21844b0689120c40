"""How a described RI&E can look: order of columns, words of the header, scale of the priorities, page, hyphenation."""
import random
from dataclasses import dataclass

COLUMNS = ('nr', 'topic', 'text', 'group', 'priority', 'measure', 'who', 'when')
HEADERS = {
    'nr': ('Nr.', 'Volgnr.', '#', 'Nummer', 'Ref.'),
    'topic': ('Onderwerp', 'Thema', 'Aandachtsgebied', 'Rubriek'),
    'text': ('Bevinding', 'Constatering', 'Knelpunt', 'Risicobeschrijving', 'Huidige situatie', 'Waarneming'),
    'group': ('Functiegroep', 'Wie loopt risico', 'Doelgroep', 'Blootgestelden', 'Afdeling'),
    'priority': ('Prioriteit', 'Prio', 'Urgentie', 'Prioritering'),
    'measure': ('Maatregel', 'Te nemen maatregel', 'Actie', 'Aanbeveling', 'Verbetermaatregel', 'Oplossing'),
    'who': ('Verantwoordelijke', 'Actiehouder', 'Eigenaar', 'Wie is er verantwoordelijk?', 'Wie'),
    'when': ('Gereed', 'Deadline', 'Datum gereed', 'Streefdatum', 'Einddatum', 'Uiterlijk'),
}
# how a priority is printed, and the sentence that explains it
SCALES = {
    'woorden': ({'hoog': 'Hoog', 'midden': 'Midden', 'laag': 'Laag', '': ''}, ''),
    'letters HML': ({'hoog': 'H', 'midden': 'M', 'laag': 'L', '': ''}, 'Prioriteit: H = hoog, M = midden, L = laag.'),
    'cijfers, 1 hoogst': ({'hoog': '1', 'midden': '2', 'laag': '3', '': ''}, 'Prioriteit: 1 = hoog, 2 = midden, 3 = laag.'),
    'cijfers, 3 hoogst': ({'hoog': '3', 'midden': '2', 'laag': '1', '': ''}, 'Prioriteit: 1 = laag, 2 = midden, 3 = hoog.'),
    'letters ABC': ({'hoog': 'A', 'midden': 'B', 'laag': 'C', '': ''}, 'Prioriteit: A = hoog, B = midden, C = laag.'),
    'stoplicht': ({'hoog': 'rood', 'midden': 'oranje', 'laag': 'groen', '': ''}, 'Prioriteit: rood = hoog, oranje = midden, groen = laag.'),
}


@dataclass(frozen=True)
class Look:
    name: str
    columns: tuple = COLUMNS
    headers: tuple = tuple(HEADERS[c][0] for c in COLUMNS)
    scale: str = 'woorden'
    page: tuple = (29.7, 21.0)      # width and height in cm
    hyphens: bool = False
    row_order: int = 0              # seed; 0 leaves the rows as described

    def header(self, column):
        return self.headers[COLUMNS.index(column)]

    def rows(self, rie):
        """Rows of cell texts, as printed."""
        rows = list(rie.rows)
        if self.row_order:
            random.Random(self.row_order).shuffle(rows)
        printed = SCALES[self.scale][0]
        for number, row in enumerate(rows, 1):
            values = {'nr': str(number), 'topic': row.topic, 'text': row.text, 'group': row.group, 'priority': printed[row.priority],
                      'measure': row.measure, 'who': row.who, 'when': row.when}
            yield [hyphenated(values[c]) if self.hyphens and c in ('text', 'measure') else values[c] for c in self.columns]

    def legend(self):
        return SCALES[self.scale][1]


def hyphenated(text):
    """A soft hyphen halfway each long word, as Word's and a browser's hyphenation leave them."""
    return ' '.join(w[:len(w) // 2] + '\u00ad' + w[len(w) // 2:] if len(w) > 9 and w.isalpha() else w for w in text.split(' '))


def looks():
    yield Look('zoals beschreven')
    for seed in (1, 2, 3):
        columns = list(COLUMNS[1:])
        random.Random(seed).shuffle(columns)
        yield Look(f'kolommen verwisseld {seed}', columns=('nr', *columns))
    for seed in (1, 2, 3, 4):
        choose = random.Random(100 + seed)
        yield Look(f'andere kopwoorden {seed}', headers=tuple(choose.choice(HEADERS[c]) for c in COLUMNS))
    for scale in SCALES:
        if scale != 'woorden':
            yield Look(f'schaal {scale}', scale=scale)
    yield Look('staand A4', page=(21.0, 29.7))
    yield Look('A3', page=(42.0, 29.7))
    yield Look('afgebroken', hyphens=True, page=(21.0, 29.7))
    yield Look('rijen verwisseld', row_order=7)
