#include "parsers/formats/pdf_lock.h"

#include <catch2/catch.hpp>
#include <set>
#include <thread>

using namespace pago;

TEST_CASE("a lock opens with its own password and no other") {
  const LockedKey made = lock_pdf("zonnebloem 12");
  CHECK(made.key.size() == 32);
  CHECK(made.lock.user.size() == 48);
  CHECK(made.lock.owner.size() == 48);
  CHECK(made.lock.permissions.size() == 16);
  CHECK(unlock_pdf(made.lock, "zonnebloem 12") == made.key);
  CHECK_FALSE(unlock_pdf(made.lock, "zonnebloem 13"));
  CHECK_FALSE(unlock_pdf(made.lock, ""));
  PdfLock damaged = made.lock;
  damaged.user.resize(20);
  CHECK_FALSE(unlock_pdf(damaged, "zonnebloem 12"));
}

TEST_CASE("locks made side by side open one by one, and share no key material") {
  std::vector<std::string> passwords;
  for (std::size_t i = 0; i < 150; ++i) passwords.push_back(std::string(i % 140, 'a') + std::to_string(i % 7));
  const std::vector<LockedKey> made = lock_pdfs(passwords);
  REQUIRE(made.size() == passwords.size());
  std::set<std::string> seen;
  std::size_t opened = 0, wrong = 0;
  for (const LockedKey& one : made)
    for (const std::string& part : {one.key, one.lock.user, one.lock.user_key}) CHECK(seen.insert(part).second);
  std::thread([&] {  // which remembers nothing of how they were made
    for (std::size_t i = 0; i < made.size(); ++i) {
      opened += unlock_pdf(made[i].lock, passwords[i]) == made[i].key ? 1 : 0;
      wrong += unlock_pdf(made[i].lock, passwords[i] + "x") && passwords[i].size() < 127 ? 1 : 0;
    }
  })
      .join();
  CHECK(opened == made.size());
  CHECK(wrong == 0);
}

TEST_CASE("two locks with one password share no key material") {
  std::set<std::string> seen;
  for (int i = 0; i < 20; ++i) {
    const LockedKey made = lock_pdf("zonnebloem 12");
    for (const std::string& part : {made.key, made.lock.user, made.lock.user_key, made.lock.owner, made.lock.owner_key})
      for (std::size_t at = 0; at + 8 <= part.size(); at += 8) CHECK(seen.insert(part.substr(at, 8)).second);
  }
}

TEST_CASE("what was locked comes back whole, and never looks the same twice") {
  const std::string key = lock_pdf("zonnebloem 12").key;
  for (const std::size_t size : {0u, 1u, 15u, 16u, 17u, 5000u}) {
    const std::string plain(size, 'p');
    std::string once, twice;
    append_locked(plain, key, once);
    append_locked(plain, key, twice);
    CHECK(once != twice);
    CHECK(once.size() == 16 + (size / 16 + 1) * 16);
    CHECK(unlocked(once, key) == plain);
    CHECK_FALSE(unlocked(once.substr(0, once.size() - 1), key));
  }
}
