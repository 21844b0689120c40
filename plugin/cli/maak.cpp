#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "forms/error.h"
#include "forms/form.h"
#include "forms/resources.h"
#include "generators/compose/documents.h"
#include "plugin/cli/case_state.h"
#include "plugin/cli/commands.h"
#include "plugin/cli/console.h"
#include "plugin/cli/dutch_cli.h"
#include "plugin/cli/files.h"
#include "plugin/cli/fillable.h"
#include "plugin/cli/house_templates.h"
#include "plugin/cli/maak_alles.h"
#include "plugin/cli/opened_rie.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/person_piece.h"
#include "plugin/cli/reading_view.h"
#include "plugin/cli/text_table.h"
#include "plugin/pago.h"

namespace pago::cli {
namespace {

struct MaakOptions {
  std::string document, rie, name, output, json, zaak, datum, templates, own_template;
  std::string results, person;  // of a document about one person
  bool list = false, again = false, pdf = false, fillable = false;
};

constexpr const char* maak_closing =
    "Voorbeelden:\n"
    "  pago maak advies --rie RIE.docx\n"
    "  pago maak advies --rie RIE.pdf -o advies.docx --json advies.json --zaak zaak.json\n"
    "  pago maak advies --rie RIE.docx --datum 2026-03-31 -o - > advies.docx\n"
    "  pago maak advies --rie RIE.docx -o advies.pdf          als PDF, zonder Word of LibreOffice\n"
    "  pago maak toetsing --rie RIE.docx          toets de RI&E zelf: wat ontbreekt, wat moet worden gevraagd\n"
    "  pago maak rie-advies --zaak zaak.json      er is geen RI&E: adviseer haar op te stellen\n"
    "  pago maak --lijst\n"
    "  pago maak advies --zaak kranenvliet        in de map van een zaak (pago zaak nieuw), die haar RI&E noemt\n"
    "  pago maak alles --zaak kranenvliet         alle stukken die nu gemaakt mogen worden; zegt welke niet, en waarom\n"
    "  pago maak uitslagbrief --zaak kranenvliet --resultaten uitslagen.csv --persoon 00017 -o brief.docx\n"
    "  pago maak meetformulier --zaak kranenvliet --resultaten uitslagen.csv --persoon 00017 -o meting.pdf --invulbaar\n"
    "\n"
    "Zo, met --resultaten en --persoon, maakt pago ook: uitnodiging, vragenlijst, meetformulier, toestemming-overleg,\n"
    "toestemming-verwijzing, toestemming-delen, verwijsbrief, werkaanpassing, dossiervermelding, beroepsziektemelding,\n"
    "vervolg, rugscore en beoordeling-beroepsziekte. Zonder toestemming komt er geen brief.\n"
    "Een PDF die naar de deelnemer zelf gaat, krijgt het wachtwoord dat zaak.json bij uitslagen.wachtwoord zegt.\n"
    "\n"
    "Met de map van een zaak komt de brief in de submap stukken; pago onthoudt waaruit hij is gemaakt (stukken.json).\n"
    "Zonder -o komt de brief in de huidige map te staan als <naam van de RI&E>.<document>.docx, zoals\n"
    "RIE.PAGO-advies.docx of RIE.RIE-toetsing.docx; een brief die er al staat, blijft staan. Met -o wordt een bestaand\n"
    "bestand vervangen, maar nooit de RI&E zelf. Alleen rie-advies kan zonder --rie.\n"
    "Dezelfde RI&E, zaak en datum geven precies hetzelfde bestand, op een PDF met wachtwoord na; SOURCE_DATE_EPOCH\n"
    "telt als datum.\n"
    "Exitcode 3: de brief is geschreven, maar lees de waarschuwingen op stderr.\n";

std::string known_names() {
  std::string names;
  for (const DocumentKind& kind : document_kinds()) (names += names.empty() ? "" : ", ") += kind.name;
  return names;
}

int list() {
  TextTable table({"document", "code", "titel"});
  for (const DocumentKind& kind : document_kinds())
    table.add({std::string(kind.name), std::string(kind.code), builtin_form(kind.code).title});
  print(table.text(output_width()));
  return done;
}

std::string output_name(const MaakOptions& chosen) {
  if (!chosen.output.empty()) return chosen.output;
  const std::string suffix(document_kind(chosen.document)->file_suffix);
  const std::string name = (chosen.rie.empty() ? suffix : stem(chosen.rie) + "." + suffix) + ".docx";
  if (std::filesystem::exists(name))
    throw Error("output.exists", "De brief " + name +
                                     " bestaat al en blijft staan. Geef met -o een andere naam, of dezelfde om hem "
                                     "te vervangen.");
  return name;
}

void refuse_wrong_use(const MaakOptions& chosen) {
  if (chosen.document.empty())
    throw WrongUse("noem het document dat gemaakt moet worden: " + known_names() + ". Zie: pago maak --lijst");
  const DocumentKind* kind = document_kind(chosen.document);
  if (kind == nullptr || kind->name != chosen.document)
    throw WrongUse("het document \"" + chosen.document + "\" kan pago niet maken; wel: " + known_names());
  const bool from_folder = is_folder(chosen.zaak);
  if (from_folder && !chosen.rie.empty())
    throw WrongUse("de zaak " + chosen.zaak + " noemt haar RI&E zelf (rie.bestand in zaak.json); laat --rie weg");
  if (chosen.rie.empty() && kind->needs_rie && !from_folder)
    throw WrongUse("noem de RI&E: pago maak " + chosen.document + " --rie RIE.docx");
  for (const std::string* output : {&chosen.output, &chosen.json})
    for (const std::string* input : {&chosen.rie, &chosen.zaak})
      if (!output->empty() && !input->empty() && *output != "-" && same_file(*output, *input))
        throw WrongUse(*output + " wordt gelezen en kan niet ook geschreven worden; kies een andere naam");
  if (!chosen.templates.empty() && !chosen.own_template.empty()) throw WrongUse("kies --sjablonen of --sjabloon, niet allebei");
  if (chosen.fillable && !wants_pdf(chosen.output)) throw WrongUse("--invulbaar maakt een PDF: geef met -o een naam op .pdf");
  if (!chosen.output.empty() && chosen.output != "-" && chosen.output == chosen.json)
    throw WrongUse("-o en --json kunnen niet hetzelfde bestand zijn");
  if (chosen.output == "-" && chosen.json == "-") throw WrongUse("-o en --json kunnen niet allebei naar de standaarduitvoer");
  if (chosen.output == "-" && isatty(STDOUT_FILENO))
    throw WrongUse("een DOCX past niet op het scherm; stuur hem naar een bestand");
}

int tell_about(const std::vector<Diagnostic>& of_reading, const std::vector<Diagnostic>& of_letter, bool already_warned) {
  std::vector<Diagnostic> told = of_reading;
  told.insert(told.end(), of_letter.begin(), of_letter.end());
  for (const std::string& line : diagnostic_lines(told)) tell(line);
  const bool warned =
      already_warned || std::any_of(told.begin(), told.end(), [](auto& d) { return d.severity == Severity::warning; });
  return warned ? written_with_warnings : done;
}

void date_letter(const MaakOptions& chosen, Options& options) {
  options.today = chosen_date(chosen.datum);
  if (!chosen.datum.empty()) options.letter_date = options.today;
}

std::vector<std::byte> template_of(const MaakOptions& chosen, const DocumentKind& kind) {
  return chosen.own_template.empty() ? HouseTemplates(chosen.templates).of(kind)
                                     : house_template(chosen.own_template, kind.code);
}

Bytes as_chosen(const MaakOptions& chosen, const std::string& output, Bytes docx, const Date& date, bool& warned) {
  if (!chosen.fillable) return as_named(output, std::move(docx), date, warned);
  return as_fillable(docx, file_name(output), date, {}, {chosen.document, "", "", "", ""}, warned);
}

int make_letter(const MaakOptions& chosen, const Shared& shared) {
  const std::string output = output_name(chosen);
  Options options;
  date_letter(chosen, options);
  const auto form = template_of(chosen, *document_kind(chosen.document));
  if (!chosen.zaak.empty()) options.case_json = read_user_text(chosen.zaak);
  const OpenedRie rie = open_rie(chosen.rie, chosen.name);
  TimeLimit limit(rie.bytes.size(), shared.seconds);
  set_reading(options, shared, limit);
  Letter letter = make_document(chosen.document, rie.bytes, rie.name, options);
  if (!chosen.templates.empty() || !chosen.own_template.empty()) letter.docx = fill_document(letter.composed, form);

  bool warned = false;
  const Bytes file = as_chosen(chosen, output, std::move(letter.docx), letter.composed.date, warned);
  const std::string json = chosen.json.empty() ? "" : to_json(letter.reading);
  if (!chosen.json.empty()) write_user_file(chosen.json, json);
  write_user_file(output, file);
  const int code = tell_about(letter.reading.diagnostics, letter.diagnostics, warned);
  if (output != "-" && chosen.json != "-") print(output + "\n");
  return code;
}

// The document of a case folder goes to its stukken/, with a record of what it was made from; with -o it goes elsewhere and the
// folder stays as it was.
int make_piece(const MaakOptions& chosen, const Shared& shared) {
  CaseReading of = read_case_folder(chosen.zaak, chosen_date(chosen.datum), shared);
  for (const std::string* output : {&chosen.output, &chosen.json}) refuse_to_write_over(*output, of.folder);
  date_letter(chosen, of.options);
  const DocumentKind& kind = *document_kind(chosen.document);
  const ComposedDocument composed = compose_document(kind.name, of.reading, of.rie_name, of.options);
  const auto form = template_of(chosen, kind);
  bool warned = false;
  const Bytes docx = as_chosen(chosen, chosen.output, fill_document(composed, form), composed.date, warned);
  if (chosen.output.empty()) refuse_to_replace(of.folder, kind, docx, chosen.again);
  if (!chosen.json.empty()) write_user_file(chosen.json, to_json(of.reading));
  std::string output = chosen.output;
  if (output.empty())
    output = write_piece(of.folder, kind, piece_now(of.folder, kind, composed, chosen_catalogue(shared).edition, form), docx,
                         chosen.again);
  else write_user_file(output, docx);
  const int code = tell_about(of.reading.diagnostics, composed.diagnostics, warned);
  if (output != "-" && chosen.json != "-") print(output + "\n");
  return code;
}

int make(const MaakOptions& chosen, const Shared& shared) {
  if (chosen.document == "alles") {
    if (!is_folder(chosen.zaak)) throw WrongUse("alles maakt pago in de map van een zaak: pago maak alles --zaak MAP");
    if (!chosen.rie.empty() || !chosen.output.empty() || !chosen.json.empty() || chosen.again || !chosen.own_template.empty())
      throw WrongUse("bij alles horen alleen --zaak, --sjablonen, --datum en --pdf");
    return make_all({chosen.zaak, chosen.templates, chosen.datum, chosen.pdf}, shared);
  }
  if (chosen.pdf) throw WrongUse("--pdf hoort bij alles; noem een document met -o X.pdf");
  if (is_person_document(chosen.document))
    return make_person_piece(
        {chosen.document, chosen.zaak, chosen.results, chosen.person, chosen.output, chosen.datum, chosen.fillable}, shared);
  if (!chosen.results.empty() || !chosen.person.empty())
    throw WrongUse("--resultaten en --persoon horen bij een document over één persoon, zoals uitslagbrief");
  refuse_wrong_use(chosen);
  return is_folder(chosen.zaak) ? make_piece(chosen, shared) : make_letter(chosen, shared);
}

}  // namespace

void add_maak(CLI::App& app, Shared& shared) {
  CLI::App& command =
      add_command(app, "maak", "Maak een document bij een RI&E: het PAGO-advies, de toetsing, het advies er een op te stellen",
                  maak_closing);
  auto chosen = std::make_shared<MaakOptions>();
  command
      .add_option("DOCUMENT", chosen->document, "Het document, bijvoorbeeld advies of offerte; pago maak --lijst noemt ze alle")
      ->type_name("");
  command.add_option("--rie", chosen->rie, "De RI&E: DOCX, XLSX, ODT, ODS of PDF, of - voor de standaardinvoer")
      ->type_name("RIE");
  command.add_option("-o,--output", chosen->output, "Waar de brief komt, DOCX of PDF naar de naam; - voor de standaarduitvoer")
      ->type_name("UIT.docx");
  command.add_option("--json", chosen->json, "Schrijf ook wat gelezen en besloten is")->type_name("UIT.json");
  command
      .add_option("--zaak", chosen->zaak,
                  "De map van een zaak (pago zaak nieuw), of een bestand met gegevens die niet in de RI&E staan")
      ->type_name("MAP|ZAAK.json");
  command.add_option("--resultaten", chosen->results, "Het bestand met uitslagen, voor een document over één persoon")
      ->type_name("BESTAND");
  command.add_option("--persoon", chosen->person, "Het personeelsnummer van wie het document gaat")->type_name("NUMMER");
  command.add_option("--sjablonen", chosen->templates, "Eigen sjablonen: MAP/ADV.docx gaat voor het sjabloon van pago")
      ->type_name("MAP");
  command.add_option("--sjabloon", chosen->own_template, "Eigen sjabloon voor dit ene document")->type_name("SJABLOON.docx");
  command.add_option("--naam", chosen->name, "Hoe de RI&E heet die van de standaardinvoer komt")->type_name("NAAM");
  command.add_flag("--opnieuw", chosen->again, "Ook als het stuk in de map vastgesteld of met de hand gewijzigd is");
  command.add_option("--datum", chosen->datum, "Datum van de brief (anders vandaag)")->type_name("JJJJ-MM-DD");
  command.add_flag("--pdf", chosen->pdf, "Bij alles: schrijf elk stuk ook als PDF, naast het Word-document");
  command.add_flag("--invulbaar", chosen->fillable, "Een PDF (-o X.pdf) met velden: toestemming, vragenlijst, meetformulier");
  command.add_flag("--lijst", chosen->list, "Toon welke documenten pago kan maken");
  command.callback([chosen, &shared] {
    shared.job.file = chosen->name.empty() ? file_name(chosen->rie) : chosen->name;
    shared.job.run = [chosen, &shared] { return chosen->list ? list() : make(*chosen, shared); };
  });
}

}  // namespace pago::cli
