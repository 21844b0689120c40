"""One RI&E, described apart from its looks: what the metamorphic tests print in many shapes and expect to be read the same.
The firm and its people are invented."""
from dataclasses import dataclass, field, replace

HIGH, MIDDLE, LOW = 'hoog', 'midden', 'laag'


@dataclass(frozen=True)
class Row:
    topic: str
    text: str            # what stands in the finding column
    risk: str            # what must be read from it
    group: str = ''
    priority: str = ''   # hoog, midden, laag, or nothing
    measure: str = ''
    who: str = ''
    when: str = ''       # as printed
    deadline: str = ''   # as read: yyyy-mm-dd
    there: bool = True   # False: the RI&E says that it is not there, or under control


@dataclass(frozen=True)
class Described:
    company: str
    date: str
    date_printed: str
    author: str
    employees: int
    rows: tuple
    prose: tuple = field(default=())   # sentences before the table that state no risk


ROWS = (
    Row('Geluid', 'Bij de slijptafels is een dagdosis van 87 dB(A) gemeten.', 'lawaai', 'slijpers', HIGH,
        'Slijptafels omkasten met geluiddempend materiaal', 'hoofd productie', '1 maart 2027', '2027-03-01'),
    Row('Lasrook', 'Tijdens het lassen van roestvast staal trekt de rook door de hele hal; de afzuigarm wordt niet gebruikt.', 'lasrook',
        'lassers', HIGH, 'Afzuigarmen vervangen en gebruik controleren', 'KAM-coördinator', '31-12-2026', '2026-12-31'),
    Row('Tillen', 'Medewerkers tillen dozen van 28 kg van de grond.', 'tillen-dragen', 'magazijn', MIDDLE,
        'Vacuümheffer aanschaffen', 'hoofd magazijn', '15-06-2027', '2027-06-15'),
    Row('Beeldschermwerk', 'Op de administratie wordt zeven uur per dag achter een beeldscherm gewerkt.', 'beeldschermwerk',
        'administratie', LOW, 'Pauzesoftware installeren', 'systeembeheer', '1 september 2027', '2027-09-01'),
    Row('Trillingen', 'De haakse slijpers geven een trillingsniveau van 4,1 m/s2 op de handen.', 'hand-armtrillingen', 'slijpers', MIDDLE,
        'Trillingsarme slijpers kopen', 'hoofd productie', '1 maart 2027', '2027-03-01'),
    Row('Nachtwerk', 'De poedercoatlijn draait ook tussen 0.00 en 6.00 uur.', 'nachtarbeid', 'coaters', MIDDLE,
        'Rooster voorwaarts laten roteren', 'directie', '30-04-2027', '2027-04-30'),
    Row('Agressie', 'Chauffeurs worden aan de poort van klanten uitgescholden en bedreigd.', 'agressie-geweld', 'chauffeurs', LOW,
        'Protocol agressie opstellen', 'personeelszaken', '31-01-2027', '2027-01-31'),
    Row('Asbest', 'Het dak van loods 2 bevat asbesthoudende golfplaten die beschadigd zijn.', 'asbest', 'technische dienst', HIGH,
        'Golfplaten laten saneren door een gecertificeerd bedrijf', 'directie', '1 november 2026', '2026-11-01'),
    Row('Intern transport', 'Heftrucks en voetgangers gebruiken dezelfde doorgang in de expeditie.', 'intern-transport', 'expeditie', HIGH,
        'Looppaden markeren en afschermen', 'hoofd expeditie', '31-12-2026', '2026-12-31'),
    Row('Hoogte', 'Op het tussenbordes ontbreekt de randbeveiliging bij de laadopening.', 'werken-op-hoogte', 'expeditie', MIDDLE,
        'Hekwerk plaatsen', 'technische dienst', '28-02-2027', '2027-02-28'),
    Row('Straling', 'Er wordt niet met ioniserende straling gewerkt.', 'ioniserende-straling', there=False),
    Row('Overdruk', 'Werken onder overdruk komt niet voor.', 'overdruk', there=False),
)

RIE = Described('Plaatwerkerij Zilvermeeuw B.V.', '2026-05-12', '12 mei 2026', 'T. Wolkenveld', 64, ROWS, (
    'De hallen zijn op een gewone werkdag bezocht.', 'Met de medewerkers is gesproken over hun werk.'))

