#include "plugin/cli/release_person.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>

#include "forms/error.h"
#include "generators/release/fingerprint.h"
#include "generators/release/outbox.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/letter_batch.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/person_work.h"
#include "plugin/cli/program.h"
#include "plugin/iso_date.h"
#include "plugin/results/case_log.h"
#include "plugin/results/person_guard.h"
#include "plugin/results/text_mentions.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* made_anew = " Maak het document opnieuw met pago maak.";

// A document that passed everything and waits beside its concept.
struct ReadyDocument {
  fs::path path;
  PersonRecord record;  // as released
  std::string person, title;
  CaseFile facts;
  std::vector<GuardFault> faults;   // not empty: it is not for this person alone
  std::vector<TextRemark> remarks;  // texts in it that may name somebody else
  std::unique_ptr<Outbox> outbox;
};

struct Found {
  fs::path path;
  PersonRecord record;
};

PersonRecord record_of(const fs::path& document, const std::string& record) {
  try {
    return read_person_record(read_user_text(record));
  } catch (const Error& error) {
    throw Error(error.code(), document.filename().string() + ": " + error.what());
  }
}

std::vector<Found> concepts_in(const std::string& path) {
  std::vector<fs::path> documents;
  if (!fs::is_directory(path)) documents.push_back(path);
  else
    for (const fs::directory_entry& entry : fs::directory_iterator(path))
      if (const std::string name = entry.path().filename().string(); is_person_record(name))
        documents.push_back(fs::path(path) / name.substr(0, name.size() - person_record_name("").size()));
  std::sort(documents.begin(), documents.end());
  std::vector<Found> out;
  for (const fs::path& document : documents) {
    const std::string record = person_record_name(document.string());
    if (!fs::exists(record)) continue;
    out.push_back({document, record_of(document, record)});
  }
  if (out.empty())
    throw WrongUse("in " + path + " staat niets om vrij te geven: geen brieven van pago uitslagen, en geen document over één " +
                   "persoon van pago maak met het manifest ernaast");
  std::erase_if(out, [](const Found& found) { return !found.record.released_by.empty(); });
  if (out.empty())
    refuse_release(fs::is_directory(path) ? "Deze documenten zijn al vrijgegeven." : "Dit document is al vrijgegeven.");
  return out;
}

[[noreturn]] void refuse_document(const fs::path& path, const std::string& why) {
  refuse_release(path.filename().string() + ": " + why);
}

PersonOrder order_of(const Found& found, const Date& today) {
  const PersonRecord& record = found.record;
  const PersonDocumentKind* kind = person_document_kind(record.document);
  const auto date = parse_iso_date(record.date);
  if (kind == nullptr || kind->name != record.document || !date || record.file != found.path.filename())
    throw Error("record.invalid", found.path.filename().string() + ": het manifest hoort niet bij dit document." + made_anew);
  return {record.document, record.case_folder, record.results, *date, today, record.fillable, found.path.string()};
}

// Of the file that a release wrote before it crashed; a password makes each file another one. Empty: nothing says so.
std::string hash_of_unfinished_release(const Found& found, const PersonWork& work, const MadeDocument& released) {
  if (found.record.open_mark.empty()) return fingerprint(released.file);
  Outbox outbox(found.path, true);
  const auto json = outbox.get(person_record_name(found.path.filename().string()));
  if (!json) {
    outbox.discard();
    return {};
  }
  const PersonRecord waiting = read_person_record({reinterpret_cast<const char*>(json->data()), json->size()});
  return waiting.open_mark == work.mark_of(released) ? waiting.file_hash : std::string();
}

// The document on the disk is the concept that pago made, from what is there now.
void check_concept(const Found& found, const PersonWork& work, const std::string& on_disk, const MadeDocument& released) {
  const MadeDocument made = work.make(false);
  const bool same = found.record.open_mark.empty() ? fingerprint(made.file) == found.record.file_hash
                                                   : work.mark_of(made) == found.record.open_mark;
  if (!same || !same_making(found.record, work.record()))
    refuse_document(found.path, "de zaak, de RI&E, het sjabloon of pago zelf is veranderd nadat het document is gemaakt." +
                                    std::string(made_anew));
  if (on_disk != found.record.file_hash && on_disk != hash_of_unfinished_release(found, work, released))
    refuse_document(found.path,
                    "het document is gewijzigd of ontbreekt. Zet wat erin moet in de gegevens en maak het opnieuw " +
                        std::string("met pago maak."));
}

// No consent, no letter: also on the day of release.
void check_rules(const Found& found, const PersonWork& work, const Date& today) {
  std::string open;
  for (const Date& day : {work.date(), std::max(today, work.date())}) {
    try {
      for (const Diagnostic& told : work.rules_on(day))
        if (told.code == "rule.blocks_release") open = told.message;
    } catch (const Error& error) {
      if (error.code() != "rule.refused" && error.code() != "person.named") throw;
      refuse_document(found.path, error.what());
    }
  }
  if (!open.empty()) refuse_document(found.path, open);
}

void check_whole(const Found& found, const MadeDocument& made) {
  if (made.open.empty()) return;
  std::string labels;
  for (const std::string& label : made.open) labels += (labels.empty() ? "" : "; ") + label;
  refuse_document(found.path, "er moet nog iets worden ingevuld: " + labels + ".");
}

