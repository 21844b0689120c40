// Prints a DOCX as our own reader sees it, for comparing letters: print_document FILE
#include <fstream>
#include <iostream>
#include <iterator>

#include "parsers/formats/reader.h"

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  std::ifstream in(argv[1], std::ios::binary);
  if (!in) {
    std::cerr << argv[1] << ": not to be opened\n";
    return 2;
  }
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  try {
    std::cout << pago::to_text(pago::read_docx(std::as_bytes(std::span(bytes)), argv[1]).document);
  } catch (const std::exception& e) {
    std::cerr << argv[1] << ": " << e.what() << '\n';
    return 2;
  }
}
