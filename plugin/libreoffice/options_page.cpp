#include "plugin/libreoffice/options_page.h"

#include <cppuhelper/supportsservice.hxx>

#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/texts.h"
#include "plugin/libreoffice/window.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;

constexpr const char* settings_node = "/nl.pago.Settings";

void load(const Office& office, Window& page) {
  page.set_text("zaken", setting(office, settings_node, "CasesFolder"));
  page.set_text("sjablonen", setting(office, settings_node, "TemplatesFolder"));
}

}  // namespace

sal_Bool SAL_CALL OptionsPage::callHandlerMethod(const Reference<css::awt::XWindow>& window, const Any& event,
                                                 const OUString& method) {
  Window page(office_, window);
  const auto choose = [&](const char* field) {
    const std::string folder =
        choose_folder(office_, word(office_, std::string("opties.") + field + "_tekst"), page.text(field));
    if (!folder.empty()) page.set_text(field, folder);
  };
  OUString what;
  if (method == "kies_zaken") choose("zaken");
  else if (method == "kies_sjablonen") choose("sjablonen");
  else if (method != "external_event" || !(event >>= what)) return false;
  if (what == "initialize" || what == "back") load(office_, page);
  if (what == "ok") {
    keep_setting(office_, settings_node, "CasesFolder", page.text("zaken"));
    keep_setting(office_, settings_node, "TemplatesFolder", page.text("sjablonen"));
  }
  return true;
}

Sequence<OUString> SAL_CALL OptionsPage::getSupportedMethodNames() {
  Sequence<OUString> names(3);
  names[0] = "external_event";
  names[1] = "kies_zaken";
  names[2] = "kies_sjablonen";
  return names;
}

OUString SAL_CALL OptionsPage::getImplementationName() { return "nl.pago.OptionsPage"; }
sal_Bool SAL_CALL OptionsPage::supportsService(const OUString& name) { return cppu::supportsService(this, name); }
Sequence<OUString> SAL_CALL OptionsPage::getSupportedServiceNames() {
  const OUString name("nl.pago.OptionsPage");
  return {&name, 1};
}

}  // namespace pago

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* pago_new_options_page(css::uno::XComponentContext* office,
                                                                            const css::uno::Sequence<css::uno::Any>&) {
  auto* page = new pago::OptionsPage(office);
  page->acquire();
  return static_cast<cppu::OWeakObject*>(page);
}
