#include "plugin/libreoffice/failure.h"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <cppuhelper/implbase1.hxx>
#include <filesystem>
#include <iostream>
#include <rtl/ref.hxx>

#include "forms/error.h"
#include "generators/release/atomic_file.h"
#include "plugin/libreoffice/open_document.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;

class Seen final : public cppu::WeakImplHelper1<css::task::XInteractionApprove> {
 public:
  void SAL_CALL select() override { selected_ = true; }
  bool selected() const { return selected_; }

 private:
  bool selected_ = false;
};

class FailureRequest final : public cppu::WeakImplHelper1<css::task::XInteractionRequest> {
 public:
  explicit FailureRequest(const OUString& message) : message_(message), seen_(new Seen) {}
  bool seen() const { return seen_->selected(); }

  Any SAL_CALL getRequest() override { return Any(css::io::IOException(message_, static_cast<cppu::OWeakObject*>(this))); }
  Sequence<Reference<css::task::XInteractionContinuation>> SAL_CALL getContinuations() override {
    Sequence<Reference<css::task::XInteractionContinuation>> all(1);
    all[0] = Reference<css::task::XInteractionContinuation>(seen_.get());
    return all;
  }

 private:
  OUString message_;
  rtl::Reference<Seen> seen_;
};

}  // namespace

void show_message_box(const Reference<XComponentContext>& office, const std::string& title, const std::string& message) {
  const auto services = office->getServiceManager();
  const Reference<css::frame::XDesktop> desktop(services->createInstanceWithContext("com.sun.star.frame.Desktop", office),
                                                UNO_QUERY_THROW);
  const auto frame = desktop->getCurrentFrame();
  const Reference<css::awt::XMessageBoxFactory> boxes(services->createInstanceWithContext("com.sun.star.awt.Toolkit", office),
                                                      UNO_QUERY_THROW);
  const Reference<css::awt::XWindowPeer> parent(frame.is() ? frame->getContainerWindow() : nullptr, UNO_QUERY);
  const auto box = boxes->createMessageBox(parent, css::awt::MessageBoxType_ERRORBOX, css::awt::MessageBoxButtons::BUTTONS_OK,
                                           ustring(title), ustring(message));
  if (box.is()) box->execute();
}

void show_failure(const Reference<XComponentContext>& office, const Reference<css::task::XInteractionHandler>& handler,
                  const std::string& filter, const std::string& message) {
  std::cerr << filter << ": " << message << std::endl;
  if (!handler.is()) return;
  try {
    const rtl::Reference<FailureRequest> request(new FailureRequest(ustring(message)));
    handler->handle(Reference<css::task::XInteractionRequest>(request.get()));
    if (!request->seen()) show_message_box(office, filter, message);
  } catch (const Exception& e) {
    std::cerr << filter << ": deze melding kon niet in een venster worden getoond: " << utf8(e.Message) << std::endl;
  }
}

FailureNote::FailureNote(const OUString& output_url) {
  if (output_url.startsWith("file:")) path_ = system_path(output_url) + ".fout.txt";
}

void FailureNote::write(const std::string& message) const {
  if (path_.empty()) return;
  const std::string text = message + "\n";
  try {
    write_atomically(path_, std::as_bytes(std::span(text)));
  } catch (const Error& e) {
    std::cerr << e.what() << std::endl;
  }
}

void FailureNote::remove() const {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

}  // namespace pago
