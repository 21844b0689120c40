#include "plugin/cli/letter_batch.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "forms/error.h"
#include "generators/release/event_log.h"
#include "generators/release/fingerprint.h"
#include "generators/rules/person_rules.h"
#include "plugin/cli/console.h"
#include "plugin/cli/house_templates.h"
#include "plugin/cli/program.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/iso_date.h"
#include "plugin/results/case_log.h"
#include "plugin/results/drawable_texts.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t faults_told = 5;

// A bar on a terminal, JSON lines when asked; ten times a second at most.
class Bar {
 public:
  explicit Bar(bool json) : json_(json), terminal_(!json && isatty(STDERR_FILENO)) {}
  ~Bar() {
    if (terminal_ && shown_) std::fprintf(stderr, "\r\033[K");
  }
  Bar(const Bar&) = delete;
  Bar& operator=(const Bar&) = delete;

  void show(const RunProgress& progress) {
    if (!json_ && !terminal_) return;
    const auto now = Clock::now();
    if (progress.done < progress.people && now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    shown_ = true;
    if (json_) {
      std::fprintf(stderr, "{\"klaar\":%zu,\"totaal\":%zu}\n", progress.done, progress.people);
      return;
    }
    constexpr std::size_t width = 30;
    const std::size_t full = progress.people == 0 ? 0 : width * progress.done / progress.people;
    std::string bar;
    for (std::size_t i = 0; i < width; ++i) bar += i < full ? "█" : "░";
    std::fprintf(stderr, "\r\033[Kpago: %s %zu van %zu brieven", bar.c_str(), progress.done, progress.people);
    std::fflush(stderr);
  }

 private:
  bool json_, terminal_, shown_ = false;
  Clock::time_point last_{};
};

std::string letters(std::size_t n) { return std::to_string(n) + (n == 1 ? " brief" : " brieven"); }

BatchFacts facts_of(const BatchOrder& order, const CaseFolder& folder, const Catalogue& catalogue) {
  BatchFacts facts;
  facts.program = program_version();
  facts.catalogue = catalogue.edition + ", " + builtin_modules().edition;
  facts.case_hash = fingerprint(folder.json);
  facts.date = iso_date(order.date);
  facts.status = order.released() ? "vrijgegeven" : "concept";
  facts.key = keyed_hash("pago partij", file_fingerprint(order.results) + folder.facts.reference);
  return facts;
}

void log_letters(const BatchOrder& order, const BatchFacts& facts, const CaseFile& c, const std::vector<std::string>& people) {
  LogEvent model = letters_event(c);
  model.event = order.released() ? "uitslagbrief vrijgegeven" : "conceptbrief gemaakt";
  if (order.released()) model.role = "bedrijfsarts";
  std::size_t next = 0;
  case_log(order.case_folder).append([&](LogEvent& event) {
    if (next == people.size()) return false;
    event = model;
    event.person = people[next];
    event.object = letter_file_name(facts.key, people[next++], facts.pdf);
    return true;
  });
}

void log_refusal(const BatchOrder& order, const CaseFile& c, const RunResult& result) {
  LogEvent event = letters_event(c);
  event.event = "partij geweigerd door de controle op de juiste persoon";
  event.responsible = c.physician_name;
  event.object = std::to_string(result.people) + " brieven, " + std::to_string(result.fault_count) + " fouten";
  case_log(order.case_folder).append(event);
}

std::string record_of(const BatchOrder& order, std::size_t count) {
  std::error_code ignored;
  return to_json(BatchRecord{fs::weakly_canonical(order.results, ignored).string(),
                             fs::weakly_canonical(order.case_folder, ignored).string(), iso_date(order.date), count,
                             order.released_by, order.released_big, order.released_at, order.pdf,
                             order.templates.empty() ? "" : fs::weakly_canonical(order.templates, ignored).string()});
}

}  // namespace

ResultLetters::Choice letter_choice(const BatchOrder& order) {
  return {order.date, order.released(), order.pdf, HouseTemplates(order.templates).of_result_letters()};
}

LogEvent letters_event(const CaseFile& c) {
  LogEvent event = event_by_this_user(program_version(), std::chrono::system_clock::now());
  event.role = "medewerker van de arbodienst";
  event.responsible = c.physician_name + (c.physician_big.empty() ? "" : ", BIG " + c.physician_big);
  event.purpose = "uitslag en advies aan de deelnemer (leidraad, stap 8)";
  return event;
}

RowSource batch_rows(const TableFile& file, const ResultSettings& settings, const BatchOrder& order, std::size_t& no_part) {
  return [&file, &settings, &order, &no_part](const std::function<void(const ResultRow&)>& accept) {
    std::string first;
    std::size_t told = 0;
    no_part = 0;
    const auto tell_fault = [&](const ResultFault& fault) {
      if (told++ < faults_told) first += "\n  " + fault.place() + ": " + fault.message;
    };
    DrawableTexts drawable;
    const auto who_took_part = [&](const ResultRow& row) {
      if (order.pdf)
        for (const ResultFault& fault : drawable.faults(row, builtin_modules())) tell_fault(fault);
      for (const ResultFault& fault : forbidden_texts(row, builtin_modules())) tell_fault(fault);
      if (row.takes_part(false) || row.takes_part(true)) accept(row);
      else ++no_part;
    };
    read_results(file, builtin_modules(), settings, order.date, who_took_part, tell_fault);
    if (told > 0)
      throw Error("results.faults", "Het bestand met uitslagen heeft " + std::to_string(told) +
                                        (told == 1 ? " fout" : " fouten") + "; er is geen brief gemaakt." + first +
                                        "\nAlle fouten: pago uitslagen controleer " + order.results + " --zaak " +
                                        order.case_folder);
  };
}

