#include "plugin/cli/printrun_uitslagen.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <shared_mutex>
#include <thread>

#include "forms/error.h"
#include "generators/compose/person_letter.h"
#include "generators/render/render_pdf.h"
#include "plugin/cli/files.h"
#include "plugin/cli/program.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/iso_date.h"
#include "plugin/results/case_log.h"
#include "plugin/results/person_identifiers.h"
#include "plugin/results/result_letters.h"
#include "plugin/results/row_store.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_ahead = 64, most_faults = 50;

RunLetter run_letter(const ResultRow& row) {
  const Person& p = row.person;
  RunLetter out{"rij " + std::to_string(row.row),
                {full_name(p.name), "", p.address.street, p.address.postcode, p.address.town, p.address.country},
                p.department};
  if (!p.name.form_of_address.empty()) out.address.name = p.name.form_of_address + " " + out.address.name;
  if (!out.address.name.empty() && out.address.name[0] >= 'a' && out.address.name[0] <= 'z')
    out.address.name[0] = static_cast<char>(out.address.name[0] - 32);
  return out;
}

// Draws letters side by side and hands them out in the order of the run.
class LetterDrawers {
 public:
  LetterDrawers(const LetterRun& run, const RowStore& rows, std::vector<std::size_t> order)
      : run_(run), rows_(rows), order_(std::move(order)) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const Identifier& identifier : identifiers_of(rows.at(i))) index_.add(identifier);
    index_.finish();
    for (const std::string& text : run.allowed) index_.allow(text);
    for (unsigned i = 0; i < std::max(1u, run.threads); ++i) {
      presses_.push_back(std::make_unique<PdfPress>(fast()));
      threads_.emplace_back([this, press = presses_.back().get()] { work(*press); });
    }
  }
  ~LetterDrawers() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }
  LetterDrawers(const LetterDrawers&) = delete;
  LetterDrawers& operator=(const LetterDrawers&) = delete;

  LetterPages take(std::size_t row) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return failure_ || drawn_.contains(row); });
    if (failure_) std::rethrow_exception(failure_);
    LetterPages out = std::move(drawn_.at(row));
    drawn_.erase(row);
    ++taken_;
    room_.notify_all();
    return out;
  }

  std::string write_fonts(const std::function<int(std::string)>& add) const {
    const std::unique_lock lock(fonts_);  // drawers wait while the fonts of a file are made
    std::vector<const PdfPress*> all;
    for (const auto& press : presses_) all.push_back(press.get());
    return PdfPress::write_run_fonts(all, add);
  }

  RunResult checked() const { return result_; }

 private:
  static PdfSettings fast() {
    PdfSettings settings;
    settings.compression = 1;
    return settings;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

  void work(PdfPress& press) {
    try {
      const LetterMaker maker = run_.maker();
      LetterGuard guard(index_, run_.templates);
      for (std::size_t at; next(at);) one(order_[at], maker, guard, press);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stopped_ = true;
      ready_.notify_all();
      room_.notify_all();
    }
  }

  bool next(std::size_t& at) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || next_ >= order_.size() || next_ < taken_ + most_ahead; });
    if (stopped_ || next_ >= order_.size()) return false;
    at = next_++;
    return true;
  }

  void one(std::size_t number, const LetterMaker& maker, LetterGuard& guard, PdfPress& press) {
    const ResultRow row = rows_.at(number);
    const std::string name = "rij " + std::to_string(row.row);
    MadeLetter letter = maker(row);
    letter.expected.made = letter.docx;
    std::vector<GuardFault> faults = guard.check(letter.docx, "", letter.expected);
    LetterPages pages;
    for (DrawnPage& page : drawn(press, letter.docx, name))
      pages.pages.push_back({page.width, page.height, std::move(page.content)});
    if (pages.pages.empty()) pages.whole = press.print(letter.docx, name).pdf;
    const std::lock_guard lock(mutex_);
    ++result_.people;
    result_.fault_count += faults.size();
    for (GuardFault& fault : faults)
      if (result_.faults.size() < most_faults) result_.faults.push_back(std::move(fault));
    drawn_.emplace(number, std::move(pages));
    ready_.notify_all();
  }

  std::vector<DrawnPage> drawn(PdfPress& press, const Bytes& docx, const std::string& name) const {
    const std::shared_lock lock(fonts_);
    return press.draw_pages(docx, name);
  }

  const LetterRun& run_;
  const RowStore& rows_;
  const std::vector<std::size_t> order_;
  IdentifierIndex index_;
  std::vector<std::unique_ptr<PdfPress>> presses_;
  mutable std::shared_mutex fonts_;
  std::mutex mutex_;
  std::condition_variable ready_, room_;
  std::map<std::size_t, LetterPages> drawn_;
  std::size_t next_ = 0, taken_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
  RunResult result_;
  std::vector<std::thread> threads_;  // last: they use all of the above
};

