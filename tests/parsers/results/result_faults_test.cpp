#include <catch2/catch.hpp>

#include "parsers/results/read_results.h"
#include "tests/support/table_text.h"

using namespace pago;
using namespace std::chrono_literals;

// One fault at a time in a file that is otherwise right: each is found, named, and placed as Excel names the place.
namespace {

constexpr Date today = 2026y / 3 / 31;
constexpr const char* headers =
    "nummer;voorletters;voorvoegsel;achternaam;geboortedatum;straat;postcode;plaats;land;email;rechts 4000 Hz;links 4000 Hz;"
    "oorsuizen;FEV1;FVC;lengte;gewicht;bovendruk;onderdruk;SBT totaal;SBT sub;verwijzing;lood";
constexpr const char* first_row =
    "001;A.;van der;Eerste;1-2-1970;Kade 1;1111 AA;Fictiedorp;;a@b.example;20;25;nee;3,1;4,2;180;80;120;80;3;2;;10";
constexpr const char* good_row =
    "002;B.;;Tweede;3-4-1980;Plein 2;2222 BB;Verzonnenstad;;;30;35;ja;2,9;3,9;171;72,5;130;85;5;4;huisarts;12,5";

ResultSettings settings() {
  ResultSettings s;
  s.columns = {{"persoon.nummer", "nummer"},
               {"persoon.voorletters", "voorletters"},
               {"persoon.voorvoegsel", "voorvoegsel"},
               {"persoon.achternaam", "achternaam"},
               {"persoon.geboortedatum", "geboortedatum"},
               {"persoon.straat", "straat"},
               {"persoon.postcode", "postcode"},
               {"persoon.plaats", "plaats"},
               {"persoon.land", "land"},
               {"persoon.email", "email"},
               {"gehoor.rechts_4000", "rechts 4000 Hz"},
               {"gehoor.links_4000", "links 4000 Hz"},
               {"gehoor.oorsuizen", "oorsuizen"},
               {"longen.fev1", "FEV1"},
               {"longen.fvc", "FVC"},
               {"bmi.lengte", "lengte"},
               {"bmi.gewicht", "gewicht"},
               {"bloeddruk.boven", "bovendruk"},
               {"bloeddruk.onder", "onderdruk"},
               {"rug.startback_totaal", "SBT totaal"},
               {"rug.startback_sub", "SBT sub"},
               {"arts.verwijzing", "verwijzing"},
               {"biomonitoring.lood", "lood"}};
  return s;
}

struct Outcome {
  std::vector<ResultFault> faults;
  std::vector<ResultRow> rows;
  ResultsRead read;
};

Outcome outcome_of(const std::string& text, const ResultSettings& chosen = settings()) {
  Outcome out;
  const TableFile file(file_of(text, 64), "proef.csv");
  out.read = read_results(
      file, builtin_modules(), chosen, today, [&](const ResultRow& row) { out.rows.push_back(row); },
      [&](ResultFault fault) { out.faults.push_back(std::move(fault)); });
  return out;
}

std::vector<std::string> cells_of(std::string row) {
  std::vector<std::string> cells(1);
  for (const char c : row)
    if (c == ';') cells.emplace_back();
    else cells.back() += c;
  return cells;
}

std::string joined(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i ? ";" : "") + cells[i];
  return row;
}

// The good row with one cell changed; column by its letter.
std::string with(char column, const std::string& text) {
  std::vector<std::string> cells = cells_of(good_row);
  cells[static_cast<std::size_t>(column - 'A')] = text;
  return joined(cells);
}

std::string file_with(const std::string& row) { return std::string(headers) + "\n" + first_row + "\n" + row + "\n"; }

struct Seeded {
  const char* what;
  std::string row;
  const char* code;
  const char* place;
};

