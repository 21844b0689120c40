#pragma once
#include <string>
#include <string_view>

// Who made an RI&E and who reviewed it, as sentences tell it. Knows no document: one sentence in, names out.
namespace pago {

struct People {
  std::string author, assessor;  // with the profession behind the name when it is told; empty: not named
  bool reader_made_it = false;   // "die u in januari hebt ingevuld": the one the letter is written to
  bool writer_reviews = false;   // "die ik mocht toetsen": the one who signs the letter
};

// "opgesteld door X, getoetst door Y", "laten uitvoeren door X", "X, arbeidshygiënist, heeft het rapport getoetst",
// "die mevrouw X dit najaar heeft opgesteld", "Door drs. X, arbeidsdeskundige."
People people_in_sentence(std::string_view sentence);

// A line of a cover that is nothing but a name: "C. Hazelhekke", "mw. dr. J. van Dam". Two capitals at least, initials or a
// title among them, so that "Installatiebedrijf De Kraan" is none.
bool is_bare_name(std::string_view line);

// The name that a letter is addressed to: "t.a.v. mevrouw D. Zuurbierman, office manager" -> "mevrouw D. Zuurbierman".
std::string addressee_in(std::string_view line);

// "nog niet uitgevoerd", "nog aan te wijzen", "volgt", "Arbodienst X, contactpersoon mw. Y": a value that names nobody who did
// it.
bool names_nobody(std::string_view value);

}  // namespace pago
