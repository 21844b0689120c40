#include "plugin/libreoffice/window.h"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XContainerWindowProvider.hpp>
#include <com/sun/star/awt/XDialogProvider2.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <cppuhelper/implbase2.hxx>

#include "plugin/libreoffice/failure.h"
#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/texts.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;

std::string file_of(const std::string& name) { return "vnd.sun.star.extension://nl.pago.libreoffice/dialogs/" + name + ".xdl"; }

// Knows the window only while it lives: the office may hold a handler longer.
class Events final : public cppu::WeakImplHelper2<css::awt::XDialogEventHandler, css::awt::XContainerWindowEventHandler> {
 public:
  Events(const Office& office, Window* window) : office_(office), window_(window) {}

  sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XDialog>&, const Any&, const OUString& method) override {
    return call(method);
  }
  sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XWindow>&, const Any&, const OUString& method) override {
    return call(method);
  }
  Sequence<OUString> SAL_CALL getSupportedMethodNames() override { return {}; }

 private:
  bool call(const OUString& method) {
    std::string failure;
    try {
      window_->happened(utf8(method));
      return true;
    } catch (const std::exception& e) {
      failure = e.what();
    } catch (const Exception& e) {
      failure = "LibreOffice meldt: " + utf8(e.Message);
    }
    show_message_box(office_, "PAGO", failure);
    return true;
  }

  Office office_;
  Window* window_;
};

}  // namespace

Window::Window(const Office& office, const std::string& name) : office_(office) {
  const auto provider = service<css::awt::XDialogProvider2>(office, "com.sun.star.awt.DialogProvider2");
  const Reference<css::awt::XDialogEventHandler> events(new Events(office, this));
  dialog_ = provider->createDialogWithHandler(ustring(file_of(name)), events);
  window_.set(dialog_, UNO_QUERY_THROW);
  speak();
}

Window::Window(const Office& office, const std::string& name, const Reference<css::awt::XWindow>& parent) : office_(office) {
  const auto provider = service<css::awt::XContainerWindowProvider>(office, "com.sun.star.awt.ContainerWindowProvider");
  const Reference<css::awt::XContainerWindowEventHandler> events(new Events(office, this));
  const Reference<css::awt::XWindowPeer> peer(parent, UNO_QUERY_THROW);
  window_ = provider->createContainerWindow(ustring(file_of(name)), OUString(), peer, events);
  speak();
}

Window::Window(const Office& office, const Reference<css::awt::XWindow>& window) : office_(office), window_(window) { speak(); }

Window::~Window() {
  if (!dialog_.is()) return;  // a part belongs to the window around it
  try {
    Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
  } catch (const Exception&) {  // gone already
  }
}

void Window::on(const std::string& event, std::function<void()> action) { actions_[event] = std::move(action); }

void Window::happened(const std::string& event) {
  if (const auto found = actions_.find(event); found != actions_.end() && found->second) found->second();
}

void Window::run() {
  open_ = true;
  dialog_->execute();
  open_ = false;
}

void Window::close() {
  if (open_) dialog_->endExecute();
}

Reference<css::awt::XControl> Window::control(const std::string& name) const {
  return Reference<css::awt::XControlContainer>(window_, UNO_QUERY_THROW)->getControl(ustring(name));
}

Reference<css::beans::XPropertySet> Window::model(const std::string& name) const {
  const auto found = control(name);
  if (!found.is()) throw std::runtime_error("window without " + name);
  return {found->getModel(), UNO_QUERY_THROW};
}

void Window::speak() {
  const auto say = [this](const Reference<css::beans::XPropertySet>& of) {
    for (const char* property : {"Title", "Label", "HelpText", "Text"}) {
      const OUString name = OUString::createFromAscii(property);
      if (!of->getPropertySetInfo()->hasPropertyByName(name)) continue;
      OUString text;
      if ((of->getPropertyValue(name) >>= text) && text.startsWith("%"))
        of->setPropertyValue(name, Any(ustring(word(office_, utf8(text.copy(1))))));
    }
  };
  say(Reference<css::beans::XPropertySet>(Reference<css::awt::XControl>(window_, UNO_QUERY_THROW)->getModel(),
                                          UNO_QUERY_THROW));
  for (const auto& one : Reference<css::awt::XControlContainer>(window_, UNO_QUERY_THROW)->getControls())
    say(Reference<css::beans::XPropertySet>(one->getModel(), UNO_QUERY_THROW));
}

std::string Window::text(const std::string& name) const {
  const auto of = model(name);
  OUString value;
  of->getPropertyValue(of->getPropertySetInfo()->hasPropertyByName("Text") ? OUString("Text") : OUString("Label")) >>= value;
  return utf8(value);
}

void Window::set_text(const std::string& name, const std::string& text) {
  const auto of = model(name);
  const bool field = of->getPropertySetInfo()->hasPropertyByName("Text");
  of->setPropertyValue(field ? OUString("Text") : OUString("Label"), Any(ustring(text)));
}

void Window::set_title(const std::string& title) {
  const Reference<css::awt::XControl> own(window_, UNO_QUERY_THROW);
  Reference<css::beans::XPropertySet>(own->getModel(), UNO_QUERY_THROW)->setPropertyValue("Title", Any(ustring(title)));
}

void Window::set_items(const std::string& list, const std::vector<std::string>& items) {
  Sequence<OUString> all(static_cast<sal_Int32>(items.size()));
  for (std::size_t i = 0; i < items.size(); ++i) all[static_cast<sal_Int32>(i)] = ustring(items[i]);
  model(list)->setPropertyValue("StringItemList", Any(all));
}

void Window::select(const std::string& list, int item) {
  Sequence<sal_Int16> chosen(item < 0 ? 0 : 1);
  if (item >= 0) chosen[0] = static_cast<sal_Int16>(item);
  model(list)->setPropertyValue("SelectedItems", Any(chosen));
}

int Window::selected(const std::string& list) const {
  Sequence<sal_Int16> chosen;
  model(list)->getPropertyValue("SelectedItems") >>= chosen;
  return chosen.getLength() > 0 ? chosen[0] : -1;
}

bool Window::checked(const std::string& box) const {
  sal_Int16 state = 0;
  model(box)->getPropertyValue("State") >>= state;
  return state == 1;
}

void Window::enable(const std::string& name, bool enabled) { model(name)->setPropertyValue("Enabled", Any(enabled)); }

void Window::show(const std::string& name, bool visible) {
  Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)->setVisible(visible);
}

void Window::set_progress(const std::string& bar, int percent) {
  model(bar)->setPropertyValue("ProgressValue", Any(static_cast<sal_Int32>(percent)));
}

void Window::focus(const std::string& name) { Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)->setFocus(); }

css::awt::Size Window::needed(const std::string& name) const {
  return Reference<css::awt::XLayoutConstrains>(control(name), UNO_QUERY_THROW)->getPreferredSize();
}

void Window::place(const std::string& name, int left, int top, int width, int height) {
  Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)
      ->setPosSize(left, top, width, height, css::awt::PosSize::POSSIZE);
}

}  // namespace pago
