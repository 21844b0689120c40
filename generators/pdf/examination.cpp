#include "generators/pdf/examination.h"

#include "generators/pdf/pdf_conditions.h"
#include "generators/pdf/qpdf.h"

namespace pago {
namespace {
constexpr int most_of_one_kind = 100;
}

Examination::Examination(QPDF& file, std::span<const std::byte> all_bytes, PdfReport& into)
    : pdf(file), bytes(all_bytes), report(into), pages(QPDFPageDocumentHelper(file).getAllPages()), root(file.getRoot()) {
  for (std::size_t i = 0; i < pages.size(); ++i)
    page_numbers_[pages[i].getObjectHandle().getObjGen()] = static_cast<int>(i) + 1;
}

void Examination::fault(std::string_view condition, int page, const QPDFObjectHandle& object, const std::string& what) {
  const std::string& id = pdf_condition(condition).id;
  QPDFObjectHandle where = object;
  const int number = where.isInitialized() && where.isIndirect() ? where.getObjectID() : 0;
  if (!seen_.insert(id + '\n' + std::to_string(page) + '\n' + std::to_string(number) + '\n' + what).second) return;
  if (++count_[id] > most_of_one_kind) ++report.left_out;
  else report.findings.push_back({id, page, number, what});
}

int Examination::page_of(const QPDFObjGen& page_object) const {
  const auto found = page_numbers_.find(page_object);
  return found == page_numbers_.end() ? 0 : found->second;
}

QPDFObjectHandle key_of(const QPDFObjectHandle& object, const std::string& key) {
  QPDFObjectHandle holder = object;
  if (holder.isInitialized() && holder.isStream()) holder = holder.getDict();
  return holder.isInitialized() && holder.isDictionary() ? holder.getKey(key) : QPDFObjectHandle::newNull();
}

std::string text_of(const QPDFObjectHandle& object) {
  QPDFObjectHandle value = object;
  if (!value.isInitialized()) return {};
  if (value.isName()) return value.getName();
  return value.isString() ? value.getUTF8Value() : std::string();
}

}  // namespace pago
