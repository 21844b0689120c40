#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "generators/compose/case_file.h"
#include "generators/rules/advise.h"
#include "generators/rules/compare_ries.h"
#include "parsers/diagnostic.h"
#include "parsers/formats/document.h"
#include "parsers/rie/rie.h"

// What every door (command, LibreOffice, later a worker) shares: one call per job. Decides nothing.
namespace pago {

using Bytes = std::vector<std::byte>;

struct Reading {  // pago lees
  Document document;
  Rie rie;
  Advice advice;
  std::vector<Diagnostic> diagnostics;
};

struct Options {
  Date today;                            // an input, never the clock inside the libraries; dates a letter without other date
  std::optional<Date> letter_date;       // date on the letter, before the one in the case file
  std::string case_json;                 // text of zaak.json; empty: nothing known beyond the RI&E
  const Catalogue* catalogue = nullptr;  // another edition; nullptr: the compiled-in one. Must outlive the call
  std::string password;                  // of the RI&E, when it is a PDF that asks for one
  // Reading a scanned page takes seconds: told once before the first, and before each.
  std::function<void(std::size_t pages)> scans_found;
  std::function<void(std::size_t number, std::size_t pages)> scan_starts;
};

struct ComposedDocument {  // what stands in a document, before it has a look
  Form form;
  FilledForm values;
  Date date;                            // of the letter
  bool adopted = false;                 // by the bedrijfsarts
  std::vector<Diagnostic> diagnostics;  // what is still empty, what contradicts a legal interval
};

struct Letter {  // pago maak
  Bytes docx;
  Reading reading;
  ComposedDocument composed;            // its diagnostics are taken out
  std::vector<Diagnostic> diagnostics;  // about the letter: what is still empty, what contradicts a legal interval
};

// Loads the catalogue, the words and the rules, which the first reading does anyway; for who has time before that.
void load_own_data();

// Throws Error with a Dutch sentence; see parsers/formats/reader.h for the codes, and "case.invalid" for a bad case file.
Reading read_rie(std::span<const std::byte> bytes, std::string_view file, const Options& options);

// The document of that name or code (generators/compose/documents.h): "toetsing", "RIE". An empty `file` says that there is no
// RI&E; only a document that needs none can then be made. Throws Error("document.unknown"), Error("rie.missing"), and
// Error("rule.refused") where a rule of the leidraad forbids the document.
Letter make_document(std::string_view document, std::span<const std::byte> bytes, std::string_view file,
                     const Options& options);

// The two halves of make_document, for those who make several documents from one reading. Throw as make_document does.
ComposedDocument compose_document(std::string_view document, const Reading& reading, std::string_view file,
                                  const Options& options);
Bytes fill_document(const ComposedDocument& composed, std::span<const std::byte> docx_template);
std::span<const std::byte> builtin_template_of(std::string_view document);

// The same reading with what follows from it for the case and the day of these options.
Reading advised(Reading reading, const Options& options);

// A reading of no RI&E, for the documents that need none.
Reading nothing_read(const Options& options);

// The case file of the options; throws Error("case.invalid").
CaseFile case_of(const Options& options);

struct Comparison {  // pago vergelijk
  Reading before, after;
  RieComparison result;  // its duties point into before.advice and after.advice: the values stay where they are
};

struct RieFile {
  std::span<const std::byte> bytes;
  std::string_view name;
};

// Reads two RI&Es of one employer and lays them beside each other. Throws as read_rie.
std::unique_ptr<const Comparison> compare(const RieFile& before, const RieFile& after, const Options& options);

// The object that `pago vergelijk --json` prints: plugin/comparison_json.cpp. Its fields:
//   oud, nieuw   {bestand, bedrijf, datum}
//   risicos[]    risk, groep, verandering ("nieuw", "niet meer genoemd", "gewijzigd", "gelijk"), verschillen[{wat, oud,
//   nieuw}],
//                vraag, plaatsen_oud[], plaatsen_nieuw[]
//   plichten[]   risk, verandering ("ontstaat", "blijft", "vervalt", "te bevestigen"), artikelen_oud[], artikelen_nieuw[],
//   toelichting meldingen[]  code, tekst
std::string to_json(const Comparison& comparison);

// The object that `pago lees --json` prints (UTF-8, indented, newline at the end).
std::string to_json(const Reading& reading);

}  // namespace pago
