#pragma once
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

#include "plugin/libreoffice/office.h"

namespace pago {

// What menu and toolbar call: "vnd.pago:risicos" and the other actions of actions.h, for the window that the office made this
// handler for. A call returns at once; the work is done when the office is free.
class ProtocolHandler final : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch,
                                                           css::lang::XInitialization, css::lang::XServiceInfo> {
 public:
  explicit ProtocolHandler(const Office& office) : office_(office) {}

  void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override;
  css::uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString& target,
                                                                    sal_Int32 flags) override;
  css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> SAL_CALL
  queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& wanted) override;
  void SAL_CALL dispatch(const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments) override;
  void SAL_CALL addStatusListener(const css::uno::Reference<css::frame::XStatusListener>&, const css::util::URL&) override {}
  void SAL_CALL removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>&, const css::util::URL&) override {}

  rtl::OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Office office_;
  css::uno::Reference<css::frame::XFrame> frame_;
};

}  // namespace pago
