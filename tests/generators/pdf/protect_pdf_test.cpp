#include "generators/pdf/protect_pdf.h"
#include "generators/pdf/pdf_password.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <set>

#include "forms/error.h"
#include "generators/pdf/check_pdf.h"
#include "generators/pdf/open_pdf.h"
#include "tests/generators/pdf/edited_pdf.h"

using namespace pago;

namespace {

const std::string password = "Geïnspecteerd 2026";

std::vector<std::byte> locked() {
  const std::string plain = EditedPdf::read("goed.pdf");
  return protect_pdf(std::as_bytes(std::span(plain)), "brief.pdf", password);
}

// All that a key could be made of or found in, and the key itself.
std::map<std::string, std::string> key_material(const std::vector<std::byte>& bytes) {
  const auto pdf = open_pdf(bytes, "brief.pdf", password);
  std::map<std::string, std::string> material;
  QPDFObjectHandle lock = pdf->getTrailer().getKey("/Encrypt");
  for (const char* key : {"/O", "/U", "/OE", "/UE", "/Perms"}) material[key] = lock.getKey(key).getStringValue();
  material["id"] = pdf->getTrailer().getKey("/ID").getArrayItem(1).getStringValue();
  material["key"] = pdf->getEncryptionKey();
  return material;
}

std::string error_code(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.code();
  }
  return {};
}

std::string text(const std::vector<std::byte>& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

}  // namespace

TEST_CASE("two files of the same second from the same letter share no key material") {
  const auto second = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
  std::vector<std::byte> a, b;
  auto start = second();
  do {
    start = second();
    a = locked();
    b = locked();
  } while (second() != start);
  const auto of_a = key_material(a), of_b = key_material(b);
  for (const auto& [name, value] : of_a) {
    CAPTURE(name);
    CHECK_FALSE(value.empty());
    CHECK(value != of_b.at(name));
    CHECK(std::string(value.data(), 8) != std::string(of_b.at(name).data(), 8));
  }
  CHECK(of_a.at("key").size() == 32);
}

TEST_CASE("a protected file is AES-256 of revision 6 with its metadata, and opens with the password alone") {
  const std::vector<std::byte> bytes = locked();
  const auto pdf = open_pdf(bytes, "brief.pdf", password);
  QPDFObjectHandle lock = pdf->getTrailer().getKey("/Encrypt");
  CHECK(lock.getKey("/R").getIntValueAsInt() == 6);
  CHECK(lock.getKey("/V").getIntValueAsInt() == 5);
  CHECK(lock.getKey("/CF").getKey("/StdCF").getKey("/CFM").isNameAndEquals("/AESV3"));
  CHECK_FALSE(lock.hasKey("/EncryptMetadata"));  // true is the default
  CHECK(text(bytes).find("Proefbrief") == std::string::npos);
  CHECK(error_code([&] { open_pdf(bytes, "brief.pdf"); }) == "pdf.password");
  CHECK(error_code([&] { open_pdf(bytes, "brief.pdf", "Geinspecteerd 2026"); }) == "pdf.wrong_password");
}

TEST_CASE("a protected file keeps what makes it readable aloud and no longer says that it is PDF/A") {
  const PdfReport report = check_pdf(locked(), "brief.pdf", password);
  CHECK(report.pdfa_claim.empty());
  CHECK(report.pdfua_claim == "1");
  CHECK(report.meets_pdfua());
  CHECK(report.encrypted);
  CHECK_FALSE(report.false_claim());
}

TEST_CASE("what is protected already, or a password that protects nothing, is refused") {
  CHECK(error_code([] { protect_pdf(locked(), "brief.pdf", password); }) == "pdf.password");
  CHECK(error_code([] { check_password("kort"); }) == "password.weak");
  CHECK(error_code([] { check_password(std::string(130, 'x')); }) == "password.weak");
  CHECK(error_code([] { check_password("Gehe\xffim 2026"); }) == "password.weak");
  CHECK(error_code([] { check_password("Łukasz 2026"); }).empty());
}

TEST_CASE("the password of a letter in a batch comes from the columns of its row") {
  const std::map<std::string, std::string> row{
      {"wachtwoord", "zonnebloem 12"}, {"geboortedatum", "31031980"}, {"postcode", "1234AB"}, {"leeg", ""}};
  CHECK(password_of("{wachtwoord}", row) == "zonnebloem 12");
  CHECK(password_of("{geboortedatum}-{postcode}", row) == "31031980-1234AB");
  CHECK(error_code([&] { password_of("{leeg}{wachtwoord}", row); }) == "password.missing");
  CHECK(error_code([&] { password_of("{anders}", row); }) == "password.missing");
  CHECK(error_code([&] { password_of("{postcode}", row); }) == "password.weak");
}