void log_run(const BatchOrder& order, const CaseFile& c, std::size_t letters) {
  LogEvent event = letters_event(c);
  event.event = order.released() ? "printrun gemaakt" : "printrun van concepten gemaakt";
  event.object = std::to_string(letters) + " brieven";
  case_log(order.case_folder).append(event);
}

}  // namespace

BatchOrder order_of_batch(const std::string& folder, const Shared& shared) {
  const BatchRecord record = read_batch_record(read_user_text((fs::path(folder) / batch_record_name).string()));
  const auto date = parse_iso_date(record.date);
  if (!date) throw Error("batch.invalid", "partij.json noemt geen datum van de brieven.");
  BatchOrder order;
  order.results = record.results;
  order.case_folder = record.case_folder;
  order.date = *date;
  order.pdf = record.pdf;
  order.templates = record.templates;
  order.released_by = record.released_by;
  order.released_big = record.released_big;
  order.released_at = record.released_at;
  std::ifstream manifest(fs::path(folder) / manifest_name, std::ios::binary);
  std::string line;
  if (!std::getline(manifest, line) || line + "\n" != batch_header(order, shared))
    throw Error("run.changed", "De uitslagen, de zaak, het sjabloon of pago zelf is veranderd nadat de brieven in " + folder +
                                   " zijn gemaakt. Maak ze opnieuw met pago uitslagen.");
  return order;
}

DrawnRun draw_batch_run(const BatchOrder& order, const RunChoices& choices, const Shared& shared) {
  keep_process_private();
  const Catalogue& catalogue = chosen_catalogue(shared);
  const TableFile file = open_results(order.results);
  const CaseFolder folder = open_case_folder(order.case_folder, catalogue);
  const ResultSettings& settings = agreed_settings(folder);
  const Criteria criteria = criteria_of(settings, builtin_modules(), catalogue, order.date);
  ResultLetters::Choice choice = letter_choice(order);
  choice.pdf = false;
  ResultLetters made(folder.facts, criteria, choice);
  LetterRun run;
  made.prepare(run);
  run.threads = order.threads;
  RowStore rows;
  std::vector<RunLetter> letters;
  LetterReaders readers;
  std::size_t no_part = 0;
  batch_rows(file, settings, order, no_part)([&](const ResultRow& row) {
    rows.add(row);
    letters.push_back(run_letter(row));
    readers.emplace(row.person.language, row.person.large_print);
  });
  if (letters.empty()) throw Error("batch.empty", "Er is niemand om een brief aan te schrijven; er is niets gemaakt.");
  run.for_readers(readers, run);
  LetterDrawers drawers(run, rows, run_order(letters, choices.order));
  RunSource source;
  source.draw = [&drawers](std::size_t row) { return drawers.take(row); };
  source.write_fonts = [&drawers](const std::function<int(std::string)>& add) { return drawers.write_fonts(add); };
  DrawnRun out;
  out.run = make_drawn_run(letters, choices, source);
  out.checked = drawers.checked();
  if (!out.checked.faults.empty()) out.run.files.clear();
  else log_run(order, folder.facts, letters.size());
  return out;
}

}  // namespace pago::cli