const std::vector<Seeded>& seeded() {
  static const std::vector<Seeded> table{
      {"no personnel number", with('A', ""), "missing", "rij 3, kolom A (personeelsnummer)"},
      {"no family name", with('D', ""), "missing", "rij 3, kolom D (achternaam)"},
      {"a measurement that is not there", with('K', ""), "missing", "rij 3, kolom K (rechts, 4000 Hz)"},
      {"a measurement not done, in words", with('L', "n.v.t."), "missing", "rij 3, kolom L (links, 4000 Hz)"},
      {"no postcode", with('G', ""), "missing", "rij 3, kolom G (postcode)"},
      {"too loud to be", with('K', "300"), "out_of_range", "rij 3, kolom K (rechts, 4000 Hz)"},
      {"under what an audiometer gives", with('L', "-35"), "out_of_range", "rij 3, kolom L (links, 4000 Hz)"},
      {"a pressure that cannot be", with('R', "999"), "out_of_range", "rij 3, kolom R (bovendruk)"},
      {"a height in metres", with('P', "1,78"), "wrong_unit", "rij 3, kolom P (lengte)"},
      {"a height in metres, said so", with('P', "1,78 m"), "wrong_unit", "rij 3, kolom P (lengte)"},
      {"a volume in millilitres", with('N', "2900"), "wrong_unit", "rij 3, kolom N (eensecondewaarde (FEV1))"},
      {"a pressure in kPa", with('R', "17,3"), "wrong_unit", "rij 3, kolom R (bovendruk)"},
      {"lead in micrograms per litre", with('W', "125 µg/l"), "wrong_unit", "rij 3, kolom W (lood in bloed)"},
      {"a weight in grams", with('Q', "72500"), "wrong_unit", "rij 3, kolom Q (gewicht)"},
      {"words for a number", with('K', "normaal"), "no_number", "rij 3, kolom K (rechts, 4000 Hz)"},
      {"two numbers in a cell", with('R', "130/85"), "no_number", "rij 3, kolom R (bovendruk)"},
      {"under the limit of detection", with('W', "<5"), "no_number", "rij 3, kolom W (lood in bloed)"},
      {"half a score", with('T', "5,5"), "not_whole", "rij 3, kolom T (STarT Back, totale score)"},
      {"neither yes nor no", with('M', "soms"), "no_answer", "rij 3, kolom M (oorsuizen)"},
      {"no such choice", with('V', "fysio"), "unknown_choice", "rij 3, kolom V (verwijzing)"},
      {"the 31st of February", with('E', "31-02-1980"), "impossible_date", "rij 3, kolom E (geboortedatum)"},
      {"month and day turned round", with('E', "04/25/1980"), "impossible_date", "rij 3, kolom E (geboortedatum)"},
      {"no date at all", with('E', "lente 1980"), "no_date", "rij 3, kolom E (geboortedatum)"},
      {"born after today", with('E', "1-4-2026"), "age", "rij 3, kolom E (geboortedatum)"},
      {"fourteen years old", with('E', "1-4-2011"), "age", "rij 3, kolom E (geboortedatum)"},
      {"a hundred and one", with('E', "30-3-1925"), "age", "rij 3, kolom E (geboortedatum)"},
      {"a postcode with a letter too few", with('G', "2222 B"), "bad_postcode", "rij 3, kolom G (postcode)"},
      {"a postcode of another country", with('G', "9000"), "bad_postcode", "rij 3, kolom G (postcode)"},
      {"no e-mail address", with('J', "b.tweede"), "bad_email", "rij 3, kolom J (e-mailadres)"},
      {"a postcode where the town is", with('H', "2222 BB"), "shifted", "rij 3, kolom H (woonplaats)"},
      {"a number where the name is", with('D', "12345"), "digits_in_text", "rij 3, kolom D (achternaam)"},
      {"letters lost on the way", with('D', "Dani?ls"), "garbled", "rij 3, kolom D (achternaam)"},
      {"letters read in a wrong encoding", with('D', "Dani\xC3\x83\xC2\xABls"), "garbled", "rij 3, kolom D (achternaam)"},
      {"the lower pressure above the upper", with('S', "140"), "contradiction", "rij 3, kolom S (onderdruk)"},
      {"FEV1 above FVC", with('N', "4,5"), "contradiction", "rij 3, kolom N (eensecondewaarde (FEV1))"},
      {"STarT Back: sub above total", with('T', "3"), "contradiction", "rij 3, kolom U (STarT Back, subscore)"},
      {"STarT Back: five points outside the sub score", with('T', "9"), "contradiction",
       "rij 3, kolom U (STarT Back, subscore)"},
      {"STarT Back: sub above five", with('U', "6"), "out_of_range", "rij 3, kolom U (STarT Back, subscore)"},
      {"the number of somebody else", with('A', "001"), "duplicate_number", "rij 3, kolom A (personeelsnummer)"},
      {"the number of somebody else without its zeros", with('A', "1"), "duplicate_number",
       "rij 3, kolom A (personeelsnummer)"},
      {"a cell too many at the end", std::string(good_row) + ";5", "row_length", "rij 3"},
      {"a cell too few", std::string(good_row).substr(0, std::string(good_row).rfind(';')), "row_length", "rij 3"}};
  return table;
}

