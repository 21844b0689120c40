#include "parsers/results/read_results.h"

#include <algorithm>
#include <future>
#include <unordered_map>
#include <utility>

#include "parsers/results/cell_values.h"
#include "parsers/results/header_name.h"

namespace pago {
namespace {

constexpr std::size_t rows_before_header = 20, rows_together = 256;

struct EnoughRead {};

// Finds people who are in the file twice, by hashes: a number of 64 bits for each.
class Doubles {
 public:
  Doubles(const ColumnMapping& mapping, const ResultSettings& settings) : mapping_(mapping), settings_(settings) {}

  void check(const ResultRow& row, const FaultReport& report) {
    const Person& person = row.person;
    if (!person.number.empty()) {
      const std::size_t first = person.number.find_first_not_of('0');
      const std::string bare = first == std::string::npos ? "0" : person.number.substr(first);
      look(numbers_, bare, row.row, "persoon.nummer", "duplicate_number", "hetzelfde personeelsnummer", "", report);
    }
    if (!person.born || person.name.family.empty() || settings_.different_people.contains(person.number)) return;
    const std::string name = person.name.initials.empty() ? person.name.given : person.name.initials;
    const auto day = std::chrono::sys_days(*person.born).time_since_epoch().count();
    look(names_, letters(person.name.prefix + person.name.family) + "/" + letters(name) + "/" + std::to_string(day), row.row,
         "persoon.achternaam", "duplicate_person", "dezelfde naam en geboortedatum",
         "; zijn het twee mensen, noem dan dit personeelsnummer in zaak.json bij verschillende_personen", report);
  }

 private:
  using Seen = std::unordered_map<std::size_t, std::uint32_t>;  // hash -> row

  static std::string letters(const std::string& text) {
    std::string out;
    for (const char c : folded(text))
      if (c != ' ' && c != '.' && c != '-') out += c;
    return out;
  }

  void look(Seen& seen, const std::string& key, std::size_t row, const char* field, const char* code, const std::string& what,
            const std::string& advice, const FaultReport& report) const {
    const auto [found, fresh] = seen.emplace(std::hash<std::string>()(key), static_cast<std::uint32_t>(row));
    if (fresh) return;
    const MappedColumn* column = mapping_.find(field);
    report({code, row, column == nullptr ? std::nullopt : std::optional(column->column),
            column == nullptr ? "" : column->field->label, what + " als in rij " + std::to_string(found->second) + advice});
  }

  const ColumnMapping& mapping_;
  const ResultSettings& settings_;
  Seen numbers_, names_;
};

class FileWork {
 public:
  FileWork(const TableFile& file, const ModuleCatalogue& modules, const ResultSettings& settings, const Date& today,
           const std::function<void(const ResultRow&)>& accept, const FaultReport& report,
           const std::function<void(const ResultRow&)>& every)
      : file_(file),
        settings_(settings),
        accept_(accept),
        every_(every),
        report_([this, &report](ResultFault fault) {
          ++out_.faults;
          report(std::move(fault));
        }),
        doubles_(out_.mapping, settings),
        context_{out_.mapping, modules, settings, today, file.kind()} {}

  ResultsRead read() {
    try {
      file_.each_row([this](const SheetRow& row) { take(row); });
    } catch (const EnoughRead&) {
    }
    if (reading_.valid()) use(reading_.get());
    use(read_rows(waiting_, context_));
    if (out_.mapping.header_row == 0)
      report_({"no_header", 0, std::nullopt, "",
               "er is geen kopregel met de kolommen van zaak.json. Zie: pago uitslagen kolommen"});
    else if (out_.people == 0) report_({"no_people", 0, std::nullopt, "", "onder de kopregel staat niemand"});
    return std::move(out_);
  }

 private:
  void take(const SheetRow& row) {
    if (out_.mapping.header_row != 0) return wait_for_others(row);
    if (is_header(row.cells, settings_)) {
      out_.mapping = map_columns(row.cells, settings_, context_.modules, [this, &row](ResultFault fault) {
        if (fault.column) fault.row = row.number;
        report_(std::move(fault));
      });
      out_.mapping.header_row = row.number;
    } else if (++before_ == rows_before_header) {
      throw EnoughRead();
    }
  }

