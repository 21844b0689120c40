#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "tests/support/result_letters.h"

using namespace pago;
using namespace pago::support;
namespace fs = std::filesystem;

namespace {

// One way in which letters of different people get mixed up. `letter` is the row that the letter is written from: by right the
// addressee's own; `other` somebody else of the batch. The address `file` is on disk after writing.
struct MixUp {
  const char* name;
  const char* code;  // of the fault
  std::function<void(ResultRow& letter, const ResultRow& other)> row;
  std::function<void(const fs::path& file, const fs::path& other)> file;
};

std::string swapped(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  return at == text.npos ? text : std::string(text).replace(at, from.size(), to);
}

// A file on disk with one of its parts changed.
void change_part(const fs::path& file, const std::string& name, const std::string& from, const std::string& to) {
  std::ifstream in(file, std::ios::binary);
  const std::string all((std::istreambuf_iterator<char>(in)), {});
  const Bytes bytes(reinterpret_cast<const std::byte*>(all.data()),
                    reinterpret_cast<const std::byte*>(all.data()) + all.size());
  const OoxmlPackage package(bytes);
  const Bytes changed = rewrite_package(package, {{name, swapped(package.read_required(name), from, to)}}, {});
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(changed.data()), static_cast<std::streamsize>(changed.size()));
}

void flip_byte(const fs::path& file, std::streamoff from_end) {
  std::fstream io(file, std::ios::binary | std::ios::in | std::ios::out);
  io.seekg(-from_end, std::ios::end);
  const int byte = io.get();
  io.seekp(-from_end, std::ios::end);
  io.put(static_cast<char>(byte ^ 0x55));
}

