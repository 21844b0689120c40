#include "plugin/libreoffice/batch_window.h"

#include <filesystem>

#include "plugin/libreoffice/batch_answers.h"
#include "plugin/libreoffice/case_of_document.h"
#include "plugin/libreoffice/columns_window.h"
#include "plugin/libreoffice/command.h"
#include "plugin/libreoffice/texts.h"
#include "plugin/libreoffice/window.h"

namespace pago {
namespace {

using namespace css::uno;
namespace fs = std::filesystem;

// What both windows share: fields, one command at a time, its progress, a way to stop.
class BatchWindow : public std::enable_shared_from_this<BatchWindow> {
 public:
  BatchWindow(const Office& office, const char* name) : office_(office), name_(name), window_(office, name) {}

  void run_results(const std::string& folder);
  void run_release();

 private:
  std::string say(const char* key) const { return word(office_, name_ + "." + key); }
  std::string text(const char* control) const { return window_.text(control); }
  void run();
  void work(const std::vector<std::string>& arguments, std::function<void(const CommandOutcome&)> then);
  void show_progress(int done, int all);
  void busy(bool is);
  bool complete() const;
  void choose_results();
  void choose_into(const char* control, const std::string& below);
  void show_columns(const CommandOutcome& outcome);
  void report(const CommandOutcome& outcome);
  void made(const CommandOutcome& outcome);

  Office office_;
  std::string name_;
  Window window_;
  std::shared_ptr<Command> running_;
};

bool BatchWindow::complete() const {
  if (name_ == "vrijgeven")
    return !text("map").empty() && !text("naam").empty() && text("big").size() == 11 && window_.checked("bekeken");
  return !text("resultaten").empty() && !text("map").empty() && !text("uit").empty();
}

void BatchWindow::busy(bool is) {
  window_.enable("maken", !is && complete());
  window_.enable("afbreken", is);
  if (name_ == "vrijgeven") return;
  for (const char* button : {"kolommen", "controleer"})
    window_.enable(button, !is && !text("resultaten").empty() && !text("map").empty());
}

void BatchWindow::show_progress(int done, int all) {
  window_.set_progress("balk", all == 0 ? 0 : 100 * done / all);
  window_.set_text("voortgang", std::to_string(done) + " / " + std::to_string(all));
}

void BatchWindow::work(const std::vector<std::string>& arguments, std::function<void(const CommandOutcome&)> then) {
  if (running_) return;
  running_ = std::make_shared<Command>(arguments);
  window_.set_progress("balk", 0);
  window_.set_text("voortgang", "");
  busy(true);
  in_background(office_, [self = shared_from_this(), command = running_, then = std::move(then)] {
    const auto hear = [self](const std::string& line) {
      const auto told = progress_in(line);
      if (!told) return;
      on_main_thread(self->office_, [self, done = told->first, all = told->second] {
        if (self->window_.open()) self->show_progress(done, all);
      });
    };
    const CommandOutcome outcome = command->finish({}, hear);
    return std::function<void()>([self, then, outcome] {
      self->running_.reset();
      if (!self->window_.open()) return;
      self->busy(false);
      then(outcome);
    });
  });
}

void BatchWindow::choose_into(const char* control, const std::string& below) {
  const std::string folder = choose_folder(office_, say((std::string(control) + "_tekst").c_str()), cases_folder(office_));
  if (!folder.empty()) window_.set_text(control, below.empty() ? folder : (fs::path(folder) / below).string());
}

void BatchWindow::choose_results() {
  const std::string file = choose_file(office_, say("resultaten_tekst"), "CSV, XLSX", "*.csv;*.xlsx");
  if (file.empty()) return;
  window_.set_text("resultaten", file);
  if (text("uit").empty() && !text("map").empty())
    window_.set_text("uit", (fs::path(text("map")) / ("brieven " + fs::path(file).stem().string())).string());
}

void BatchWindow::show_columns(const CommandOutcome& outcome) {
  if (!outcome.done()) return report(outcome);
  const std::string told = run_columns_window(office_, outcome.out, text("map"));
  if (told.empty()) return;
  window_.set_text("rapport", told);
  window_.set_text("voortgang", word(office_, "klaar"));
}

std::string without_progress(const std::string& message) {
  std::string out;
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t end = std::min(message.find('\n', at), message.size());
    const std::string line = message.substr(at, end - at);
    if (!progress_in(line)) out += line + "\n";
    at = end + 1;
  }
  return out;
}

void BatchWindow::report(const CommandOutcome& outcome) {
  window_.set_text("voortgang", word(office_, outcome.cancelled ? "gestopt" : outcome.done() ? "klaar" : "niet_goed"));
  if (outcome.cancelled) return window_.set_text("rapport", say("afgebroken"));
  window_.set_text("rapport", outcome.out + without_progress(outcome.message()));
}

void BatchWindow::made(const CommandOutcome& outcome) {
  report(outcome);
  if (outcome.done() && name_ == "uitslagen" && window_.checked("openen")) open_on_desktop(office_, text("uit"));
}

void BatchWindow::run_results(const std::string& folder) {
  window_.set_text("map", folder);
  window_.on("kies_resultaten", [this] { choose_results(); });
  window_.on("kies_map", [this] { choose_into("map", ""); });
  window_.on("kies_uit", [this] { choose_into("uit", "brieven"); });
  window_.on("kolommen", [this] {
    work({"uitslagen", "kolommen", text("resultaten"), "--voorbeelden"},
         [self = shared_from_this()](const CommandOutcome& outcome) { self->show_columns(outcome); });
  });
  window_.on("controleer", [this] {
    work({"uitslagen", "controleer", text("resultaten"), "--zaak", text("map")},
         [self = shared_from_this()](const CommandOutcome& outcome) { self->report(outcome); });
  });
  window_.on("maken", [this] {
    work({"uitslagen", text("resultaten"), "--zaak", text("map"), "-o", text("uit"), "--voortgang", "json"},
         [self = shared_from_this()](const CommandOutcome& outcome) { self->made(outcome); });
  });
  run();
}

void BatchWindow::run_release() {
  window_.on("kies_map", [this] { choose_into("map", ""); });
  window_.on("maken", [this] {
    work({"vrijgeven", text("map"), "--bedrijfsarts", text("naam"), "--big", text("big"), "--voortgang", "json"},
         [self = shared_from_this()](const CommandOutcome& outcome) { self->made(outcome); });
  });
  run();
}

void BatchWindow::run() {
  window_.on("gewijzigd", [this] { busy(running_ != nullptr); });
  window_.on("afbreken", [this] {
    if (running_) running_->cancel();
  });
  window_.on("sluiten", [this] { window_.close(); });
  window_.set_text("rapport", say("uitleg"));
  busy(false);
  window_.run();
  if (running_) running_->cancel();
}

}  // namespace

void run_results_window(const Office& office, const Reference<css::frame::XFrame>& frame) {
  const Reference<css::lang::XComponent> document(frame->getController()->getModel(), UNO_QUERY_THROW);
  std::make_shared<BatchWindow>(office, "uitslagen")->run_results(case_of_document(document));
}

void run_release_window(const Office& office, const Reference<css::frame::XFrame>&) {
  std::make_shared<BatchWindow>(office, "vrijgeven")->run_release();
}

}  // namespace pago
