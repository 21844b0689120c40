#include "plugin/cli/printrun.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "forms/dutch.h"
#include "forms/error.h"
#include "generators/pdf/print_run.h"
#include "generators/release/atomic_file.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/printrun_uitslagen.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* printrun_closing =
    "Voorbeelden:\n"
    "  pago printrun brieven -o RUN.pdf                               alle brieven van een map in een bestand\n"
    "  pago printrun brieven -o RUN.pdf --venster links-dl --per 500  met adres in het venster, 500 vellen per bestand\n"
    "  pago printrun uit -o RUN.pdf                                   de brieven van pago uitslagen, opnieuw getekend\n"
    "  pago printrun uitslagen.csv --zaak kranenvliet -o RUN.pdf      hetzelfde, rechtstreeks uit de uitslagen (CONCEPT)\n"
    "\n"
    "Brieven van pago uitslagen worden uit de gegevens getekend en nagekeken, zonder een bestand per brief; na pago vrijgeven\n"
    "staat er geen CONCEPT meer op, en --venster links-dl of links-c5 zet er vouwstreepjes op. Een andere map bevat de "
    "brieven\n"
    "als PDF en een lijst printrun.json (of --lijst): voor elke brief\n"
    "  {\"bestand\": \"0001.pdf\", \"naam\": \"...\", \"straat\": \"...\", \"postcode\": \"1234 AB\", \"plaats\": \"...\", "
    "\"afdeling\": \"...\"}\n"
    "en zo nodig toevoeging en land. Zonder lijst gaan alle PDF's mee, op naam.\n"
    "Elk bestand begint met een lijst van de brieven, zonder medische gegevens. Lettertypen staan er een keer in. Een brief\n"
    "begint altijd op een nieuw vel; --enkelzijdig laat de lege achterkanten weg. Met --per heten de bestanden RUN-1.pdf, ...\n"
    "Vensters: links-dl, rechts-dl, links-c5, rechts-c5. Zonder --venster staat het adres al in de brief.\n"
    "Exitcode 3: geschreven, maar bij een brief past het adres niet of ontbreekt het.\n";

struct RunOptions {
  std::string folder, case_folder, output, list, window, order = "postcode", date;
  bool simplex = false;
  int per = 0;
};

std::string entry(const nlohmann::json& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? found->get<std::string>() : "";
}

RunLetter letter_of(const nlohmann::json& row, const std::string& list) {
  RunLetter letter{entry(row, "bestand"),
                   {entry(row, "naam"), entry(row, "toevoeging"), entry(row, "straat"), entry(row, "postcode"),
                    entry(row, "plaats"), entry(row, "land")},
                   entry(row, "afdeling")};
  if (letter.file.empty() || fs::path(letter.file).filename() != fs::path(letter.file))
    throw Error("run.list", list + ": elke brief heeft een \"bestand\": de naam van een PDF in de map, zonder pad.");
  return letter;
}

std::vector<RunLetter> listed_letters(const std::string& path) {
  const nlohmann::json list = nlohmann::json::parse(read_user_text(path), nullptr, false);
  if (!list.is_array() || list.empty()) throw Error("run.list", file_name(path) + ": dit is geen JSON-lijst met brieven.");
  std::vector<RunLetter> letters;
  for (const nlohmann::json& row : list) letters.push_back(letter_of(row, file_name(path)));
  return letters;
}

std::vector<RunLetter> letters_of(const RunOptions& chosen) {
  const std::vector<std::string> there = pdfs_in(chosen.folder);
  const std::string own_list = chosen.folder + "/printrun.json";
  const std::string list = !chosen.list.empty() ? chosen.list : fs::exists(own_list) ? own_list : "";
  std::vector<RunLetter> letters;
  if (!list.empty()) letters = listed_letters(list);
  else
    for (const std::string& name : there) letters.push_back({name, {}, {}});
  if (letters.empty()) throw Error("run.empty", "In de map " + chosen.folder + " staan geen brieven (PDF).");
  std::vector<std::string> named;
  for (const RunLetter& letter : letters) named.push_back(letter.file);
  std::sort(named.begin(), named.end());
  if (const auto twice = std::adjacent_find(named.begin(), named.end()); twice != named.end())
    throw Error("run.list", "De brief " + *twice + " staat twee keer in de lijst.");
  for (const std::string& name : there)
    if (!std::binary_search(named.begin(), named.end(), name)) tell(name + " staat niet in de lijst en gaat niet mee");
  return letters;
}

RunChoices choices_of(const RunOptions& chosen, const Shared& shared) {
  RunChoices choices;
  choices.duplex = !chosen.simplex;
  choices.sheets_per_file = chosen.per;
  choices.password = chosen_password(shared);
  choices.date = dutch_date(chosen_date(chosen.date));
  if (chosen.order == "afdeling") choices.order = RunOrder::department;
  else if (chosen.order == "lijst") choices.order = RunOrder::as_given;
  else if (chosen.order != "postcode")
    throw WrongUse("--sorteer: \"" + chosen.order + "\" kan niet; wel: postcode, afdeling, lijst");
  choices.window = chosen.window.empty() ? nullptr : envelope_window(chosen.window);
  if (!chosen.window.empty() && choices.window == nullptr)
    throw WrongUse("--venster: \"" + chosen.window + "\" kent pago niet; wel: links-dl, rechts-dl, links-c5, rechts-c5");
  if (chosen.per < 0) throw WrongUse("--per is een aantal vellen, 1 of meer");
  return choices;
}

