#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace pago {

// The PDF encrypted with AES-256 (revision 6 of the standard security handler, ISO 32000-2), metadata too. Reading aloud,
// printing, copying and filling in forms stay allowed; there is no second password. Keys come from the system's random source,
// so that two files share nothing, not even when they are made in the same second from the same letter. A claim of PDF/A goes:
// an encrypted file is none. Throws Error "pdf.protected" (it is encrypted already), "password.weak" and "pdf.damaged".
std::vector<std::byte> protect_pdf(std::span<const std::byte> bytes, const std::string& file, const std::string& password);

// Where the password of one letter in a batch comes from: a recipe with names of columns, "{wachtwoord}" or
// "{geboortedatum}{postcode}"; what stands outside braces is taken as it is. Throws Error("password.missing") that names the
// column, never a value, when there is no such column or its cell is empty, and "password.weak".
std::string password_of(const std::string& recipe, const std::map<std::string, std::string>& row);

// Throws Error("password.weak"): shorter than 8 characters, no UTF-8, or longer than the 127 bytes that count.
void check_password(const std::string& password);

}  // namespace pago
