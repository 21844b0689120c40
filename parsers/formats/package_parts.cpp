#include "parsers/formats/package_parts.h"

#include <utility>

#include "forms/error.h"
#include "parsers/formats/word_text.h"

namespace pago {

PackageParts::PackageParts(std::span<const std::byte> bytes, std::string_view file, const Limits& limits,
                           const PackageFormat& format)
    : package_(bytes, limits, format), limits_(limits) {
  const std::size_t slash = file.find_last_of("/\\");
  result.document.file = slash == std::string_view::npos ? file : file.substr(slash + 1);
  result.document.format = format.code;
}

XmlNode PackageParts::keep(const std::string& content, const std::string& name) {
  constexpr std::size_t most = 1'500'000;  // about 210 MB
  nodes_ += parts_.emplace_back(XmlDocument::parse(content, name, limits_, package_.format())).nodes();
  if (nodes_ > most)
    fail("too_large", "Het " + std::string(package_.format().file) +
                          " is te groot om veilig te lezen; splits het document en probeer het nog eens.");
  return parts_.back().root();
}

XmlNode PackageParts::required(const std::string& name) { return keep(package_.read_required(name), name); }

XmlNode PackageParts::beside(const std::string& name, std::string_view to_check) {
  try {
    if (auto content = package_.read(name)) return keep(*content, name);
  } catch (const Error& error) {
    if (!error.code().ends_with(".damaged")) throw;
    warn("part_damaged", "Onderdeel " + name + " is beschadigd en niet gelezen; controleer " + std::string(to_check) + ".");
  }
  return {};
}

void PackageParts::add_furniture(Paragraph paragraph) {
  if (!paragraph.text.empty() && furniture_.insert(paragraph.text).second)
    result.document.page_furniture.push_back(std::move(paragraph));
}

void PackageParts::add_furniture(const Block& block) {
  if (const auto* table = std::get_if<Table>(&block)) {
    for (const Row& row : table->rows)
      for (const Cell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) add_furniture(paragraph);
        for (const Table& inner : cell.tables) add_furniture(Block(inner));
      }
  } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    add_furniture(*paragraph);
  } else if (const auto* heading = std::get_if<Heading>(&block)) {
    Paragraph line;
    line.text = heading->label.empty() ? heading->text : heading->label + " " + heading->text;
    add_furniture(std::move(line));
  }
}

void PackageParts::read_core_properties(const std::string& name) {
  XmlNode root = beside(name, "opmaak, nummers en voetnoten");
  result.document.title = clean_text(root.child(Ns::dc, "title").text());
  result.document.author = clean_text(root.child(Ns::dc, "creator").text());
}

void PackageParts::warn(std::string_view code, const std::string& message, const std::string& place) {
  Diagnostic diagnostic;
  diagnostic.code = std::string(package_.format().code) + "." + std::string(code);
  diagnostic.where.file = result.document.file;
  diagnostic.where.place = place;
  diagnostic.message = message;
  result.diagnostics.push_back(std::move(diagnostic));
}

void PackageParts::fail(std::string_view code, const std::string& message) const {
  throw Error(std::string(package_.format().code) + "." + std::string(code), message);
}

}  // namespace pago
