#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The lock on a PDF: the standard security handler of revision 6 with AES-256 (ISO 32000-2, 7.6.4), for who writes such a file
// and who reads it. Only this file knows libcrypto. Bytes are kept in strings.
namespace pago {

// The entries of the /Encrypt dictionary, as bytes.
struct PdfLock {
  std::string user, owner;          // /U, /O: 48 bytes
  std::string user_key, owner_key;  // /UE, /OE: 32 bytes
  std::string permissions;          // /Perms: 16 bytes
};

struct LockedKey {
  PdfLock lock;
  std::string key;  // 32 bytes, of the file
};

// All may be done with a file once it is open (/P).
constexpr int pdf_all_allowed = -4;

// A fresh key under that password, everything from the system's random source. Nobody knows an owner's password: its entries
// are random too, so that no second password opens the file. Metadata counts as content. Throws Error("random.failed").
LockedKey lock_pdf(std::string_view password);

// A lock for each password, in their order, as lock_pdf gives them; made side by side where the processor can
// (password_hashes.h).
std::vector<LockedKey> lock_pdfs(std::span<const std::string> passwords);

// The key of the file; empty optional: not this password, or no lock of revision 6.
std::optional<std::string> unlock_pdf(const PdfLock& lock, std::string_view password);

// A string or stream of the file: an initialisation vector of its own and AES-256 in CBC mode (7.6.3.1).
void append_locked(std::string_view plain, const std::string& key, std::string& out);
std::optional<std::string> unlocked(std::string_view locked, const std::string& key);  // empty optional: damaged

}  // namespace pago
