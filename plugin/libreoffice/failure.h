#pragma once
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

// The office swallows the text of a filter's exception, so the filter tells the user itself.
namespace pago {

// Always on stderr, after the name of the filter. With a handler (saving from a window, or a script that listens) the handler
// gets the message as the request, an io::IOException; one that does not answer, as the office's own, is followed by a message
// box.
void show_failure(const css::uno::Reference<css::uno::XComponentContext>& office,
                  const css::uno::Reference<css::task::XInteractionHandler>& handler, const std::string& filter,
                  const std::string& message);

// A box with one message and one button; the frame in front is its parent.
void show_message_box(const css::uno::Reference<css::uno::XComponentContext>& office, const std::string& title,
                      const std::string& message);

// The file beside an output that says why there is no output: "rie.PAGO-advies.docx.fout.txt".
class FailureNote {
 public:
  explicit FailureNote(const rtl::OUString& output_url);  // no file URL: no note

  void write(const std::string& message) const;  // a disk that refuses it is told on stderr
  void remove() const;

 private:
  std::string path_;
};

}  // namespace pago
