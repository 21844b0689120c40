#include "generators/render/render_pdf.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "forms/error.h"
#include "generators/render/flow_memory.h"
#include "generators/render/flow_parts.h"
#include "generators/render/flow_reader.h"
#include "generators/render/font_block.h"
#include "generators/render/form_fields.h"
#include "generators/render/page_content.h"
#include "generators/render/paginate.h"
#include "generators/render/read_flow.h"
#include "generators/render/story.h"
#include "generators/render/unsupported.h"
#include "parsers/formats/pdf_lock.h"

namespace pago {
namespace {

// A file must have a title to be found and read aloud by: the first heading, else the first words.
std::string title_of(const FlowDocument& flow, const PrintedDocument& printed) {
  for (const TagNode& node : printed.tags.nodes)
    if (!node.title.empty()) return node.title;
  for (const FlowSection& section : flow.sections)
    for (const FlowBlock& block : section.blocks)
      if (const auto* paragraph = paragraph_of(block))
        if (const std::string text = paragraph->text(); text.find_first_not_of(' ') != std::string::npos) return text;
  return "Document";
}

std::vector<Diagnostic> told_fonts(const FontShelf& fonts, const std::string& file) {
  std::vector<Diagnostic> all;
  for (const FontReplacement& font : fonts.replacements()) {
    Diagnostic told;
    told.severity = font.same_widths ? Severity::note : Severity::warning;
    told.code = "render.font_replaced";
    told.where.file = file;
    told.message = font.same_widths ? "Het lettertype " + font.wanted + " staat niet op deze computer; " + font.used +
                                          " heeft dezelfde breedte."
                                    : "Het lettertype " + font.wanted + " staat niet op deze computer; de PDF gebruikt " +
                                          font.used + ", zodat regels anders kunnen lopen.";
    all.push_back(std::move(told));
  }
  return all;
}

// What only shows when everything has its place.
void refuse_pages(const PrintedDocument& printed, const std::string& file) {
  std::vector<UnsupportedPlace> found;
  const auto add = [&found](const char* what, int page) {
    if (page >= 0) found.push_back({what, "op bladzijde " + std::to_string(page + 1)});
  };
  add("een afbeelding waar tekst omheen moet lopen", page_of_running_around(printed));
  add("tekst die niet past in een tabelrij van vaste hoogte (maak de rij hoger of de tekst korter)", printed.cut_page);
  refuse_unsupported(found, file);
}

RenderedPdf draw(FlowDocument flow, const FlowParts& parts, const std::string& file, const FontShelf& fonts,
                 const PdfSettings& settings, int expected_pages, SetMemory* memory = nullptr) {
  PrintedDocument printed = paginate(flow, fonts, expected_pages, memory, settings.form != nullptr);
  refuse_pages(printed, file);
  if (settings.form) add_fields(printed, *settings.form);
  if (flow.title.empty()) flow.title = title_of(flow, printed);
  if (flow.language.empty()) flow.language = "nl-NL";
  const PictureBytes pictures = [&](const std::string& part) { return parts.required(part); };
  RenderedPdf rendered;
  rendered.pages = static_cast<int>(printed.pages.size());
  rendered.pdf = write_pdf(printed, flow, pictures, settings);
  rendered.diagnostics = told_fonts(fonts, file);
  return rendered;
}

KnownPackage open_package(std::span<const std::byte> docx, const std::string& file, const Limits& limits = {}) {
  if (docx.size() > limits.max_file_bytes)
    throw Error("docx.too_large", "Het bestand " + file + " is te groot om als PDF te zetten.");
  return {docx, limits};
}

}  // namespace

RenderedPdf render_pdf(std::span<const std::byte> docx, const std::string& file, const FontShelf& fonts,
                       const PdfSettings& settings, const Limits& limits) {
  KnownPackage package = open_package(docx, file, limits);
  const FlowParts parts(package);
  FlowMemory none;
  return draw(read_flow(parts, file, limits, none), parts, file, fonts, settings, 1);
}

struct PdfPress::Machine {
  FontShelf fonts;
  WideFonts wide;
  PdfSettings settings;
  struct Reading {  // of one template; or of all whole files
    std::optional<KnownPackage> package;
    FlowMemory flows;
    SetMemory sets;
    std::size_t age = 0;  // of flows, when sets was in step with it
    int pages = 1;