namespace {

BatchEnd make_batch_in(Outbox& outbox, const BatchOrder& order, const Shared& shared) {
  const Catalogue& catalogue = chosen_catalogue(shared);
  const TableFile file = open_results(order.results);
  const CaseFolder folder = open_case_folder(order.case_folder, catalogue);
  const ResultSettings& settings = agreed_settings(folder);
  const Criteria criteria = criteria_of(settings, builtin_modules(), catalogue, order.date);
  ResultLetters made(folder.facts, criteria, letter_choice(order));
  if (!order.released())
    for (const std::string& why : made.slow_templates()) tell(why);
  Bar bar(order.json_progress);
  std::vector<std::string> people;

  LetterRun run;
  run.facts = facts_of(order, folder, catalogue);
  made.prepare(run);
  BatchEnd end;
  run.rows = batch_rows(file, settings, order, end.no_part);
  run.threads = order.threads;
  run.progress = [&bar](const RunProgress& progress) { bar.show(progress); };
  run.finished = [&people](const std::string& number) { people.push_back(number); };
  end.result = run_letters(run, outbox);
  if (!end.result.faults.empty()) {
    outbox.discard();
    log_refusal(order, folder.facts, end.result);
    return end;
  }
  for (const auto& [label, n] : made.empty_places()) end.empty_places.push_back(label + ": " + letters(n));
  if (order.released() && !end.empty_places.empty()) {
    outbox.discard();
    std::string message = "In brieven moet nog iets worden ingevuld; er is niets vrijgegeven.";
    for (const std::string& line : end.empty_places) message += "\n  " + line;
    throw Error("release.refused", message);
  }
  end.urgent = made.urgent();
  end.untranslated = made.untranslated();
  end.locked = order.pdf && !settings.password.empty();
  const std::string record = record_of(order, end.result.people);
  outbox.put(batch_record_name, std::as_bytes(std::span(record)));
  log_letters(order, run.facts, folder.facts, people);
  outbox.publish(order.released() ? 0400 : 0600);
  return end;
}

}  // namespace

BatchEnd make_batch(const BatchOrder& order, const Shared& shared) {
  keep_process_private();
  Outbox outbox(order.target, order.released());
  try {
    return make_batch_in(outbox, order, shared);
  } catch (...) {
    // Letters without CONCEPT that nobody released do not stay; concepts do, for the next run.
    if (order.released() || outbox.names().empty()) outbox.discard();
    throw;
  }
}

std::string batch_header(const BatchOrder& order, const Shared& shared) {
  const Catalogue& catalogue = chosen_catalogue(shared);
  const CaseFolder folder = open_case_folder(order.case_folder, catalogue);
  const Criteria none;
  LetterRun run;
  run.facts = facts_of(order, folder, catalogue);
  ResultLetters(folder.facts, none, letter_choice(order)).prepare(run);
  return manifest_header(run.facts);
}

int tell_refusal(const RunResult& result) {
  tell("De partij is geweigerd: " + std::to_string(result.fault_count) + (result.fault_count == 1 ? " fout" : " fouten") +
       " gevonden bij het teruglezen. Er staat geen enkele brief klaar. Zoek uit hoe dit kan voordat u het opnieuw probeert.");
  std::size_t told = 0;
  for (const GuardFault& fault : result.faults) {
    if (++told > 50) break;
    tell((fault.row == 0 ? std::string() : "rij " + std::to_string(fault.row) + ", ") +
         (fault.file.empty() ? "" : fault.file + ": ") + fault.message);
  }
  if (result.fault_count > 50) tell("... en nog " + std::to_string(result.fault_count - 50) + ".");
  return batch_refused;
}

bool tell_remarks(const std::vector<TextRemark>& remarks) {
  constexpr std::size_t most_told = 20;
  if (remarks.empty()) return false;
  const std::string texts = remarks.size() == 1 ? "1 tekst" : std::to_string(remarks.size()) + " teksten";
  tell("In " + texts + " van de bedrijfsarts staat een woord dat ook de achternaam of postcode van een andere deelnemer is. " +
       "Kijk na of het over iemand anders gaat:");
  for (std::size_t i = 0; i < std::min(most_told, remarks.size()); ++i)
    tell("  rij " + std::to_string(remarks[i].row) + ", " + remarks[i].field);
  if (remarks.size() > most_told) tell("  ... en nog " + std::to_string(remarks.size() - most_told) + ".");
  return true;
}

}  // namespace pago::cli