const std::vector<MixUp>& mix_ups() {
  using R = ResultRow;
  using P = fs::path;
  const std::string right = "gehoor.rechts_4000", left = "gehoor.links_4000", advice = "arts.advies";
  static const std::vector<MixUp> all = {
      {"two rows swapped", "guard.addressee", [](R& a, const R& b) { a = b; }, {}},
      {"the name of another", "guard.other_person", [](R& a, const R& b) { a.person.name = b.person.name; }, {}},
      {"the initials of another", "guard.addressee", [](R& a, const R&) { a.person.name.initials = "Q."; }, {}},
      {"a name without prefix", "guard.addressee", [](R& a, const R&) { a.person.name.prefix = "van"; }, {}},
      {"the address of another", "guard.other_person", [](R& a, const R& b) { a.person.address = b.person.address; }, {}},
      {"the street of another",
       "guard.address",
       [](R& a, const R& b) { a.person.address.street = b.person.address.street; },
       {}},
      {"the postcode of another", "guard.address", [](R& a, const R&) { a.person.address.postcode = "9999 ZZ"; }, {}},
      {"another house number", "guard.address", [](R& a, const R&) { a.person.address.street += " a"; }, {}},
      {"the number of another", "guard.other_person", [](R& a, const R& b) { a.person.number = b.person.number; }, {}},
      {"a number without its zeros", "guard.addressee", [](R& a, const R&) { a.person.number.erase(0, 2); }, {}},
      {"the date of birth of another", "guard.other_person", [](R& a, const R& b) { a.person.born = b.person.born; }, {}},
      {"the e-mail of another", "guard.other_person", [](R& a, const R& b) { a.person.email = b.person.email; }, {}},
      {"the findings of another",
       "guard.findings",
       [=](R& a, const R& b) { a.answers[right] = b.answers.at(right), a.answers[left] = b.answers.at(left); },
       {}},
      {"a column shifted by one",
       "guard.findings",
       [=](R& a, const R&) { a.answers[left] = a.answers[right], a.answers[right] = 99.0; },
       {}},
      {"left and right swapped", "guard.findings", [=](R& a, const R&) { std::swap(a.answers[left], a.answers[right]); }, {}},
      {"a value off by one",
       "guard.findings",
       [=](R& a, const R&) { a.answers[left] = std::get<double>(a.answers[left]) + 1; },
       {}},
      {"a value times ten",
       "guard.findings",
       [=](R& a, const R&) { a.answers[left] = std::get<double>(a.answers[left]) * 10; },
       {}},
      {"a finding left out", "guard.findings", [=](R& a, const R&) { a.answers.erase(left); }, {}},
      {"all findings left out", "guard.findings", [=](R& a, const R&) { a.answers.erase(left), a.answers.erase(right); }, {}},
      {"the advice of another", "guard.other_person", [=](R& a, const R& b) { a.answers[advice] = b.answers.at(advice); }, {}},
      {"the advice left out", "guard.text", [=](R& a, const R&) { a.answers.erase(advice); }, {}},
      {"the advice changed", "guard.text", [=](R& a, const R&) { a.answers[advice] = std::string("Draag niets."); }, {}},
      {"the advice of another behind one's own",
       "guard.other_person",
       [=](R& a, const R& b) {
         a.answers[advice] = std::get<std::string>(a.answers[advice]) + " " + std::get<std::string>(b.answers.at(advice));
       },
       {}},
      {"another named in the advice",
       "guard.other_person",
       [=](R& a, const R& b) {
         a.answers[advice] = std::get<std::string>(a.answers[advice]) + " Zie ook " + shown_name(b.person) + ".";
       },
       {}},
      {"a file edited after it was made",
       "guard.changed",
       {},
       [](const P& file, const P&) {
         change_part(file, "word/document.xml", "afwijkend", "in orde");
         change_part(file, "word/document.xml", "25 dB", "24 dB");
       }},
      {"a sentence of the template changed",
       "guard.template",
       {},
       [](const P& file, const P&) { change_part(file, "word/document.xml", "Dit is de uitslag", "Dit is niet de uitslag"); }},
      {"other styles in a file",
       "guard.template",
       {},
       [](const P& file, const P&) { change_part(file, "word/styles.xml", "<w:styles", "<w:styles a=\"b\""); }},
      {"another in the title of the document",
       "guard.other_person",
       {},
       [](const P& file, const P&) { change_part(file, "docProps/core.xml", "Uitslagbrief", "Uitslagbrief M. el Dag"); }},
      {"another in the footer",
       "guard.other_person",
       {},
       [](const P& file, const P&) { change_part(file, "word/footer1.xml", "Aan ", "Aan p10@bedacht.example en "); }},
      {"a file replaced by another's",
       "guard.addressee",
       {},
       [](const P& file, const P& other) { fs::copy_file(other, file, fs::copy_options::overwrite_existing); }},
      {"a file cut off",
       "guard.unreadable",
       {},
       [](const P& file, const P&) { fs::resize_file(file, fs::file_size(file) / 2); }},
      {"a file gone", "guard.unreadable", {}, [](const P& file, const P&) { fs::remove(file); }},
      {"an empty file", "guard.unreadable", {}, [](const P& file, const P&) { fs::resize_file(file, 0); }},
      {"one byte of a file flipped", "guard.changed", {}, [](const P& file, const P&) { flip_byte(file, 700); }},
  };
  return all;
}

bool has_code(const RunResult& result, const std::string& code) {
  return std::any_of(result.faults.begin(), result.faults.end(), [&](const GuardFault& f) { return f.code == code; });
}

}  // namespace

