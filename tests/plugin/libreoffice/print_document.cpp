// Prints a DOCX as our own reader sees it, for comparing letters: print_document FILE
#include <fstream>
#include <iostream>
#include <iterator>

#include "parsers/formats/reader.h"

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  std::ifstream in(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  try {
    const auto document = pago::read_docx(std::as_bytes(std::span(bytes)), "").document;
    std::cout << pago::to_text(document);
    for (const auto& line : document.page_furniture) std::cout << line.text << '\n';
  } catch (const std::exception& e) {
    std::cerr << argv[1] << ": " << e.what() << '\n';
    return 2;
  }
}
