#include <algorithm>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <filesystem>
#include <fstream>

#include "forms/form.h"
#include "generators/compose/documents.h"
#include "plugin/libreoffice/command.h"
#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/panel.h"
#include "plugin/libreoffice/passage.h"
#include "plugin/libreoffice/texts.h"

namespace pago {
namespace {

using namespace css::uno;
using namespace css::text;
using rtl::OUString;

struct TemplateFault {
  std::string place, message;
};

// "ADV.docx, alinea 4: het veld ..." as the command prints it.
TemplateFault fault_of(const std::string& line) {
  const auto colon = line.find(": ");
  return colon == line.npos ? TemplateFault{"", line} : TemplateFault{line.substr(0, colon), line.substr(colon + 2)};
}

class TemplatePanel final : public Panel, public std::enable_shared_from_this<TemplatePanel> {
 public:
  explicit TemplatePanel(const PanelPlace& place) : place_(place), window_(place.office, "sjabloon", place.parent) {}

  void begin();
  void arrange(int width, int height) override;
  int least_width() override;
  Window& window() override { return window_; }

 private:
  std::string say(const char* key) const { return word(place_.office, std::string("sjabloon.") + key); }
  const DocumentKind& kind() const;
  const Field* field() const;
  void show_fields();
  void insert();
  void check();
  void show_faults(const CommandOutcome& outcome);
  void show_fault();

  PanelPlace place_;
  Window window_;
  std::optional<Form> form_;
  std::vector<TemplateFault> faults_;
};

void TemplatePanel::begin() {
  window_.on("document_gekozen", [this] { show_fields(); });
  window_.on("veld_gekozen", [this] {
    if (const Field* chosen = field()) window_.set_text("veld_uitleg", chosen->label);
    window_.enable("voegin", field() != nullptr);
  });
  window_.on("voegin", [this] { insert(); });
  window_.on("controleer", [this] { check(); });
  window_.on("fout_gekozen", [this] { show_fault(); });
  std::vector<std::string> titles;
  for (const DocumentKind& one : document_kinds())
    titles.push_back(builtin_form(one.code).title + " (" + std::string(one.code) + ")");
  window_.set_items("document", titles);
  window_.select("document", 0);
  show_fields();
}

const DocumentKind& TemplatePanel::kind() const {
  return document_kinds()[static_cast<std::size_t>(std::max(0, window_.selected("document")))];
}

const Field* TemplatePanel::field() const {
  const int chosen = window_.selected("velden");
  return chosen < 0 || !form_ ? nullptr : &form_->fields.at(static_cast<std::size_t>(chosen));
}

void TemplatePanel::show_fields() {
  form_ = builtin_form(kind().code);
  std::vector<std::string> names;
  for (const Field& one : form_->fields) names.push_back(one.name);
  window_.set_items("velden", names);
  window_.set_text("veld_uitleg", "");
  window_.set_items("fouten", {});
  window_.set_text("fouten_tekst", "");
  window_.set_text("fout_uitleg", "");
  window_.enable("voegin", false);
}

// A content control with the typed field in it: LibreOffice 7 keeps no names of content controls, the text it keeps.
void TemplatePanel::insert() {
  const Field* chosen = field();
  const auto model = place_.document();
  const Reference<XTextViewCursorSupplier> view(model->getCurrentController(), UNO_QUERY_THROW);
  const Reference<css::document::XUndoManagerSupplier> undo(model, UNO_QUERY_THROW);
  if (chosen == nullptr) return;
  const std::string text =
      chosen->kind == FieldKind::rows ? "{#" + chosen->name + "}{/" + chosen->name + "}" : "{" + chosen->name + "}";
  undo->getUndoManager()->enterUndoContext(ustring(say("invoegen")));
  try {
    const Reference<XTextRange> here(view->getViewCursor(), UNO_QUERY_THROW);
    const auto words = here->getText()->createTextCursorByRange(here->getEnd());
    words->getText()->insertString(words.get(), ustring(text), true);
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    const Reference<XTextContent> control(factory->createInstance("com.sun.star.text.ContentControl"), UNO_QUERY_THROW);
    words->getText()->insertTextContent(words.get(), control, true);
  } catch (const Exception&) {
    undo->getUndoManager()->leaveUndoContext();
    throw;
  }
  undo->getUndoManager()->leaveUndoContext();
}

void TemplatePanel::check() {
  const Reference<css::lang::XComponent> document(place_.document(), UNO_QUERY_THROW);
  const auto bytes = stored_for_reading(place_.office, document);
  window_.set_text("fouten_tekst", say("controle"));
  in_background(place_.office, [weak = weak_from_this(), bytes, code = std::string(kind().code)] {
    Command command({"sjabloon", "controleer", "-", "--document", code});
    const CommandOutcome outcome = command.finish(bytes);
    return std::function<void()>([weak, outcome] {
      if (const auto panel = weak.lock()) panel->show_faults(outcome);
    });
  });
}

void TemplatePanel::show_faults(const CommandOutcome& outcome) {
  faults_.clear();
  if (outcome.exit_code == 3)
    for (std::size_t at = 0; at < outcome.out.size();) {
      const std::size_t end = std::min(outcome.out.find('\n', at), outcome.out.size());
      faults_.push_back(fault_of(outcome.out.substr(at, end - at)));
      at = end + 1;
    }
  std::vector<std::string> lines;
  for (const TemplateFault& fault : faults_) lines.push_back(fault.message);
  window_.set_items("fouten", lines);
  window_.set_text("fout_uitleg", outcome.done() ? "" : outcome.message());
  window_.set_text("fouten_tekst", !outcome.done() ? ""
                                   : faults_.empty()
                                       ? say("in_orde")
                                       : word(place_.office, "sjabloon.fouten_aantal", std::to_string(faults_.size())));
}

void TemplatePanel::show_fault() {
  const int chosen = window_.selected("fouten");
  if (chosen < 0 || static_cast<std::size_t>(chosen) >= faults_.size()) return;
  const TemplateFault& fault = faults_[static_cast<std::size_t>(chosen)];
  window_.set_text("fout_uitleg", fault.message);
  show_passage(place_.document(), fault.place, "");
}

int TemplatePanel::least_width() {
  return std::max(320,
                  2 * std::max(int(window_.needed("voegin").Width), int(window_.needed("controleer").Width)) + 3 * panel_gap);
}

void TemplatePanel::arrange(int width, int height) {
  const int line = std::max(20, int(window_.needed("velden_tekst").Height)),
            button = std::max(30, int(window_.needed("voegin").Height));
  const int all = width - 2 * panel_gap, half = (width - 3 * panel_gap) / 2,
            lists = std::max(60, height - 11 * line - 2 * button - 5 * panel_gap);
  const int fields = lists * 6 / 10, faults = lists - fields;
  int top = panel_gap;
  const auto next = [&](const char* control, int tall) {
    window_.place(control, panel_gap, top, all, tall);
    top += tall + panel_gap / 2;
  };
  next("document_tekst", line);
  next("document", button);
  next("velden_tekst", line);
  next("velden", fields);
  next("veld_uitleg", 2 * line);
  window_.place("voegin", panel_gap, top, half, button);
  window_.place("controleer", 2 * panel_gap + half, top, half, button);
  top += button + panel_gap;
  next("fouten_tekst", line);
  next("fouten", faults);
  next("fout_uitleg", std::clamp(height - top - panel_gap, line, 5 * line));
}

}  // namespace

std::shared_ptr<Panel> new_template_panel(const PanelPlace& place) {
  auto panel = std::make_shared<TemplatePanel>(place);
  panel->begin();
  return panel;
}

}  // namespace pago
