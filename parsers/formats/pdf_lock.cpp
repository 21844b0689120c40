#include "parsers/formats/pdf_lock.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "forms/error.h"
#include "parsers/formats/password_hashes.h"

namespace pago {
namespace {

constexpr std::size_t block = 16, salt_size = 8, check_size = 32, most_of_password = 127;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void fill_random(unsigned char* out, std::size_t size) {
  if (RAND_bytes(out, static_cast<int>(size)) != 1)
    throw Error("random.failed", "Deze computer geeft geen toevalsgetallen; zonder die is een wachtwoord niet veilig.");
}

std::string random_bytes(std::size_t size) {
  std::string out(size, '\0');
  fill_random(bytes_of(out), size);
  return out;
}

// Vectors, which come by the hundred in a file, are fetched by the page.
const unsigned char* fresh_vector() {
  static thread_local std::array<unsigned char, 4096> store;
  static thread_local std::size_t used = store.size();
  if (used == store.size()) fill_random(store.data(), store.size()), used = 0;
  used += block;
  return store.data() + used - block;
}

// The library's methods, looked up once; its contexts, one set a thread.
struct Methods {
  EVP_CIPHER* cbc128 = EVP_CIPHER_fetch(nullptr, "AES-128-CBC", nullptr);
  EVP_CIPHER* cbc256 = EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr);
  EVP_CIPHER* ecb256 = EVP_CIPHER_fetch(nullptr, "AES-256-ECB", nullptr);
  std::array<EVP_MD*, 3> sums = {EVP_MD_fetch(nullptr, "SHA2-256", nullptr), EVP_MD_fetch(nullptr, "SHA2-384", nullptr),
                                 EVP_MD_fetch(nullptr, "SHA2-512", nullptr)};
};

const Methods& methods() {
  static const Methods all;
  return all;
}

struct FreeContext {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

EVP_CIPHER_CTX* cipher_context() {
  static thread_local const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context(EVP_CIPHER_CTX_new());
  return context.get();
}

// Whole blocks, without padding.
void crypt(const EVP_CIPHER* cipher, bool locks, const unsigned char* key, const unsigned char* vector, std::string_view from,
           unsigned char* to) {
  EVP_CIPHER_CTX* context = cipher_context();
  int size = 0;
  EVP_CipherInit_ex2(context, cipher, key, vector, locks ? 1 : 0, nullptr);
  EVP_CIPHER_CTX_set_padding(context, 0);
  EVP_CipherUpdate(context, to, &size, bytes_of(from), static_cast<int>(from.size()));
}

void sum_of(const EVP_MD* method, std::string_view text, std::string& sum) {
  static thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  unsigned size = 0;
  sum.resize(EVP_MAX_MD_SIZE);
  EVP_DigestInit_ex2(context.get(), method, nullptr);
  EVP_DigestUpdate(context.get(), text.data(), text.size());
  EVP_DigestFinal_ex(context.get(), bytes_of(sum), &size);
  sum.resize(size);
}

// Algorithm 2.B, without an owner's part: the slow hash of password and salt.
std::string stretched(std::string_view password, std::string_view salt) {
  std::string sum, round, mixed;
  sum_of(methods().sums[0], std::string(password) + std::string(salt), sum);
  for (int i = 0;; ++i) {
    round.clear();
    const std::size_t one = password.size() + sum.size();
    round.append(password).append(sum);
    for (int twice = 0; twice < 6; ++twice) round.append(round);  // 64 times
    mixed.resize(64 * one);
    crypt(methods().cbc128, true, bytes_of(sum), bytes_of(std::string_view(sum).substr(block)), round, bytes_of(mixed));
    unsigned rest = 0;  // of the first 16 bytes as one number; 256 leaves 1
    for (std::size_t k = 0; k < block; ++k) rest += static_cast<unsigned char>(mixed[k]);
    sum_of(methods().sums[rest % 3], mixed, sum);
    if (i >= 63 && static_cast<unsigned char>(mixed.back()) <= i - 31) break;
  }
  sum.resize(check_size);
  return sum;
}

// Who writes files and reads them back needs the same two hashes of each, which take most of the time: those of the last few
// are kept, under a sum of what they were made of.
class KnownHashes {
 public:
  const std::string& of(std::string_view password, std::string_view salt) {
    const std::string made_of = name(password, salt);
    if (const auto known = known_.find(made_of); known != known_.end()) return known->second;
    return keep(made_of, stretched(password, salt));
  }

  void prepare(const std::vector<SaltedPassword>& all) {
    for (std::size_t from = 0; from < all.size(); from += most / 2) {
      const auto some = std::span(all).subspan(from, std::min(most / 2, all.size() - from));
      const std::vector<std::string> hashes = hashes_side_by_side(some);
      for (std::size_t i = 0; i < hashes.size(); ++i) keep(name(some[i].password, some[i].salt), hashes[i]);
    }
  }

