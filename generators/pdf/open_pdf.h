#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "generators/pdf/qpdf.h"

namespace pago {

// A PDF as qpdf knows it. `bytes` must outlive it. Throws Error "pdf.damaged" (no PDF, or beyond repair), "pdf.password" (it
// asks for one), "pdf.wrong_password".
std::shared_ptr<QPDF> open_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password = {});

}  // namespace pago
