#include "plugin/libreoffice/case_window.h"

#include <filesystem>
#include <fstream>

#include "generators/compose/documents.h"
#include "plugin/libreoffice/case_of_document.h"
#include "plugin/libreoffice/command.h"
#include "plugin/libreoffice/failure.h"
#include "plugin/libreoffice/missing_facts.h"
#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/texts.h"
#include "plugin/libreoffice/window.h"

namespace pago {
namespace {

using namespace css::uno;
namespace fs = std::filesystem;

class CaseWindow : public std::enable_shared_from_this<CaseWindow> {
 public:
  CaseWindow(const Office& office, const Reference<css::lang::XComponent>& rie, const std::string& document)
      : office_(office), rie_(rie), document_(document), window_(office, "zaak") {}

  void run();

 private:
  std::string code() const {
    const DocumentKind* kind = document_kind(document_);
    return kind == nullptr ? "" : std::string(kind->code);
  }
  std::string say(const char* key) const { return word(office_, std::string("zaak.") + key); }
  void work(const char* message, const std::vector<std::string>& arguments, std::function<void(const CommandOutcome&)> then);
  void busy(bool is);
  void look_at_case();
  void choose();
  void begin_case(const std::string& rie);
  void begin_with_open_document();
  void make();
  void made(const CommandOutcome& outcome);

  Office office_;
  Reference<css::lang::XComponent> rie_;
  std::string document_;
  Window window_;
  std::shared_ptr<Command> running_;
  std::string copy_;  // of an RI&E that was never saved, until the case has it
};

void CaseWindow::run() {
  window_.set_title(word(office_, "zaak.titel." + document_));
  window_.on("kies", [this] { choose(); });
  window_.on("map_gewijzigd", [this] { window_.enable("maken", !window_.text("map").empty()); });
  window_.on("nieuw", [this] { begin_with_open_document(); });
  window_.on("nieuw_bestand", [this] {
    const std::string file = choose_file(office_, say("kies_rie"), say("rie"), "*.docx;*.xlsx;*.odt;*.ods;*.pdf;*.doc;*.rtf");
    if (!file.empty()) begin_case(file);
  });
  window_.on("maken", [this] { make(); });
  window_.on("afbreken", [this] {
    if (running_) running_->cancel();
  });
  window_.on("sluiten", [this] {
    if (running_) running_->cancel();
    window_.close();
  });
  if (document_ == "alles") window_.show("opnieuw", false);
  window_.set_text("map", case_of_document(rie_));
  look_at_case();
  window_.run();
  if (running_) running_->cancel();
}

void CaseWindow::busy(bool is) {
  for (const char* control : {"kies", "nieuw", "nieuw_bestand", "map"}) window_.enable(control, !is);
  window_.enable("maken", !is && !window_.text("map").empty());
  window_.enable("afbreken", is);
}

void CaseWindow::work(const char* message, const std::vector<std::string>& arguments,
                      std::function<void(const CommandOutcome&)> then) {
  if (running_) return;
  window_.set_text("voortgang", say(message));
  running_ = std::make_shared<Command>(arguments);
  busy(true);
  in_background(office_, [self = shared_from_this(), command = running_, then = std::move(then)] {
    const CommandOutcome outcome = command->finish({});
    return std::function<void()>([self, then, outcome] {
      self->running_.reset();
      if (!self->window_.open()) return;
      self->window_.set_text("voortgang", "");
      self->busy(false);
      then(outcome);
    });
  });
}

void CaseWindow::look_at_case() {
  const std::string folder = window_.text("map");
  if (folder.empty()) {
    window_.set_text("stand", say("kies_eerst"));
    return busy(false);
  }
  work("lezen", {"zaak", "controleer", folder, "--json"}, [self = shared_from_this(), folder](const CommandOutcome& outcome) {
    if (outcome.done()) remember_case(self->rie_, folder);
    self->window_.set_text("stand",
                           outcome.done() ? missing_facts(outcome.out, self->document_, self->code()) : outcome.message());
    self->window_.focus("maken");
  });
}

void CaseWindow::choose() {
  const std::string folder = choose_folder(office_, say("kies_map"), cases_folder(office_));
  if (folder.empty()) return;
  window_.set_text("map", folder);
  look_at_case();
}

// The RI&E as its file, or, with changes that were not saved, as a copy for the case.
void CaseWindow::begin_with_open_document() {
  const std::string path = unchanged_file(rie_);
  if (!path.empty()) return begin_case(path);
  const std::string stem = fs::path(file_name(rie_)).stem().string();
  copy_ = (fs::temp_directory_path() / (stem + extension_for_reading(rie_))).string();
  const auto bytes = stored_for_reading(office_, rie_);
  std::ofstream(copy_, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  begin_case(copy_);
}

void CaseWindow::begin_case(const std::string& rie) {
  const std::string above = choose_folder(office_, say("kies_boven"), cases_folder(office_));
  if (above.empty()) return;
  const std::string folder = (fs::path(above) / fs::path(rie).stem()).string();
  work("lezen", {"zaak", "nieuw", folder, "--rie", rie}, [self = shared_from_this(), folder](const CommandOutcome& outcome) {
    std::error_code ignored;
    if (!self->copy_.empty()) fs::remove(self->copy_, ignored);
    if (!outcome.done()) return self->window_.set_text("stand", outcome.message());
    self->window_.set_text("map", folder);
    self->look_at_case();
  });
}

void CaseWindow::make() {
  const std::string folder = window_.text("map");
  std::vector<std::string> arguments{"maak", document_, "--zaak", folder};
  if (const std::string own = templates_folder(office_); !own.empty()) arguments.insert(arguments.end(), {"--sjablonen", own});
  if (document_ != "alles" && window_.checked("opnieuw")) arguments.push_back("--opnieuw");
  work("bezig", arguments, [self = shared_from_this()](const CommandOutcome& outcome) { self->made(outcome); });
}

void CaseWindow::made(const CommandOutcome& outcome) {
  window_.set_text("voortgang", say(outcome.done() ? "klaar" : "niet_klaar"));
  const std::string told = outcome.message();
  if (!outcome.done()) return window_.set_text("stand", told);
  window_.set_text("stand", document_ == "alles" ? outcome.out : outcome.out + "\n" + told);
  if (!window_.checked("openen")) return;
  if (document_ == "alles") return open_on_desktop(office_, window_.text("map") + "/stukken");
  open_in_office(office_, outcome.out.substr(0, outcome.out.find('\n')));
  window_.close();
}

}  // namespace

void run_case_window(const Office& office, const Reference<css::frame::XFrame>& frame, const std::string& document) {
  const Reference<css::lang::XComponent> rie(frame->getController()->getModel(), UNO_QUERY_THROW);
  std::make_shared<CaseWindow>(office, rie, document)->run();
}

}  // namespace pago
