#pragma once
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>

#include "plugin/libreoffice/office.h"

namespace pago {

// Makes the panels of the sidebar: .../PagoPanels/risicos and .../PagoPanels/sjabloon.
class PanelFactory final : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
 public:
  explicit PanelFactory(const Office& office) : office_(office) {}

  css::uno::Reference<css::ui::XUIElement> SAL_CALL
  createUIElement(const rtl::OUString& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments) override;

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Office office_;
};

}  // namespace pago