 private:
  static constexpr std::size_t most = 256;

  static std::string name(std::string_view password, std::string_view salt) {
    std::string of;
    sum_of(methods().sums[2], std::string(salt) + std::string(password), of);
    return of;
  }

  const std::string& keep(const std::string& of, std::string hash) {
    std::string& oldest = order_[next_++ % most];
    known_.erase(oldest);
    oldest = of;
    return known_[of] = std::move(hash);
  }

  std::unordered_map<std::string, std::string> known_;
  std::array<std::string, most> order_;
  std::size_t next_ = 0;
};

KnownHashes& known_hashes() {
  static thread_local KnownHashes all;
  return all;
}

constexpr unsigned char no_vector[block] = {};

std::string permission_text() {
  std::string text;
  for (int shift = 0; shift < 64; shift += 8)
    text += shift < 32 ? static_cast<char>(static_cast<unsigned>(pdf_all_allowed) >> shift & 255) : '\xFF';
  return text + "Tadb" + random_bytes(4);
}

}  // namespace

namespace {

struct Salts {
  std::string bytes = random_bytes(2 * salt_size);
  std::string_view check() const { return std::string_view(bytes).substr(0, salt_size); }
  std::string_view key() const { return std::string_view(bytes).substr(salt_size); }
};

LockedKey lock_with(std::string_view password, const Salts& salts) {
  LockedKey out;
  out.key = random_bytes(32);
  out.lock.user = known_hashes().of(password, salts.check()) + salts.bytes;
  out.lock.user_key.resize(32);
  const std::string between = known_hashes().of(password, salts.key());
  crypt(methods().cbc256, true, bytes_of(std::string_view(between)), no_vector, out.key, bytes_of(out.lock.user_key));
  out.lock.owner = random_bytes(48);
  out.lock.owner_key = random_bytes(32);
  out.lock.permissions.resize(block);
  crypt(methods().ecb256, true, bytes_of(std::string_view(out.key)), nullptr, permission_text(),
        bytes_of(out.lock.permissions));
  return out;
}

}  // namespace

LockedKey lock_pdf(std::string_view password) { return lock_with(password.substr(0, most_of_password), {}); }

std::vector<LockedKey> lock_pdfs(std::span<const std::string> passwords) {
  const std::vector<Salts> salts(passwords.size());
  std::vector<SaltedPassword> hashes;
  const auto cut = [&](std::size_t i) { return std::string_view(passwords[i]).substr(0, most_of_password); };
  for (std::size_t i = 0; i < passwords.size(); ++i) {
    hashes.push_back({cut(i), salts[i].check()});
    hashes.push_back({cut(i), salts[i].key()});
  }
  known_hashes().prepare(hashes);
  std::vector<LockedKey> out;
  for (std::size_t i = 0; i < passwords.size(); ++i) out.push_back(lock_with(cut(i), salts[i]));
  return out;
}

std::optional<std::string> unlock_pdf(const PdfLock& lock, std::string_view password) {
  if (lock.user.size() < 48 || lock.user_key.size() != 32) return std::nullopt;
  password = password.substr(0, most_of_password);
  const std::string_view user = lock.user;
  if (known_hashes().of(password, user.substr(check_size, salt_size)) != user.substr(0, check_size)) return std::nullopt;
  const std::string between = known_hashes().of(password, user.substr(check_size + salt_size, salt_size));
  std::string key(32, '\0');
  crypt(methods().cbc256, false, bytes_of(std::string_view(between)), no_vector, lock.user_key, bytes_of(key));
  return key;
}

void append_locked(std::string_view plain, const std::string& key, std::string& out) {
  const std::size_t whole = plain.size() / block * block, start = out.size();
  out.resize(start + block + whole + block);
  unsigned char* to = bytes_of(out) + start;
  const unsigned char* vector = fresh_vector();
  std::copy_n(vector, block, to);
  EVP_CIPHER_CTX* context = cipher_context();
  int size = 0, last = 0;
  EVP_CipherInit_ex2(context, methods().cbc256, bytes_of(std::string_view(key)), vector, 1, nullptr);
  EVP_CIPHER_CTX_set_padding(context, 1);
  EVP_CipherUpdate(context, to + block, &size, bytes_of(plain), static_cast<int>(plain.size()));
  EVP_CipherFinal_ex(context, to + block + size, &last);
}

std::optional<std::string> unlocked(std::string_view locked, const std::string& key) {
  if (locked.size() < 2 * block || locked.size() % block != 0 || key.size() != 32) return std::nullopt;
  std::string out(locked.size() - block, '\0');
  crypt(methods().cbc256, false, bytes_of(std::string_view(key)), bytes_of(locked), locked.substr(block), bytes_of(out));
  const auto padding = static_cast<unsigned char>(out.back());
  if (padding == 0 || padding > block) return std::nullopt;
  out.resize(out.size() - padding);
  return out;
}

}  // namespace pago
