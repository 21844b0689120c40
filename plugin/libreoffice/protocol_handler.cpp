#include "plugin/libreoffice/protocol_handler.h"

#include <cppuhelper/supportsservice.hxx>

#include "plugin/libreoffice/actions.h"
#include "plugin/libreoffice/open_document.h"

namespace pago {

using namespace css::uno;
using rtl::OUString;

void SAL_CALL ProtocolHandler::initialize(const Sequence<Any>& arguments) {
  if (arguments.getLength() > 0) arguments[0] >>= frame_;
}

Reference<css::frame::XDispatch> SAL_CALL ProtocolHandler::queryDispatch(const css::util::URL& url, const OUString&,
                                                                         sal_Int32) {
  if (url.Protocol != "vnd.pago:" || !is_action(utf8(url.Path))) return {};
  return this;
}

Sequence<Reference<css::frame::XDispatch>> SAL_CALL
ProtocolHandler::queryDispatches(const Sequence<css::frame::DispatchDescriptor>& wanted) {
  Sequence<Reference<css::frame::XDispatch>> all(wanted.getLength());
  for (sal_Int32 i = 0; i < wanted.getLength(); ++i)
    all[i] = queryDispatch(wanted[i].FeatureURL, wanted[i].FrameName, wanted[i].SearchFlags);
  return all;
}

void SAL_CALL ProtocolHandler::dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>&) {
  on_main_thread(office_, [office = office_, frame = frame_, name = utf8(url.Path)] { do_action(office, frame, name); });
}

OUString SAL_CALL ProtocolHandler::getImplementationName() { return "nl.pago.ProtocolHandler"; }
sal_Bool SAL_CALL ProtocolHandler::supportsService(const OUString& name) { return cppu::supportsService(this, name); }
Sequence<OUString> SAL_CALL ProtocolHandler::getSupportedServiceNames() {
  const OUString name("com.sun.star.frame.ProtocolHandler");
  return {&name, 1};
}

}  // namespace pago

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* pago_new_protocol_handler(css::uno::XComponentContext* office,
                                                                                const css::uno::Sequence<css::uno::Any>&) {
  auto* handler = new pago::ProtocolHandler(office);
  handler->acquire();
  return static_cast<cppu::OWeakObject*>(handler);
}
