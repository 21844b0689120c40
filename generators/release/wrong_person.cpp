#include "generators/release/wrong_person.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <set>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::size_t findings_cells = 4;

bool same_bytes(std::span<const std::byte> one, std::span<const std::byte> other) {
  return one.size() == other.size() && (one.empty() || std::memcmp(one.data(), other.data(), one.size()) == 0);
}

struct KnownLine {
  Words words;
  std::vector<std::uint32_t> starts;  // IdentifierIndex::starts_in
  bool set = false;
};

// TemplateMarks in numbers of the reader's lines.
struct KnownMarks {
  std::vector<std::uint32_t> lines;
  std::vector<std::vector<std::uint32_t>> rows;
};

}  // namespace

struct LetterGuard::Memory {
  const IdentifierIndex& index;
  const std::map<std::string, TemplateMarks>& templates;
  LetterReader reader;
  std::vector<KnownLine> lines;  // by number
  std::map<std::string, KnownMarks, std::less<>> marks;
  std::size_t cleared = 0;  // of the reader's lines, when these were made

  // Of the letter under check.
  const NumberedLetter* letter = nullptr;
  Words words;
  std::vector<OwnWord> own;
  std::vector<IdentifierHit> hits;
  std::vector<std::size_t> firsts[64];  // places of words, by their last bits

  const KnownLine& line(std::uint32_t number) {
    if (lines.size() <= number) lines.resize(number + 1 + number / 2);
    KnownLine& known = lines[number];
    if (!known.set) {
      known.words = words_of_text(reader.lines().text(number));
      known.starts = index.starts_in(known.words);
      known.set = true;
    }
    return known;
  }

  const KnownMarks& marks_of(const std::string& letter_template, const TemplateMarks& given) {
    const auto found = marks.find(letter_template);
    if (found != marks.end()) return found->second;
    KnownMarks fresh;
    for (const std::string& text : given.lines) fresh.lines.push_back(reader.lines().number(text));
    for (const auto& row : given.rows) {
      auto& cells = fresh.rows.emplace_back();
      for (const std::string& cell : row) cells.push_back(reader.lines().number(cell));
    }
    return marks.emplace(letter_template, std::move(fresh)).first->second;
  }

  void read(std::span<const std::byte> bytes) {
    letter = &reader.read_numbered(bytes);
    if (cleared != reader.lines().cleared()) {
      cleared = reader.lines().cleared();
      lines.clear();
      marks.clear();
    }
    words.clear();
    for (const std::uint32_t number : letter->lines) add_words(line(number));
    for (const std::uint32_t number : letter->properties) add_words(line(number));
    for (auto& places : firsts) places.clear();
    for (std::size_t at = 0; at < words.size(); ++at) firsts[words[at] & 63].push_back(at);
  }

  void add_words(const KnownLine& known) { words.insert(words.end(), known.words.begin(), known.words.end()); }

  // Every place where these words stand; `use` gives false to end.
  template <class Use>
  void each_place(const Words& wanted, const Use& use) const {
    if (wanted.empty()) return;
    for (const std::size_t at : firsts[wanted[0] & 63])
      if (at + wanted.size() <= words.size() && std::equal(wanted.begin(), wanted.end(), words.begin() + std::ptrdiff_t(at)))
        if (!use(at)) return;
  }

  bool has(const Words& wanted) const {
    bool found = wanted.empty();
    each_place(wanted, [&](std::size_t) { return found = true, false; });
    return found;
  }

  void mark_own(const std::vector<Identifier>& identifiers) {
    own.assign(words.size(), OwnWord::none);
    for (const Identifier& one : identifiers)
      each_place(one.words, [&](std::size_t at) {
        for (std::size_t i = at; i < at + one.words.size(); ++i) own[i] = std::max(own[i], own_word(one.kind));
        return true;
      });
  }

  // Whole identifiers of anybody in the batch, also those that go on from one line into the next.
  void find_hits() {
    hits.clear();
    std::size_t from = 0;
    const auto look = [&](std::uint32_t number) {
      const KnownLine& known = lines[number];
      if (known.words.empty()) return;
      for (const std::uint32_t start : known.starts) index.find_at(words, from + start, hits);
      from += known.words.size();
      index.find_at(words, from - 1, hits);
    };
    for (const std::uint32_t number : letter->lines) look(number);
    for (const std::uint32_t number : letter->properties) look(number);
  }
};

namespace {

using Fault = std::function<void(const char* code, std::string message)>;

bool same_row(const std::uint32_t* found, const std::vector<std::string>& wanted, LineTable& table) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (found[i] != table.cleaned(wanted[i]) && table.text(found[i]) != wanted[i]) return false;
  return true;
}

