#include "parsers/rie/word_data.h"

extern "C" {
extern const char pago_word_data[];  // what make_vocabulary left of vocabulary.xml
extern const char pago_word_data_end[];
}

namespace pago {

const DataNode& builtin_word_data() {
  static const DataNode root = read_xml_data({pago_word_data, static_cast<std::size_t>(pago_word_data_end - pago_word_data)},
                                             "vocabulary.xml", "vocabulary.invalid");
  return root;
}

}  // namespace pago