// Writes it beside the concept, and looks at what can be read back.
void write_and_check(const Found& found, const PersonWork& work, const MadeDocument& made, const LockedDocument& document,
                     Everybody& everybody, ReadyDocument& ready) {
  const std::string file = found.path.filename().string();
  const ResultRow& row = work.person().row;
  ready.outbox = std::make_unique<Outbox>(found.path, true);
  ready.outbox->clear();
  ready.outbox->put(file, document.file);
  const auto written = ready.outbox->get(file);
  everybody.finish();
  for (const std::string& text : sender_texts(work.facts())) everybody.people.allow(text);
  if (!written) ready.faults = {{row.row, file, "guard.unreadable", "het bestand is er niet meer"}};
  else
    ready.faults = guard_person_document(*written, file,
                                         {row, work.facts(), work.version(), work.form(), made.values, document.file,
                                          wants_pdf(file), found.record.fillable, document.password},
                                         everybody.identifiers);
  TextMentions mentions;
  for (GuardFault& fault : mentions.faults(everybody.people, row, file, expectation_of(row).own))
    ready.faults.push_back(std::move(fault));
  ready.remarks = mentions.remarks();
}

ReadyDocument make_ready(const Found& found, const Physician& physician, const Shared& shared) {
  const Date today = chosen_date("");
  const PersonOrder order = order_of(found, today);
  const CaseFolder folder = open_case_folder(order.case_folder, chosen_catalogue(shared));
  check_physician(physician, folder.facts);
  if (fingerprint(std::string_view(folder.json)) != found.record.case_hash)
    refuse_document(found.path, "de zaak is veranderd nadat het document is gemaakt." + std::string(made_anew));
  Everybody everybody;
  const auto same_row = [&](const ResultRow&, const std::string& mark) { return mark == found.record.row_mark; };
  const PersonWork work(order, same_row, shared, &everybody);
  if (!work.found())
    refuse_document(found.path, "de gegevens van deze persoon zijn veranderd of zijn er niet meer." + std::string(made_anew));
  const MadeDocument made = work.make(true);
  check_concept(found, work, file_fingerprint(found.path), made);
  check_rules(found, work, today);
  check_whole(found, made);
  ReadyDocument ready;
  ready.path = found.path;
  ready.record = found.record;
  ready.person = work.person().row.person.number;
  ready.title = work.form().title;
  ready.facts = work.facts();
  const LockedDocument document = work.lock(made);
  write_and_check(found, work, made, document, everybody, ready);
  ready.record.file_hash = fingerprint(document.file);
  ready.record.open_mark = document.open_mark;
  ready.record.released_by = physician.name;
  ready.record.released_big = physician.big;
  ready.record.released_at = event_by_this_user(program_version(), std::chrono::system_clock::now()).time;
  return ready;
}

void log_release(const ReadyDocument& ready) {
  LogEvent event = letters_event(ready.facts);
  event.event = "stuk vrijgegeven";
  event.role = "bedrijfsarts";
  event.person = ready.person;
  event.purpose = ready.title;
  event.object = ready.record.document + ", sha256 " + ready.record.file_hash;
  case_log(ready.record.case_folder).append(event);
}

void log_refusal(const ReadyDocument& ready) {
  LogEvent event = letters_event(ready.facts);
  event.event = "stuk geweigerd door de controle op de juiste persoon";
  event.person = ready.person;
  event.purpose = ready.title;
  event.object = ready.record.document + ", fouten: " + std::to_string(ready.faults.size());
  case_log(ready.record.case_folder).append(event);
}

void put_in_place(ReadyDocument& ready) {
  const std::string file = ready.path.filename().string(), record = person_record_name(file);
  const std::string json = to_json(ready.record);
  ready.outbox->put(record, std::as_bytes(std::span(json)));
  log_release(ready);
  ready.outbox->hand_over(file, ready.path, 0400);
  ready.outbox->hand_over(record, person_record_name(ready.path.string()), 0400);
  ready.outbox->discard();
}

int tell_faults(const std::vector<ReadyDocument>& all) {
  tell("Het vrijgeven is geweigerd door de controle op de juiste persoon. Er is niets vrijgegeven.");
  for (const ReadyDocument& ready : all)
    for (const GuardFault& fault : ready.faults)
      tell("rij " + std::to_string(fault.row) + ", " + fault.file + ": " + fault.message);
  return batch_refused;
}

std::vector<ReadyDocument> make_all_ready(const std::string& path, const Physician& physician, const Shared& shared) {
  std::vector<ReadyDocument> all;
  try {
    for (const Found& found : concepts_in(path)) all.push_back(make_ready(found, physician, shared));
  } catch (...) {
    for (const ReadyDocument& ready : all) ready.outbox->discard();
    throw;
  }
  return all;
}

}  // namespace

int release_person_documents(const std::string& path, const Physician& physician, const Shared& shared) {
  keep_process_private();
  std::vector<ReadyDocument> all = make_all_ready(path, physician, shared);
  if (std::any_of(all.begin(), all.end(), [](const ReadyDocument& ready) { return !ready.faults.empty(); })) {
    for (const ReadyDocument& ready : all) {
      ready.outbox->discard();
      if (!ready.faults.empty()) log_refusal(ready);
    }
    return tell_faults(all);
  }
  try {
    for (ReadyDocument& ready : all) put_in_place(ready);
  } catch (...) {
    for (const ReadyDocument& ready : all) ready.outbox->discard();  // nothing without CONCEPT that was not released
    throw;
  }
  std::vector<TextRemark> remarks;
  for (const ReadyDocument& ready : all) {
    print(ready.path.string() + ": " + ready.title + " vrijgegeven door " + physician.name +
          ". CONCEPT staat er niet meer op.\n");
    remarks.insert(remarks.end(), ready.remarks.begin(), ready.remarks.end());
  }
  return tell_remarks(remarks) ? written_with_warnings : done;
}

}  // namespace pago::cli
