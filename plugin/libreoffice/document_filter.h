#pragma once
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase4.hxx>
#include <string>
#include <vector>

namespace pago {

// The export filters: the open document is the RI&E, the file that the office writes is what `pago` makes of it. Which of them
// this is stands in Filter.xcu (UserData): "maak,advies" or "lees,--json". Writes its whole output in one go or, after telling
// the user why, nothing; the reason also comes in a file beside the output, <output>.fout.txt, which goes
// away when the same output succeeds.
class DocumentFilter final : public cppu::WeakImplHelper4<css::document::XFilter, css::document::XExporter,
                                                          css::lang::XInitialization, css::lang::XServiceInfo> {
 public:
  explicit DocumentFilter(const css::uno::Reference<css::uno::XComponentContext>& office) : office_(office) {}

  sal_Bool SAL_CALL filter(const css::uno::Sequence<css::beans::PropertyValue>& descriptor) override;
  void SAL_CALL cancel() override {}
  void SAL_CALL setSourceDocument(const css::uno::Reference<css::lang::XComponent>& document) override { document_ = document; }
  void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& settings) override;

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  css::uno::Reference<css::uno::XComponentContext> office_;
  css::uno::Reference<css::lang::XComponent> document_;
  std::string name_ = "PAGO";         // of the filter, for messages
  std::vector<std::string> command_;  // of pago: "maak", "advies"
};

}  // namespace pago
