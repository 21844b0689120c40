#include "plugin/ready_document.h"

#include <map>
#include <mutex>

#include "generators/compose/documents.h"
#include "parsers/formats/package_writer.h"
#include "plugin/pago.h"

namespace pago {
namespace {

struct Kept {
  std::mutex one_at_a_time;
  std::map<const std::byte*, LetterPress> presses;  // by where the template is
};

Kept& kept() {
  static Kept* one = new Kept;  // never destroyed: giving its memory back would take part of the time that keeping it won
  return *one;
}

// A press packs a part in pieces, fill_docx in one.
std::vector<Part> parts_that_differ(std::span<const std::byte> letter, std::span<const std::byte> docx_template) {
  std::vector<PackedView> before, now;
  packed_views(docx_template, before);
  packed_views(letter, now);
  std::map<std::string_view, std::string_view> as_it_was;
  for (const PackedView& part : before) as_it_was[part.name] = part.packed;
  const OoxmlPackage package(letter);
  std::vector<Part> differ;
  for (const PackedView& part : now)
    if (as_it_was[part.name] != part.packed) differ.push_back({std::string(part.name), package.read_required(part.name)});
  return differ;
}

}  // namespace

void make_document_ready(std::string_view document) {
  const auto bytes = builtin_template_of(document);
  const Date any = std::chrono::year{2026} / 1 / 1;  // of the package that the press makes, which nobody gets
  LetterPress press(CheckedTemplate(bytes, builtin_form(document_kind(document)->code)), any);
  const std::scoped_lock lock(kept().one_at_a_time);
  kept().presses.insert_or_assign(bytes.data(), std::move(press));
}

std::optional<Bytes> fill_ready_document(std::span<const std::byte> docx_template, const FilledForm& values, const Date& date) {
  const std::scoped_lock lock(kept().one_at_a_time);
  const auto press = kept().presses.find(docx_template.data());
  if (press == kept().presses.end()) return {};
  const Bytes letter = press->second.press(values);
  return rewrite_package(OoxmlPackage(docx_template), parts_that_differ(letter, docx_template),
                         {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))});
}

}  // namespace pago
