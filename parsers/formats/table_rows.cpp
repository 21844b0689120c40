#include "parsers/formats/table_rows.h"

#include <algorithm>
#include <array>

#include "forms/error.h"
#include "parsers/formats/csv_reader.h"
#include "parsers/formats/file_kind.h"
#include "parsers/formats/reader.h"
#include "parsers/formats/sheet.h"
#include "parsers/formats/xlsx_rows.h"

namespace pago {
namespace {

using Start = std::array<std::byte, 4096>;

std::size_t fill(const ByteSource& source, std::span<std::byte> into) {
  std::size_t have = 0;
  while (have < into.size()) {
    const std::size_t n = source(into.subspan(have));
    if (n == 0) break;
    have += n;
  }
  return have;
}

std::vector<std::byte> whole_file(const OpenFile& open, const std::string& name) {
  const ByteSource source = open();
  std::vector<std::byte> bytes;
  std::vector<std::byte> block(1 << 16);
  while (const std::size_t n = source(block)) {
    bytes.insert(bytes.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(n));
    if (bytes.size() > Limits{}.max_file_bytes)
      throw Error("xlsx.too_large", name + " is te groot om veilig te lezen. Bewaar het als CSV UTF-8.");
  }
  return bytes;
}

[[noreturn]] void refuse(const std::string& name, const std::string& what) {
  throw Error("table.unknown_format", name + " is " + what + ". Bewaar de uitslagen als .xlsx of als CSV UTF-8.");
}

}  // namespace

TableFile::TableFile(OpenFile open, std::string name) : open_(std::move(open)), name_(std::move(name)) {
  Start start;
  const std::size_t n = fill(open_(), start);
  const std::string_view text(reinterpret_cast<const char*>(start.data()), n);
  if (n == 0) throw Error("read.empty", name_ + " is leeg.");
  if (text.starts_with("PK")) {
    const RecognisedFile found = recognise(whole_file(open_, name_));
    if (found.kind != FileKind::xlsx) refuse(name_, "geen Excel-bestand (.xlsx) en geen CSV");
    kind_ = TableKind::xlsx;
    return;
  }
  if (text.starts_with("\xD0\xCF\x11\xE0")) refuse(name_, "een oud Excel-bestand (.xls) of een bestand met een wachtwoord");
  if (text.find("%PDF-") != text.npos) refuse(name_, "een PDF");
  if (text.starts_with("{\\rtf") || text.starts_with("<")) refuse(name_, "geen tabel");
}

void TableFile::each_row(const RowVisitor& visit) const {
  if (kind_ == TableKind::xlsx) return read_xlsx_rows(whole_file(open_, name_), name_, visit);
  read_csv(open_(), recognise_csv(open_), visit);
}

std::string column_letters(std::size_t column) { return column_name(static_cast<int>(column)); }

}  // namespace pago
