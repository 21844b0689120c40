#include "generators/pdf/to_unicode.h"

#include <algorithm>
#include <vector>

namespace pago {
namespace {

unsigned number_of(const std::string& bytes) {
  unsigned number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

class CMapReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  std::map<unsigned, std::string> codes;

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string op = object.getOperatorValue();
    if (op == "endbfchar")
      for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) add(operands_[i], operands_[i + 1], 0);
    if (op == "endbfrange")
      for (std::size_t i = 0; i + 2 < operands_.size(); i += 3) add_range(operands_[i], operands_[i + 1], operands_[i + 2]);
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  void add(QPDFObjectHandle code, QPDFObjectHandle text, unsigned offset) {
    if (!code.isString() || !text.isString() || text.getStringValue().empty()) return;
    std::string units = text.getStringValue();
    const unsigned last = static_cast<unsigned char>(units.back()) + offset;
    units.back() = static_cast<char>(last & 0xff);
    if (units.size() > 1)
      units[units.size() - 2] = static_cast<char>(static_cast<unsigned char>(units[units.size() - 2]) + (last >> 8));
    codes[number_of(code.getStringValue()) + offset] = units;
  }
  void add_range(QPDFObjectHandle first, QPDFObjectHandle last, QPDFObjectHandle text) {
    if (!first.isString() || !last.isString()) return;
    const unsigned from = number_of(first.getStringValue()), to = std::min(number_of(last.getStringValue()), from + 0xffff);
    for (unsigned code = from; code <= to; ++code)
      if (!text.isArray()) add(first, text, code - from);
      else if (static_cast<int>(code - from) < text.getArrayNItems())
        codes[code] = text.getArrayItem(static_cast<int>(code - from)).getStringValue();
  }

  std::vector<QPDFObjectHandle> operands_;
};

}  // namespace

std::map<unsigned, std::string> read_to_unicode(QPDFObjectHandle stream) {
  if (!stream.isStream()) return {};
  CMapReader reader;
  QPDFObjectHandle::parseContentStream(stream, &reader);
  return reader.codes;
}

}  // namespace pago