# The same fact in other words, a denial of it, and words that only look like it.
OTHER_WORDS = {
    'lawaai': ('Bij de ponsmachines ligt de dagelijkse geluidsbelasting op 88 dB(A).',
               'Medewerkers van de kanterij staan bloot aan 86 decibel, gemiddeld over de werkdag.'),
    'lasrook': ('Bij het MIG-lassen blijft rook in de ademzone van de lasser hangen.', 'Lasdampen worden niet aan de bron afgezogen.'),
    'tillen-dragen': ('Zakken van 30 kilo worden met de hand op de pallet gezet.', 'Er wordt zonder hulpmiddel 27 kg getild.'),
    'beeldschermwerk': ('De calculators zitten acht uur per dag achter de computer.',
                        'Er wordt de hele dag aan een beeldscherm gewerkt, zonder afwisseling.'),
    'hand-armtrillingen': ('Het schuurgereedschap trilt sterk: 3,8 m/s2 gemeten aan de handgreep.',
                            'Slijpers hebben tintelende vingers door trillend handgereedschap.'),
    'nachtarbeid': ('In drie ploegen wordt gewerkt, ook in de nacht.', 'De nachtploeg begint om 23.00 uur en eindigt om 7.00 uur.'),
    'agressie-geweld': ('Baliemedewerkers hebben te maken met boze en dreigende bezoekers.', 'Klanten zijn soms agressief tegen de chauffeurs.'),
    'asbest': ('In het ketelhuis is asbesthoudende isolatie aangetroffen.', 'De plafondplaten bevatten asbest en brokkelen af.'),
    'intern-transport': ('Op het terrein rijden heftrucks te hard en achteruit zonder zicht.',
                'Voetgangers lopen tussen de rijdende heftrucks door.'),
    'werken-op-hoogte': ('Monteurs werken op het dak zonder valbeveiliging.', 'Er wordt vanaf een ladder op zes meter hoogte gewerkt.'),
}
DENIALS = {
    'lawaai': ('De geluidsniveaus blijven overal onder 75 dB(A).', 'Schadelijk geluid komt in dit bedrijf niet voor.'),
    'lasrook': ('Er wordt niet gelast.', 'Laswerk komt in dit bedrijf niet voor.'),
    'tillen-dragen': ('Er wordt niet handmatig getild.', 'Zwaar tillen komt niet voor.'),
    'beeldschermwerk': ('Er wordt minder dan een uur per dag met een beeldscherm gewerkt.', 'Beeldschermwerk komt niet voor.'),
    'hand-armtrillingen': ('Er wordt geen trillend handgereedschap gebruikt.', 'Hand-armtrillingen zijn niet aan de orde.'),
    'nachtarbeid': ('Er wordt niet in de nacht gewerkt.', 'Nachtdiensten komen niet voor.'),
    'agressie-geweld': ('Er is geen sprake van agressie.', 'Agressie of geweld is de afgelopen vijf jaar niet voorgekomen.'),
    'asbest': ('In het gebouw is geen asbest aanwezig.', 'Het pand is asbestvrij.'),
    'intern-transport': ('Er rijden geen heftrucks in het bedrijf.', 'Intern transport met heftrucks is er niet.'),
    'werken-op-hoogte': ('Er wordt niet op hoogte gewerkt.', 'Werken op hoogte komt niet voor.'),
}
FALSE_FRIENDS = (
    'De CMR-vrachtbrief wordt bij elke zending getekend.', 'De uitkomst gaf stof tot nadenken.',
    'Alle medewerkers zijn op de hoogte van de huisregels.', 'Het werkklimaat is volgens de enquête goed.',
    'De cv-ketel heeft een druk van 2 bar.', 'De vorige eigenaar van het pand heette ook Zilvermeeuw.',
    'Het lichte deel van de hal is in 2020 geschilderd.', 'De gevel van de loods is van glas.',
)


def with_texts(rie, texts):
    """The same RI&E with other finding texts: a dictionary from risk to text."""
    return replace(rie, rows=tuple(replace(r, text=texts.get(r.risk, r.text)) for r in rie.rows))
