#pragma once
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase4.hxx>

namespace pago {

// The export filter "PAGO-advies": the open text document is the RI&E, the file that the office writes is the letter.
// Writes its whole output in one go or, after telling the user why, nothing.
class AdviceFilter final : public cppu::WeakImplHelper4<css::document::XFilter, css::document::XExporter,
                                                        css::lang::XInitialization, css::lang::XServiceInfo> {
 public:
  explicit AdviceFilter(const css::uno::Reference<css::uno::XComponentContext>& office) : office_(office) {}

  sal_Bool SAL_CALL filter(const css::uno::Sequence<css::beans::PropertyValue>& descriptor) override;
  void SAL_CALL cancel() override {}
  void SAL_CALL setSourceDocument(const css::uno::Reference<css::lang::XComponent>& document) override { document_ = document; }
  void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>&) override {}

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  css::uno::Reference<css::uno::XComponentContext> office_;
  css::uno::Reference<css::lang::XComponent> document_;
};

}  // namespace pago