TEST_CASE("every mix-up refuses the whole batch, and nothing reaches the outbox") {
  const auto rows = awkward_people();
  const Bytes bytes = letter_template();
  const fs::path target = fs::path(PAGO_BUILD) / ("mix_up_" + std::to_string(::getpid()));
  CHECK(mix_ups().size() >= 30);
  constexpr std::size_t wronged = 2, other = 8;
  for (const MixUp& mix_up : mix_ups()) {
    INFO(mix_up.name);
    fs::remove_all(target);
    Outbox outbox(target);
    LetterRun run = letter_run(rows, bytes);
    run.maker = [&]() -> LetterMaker {
      auto press = std::make_shared<LetterPress>(bytes, FillOptions{letter_day, {}, {}});
      return [&, press](const ResultRow& row) {
        ResultRow written = row;
        if (mix_up.row && row.row == rows[wronged].row) mix_up.row(written, rows[other]);
        return made(*press, written, row);
      };
    };
    run.written = [&](const std::string& name) {
      const std::string wronged_name = letter_file_name(run.facts.key, rows[wronged].person.number);
      const std::string other_name = letter_file_name(run.facts.key, rows[1].person.number);
      if (mix_up.file && name == wronged_name) mix_up.file(outbox.folder() / name, outbox.folder() / other_name);
    };
    const RunResult result = run_letters(run, outbox);
    for (const GuardFault& fault : result.faults) UNSCOPED_INFO(fault.row << " " << fault.code << " " << fault.message);
    CHECK(has_code(result, mix_up.code));
    for (const GuardFault& fault : result.faults) CHECK(fault.row == rows[wronged].row);
    outbox.discard();
    CHECK_FALSE(fs::exists(target));
    CHECK_FALSE(fs::exists(outbox.folder()));
  }
}

TEST_CASE("a letter made with another template is refused") {
  const auto rows = awkward_people();
  const Bytes bytes = letter_template(), another = letter_template("Dit is iets anders.");
  LetterRun run = letter_run(rows, bytes);
  run.maker = letter_run(rows, another).maker;
  Outbox outbox(fs::path(PAGO_BUILD) / ("mix_up_" + std::to_string(::getpid())));
  CHECK(has_code(run_letters(run, outbox), "guard.template"));
  outbox.discard();
}

TEST_CASE("a number that stands in the data twice is refused before a letter is made") {
  auto rows = awkward_people();
  rows[3].person.number = rows[2].person.number;
  const Bytes bytes = letter_template();
  Outbox outbox(fs::path(PAGO_BUILD) / ("mix_up_" + std::to_string(::getpid())));
  CHECK(has_code(run_letters(letter_run(rows, bytes), outbox), "guard.double"));
  outbox.discard();
}

TEST_CASE("what was written to one person may be what others got too, but names nobody else of the batch") {
  const Bytes bytes = letter_template();
  const auto refused = [&bytes](const std::string& text) {
    auto rows = awkward_people();
    for (const std::size_t at : {2u, 5u}) rows[at].answers["arts.advies"] = text;
    Outbox outbox(fs::path(PAGO_BUILD) / ("mix_up_" + std::to_string(::getpid())));
    const RunResult result = run_letters(letter_run(rows, bytes), outbox);
    outbox.discard();
    return has_code(result, "guard.other_person");
  };
  CHECK_FALSE(refused("Draag in de hal altijd uw eigen otoplastieken, sinds 3 maart 1962."));
  for (const char* other : {"mevrouw Ö. Groen", "mevrouw Groen", "dhr. IJssel", "mw El Dag", "M. el Dag", "p10@bedacht.example",
                            "nummer 00131", "Hof van Oslo 8"})
    CHECK(refused(std::string("Overleg over de planning eerst met ") + other + " van kantoor."));
}

TEST_CASE("people with one name, one address, names that are words and numbers that are measurements give no false alarm") {
  auto rows = awkward_people();
  rows.push_back(person(40, "01999", {"de heer", "J.", "", "de", "Vries"}, "Dorpsstraat 12", 4000, 2026));
  const Bytes bytes = letter_template();
  Outbox outbox(fs::path(PAGO_BUILD) / ("mix_up_" + std::to_string(::getpid())));
  const RunResult result = run_letters(letter_run(rows, bytes), outbox);
  for (const GuardFault& fault : result.faults) UNSCOPED_INFO(fault.row << " " << fault.code << " " << fault.message);
  CHECK(result.faults.empty());
  outbox.discard();
}
