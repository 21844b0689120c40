#include "generators/pdf/write_pdf.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <string_view>

#include "forms/error.h"

namespace pago {

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  QUtil::initializeWithRandomBytes(random.data(), random.size());
  return QUtil::hex_encode(std::string(random.begin(), random.end()));
}

namespace {

// qpdf makes the identifier from the second and the document's properties: two letters may get the same.
void make_identifier_unique(std::span<char> bytes) {
  const std::string_view text(bytes.data(), bytes.size());
  const std::size_t first = text.find('<', text.rfind("/ID [")), first_end = text.find('>', first);
  const std::size_t second = text.find('<', first_end), second_end = text.find('>', second);
  if (second_end == std::string_view::npos || second_end - second != 33) return;
  const bool same = text.substr(first, 34) == text.substr(second, 34);
  const std::string random = random_hex(16);
  std::copy(random.begin(), random.end(), bytes.begin() + static_cast<std::ptrdiff_t>(second + 1));
  if (same) std::copy(random.begin(), random.end(), bytes.begin() + static_cast<std::ptrdiff_t>(first + 1));
}

}  // namespace

std::vector<std::byte> write_pdf(QPDF& pdf, const std::function<void(QPDFWriter&)>& settings, PdfIdentifier identifier) {
  char* memory = nullptr;
  std::size_t size = 0;
  std::FILE* const file = open_memstream(&memory, &size);
  if (file == nullptr) throw std::bad_alloc();
  const auto free_memory = [&memory](std::FILE* stream) {
    std::fclose(stream);
    std::free(memory);
  };
  const std::unique_ptr<std::FILE, decltype(free_memory)> closing(file, free_memory);
  try {
    QPDFWriter writer(pdf);
    writer.setOutputFile("pago", file, false);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDeterministicID(identifier == PdfIdentifier::of_content);
    if (settings) settings(writer);
    writer.write();
  } catch (const QPDFExc& error) {
    throw Error("pdf.damaged", "Het PDF-bestand is te beschadigd om te schrijven: " + error.getMessageDetail());
  }
  std::fflush(file);
  if (identifier == PdfIdentifier::unique) make_identifier_unique({memory, size});
  const auto* const start = reinterpret_cast<const std::byte*>(memory);
  return {start, start + size};
}

}  // namespace pago
