#!/usr/bin/env python3
"""Writes N invented employees with results, as a CSV that Excel in the Netherlands would write, and a case that reads it.

    tests/bench/employees.py 10000 FOLDER      FOLDER/uitslagen.csv and FOLDER/zaak/zaak.json

Names are awkward on purpose: prefixes, double names, apostrophes, letters of other languages, names that are words or that are
part of another, many people of one name. The same N gives the same file."""
import json
import pathlib
import random
import sys

FAMILY = ["Bakker", "de Vries", "van den Berg", "Jansen", "van 't Hof", "in 't Veld", "de Jong", "Groen", "el Dag", "Brief",
          "Hoog", "van der Meer-de Vries", "Jansen-Bakker", "IJsselmuiden", "Ó Briain", "Dąbrowska", "Łuczak", "Çelik", "Nuñez",
          "d'Angelo", "O'Neill", "van de Ven", "ten Boom", "'s-Gravendijk", "Öztürk", "Müller", "Visser", "Dag", "de Werkgever",
          "Arts", "Werk", "Oor", "Gehoor", "de Haan", "Mulder", "Bos", "Smit", "de Boer", "Dekker", "van Dijk", "Peters"]
PREFIXES = ("van den ", "van der ", "van de ", "van 't ", "in 't ", "van ", "de ", "el ", "ten ", "d'", "'s-")
STREETS = ["Dorpsstraat", "Hof van Oslo", "Plein 1944", "Laan van Nieuw-Bedacht", "Burgemeester Verzonnenlaan", "'t Zand",
           "Weg naar Nergens", "2e Dwarsstraat"]
TOWNS = ["Verzonnen aan den IJssel", "'s-Bedachtbosch", "Nergenshuizen", "Oud-Fantasië"]
ADVICE = ["Draag uw gehoorbescherming ook bij kort werk in de hal.", "Wissel zittend en staand werk af.",
          "Vraag uw huisarts om de bloeddruk na drie maanden nog eens te meten."]


def split_name(name):
    for prefix in PREFIXES:
        if name.startswith(prefix):
            return prefix.strip(), name[len(prefix):]
    return "", name


COLUMNS = {
    "persoon.nummer": "Personeelsnummer", "persoon.aanhef": "Aanhef", "persoon.voorletters": "Voorletters",
    "persoon.voorvoegsel": "Tussenvoegsel", "persoon.achternaam": "Achternaam", "persoon.geboortedatum": "Geboortedatum",
    "persoon.straat": "Straat", "persoon.postcode": "Postcode", "persoon.plaats": "Woonplaats", "persoon.email": "E-mail",
    **{f"gehoor.{side}_{hz}": f"{side} {hz} Hz" for side in ("rechts", "links") for hz in (500, 1000, 2000, 3000, 4000, 6000)},
    "bloeddruk.boven": "Bovendruk", "bloeddruk.onder": "Onderdruk", "arts.gesprek": "Gesprek", "arts.advies": "Advies",
    "gehoor.werkgerelateerd": "Gehoor door het werk", "bloeddruk.werkgerelateerd": "Bloeddruk door het werk",
}


def person(n, rng):
    prefix, family = split_name(rng.choice(FAMILY))
    initials = "".join(rng.choice("ABCDEFGHJKLMNPRSTW") + "." for _ in range(rng.randint(1, 3)))
    birth = f"{rng.randint(1, 28):02d}-{rng.randint(1, 12):02d}-{rng.randint(1958, 2004)}"
    cells = [f"{100000 + n}", rng.choice(["de heer", "mevrouw"]), initials, prefix, family, birth,
             f"{rng.choice(STREETS)} {rng.randint(1, 240)}", f"{rng.randint(1000, 9999)} {rng.choice('ABCDEGHJKL')}{rng.choice('ABCDEGHJKL')}",
             rng.choice(TOWNS), f"medewerker{n}@bedacht.example"]
    cells += [str(rng.choice([0, 5, 10, 15, 20, 25, 30, 40, 60])) for _ in range(12)]
    cells += [str(rng.randint(105, 175)), str(rng.randint(60, 104)), "12-10-2026", f"{rng.choice(ADVICE)} Afspraak {n}.",
              rng.choice(["ja", "nee", "onbekend"]), "nee"]
    return cells


def write(count, folder):
    """Folder with uitslagen.csv and zaak/zaak.json."""
    rng = random.Random(20261122)
    (folder / "zaak").mkdir(parents=True, exist_ok=True)
    with open(folder / "uitslagen.csv", "w", encoding="utf-8-sig", newline="\r\n") as out:
        out.write(";".join(COLUMNS.values()) + "\n")
        for n in range(count):
            out.write(";".join(person(n, rng)) + "\n")
    limit = lambda text: {"bron": "projectplan, PRJ-08", **text}
    case = {
        "kenmerk": "2026-0143", "datum": "2026-11-22",
        "werkgever": {"naam": "Constructiebedrijf Verzonnen B.V."},
        "arbodienst": {"naam": "Bedachte Arbodienst", "adres": "Nergenslaan 1\n1000 AA Nergenshuizen", "contact": "088 000 00 00"},
        "bedrijfsarts": {"naam": "dr. Q.X. Bedacht", "big": "12345678901", "contact": "arts@bedacht.example"},
        "uitslagen": {"kolommen": COLUMNS,
                      "criteria": {"gehoor.drempel": limit({"hoogstens": 25}), "bloeddruk.boven": limit({"hoogstens": 140}),
                                   "bloeddruk.onder": limit({"hoogstens": 90})}}}
    (folder / "zaak" / "zaak.json").write_text(json.dumps(case, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