    FlowDocument read(const FlowParts& parts, const std::string& file) {
      FlowDocument flow = read_flow(parts, file, {}, flows);
      if (age != flows.age()) sets.clear();
      age = flows.age();
      for (const FlowBlock& block : flow.lasting) sets.know(block);
      return flow;
    }
  };
  Machine() { fonts.set_in_passing(true); }

  // Names and addresses come once; without this, words would fill the memory of a large batch.
  void forget_words() {
    constexpr std::size_t most = 10'000, most_passing = 2000;
    if (fonts.passing_words() > most_passing) fonts.let_words_go();
    if (fonts.words() < most) return;
    files.sets.forget();
    for (auto& [docx, reading] : templates) reading.sets.forget();
    fonts.forget_words();
  }

  Reading files;
  std::map<const std::byte*, Reading> templates;
  FontBlocks run_fonts{true};
  std::multimap<std::string, LockedKey> locks;  // by password; made, and of no file yet

  LockedKey take_lock(const std::string& password) {
    const auto ready = locks.find(password);
    return ready == locks.end() ? lock_pdf(password) : std::move(locks.extract(ready).mapped());
  }

  RenderedPdf print(Reading& reading, const FlowParts& parts, const std::string& file, const std::string& password) {
    forget_words();
    const LockedKey lock = password.empty() ? LockedKey() : take_lock(password);
    settings.lock = password.empty() ? nullptr : &lock;
    RenderedPdf rendered = draw(reading.read(parts, file), parts, file, fonts, settings, reading.pages, &reading.sets);
    reading.pages = rendered.pages;
    return rendered;
  }
};

PdfPress::PdfPress(PdfSettings settings) : machine_(std::make_unique<Machine>()) {
  machine_->settings = std::move(settings);
  machine_->settings.wide = &machine_->wide;
}

PdfPress::~PdfPress() = default;

void PdfPress::expect(const std::vector<std::string>& passwords) {
  std::vector<std::string> wanted;
  std::copy_if(passwords.begin(), passwords.end(), std::back_inserter(wanted),
               [](const std::string& password) { return !password.empty(); });
  std::vector<LockedKey> made = lock_pdfs(wanted);
  machine_->locks.clear();
  for (std::size_t i = 0; i < made.size(); ++i) machine_->locks.emplace(wanted[i], std::move(made[i]));
}

RenderedPdf PdfPress::print(std::span<const std::byte> docx, const std::string& file, const std::string& password) {
  KnownPackage package = open_package(docx, file);
  return machine_->print(machine_->files, FlowParts(package), file, password);
}

RenderedPdf PdfPress::print(std::span<const std::byte> docx, std::span<const Part> own, const std::string& file,
                            const std::string& password) {
  Machine::Reading& reading = machine_->templates[docx.data()];
  if (!reading.package) reading.package.emplace(open_package(docx, file));
  return machine_->print(reading, FlowParts(*reading.package, own), file, password);
}

std::vector<DrawnPage> PdfPress::draw_pages(std::span<const std::byte> docx, const std::string& file) {
  Machine& m = *machine_;
  m.forget_words();
  KnownPackage package = open_package(docx, file);
  const FlowDocument flow = m.files.read(FlowParts(package), file);
  if (!flow.pictures.empty()) return {};
  const PrintedDocument printed = paginate(flow, m.fonts, m.files.pages, &m.files.sets);
  refuse_pages(printed, file);
  m.files.pages = static_cast<int>(printed.pages.size());
  std::vector<DrawnPage> pages;
  for (const PrintedPage& page : printed.pages) {
    PdfParts parts(m.settings.compression);
    parts.add_stream("", page_content(page, m.run_fonts).stream);
    pages.push_back({page.width / 20.0, page.height / 20.0, parts.take_last()});
  }
  return pages;
}

std::string PdfPress::write_run_fonts(const std::vector<const PdfPress*>& presses, const std::function<int(std::string)>& add) {
  std::map<std::string, FontBlock> fonts;
  for (const PdfPress* press : presses)
    for (const auto& [face, block] : press->machine_->run_fonts.all())
      fonts.try_emplace(block.name(), *face, block.name()).first->second.join(block);
  std::string dictionary = "<<";
  for (const auto& [name, block] : fonts) {
    const EmbeddedFont font = block.embedded(9);
    dictionary += " " + name + " " + reference(write_font(font, add));
  }
  return dictionary + " >>";
}

}  // namespace pago
