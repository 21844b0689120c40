#include "plugin/libreoffice/actions.h"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <functional>
#include <map>

#include "plugin/libreoffice/batch_window.h"
#include "plugin/libreoffice/case_window.h"
#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/texts.h"

namespace pago {
namespace {

using namespace css::uno;
using Frame = Reference<css::frame::XFrame>;
using Action = std::function<void(const Office&, const Frame&)>;

void show_deck(const Frame& frame, const char* deck) {
  const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY_THROW);
  const auto sidebar = controller->getSidebar();
  if (!sidebar.is()) return;
  sidebar->setVisible(true);
  sidebar->showDecks(true);
  const Reference<css::ui::XDeck> one(sidebar->getDecks()->getByName(rtl::OUString::createFromAscii(deck)), UNO_QUERY_THROW);
  one->activate(true);
}

Action make(const char* document) {
  return [document](const Office& office, const Frame& frame) { run_case_window(office, frame, document); };
}

void show_help(const Office& office, const Frame&) {
  open_on_desktop(office, extension_folder(office) + (is_english(office) ? "/help/en.html" : "/help/nl.html"));
}

const std::map<std::string, Action>& actions() {
  static const std::map<std::string, Action> all{
      {"risicos", [](const Office&, const Frame& frame) { show_deck(frame, "PagoRisicos"); }},
      {"sjabloon", [](const Office&, const Frame& frame) { show_deck(frame, "PagoSjabloon"); }},
      {"advies", make("advies")},
      {"projectplan", make("projectplan")},
      {"alles", make("alles")},
      {"uitslagen", run_results_window},
      {"vrijgeven", run_release_window},
      {"hulp", show_help}};
  return all;
}

}  // namespace

bool is_action(const std::string& name) { return actions().contains(name); }

void do_action(const Office& office, const Frame& frame, const std::string& name) { actions().at(name)(office, frame); }

}  // namespace pago
