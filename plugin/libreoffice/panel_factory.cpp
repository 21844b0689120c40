#include "plugin/libreoffice/panel_factory.h"

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <iostream>
#include <rtl/ref.hxx>

#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/panel.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;

class PanelElement final : public cppu::WeakImplHelper4<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                                        css::awt::XWindowListener> {
 public:
  PanelElement(const PanelPlace& place, const OUString& url, std::shared_ptr<Panel> panel)
      : frame_(place.frame), url_(url), panel_(std::move(panel)) {}

  void listen() {
    window_ = panel_->window().window();
    window_->addWindowListener(this);
    window_->setVisible(true);
  }

  Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
  OUString SAL_CALL getResourceURL() override { return url_; }
  sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
  Reference<XInterface> SAL_CALL getRealInterface() override { return static_cast<css::ui::XToolPanel*>(this); }

  Reference<css::awt::XWindow> SAL_CALL getWindow() override { return window_; }
  Reference<css::accessibility::XAccessible> SAL_CALL
  createAccessible(const Reference<css::accessibility::XAccessible>&) override {
    return Reference<css::accessibility::XAccessible>(window_, UNO_QUERY);
  }

  css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override { return {300, -1, 620}; }
  sal_Int32 SAL_CALL getMinimalWidth() override { return panel_ ? panel_->least_width() : 0; }

  void SAL_CALL windowResized(const css::awt::WindowEvent& size) override { panel_->arrange(size.Width, size.Height); }
  void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
  void SAL_CALL windowShown(const css::lang::EventObject&) override {}
  void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
  void SAL_CALL disposing(const css::lang::EventObject&) override { panel_.reset(); }

 private:
  Reference<css::frame::XFrame> frame_;
  Reference<css::awt::XWindow> window_;
  OUString url_;
  std::shared_ptr<Panel> panel_;
};

}  // namespace

Reference<css::ui::XUIElement> SAL_CALL PanelFactory::createUIElement(const OUString& url,
                                                                      const Sequence<css::beans::PropertyValue>& arguments) {
  PanelPlace place{office_, {}, {}};
  for (const auto& argument : arguments) {
    if (argument.Name == "Frame") argument.Value >>= place.frame;
    if (argument.Name == "ParentWindow") argument.Value >>= place.parent;
  }
  try {
    auto panel = url.endsWith("/sjabloon") ? new_template_panel(place) : new_risk_panel(place);
    const rtl::Reference<PanelElement> element(new PanelElement(place, url, std::move(panel)));
    element->listen();
    return Reference<css::ui::XUIElement>(element.get());
  } catch (const std::exception& e) {  // a panel that cannot be shown leaves the sidebar as it is
    std::cerr << "PAGO: " << e.what() << std::endl;
  } catch (const Exception& e) {
    std::cerr << "PAGO: " << utf8(e.Message) << std::endl;
  }
  return {};
}

OUString SAL_CALL PanelFactory::getImplementationName() { return "nl.pago.PanelFactory"; }
sal_Bool SAL_CALL PanelFactory::supportsService(const OUString& name) { return cppu::supportsService(this, name); }
Sequence<OUString> SAL_CALL PanelFactory::getSupportedServiceNames() {
  const OUString name("com.sun.star.ui.UIElementFactory");
  return {&name, 1};
}

}  // namespace pago

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* pago_new_panel_factory(css::uno::XComponentContext* office,
                                                                             const css::uno::Sequence<css::uno::Any>&) {
  auto* factory = new pago::PanelFactory(office);
  factory->acquire();
  return static_cast<cppu::OWeakObject*>(factory);
}