bool any(const Outcome& outcome, const std::string& code, const std::string& place) {
  return std::any_of(outcome.faults.begin(), outcome.faults.end(),
                     [&](const ResultFault& fault) { return fault.code == code && fault.place() == place; });
}

}  // namespace

TEST_CASE("the file without a seeded fault has none") {
  const Outcome outcome = outcome_of(file_with(good_row));
  for (const ResultFault& fault : outcome.faults) UNSCOPED_INFO(fault.place() << ": " << fault.code);
  CHECK(outcome.faults.empty());
  CHECK(outcome.rows.size() == 2);
}

TEST_CASE("every seeded fault is found, with its place, and its row is not accepted") {
  REQUIRE(seeded().size() >= 25);
  for (const Seeded& one : seeded()) {
    const Outcome outcome = outcome_of(file_with(one.row));
    INFO(one.what);
    for (const ResultFault& fault : outcome.faults) UNSCOPED_INFO(fault.place() << ": " << fault.code);
    CHECK(any(outcome, one.code, one.place));
    CHECK(outcome.rows.size() == 1);
    CHECK(outcome.read.faults == outcome.faults.size());
  }
}

TEST_CASE("no message holds what stands in a cell") {
  for (const Seeded& one : seeded())
    for (const ResultFault& fault : outcome_of(file_with(one.row)).faults) {
      INFO(one.what << ": " << fault.message);
      for (const std::string& cell : cells_of(one.row))
        if (cell.size() > 2 && cell != "huisarts") CHECK(fault.message.find(cell) == std::string::npos);
      CHECK(fault.message.find("Tweede") == std::string::npos);
    }
}

TEST_CASE("all faults of a file are told at once") {
  const std::string text =
      std::string(headers) + "\n" + with('K', "300") + "\n" + with('E', "31-02-1980") + "\n" + with('M', "soms") + "\n";
  const Outcome outcome = outcome_of(text);
  CHECK(any(outcome, "out_of_range", "rij 2, kolom K (rechts, 4000 Hz)"));
  CHECK(any(outcome, "impossible_date", "rij 3, kolom E (geboortedatum)"));
  CHECK(any(outcome, "no_answer", "rij 4, kolom M (oorsuizen)"));
  CHECK(any(outcome, "duplicate_number", "rij 3, kolom A (personeelsnummer)"));
}

TEST_CASE("a cell inserted or deleted in the middle is told as a shift, with where it begins") {
  std::vector<std::string> cells = cells_of(good_row);
  cells.insert(cells.begin() + 4, "zomaar");
  const Outcome right = outcome_of(file_with(joined(cells)));
  CHECK(any(right, "shifted", "rij 3, kolom E (geboortedatum)"));
  CHECK(any(right, "row_length", "rij 3"));

  cells = cells_of(good_row);
  cells.erase(cells.begin() + 4);
  cells.push_back("");
  const Outcome left = outcome_of(file_with(joined(cells)));
  CHECK(any(left, "shifted", "rij 3, kolom E (geboortedatum)"));
  CHECK(left.rows.size() == 1);
}

TEST_CASE("the same name and date of birth under another number is a double") {
  std::vector<std::string> cells = cells_of(first_row);
  cells[0] = "777";
  cells[1] = "a";
  const Outcome outcome = outcome_of(file_with(joined(cells)));
  CHECK(any(outcome, "duplicate_person", "rij 3, kolom D (achternaam)"));
}

TEST_CASE("people who share name and date of birth are no double when the case says so") {
  std::vector<std::string> cells = cells_of(first_row);
  cells[0] = "777";
  ResultSettings chosen = settings();
  chosen.different_people = {"777"};
  CHECK(outcome_of(file_with(joined(cells)), chosen).faults.empty());
}

