#pragma once
#include <functional>
#include <string>
#include <vector>

#include "generators/fill/fixed_text.h"
#include "generators/fill/letter_press.h"
#include "generators/release/fingerprint.h"
#include "plugin/results/letter_run.h"
#include "plugin/results/person_identifiers.h"
#include "tests/support/word_template.h"

// Invented people with awkward names, and a small letter to each: for tests of batches.
namespace pago::support {

inline const Date letter_day{std::chrono::year(2026), std::chrono::November, std::chrono::day(22)};

inline ResultRow person(std::size_t row, const char* number, PersonalName name, const char* street, double right, double left) {
  ResultRow out;
  out.row = row;
  out.person.number = number;
  out.person.name = std::move(name);
  out.person.born = Date{std::chrono::year(1960 + static_cast<int>(row % 40)), std::chrono::March,
                         std::chrono::day(1 + static_cast<unsigned>(row % 28))};
  out.person.address = {street, "12" + std::to_string(10 + row % 90) + " AB", "Verzonnen aan den IJssel", ""};
  out.person.email = "p" + std::to_string(row) + "@bedacht.example";
  out.answers["gehoor.rechts_4000"] = right;
  out.answers["gehoor.links_4000"] = left;
  out.answers["arts.advies"] = "Draag bij elke klus van rij " + std::to_string(row) + " uw eigen otoplastieken.";
  out.hash.fill(static_cast<std::uint8_t>(row));
  return out;
}

// Homonyms, housemates, names within names, names that are words, numbers that are measurements.
inline std::vector<ResultRow> awkward_people() {
  return {person(2, "00123", {"mevrouw", "A.", "", "", "Bakker"}, "Dorpsstraat 1", 20, 25),
          person(3, "00124", {"de heer", "J.", "", "de", "Vries"}, "Dorpsstraat 12", 30, 35),
          person(4, "00125", {"mevrouw", "J.", "", "de", "Vries-Bakker"}, "Dorpsstraat 12 b", 15, 5),
          person(5, "4000", {"de heer", "J.", "", "de", "Vries"}, "Dorpsstraat 12", 45, 4000),
          person(6, "2026", {"", "", "Łucja", "", "Dąbrowska"}, "Klein Dag 7", 10, 11),
          person(7, "P-77", {"mevrouw", "Ö.", "", "", "Groen"}, "Brief 3", 12, 13),
          person(8, "00130", {"de heer", "D.", "", "van 't", "Hoog in 't Veld"}, "Hof van Oslo 8", 14, 16),
          person(9, "00131", {"de heer", "I.J.", "", "", "IJssel"}, "’s-Gravenweg 9", 17, 18),
          person(10, "00132", {"mevrouw", "M.", "", "el", "Dag"}, "Laan 10", 19, 21)};
}

inline Bytes letter_template(const std::string& sentence = "Dit is de uitslag van uw onderzoek.") {
  using namespace word;
  return docx(line("{naam}") + line("{straat}") + line("{plaats}") + line("Personeelsnummer {nummer}, geboren {geboren}") +
                  line("{aanhef},") + line(sentence) + line("Dag, en een hoog woord als brief of groen is niemand.") +
                  tbl("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc(line("Onderdeel")) + tc(line("Uitslag")) +
                      tc(line("Grens")) + tc(line("Oordeel")) + "</w:tr>" +
                      tr(tc(line("{#uitslagen}{wat}")) + tc(line("{waarde}")) + tc(line("{grens}")) +
                         tc(line("{oordeel}{/uitslagen}")))) +
                  line("{#heeft_advies}") + line("Advies: {advies}") + line("{/heeft_advies}") +
                  line("Met vriendelijke groet,") + line("A. Bakker, bedrijfsarts"),
              {{"word/footer1.xml", root("ftr", line("Aan {email}"))},
               {"word/styles.xml", root("styles", "")},
               {"docProps/core.xml",
                "<?xml version=\"1.0\"?><cp:coreProperties "
                "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Uitslagbrief</dc:title></cp:coreProperties>"}});
}

inline std::string shown_name(const Person& p) {
  std::string out;
  for (const std::string& part :
       {p.name.form_of_address, p.name.initials.empty() ? p.name.given : p.name.initials, p.name.prefix, p.name.family})
    if (!part.empty()) out += (out.empty() ? "" : " ") + part;
  return out;
}

inline std::vector<std::vector<std::string>> findings_of(const ResultRow& row) {
  std::vector<std::vector<std::string>> out;
  for (const char* field : {"gehoor.rechts_4000", "gehoor.links_4000"})
    if (const auto* value = row.given<double>(field))
      out.push_back(
          {field, std::to_string(static_cast<int>(*value)) + " dB", "hoogstens 25 dB", *value > 25 ? "afwijkend" : "in orde"});
  return out;
}

inline Value letter_values(const ResultRow& row) {
  const Person& p = row.person;
  Value::List findings;
  for (const auto& cells : findings_of(row))
    findings.push_back(
        {Value::Object{{"wat", {cells[0]}}, {"waarde", {cells[1]}}, {"grens", {cells[2]}}, {"oordeel", {cells[3]}}}});
  const auto* advice = row.given<std::string>("arts.advies");
  const std::string greeting = p.name.form_of_address.empty()
                                   ? "Beste " + p.name.given + " " + p.name.family
                                   : "Geachte " + p.name.form_of_address + " " + p.name.prefix + " " + p.name.family;
  return {Value::Object{{"naam", {shown_name(p)}},
                        {"straat", {p.address.street}},
                        {"plaats", {p.address.postcode + " " + p.address.town}},
                        {"nummer", {p.number}},
                        {"geboren", {*p.born}},
                        {"aanhef", {greeting}},
                        {"email", {p.email}},
                        {"uitslagen", {std::move(findings)}},
                        {"heeft_advies", {advice != nullptr}},
                        {"advies", {advice == nullptr ? std::string() : *advice}}}};
}

inline MadeLetter made(LetterPress& press, const ResultRow& written, const ResultRow& row) {
  MadeLetter out;
  out.docx = press.press(letter_values(written)).docx;
  out.expected = expectation_of(row);
  out.expected.findings = findings_of(row);
  out.expected.letter_template = "brief";
  return out;
}

inline RowSource source_of(const std::vector<ResultRow>& rows) {
  return [&rows](const std::function<void(const ResultRow&)>& accept) {
    for (const ResultRow& row : rows) accept(row);
  };
}

// A run over these rows with the letter above. Rows and template must outlive it.
inline LetterRun letter_run(const std::vector<ResultRow>& rows, const Bytes& bytes) {
  LetterRun run;
  run.rows = source_of(rows);
  run.maker = [&bytes]() -> LetterMaker {
    auto press = std::make_shared<LetterPress>(bytes, FillOptions{letter_day, {}, {}});
    return [press](const ResultRow& row) { return made(*press, row, row); };
  };
  const LetterText fixed = fixed_text(bytes);
  run.templates["brief"] = {fixed.lines, fixed.parts, fixed.rows};
  run.allowed = fixed.lines;
  run.facts.key = "sleutel van een test";
  run.facts.program = "test";
  run.facts.templates["brief"] = fingerprint(bytes);
  return run;
}

}  // namespace pago::support