// The rows of four cells that are none of the template's own. In large print the label has a row to itself, above the other
// three: such rows count when there is none of four.
std::vector<const std::uint32_t*> found_rows(const NumberedLetter& letter, const KnownMarks& marks) {
  std::vector<const std::uint32_t*> found, parted;
  std::size_t from = 0, size_before = 0;
  for (const std::size_t end : letter.row_ends) {
    const std::uint32_t* const first = letter.cells.data() + from;
    const std::size_t size = end - from;
    const bool own = std::any_of(marks.rows.begin(), marks.rows.end(), [&](const auto& row) {
      return row.size() == size && std::equal(row.begin(), row.end(), first);
    });
    if (!own && size == findings_cells) found.push_back(first);
    if (!own && size + 1 == findings_cells && size_before == 1) parted.push_back(first - 1);
    size_before = size;
    from = end;
  }
  return found.empty() ? parted : found;
}

bool same_findings(const NumberedLetter& letter, const KnownMarks& marks, const LetterExpectation& expected, LineTable& table) {
  const auto found = found_rows(letter, marks);
  if (found.size() != expected.findings.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (expected.findings[i].size() > findings_cells || !same_row(found[i], expected.findings[i], table)) return false;
  return true;
}

bool is_mark_of(const std::string& mark, const PackedView& part) {
  return mark.size() == part.name.size() + 9 && mark.starts_with(part.name) && mark == part_mark(part.name, part.crc);
}

bool right_template(const NumberedLetter& letter, const std::vector<PackedView>& parts, const KnownMarks& known,
                    const TemplateMarks& marks) {
  std::size_t next = 0;
  for (const std::uint32_t line : letter.lines)
    if (next < known.lines.size() && line == known.lines[next]) ++next;
  return next == known.lines.size() && std::all_of(marks.parts.begin(), marks.parts.end(), [&](const std::string& mark) {
           return std::any_of(parts.begin(), parts.end(), [&](const PackedView& part) { return is_mark_of(mark, part); });
         });
}

bool has_all(const std::vector<std::string>& texts, const std::function<bool(const Words&)>& has) {
  return std::all_of(texts.begin(), texts.end(), [&](const std::string& text) { return has(words_of_text(text)); });
}

void tell_others(const std::vector<IdentifierHit>& hits, const std::vector<OwnWord>& own, const Fault& fault) {
  std::set<IdentifierKind> told;
  for (const IdentifierHit& hit : hits) {
    const auto from = own.begin() + static_cast<std::ptrdiff_t>(hit.at);
    const bool his =
        std::all_of(from, from + static_cast<std::ptrdiff_t>(hit.words), [&](OwnWord o) { return excuses(o, hit.kind); });
    if (his || !told.insert(hit.kind).second) continue;
    fault("guard.other_person", std::string(dutch(hit.kind)) + " van iemand anders uit deze partij staat in de brief");
  }
}

}  // namespace

LetterGuard::LetterGuard(const IdentifierIndex& index, const std::map<std::string, TemplateMarks>& templates)
    : memory_(new Memory{index, templates, {}, {}, {}, 0, nullptr, {}, {}, {}, {}}) {}
LetterGuard::~LetterGuard() = default;

std::vector<GuardFault> LetterGuard::check(std::span<const std::byte> bytes, const std::string& file,
                                           const LetterExpectation& expected) {
  std::vector<GuardFault> faults;
  const Fault fault = [&](const char* code, std::string message) {
    faults.push_back({expected.row, file, code, std::move(message)});
  };
  Memory& memory = *memory_;
  if (!same_bytes(bytes, expected.made)) fault("guard.changed", "het bestand is niet meer zoals het is gemaakt");
  const auto marks = memory.templates.find(expected.letter_template);
  if (marks == memory.templates.end()) {
    fault("guard.template", "het sjabloon van de brief is onbekend");
    return faults;
  }
  try {
    memory.read(bytes);
  } catch (const Error&) {
    fault("guard.unreadable", "het bestand is niet terug te lezen");
    return faults;
  }
  const NumberedLetter& letter = *memory.letter;
  const KnownMarks& known = memory.marks_of(expected.letter_template, marks->second);
  const auto has = [&memory](const Words& wanted) { return memory.has(wanted); };
  memory.mark_own(expected.own);
  memory.find_hits();
  tell_others(memory.hits, memory.own, fault);
  if (!has_all(expected.required, has)) fault("guard.addressee", "nummer of naam van de geadresseerde staat niet in de brief");
  if (!has_all({expected.address_block}, has))
    fault("guard.address", "naam en adres boven de brief horen niet bij elkaar, of niet bij de geadresseerde");
  if (expected.has_findings && !same_findings(letter, known, expected, memory.reader.lines()))
    fault("guard.findings", "de uitslagen in de brief zijn niet die van de gegevensrij");
  if (!has_all(expected.texts, has))
    fault("guard.text", "een tekst van de bedrijfsarts voor deze persoon ontbreekt of is anders");
  if (!right_template(letter, memory.reader.parts(), known, marks->second))
    fault("guard.template", "de brief is niet met het juiste sjabloon gemaakt, of later gewijzigd");
  return faults;
}

}  // namespace pago
