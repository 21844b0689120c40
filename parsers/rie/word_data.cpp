#include "parsers/rie/word_data.h"

#include "forms/resources.h"

namespace pago {

const DataNode& builtin_word_data() {
  static const DataNode root = [] {
    const auto bytes = resource("leidraad/vocabulary.xml");
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return read_xml_data(text, "vocabulary.xml", "vocabulary.invalid");
  }();
  return root;
}

}  // namespace pago
