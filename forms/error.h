#pragma once
#include <stdexcept>
#include <string>

namespace pago {

// Cannot go on: no document, no letter. Caught at the doors only (plugin/), which show message() and exit with 2.
//   code     stable, for programs and tests: "docx.no_document", "pdf.password"
//   what()   one Dutch sentence for the user: what is wrong, where, and what to do about it
class Error : public std::runtime_error {
 public:
  Error(std::string code, const std::string& message) : std::runtime_error(message), code_(std::move(code)) {}
  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

}  // namespace pago
