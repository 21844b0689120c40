#include <algorithm>
#include <catch2/catch.hpp>

#include "generators/release/people_in_text.h"

using namespace pago;

namespace {

constexpr PersonMentionKind postcode = PersonMentionKind::postcode, colleague = PersonMentionKind::colleague,
                            possible = PersonMentionKind::possible, opening = PersonMentionKind::opening,
                            word = PersonMentionKind::word;

PeopleInText batch() {
  PeopleInText people;
  people.add("Bakker", "1234 AB");
  people.add("Groen", "2026 EN");
  people.add("Berg-de Vries", "4000 HZ");
  people.add("Öztürk", "3456 EF");
  people.add("Dag", "9999 ZZ");
  people.add("U", "");
  people.finish();
  return people;
}

// What a text to mevrouw J. Dag, 9999 ZZ, says of the others.
std::vector<PersonMentionKind> found(const std::string& text, const PeopleInText& people = batch()) {
  const std::vector<Identifier> own = {{IdentifierKind::name, words_of_text("mevrouw J. Dag")},
                                       {IdentifierKind::text, words_of_text(text)}};
  std::vector<PersonMentionKind> out;
  for (const PersonMention& one : people.find(text, {"9999 ZZ", own})) out.push_back(one.kind);
  return out;
}

using Kinds = std::vector<PersonMentionKind>;

}  // namespace

TEST_CASE("a postcode of somebody else is found however it is spaced, the reader's own and other numbers are not") {
  CHECK(found("Woont op 1234 AB.") == Kinds{postcode});
  CHECK(found("(1234AB)") == Kinds{postcode});
  CHECK(found("1234\u00A0AB") == Kinds{postcode});
  CHECK(found("U woont op 9999 ZZ, dichtbij.").empty());
  for (const char* other :
       {"1234 ABC", "51234 AB", "a1234 AB", "1234  AB", "1234 A", "5678 AB", "12 34 AB", "1234 ABé", "0234 AB", ""})
    CHECK(found(other).empty());
}

TEST_CASE("a year or a measurement before a small word is no postcode; one in small letters against the number may be") {
  CHECK(found("In 2026 en 2027 meten wij bij 4000 Hz.").empty());
  CHECK(found("bij 4000hz en bij 4000Hz").empty());
  CHECK(found("woont op 1234ab") == Kinds{possible});
  CHECK(found("bij 4000 HZ") == Kinds{possible});
}

TEST_CASE("a surname with a capital inside a sentence may be somebody, in small letters it is a word") {
  CHECK(found("Vraag het aan Bakker of kom langs.") == Kinds{possible});
  CHECK(found("Zoals dr. Bakker en J. Groen zeiden.") == Kinds{possible, possible});
  CHECK(found("Vraag het aan een bakker.") == Kinds{word});
  CHECK(found("Er is groen licht.") == Kinds{word});
  CHECK(found("Vraag Öztürk naar het rooster.") == Kinds{possible});
  CHECK(found("De Berg-de Vries-methode") == Kinds{possible});
  CHECK(found("Wij raden U aan te rusten.").empty());
  CHECK(found("Banken, bakkerij, Bakkers en Berg.").empty());
}

TEST_CASE("the first word of a sentence has a capital anyhow") {
  CHECK(found("Bakker had dit ook.") == Kinds{opening});
  CHECK(found("Kom terug. Groen licht is nodig.\nBakker: nee") == Kinds{opening, opening});
}

TEST_CASE("a colleague with the surname of a participant is somebody, with a prefix between too") {
  CHECK(found("Net als uw collega Bakker hoort u minder.") == Kinds{colleague});
  CHECK(found("Collega Bakker hoort minder.") == Kinds{colleague});
  CHECK(found("uw collega van den Bakker") == Kinds{colleague});
  CHECK(found("uw collega's Bakker en Groen") == Kinds{colleague, possible});
}

TEST_CASE("a surname in small letters behind a title may be somebody all the same") {
  for (const char* text : {"Net als uw collega bakker hoort u minder.", "mevrouw bakker zag het", "vraag het dhr. bakker",
                           "de heer van den bakker", "Vraag een collega groen licht te geven."})
    CHECK(found(text) == Kinds{possible});
  CHECK(found("Mevrouw, de warme bakker is uw buur.") == Kinds{word});
}

TEST_CASE("what the reader is called himself and who sends the letter are nobody else") {
  CHECK(found("Mevrouw Dag, u hoort goed. Een goede Dag.").empty());
  PeopleInText people = batch();
  people.allow("Arbodienst Groen & Bakker, Nergenslaan 1, 1234 AB Nergenshuizen");
  CHECK(found("Bel Groen, Nergenslaan 1, 1234 AB. Of collega Bakker.", people).empty());
  CHECK(found("Woont op 3456 EF.", people) == Kinds{postcode});
}
