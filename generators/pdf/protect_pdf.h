#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace pago {

// The PDF encrypted with AES-256 (revision 6 of the standard security handler, ISO 32000-2), metadata too. Reading aloud,
// printing, copying and filling in forms stay allowed; there is no second password. Keys come from the system's random source,
// so that two files share nothing, not even when they are made in the same second from the same letter. A claim of PDF/A goes:
// an encrypted file is none. Throws Error "pdf.protected" (it is encrypted already), "password.weak" and "pdf.damaged".
std::vector<std::byte> protect_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password);

}  // namespace pago