TEST_CASE("an address abroad has the postcode of its country") {
  std::vector<std::string> cells = cells_of(good_row);
  cells[6] = "00-950";
  cells[8] = "Polska";
  const Outcome outcome = outcome_of(file_with(joined(cells)));
  CHECK(outcome.faults.empty());
  REQUIRE(outcome.rows.size() == 2);
  CHECK(outcome.rows[1].person.address.postcode == "00-950");
}

TEST_CASE("a column of the case that the file has not is a fault of the file") {
  ResultSettings chosen = settings();
  chosen.columns["huid.eczeem"] = "handeczeem";
  CHECK(any(outcome_of(file_with(good_row), chosen), "column_missing", "het bestand (eczeem aan handen of armen)"));
  chosen = settings();
  chosen.columns.erase("persoon.achternaam");
  CHECK(any(outcome_of(file_with(good_row), chosen), "field_missing", "het bestand (achternaam)"));
}

TEST_CASE("a header that names another unit is a fault, and so is one that occurs twice") {
  std::string text = file_with(good_row);
  text.replace(text.find("lengte"), 6, "lengte (m)");
  ResultSettings chosen = settings();
  chosen.columns["bmi.lengte"] = "lengte (m)";
  CHECK(any(outcome_of(text, chosen), "wrong_unit", "rij 1, kolom P (lengte)"));

  text = file_with(good_row);
  text.replace(text.find("links 4000 Hz"), 13, "rechts 4000 Hz");
  CHECK(any(outcome_of(text), "column_twice", "rij 1, kolom L (rechts, 4000 Hz)"));
}

TEST_CASE("a file without the header, and a header without people, are faults") {
  CHECK(any(outcome_of("a;b\n1;2\n"), "no_header", "het bestand"));
  CHECK(any(outcome_of(std::string(headers) + "\n"), "no_people", "het bestand"));
}

TEST_CASE("lines above the header are passed over, and rows keep their numbers") {
  const Outcome outcome = outcome_of("Uitslagen 2026\n\n" + file_with(with('K', "300")));
  CHECK(outcome.read.mapping.header_row == 3);
  CHECK(any(outcome, "out_of_range", "rij 5, kolom K (rechts, 4000 Hz)"));
}

TEST_CASE("who takes no part misses nothing, and has no results either") {
  ResultSettings chosen = settings();
  chosen.columns["deelname.pmo"] = "pmo";
  const auto text = [](const std::string& row) {
    return std::string(headers) + ";pmo\n" + first_row + ";ja\n" + row + ";nee\n";
  };
  std::vector<std::string> cells = cells_of(good_row);
  CHECK(any(outcome_of(text(joined(cells)), chosen), "contradiction", "rij 3, kolom R (bovendruk)"));
  for (const std::size_t column : {15u, 16u, 17u, 18u}) cells[column].clear();
  CHECK(outcome_of(text(joined(cells)), chosen).faults.empty());
}

TEST_CASE("a missing value stops, is left out and counted, or is a no: as the case says") {
  ResultSettings chosen = settings();
  chosen.missing["gehoor"] = MissingPolicy::leave_out;
  Outcome outcome = outcome_of(file_with(with('K', "")), chosen);
  CHECK(outcome.faults.empty());
  CHECK(std::holds_alternative<std::monostate>(*outcome.rows.at(1).find("gehoor.rechts_4000")));
  CHECK(outcome.read.absent.at("gehoor.rechts_4000") == 1);

  chosen.missing["gehoor.oorsuizen"] = MissingPolicy::means_no;
  outcome = outcome_of(file_with(with('M', "")), chosen);
  CHECK(*outcome.rows.at(1).given<bool>("gehoor.oorsuizen") == false);

  chosen.missing["alles"] = MissingPolicy::leave_out;
  CHECK(any(outcome_of(file_with(with('D', "")), chosen), "missing", "rij 3, kolom D (achternaam)"));
  CHECK(any(outcome_of(file_with(with('K', "300")), chosen), "out_of_range", "rij 3, kolom K (rechts, 4000 Hz)"));
}