std::string part_name(const std::string& output, std::size_t part, bool divided) {
  if (!divided) return output;
  const fs::path path(output);
  return (path.parent_path() / (path.stem().string() + "-" + std::to_string(part) + path.extension().string())).string();
}

// The batch of letters that is to be drawn from its data; empty: the folder has letters of its own.
std::optional<BatchOrder> batch_order(const RunOptions& chosen, const Shared& shared) {
  BatchOrder order;
  if (!chosen.case_folder.empty()) {
    order.results = chosen.folder;
    order.case_folder = chosen.case_folder;
    order.date = chosen_date(chosen.date);
  } else if (fs::exists(fs::path(chosen.folder) / batch_record_name)) {
    order = order_of_batch(chosen.folder, shared);
  } else {
    return std::nullopt;
  }
  if (!chosen.list.empty()) throw WrongUse("--lijst hoort bij een map met PDF's; deze brieven komen uit de gegevens");
  return order;
}

// The files of a run while they are made: nothing of them is there until all are published.
class RunFiles {
 public:
  explicit RunFiles(const RunOptions& chosen) : chosen_(chosen) {}

  void take(std::size_t file, std::string_view bytes) {
    if (drafts_.size() == file) {
      if (file > 0) drafts_.back().finish();
      drafts_.emplace_back(part_name(chosen_.output, file + 1, chosen_.per > 0));
    }
    drafts_[file].write(std::as_bytes(std::span(bytes)));
  }

  void publish(const PrintRunResult& run) {
    for (GrowingFile& draft : drafts_) draft.publish();
    for (std::size_t i = 0; i < run.files.size(); ++i) {
      const RunFile& file = run.files[i];
      const std::string name = part_name(chosen_.output, i + 1, chosen_.per > 0);
      if (name == "-") write_user_file(name, file.bytes);
      else
        print(name + ": " + std::to_string(file.letters) + (file.letters == 1 ? " brief, " : " brieven, ") +
              std::to_string(file.sheets) + (file.sheets == 1 ? " vel\n" : " vellen\n"));
    }
  }

 private:
  const RunOptions& chosen_;
  std::vector<GrowingFile> drafts_;
};

int make_run(const RunOptions& chosen, const Shared& shared) {
  RunChoices choices = choices_of(chosen, shared);
  RunFiles files(chosen);
  if (part_name(chosen.output, 1, chosen.per > 0) != "-")
    choices.take = [&files](std::size_t file, std::string_view bytes) { files.take(file, bytes); };
  PrintRunResult run;
  if (const auto order = batch_order(chosen, shared)) {
    choices.own_address = true;
    if (chosen.window.starts_with("rechts"))
      throw WrongUse("--venster: de brieven van pago hebben hun adres links; wel: links-dl, links-c5");
    DrawnRun drawn = draw_batch_run(*order, choices, shared);
    if (!drawn.checked.faults.empty()) return tell_refusal(drawn.checked);
    if (!order->released()) tell("De brieven zijn nog niet vrijgegeven; op elke brief staat CONCEPT.");
    run = std::move(drawn.run);
  } else {
    run = make_print_run(letters_of(chosen), choices,
                         [&](const std::string& file) { return read_user_file(chosen.folder + "/" + file); });
  }
  files.publish(run);
  for (const Diagnostic& one : run.diagnostics) tell(one.where.file + ": " + one.message);
  return run.diagnostics.empty() ? done : written_with_warnings;
}

}  // namespace

void add_printrun(CLI::App& app, Shared& shared) {
  CLI::App& command = add_command(app, "printrun", "Voeg brieven samen tot een bestand voor de printer", printrun_closing);
  auto chosen = std::make_shared<RunOptions>();
  command.add_option("MAP", chosen->folder, "De map met brieven; of met --zaak het bestand met uitslagen")
      ->type_name("")
      ->required();
  command.add_option("--zaak", chosen->case_folder, "De map van de zaak: teken de brieven rechtstreeks uit de uitslagen")
      ->type_name("MAP");
  command.add_option("-o,--output", chosen->output, "Het bestand voor de printer")->type_name("RUN.pdf")->required();
  command.add_option("--lijst", chosen->list, "De brieven met hun adressen (gewoonlijk printrun.json in de map)")
      ->type_name("LIJST.json");
  command.add_option("--venster", chosen->window, "Zet het adres in dit venster, met vouwstreepjes")->type_name("VENSTER");
  command.add_option("--sorteer", chosen->order, "postcode (gewoonlijk), afdeling of lijst")->type_name("VOLGORDE");
  command.add_option("--per", chosen->per, "Hoogstens zoveel vellen per bestand")->type_name("VELLEN");
  command.add_option("--datum", chosen->date, "Datum op de lijst (anders vandaag)")->type_name("JJJJ-MM-DD");
  command.add_flag("--enkelzijdig", chosen->simplex, "Een pagina per vel, zonder lege achterkanten");
  command.callback([chosen, &shared] {
    shared.job.file = chosen->folder;
    shared.job.run = [chosen, &shared] { return make_run(*chosen, shared); };
  });
}

}  // namespace pago::cli
