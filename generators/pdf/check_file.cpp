#include <algorithm>
#include <cmath>

#include "generators/pdf/examination.h"

// The file as bytes, its trailer, its streams and the limits of ISO 19005-2, 6.1.
namespace pago {
namespace {

constexpr std::size_t longest_string = 32767, longest_name = 127;
constexpr double smallest_page = 3, largest_page = 14400;

char at(const Examination& examined, std::size_t i) { return static_cast<char>(examined.bytes[i]); }

void check_header(Examination& examined) {
  const std::string start(reinterpret_cast<const char*>(examined.bytes.data()),
                          std::min<std::size_t>(examined.bytes.size(), 64));
  if (!start.starts_with("%PDF-1.") || start.size() < 9 || start[7] < '0' || start[7] > '7' ||
      (start[8] != '\n' && start[8] != '\r'))
    examined.fault("file.header", "het begint met: " + start.substr(0, std::min(start.find_first_of("\r\n"), std::size_t{12})));
  const std::size_t line = start.find('%', 1);
  int high = 0;
  for (std::size_t i = line; i != std::string::npos && i < start.size() && start[i] != '\n' && start[i] != '\r'; ++i)
    high += static_cast<unsigned char>(start[i]) > 127;
  if (high < 4) examined.fault("file.binary", "die regel ontbreekt");
}

void check_end(Examination& examined) {
  constexpr std::string_view mark = "%%EOF";
  std::size_t end = examined.bytes.size();
  if (end > 0 && at(examined, end - 1) == '\n') --end;
  if (end > 0 && at(examined, end - 1) == '\r') --end;
  const bool there =
      end >= mark.size() && std::equal(mark.begin(), mark.end(), examined.bytes.begin() + (end - mark.size()),
                                       [](char wanted, std::byte found) { return static_cast<std::byte>(wanted) == found; });
  if (!there) examined.fault("file.end", "na het laatste %%EOF volgt nog iets, of het ontbreekt");
}

void check_trailer(Examination& examined) {
  QPDFObjectHandle trailer = examined.pdf.getTrailer();
  QPDFObjectHandle id = trailer.getKey("/ID");
  if (!id.isArray() || id.getArrayNItems() != 2 || text_of(id.getArrayItem(0)).empty() || text_of(id.getArrayItem(1)).empty())
    examined.fault("file.id", "de trailer heeft geen ID");
  examined.report.encrypted = examined.pdf.isEncrypted();
  if (!examined.report.encrypted) return;
  examined.fault("file.encrypted", "het is beveiligd met een wachtwoord of met rechten");
  QPDFObjectHandle rights = key_of(trailer.getKey("/Encrypt"), "/P");
  constexpr long long accessible = 1 << 9;
  if (rights.isInteger() && !(rights.getIntValue() & accessible)) examined.fault("file.access", "voorlezen is niet toegestaan");
}

void check_filters(Examination& examined, QPDFObjectHandle stream) {
  QPDFObjectHandle dictionary = stream.getDict();
  for (const char* key : {"/F", "/FFilter", "/FDecodeParms"})
    if (dictionary.hasKey(key)) examined.fault("stream.outside", 0, stream, "de inhoud staat in een ander bestand");
  std::vector<QPDFObjectHandle> filters = dictionary.getKey("/Filter").isArray()
                                              ? dictionary.getKey("/Filter").getArrayAsVector()
                                              : std::vector{dictionary.getKey("/Filter")};
  for (QPDFObjectHandle& filter : filters) {
    if (text_of(filter) == "/LZWDecode" || text_of(filter) == "/LZW")
      examined.fault("stream.lzw", 0, stream, "samengeperst met LZW");
    if (text_of(filter) == "/Crypt") examined.fault("stream.crypt", 0, stream, "met een eigen versleuteling");
  }
}

// Strings and names inside one object; references are objects of their own.
void check_lengths(Examination& examined, const QPDFObjectHandle& owner, QPDFObjectHandle value, int depth) {
  if (depth > 60) return;
  if (value.isString() && value.getStringValue().size() > longest_string)
    examined.fault("limit.string", 0, owner, "een tekst van " + std::to_string(value.getStringValue().size()) + " tekens");
  const auto check_name = [&](const std::string& name) {
    if (name.size() > longest_name + 1) examined.fault("limit.name", 0, owner, "de naam " + name.substr(0, 30) + "...");
  };
  if (value.isName()) check_name(value.getName());
  if (value.isStream()) value = value.getDict();
  const auto inside = [&](const QPDFObjectHandle& part) {
    QPDFObjectHandle own = part;
    if (!own.isIndirect()) check_lengths(examined, owner, own, depth + 1);
  };
  if (value.isArray())
    for (int i = 0; i < value.getArrayNItems(); ++i) inside(value.getArrayItem(i));
  if (!value.isDictionary()) return;
  for (const std::string& key : value.getKeys()) {
    check_name(key);
    inside(value.getKey(key));
  }
}

void check_objects(Examination& examined) {
  for (QPDFObjectHandle& object : examined.pdf.getAllObjects()) {
    if (object.isStream()) check_filters(examined, object);
    check_lengths(examined, object, object, 0);
    const std::string type = text_of(key_of((object.isStream() ? object.getDict() : object), "/Type"));
    const bool holds_file = (object.isDictionary() && object.hasKey("/EF")) || type == "/EmbeddedFile";
    if (holds_file) examined.fault("embedded.file", 0, object, "er zit een ander bestand in");
  }
}

void check_page_sizes(Examination& examined) {
  for (std::size_t i = 0; i < examined.pages.size(); ++i) {
    QPDFObjectHandle box = examined.pages[i].getMediaBox();
    if (!box.isRectangle()) {
      examined.fault("limit.page", static_cast<int>(i) + 1, examined.pages[i].getObjectHandle(), "de pagina heeft geen maat");
      continue;
    }
    const QPDFObjectHandle::Rectangle size = box.getArrayAsRectangle();
    for (const double length : {size.urx - size.llx, size.ury - size.lly})
      if (std::fabs(length) < smallest_page || std::fabs(length) > largest_page)
        examined.fault("limit.page", static_cast<int>(i) + 1, examined.pages[i].getObjectHandle(),
                       "een zijde van " + std::to_string(std::lround(length)) + " punten");
  }
}

}  // namespace

void check_file(Examination& examined) {
  check_header(examined);
  check_end(examined);
  check_trailer(examined);
  check_objects(examined);
  check_page_sizes(examined);
}

}  // namespace pago
