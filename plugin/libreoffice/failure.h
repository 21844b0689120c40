#pragma once
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

// The office swallows the text of a filter's exception, so the filter tells the user itself.
namespace pago {

// Always one line on stderr. With a handler (saving from a window, or a script that listens) the handler gets the message as
// the request, an io::IOException; one that does not answer, as the office's own, is followed by a message box.
void show_failure(const css::uno::Reference<css::uno::XComponentContext>& office,
                  const css::uno::Reference<css::task::XInteractionHandler>& handler, const std::string& message);

}  // namespace pago
