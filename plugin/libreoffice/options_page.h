#pragma once
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>

#include "plugin/libreoffice/office.h"

namespace pago {

// The page PAGO of the options of the office: the folders of cases and of own templates, kept in Settings.xcs.
class OptionsPage final : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler, css::lang::XServiceInfo> {
 public:
  explicit OptionsPage(const Office& office) : office_(office) {}

  sal_Bool SAL_CALL callHandlerMethod(const css::uno::Reference<css::awt::XWindow>& page, const css::uno::Any& event,
                                      const rtl::OUString& method) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Office office_;
};

}  // namespace pago