  struct ReadRow {
    ResultRow row;
    std::vector<ResultFault> faults;
  };
  using ReadRows = std::vector<ReadRow>;

  static ReadRows read_rows(const std::vector<SheetRow>& rows, const RowContext& context) {
    ReadRows out;
    for (const SheetRow& row : rows) {
      std::vector<ResultFault> faults;
      ResultRow result = read_row(row, context, [&faults](ResultFault fault) { faults.push_back(std::move(fault)); });
      out.push_back({std::move(result), std::move(faults)});
    }
    return out;
  }

  // Cells become values in a thread of their own, many rows at a time; everything else happens here, in their order.
  void wait_for_others(const SheetRow& row) {
    waiting_.push_back(row);
    if (waiting_.size() < rows_together) return;
    const ReadRows before = reading_.valid() ? reading_.get() : ReadRows();
    reading_ = std::async(std::launch::async, [rows = std::exchange(waiting_, {}), this] { return read_rows(rows, context_); });
    use(before);
  }

  void use(const ReadRows& rows) {
    for (const ReadRow& read : rows) person(read);
  }

  void person(const ReadRow& read) {
    ++out_.people;
    const std::size_t faults = out_.faults;
    for (const ResultFault& fault : read.faults) report_(fault);
    doubles_.check(read.row, report_);
    if (every_) every_(read.row);
    if (out_.faults != faults) return;
    count_absent(read.row);
    accept_(read.row);
  }

  void count_absent(const ResultRow& result) {
    for (const MappedColumn& column : out_.mapping.columns) {
      if (column.field->optional) continue;
      const Answer* answer = result.find(column.field->id);
      if (answer == nullptr || !std::holds_alternative<std::monostate>(*answer)) continue;
      if (column.module == nullptr || result.takes_part(column.module->pmo)) ++out_.absent[column.field->id];
    }
  }

  const TableFile& file_;
  const ResultSettings& settings_;
  const std::function<void(const ResultRow&)>& accept_;
  const std::function<void(const ResultRow&)>& every_;
  FaultReport report_;
  ResultsRead out_;
  Doubles doubles_;
  RowContext context_;
  std::size_t before_ = 0;
  std::vector<SheetRow> waiting_;
  std::future<ReadRows> reading_;  // last: it ends before what it reads goes
};

bool looks_like_a_person(const std::vector<std::string>& cells) {
  const auto personal = [](const std::string& cell) {
    return dutch_postcode(cell).has_value() || cell.find('@') != cell.npos ||
           (has_digit(cell) && cell_date(cell, Date{}, false).has_value());
  };
  return std::any_of(cells.begin(), cells.end(), personal);
}

}  // namespace

ResultsRead read_results(const TableFile& file, const ModuleCatalogue& modules, const ResultSettings& settings,
                         const Date& today, const std::function<void(const ResultRow&)>& accept, const FaultReport& report,
                         const std::function<void(const ResultRow&)>& every) {
  return FileWork(file, modules, settings, today, accept, report, every).read();
}

std::vector<ProposedColumn> propose_mapping(const TableFile& file, const ModuleCatalogue& modules) {
  std::vector<ProposedColumn> best;
  std::size_t most = 0, rows = 0;
  try {
    file.each_row([&](const SheetRow& row) {
      if (looks_like_a_person(row.cells)) throw EnoughRead();
      std::vector<ProposedColumn> found = propose_mapping(row.cells, modules);
      const auto known = static_cast<std::size_t>(
          std::count_if(found.begin(), found.end(), [](const ProposedColumn& c) { return c.field != nullptr; }));
      if (known > most) {
        most = known;
        best = std::move(found);
      }
      if (++rows == rows_before_header) throw EnoughRead();
    });
  } catch (const EnoughRead&) {
  }
  return best;
}

}  // namespace pago
