#include "parsers/formats/letter_pieces.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::size_t most_remembered = 8u << 20;
constexpr std::uint16_t stored = 0, deflated = 8;

[[noreturn]] void damaged() {
  throw Error("docx.damaged", "Het Word-bestand is beschadigd: een onderdeel klopt niet met zijn controlegetal.");
}

struct Free {
  void operator()(libdeflate_decompressor* inflater) const { libdeflate_free_decompressor(inflater); }
};

libdeflate_decompressor* inflater() {
  thread_local const std::unique_ptr<libdeflate_decompressor, Free> own(libdeflate_alloc_decompressor());
  if (!own) throw std::bad_alloc();
  return own.get();
}

// Behind the tag that opens the first text; the whole when there is none.
std::size_t end_of_markup(std::string_view xml) {
  constexpr std::string_view text = "<w:t";
  for (std::size_t at = xml.find(text); at != xml.npos; at = xml.find(text, at + text.size())) {
    const char next = at + text.size() < xml.size() ? xml[at + text.size()] : '\0';
    if (next != '>' && next != ' ') continue;
    const std::size_t end = xml.find('>', at);
    return end == xml.npos ? xml.size() : end + 1;
  }
  return xml.size();
}

}  // namespace

std::string_view LetterPieces::unpack(const PackedView& part, std::size_t most) {
  if (part.size > most) throw Error("docx.too_large", "Het Word-bestand is te groot om veilig te lezen.");
  std::string_view plain = part.packed;
  if (part.method == deflated) {
    if (plain_.size() < part.size) plain_.resize(part.size);
    std::size_t size = 0;
    const auto outcome =
        libdeflate_deflate_decompress(inflater(), part.packed.data(), part.packed.size(), plain_.data(), part.size, &size);
    if (outcome != LIBDEFLATE_SUCCESS) damaged();
    plain = std::string_view(plain_).substr(0, size);
  } else if (part.method != stored) {
    damaged();
  }
  if (plain.size() != part.size || libdeflate_crc32(0, plain.data(), plain.size()) != part.crc) damaged();
  return plain;
}

LetterPieces::Markup& LetterPieces::add(std::string xml) {
  Markup& fresh = known_.emplace_back();
  fresh.xml = std::move(xml);
  fresh.number = known_.size() - 1;
  bytes_ += fresh.xml.size() + 200;
  return fresh;
}

LetterPieces::Markup& LetterPieces::shortest_at(std::string_view xml) {
  const std::string_view markup = xml.substr(0, end_of_markup(xml));
  if (const auto known = by_xml_.find(markup); known != by_xml_.end()) return *known->second;
  Markup& fresh = add(std::string(markup));
  by_xml_.emplace(fresh.xml, &fresh);
  return fresh;
}

LetterPieces::Markup& LetterPieces::markup_at(std::string_view xml, Markup* before) {
  const bool as_before = before != nullptr && before->next != nullptr && xml.starts_with(before->next->xml);
  Markup* found = as_before ? before->next : &shortest_at(xml);
  while (found->longer != nullptr && xml.starts_with(found->longer->xml)) found = found->longer;
  if (before != nullptr) before->next = found;
  return *found;
}

const std::vector<LetterPiece>& LetterPieces::cut(std::string_view xml) {
  pieces_.clear();
  steps_.clear();
  Markup* before = nullptr;
  while (!xml.empty()) {
    before = &markup_at(xml, before);
    pieces_.push_back({before->xml, before->number});
    xml.remove_prefix(before->xml.size());
    const std::string_view text = xml.substr(0, xml.find('<'));
    if (!text.empty()) pieces_.push_back({text, LetterPiece::unknown});
    xml.remove_prefix(text.size());
    steps_.push_back({before, text});
  }
  join();
  return pieces_;
}

// From the end to the beginning, so that a long run becomes one piece at once.
void LetterPieces::join() {
  constexpr std::size_t often = 4;
  if (steps_.empty()) return;
  Markup* behind = steps_.back().markup;
  for (std::size_t i = steps_.size() - 1; i-- > 0;) {
    Markup& markup = *steps_[i].markup;
    const bool same = markup.then == steps_[i + 1].markup && markup.text == steps_[i].text;
    markup.times = same ? markup.times + 1 : 0;
    if (!same) markup.text = steps_[i].text;
    markup.then = steps_[i + 1].markup;
    if (markup.times == often && markup.longer == nullptr) {
      Markup& longer = add(markup.xml + markup.text + behind->xml);
      markup.longer = &longer;
      behind = &longer;
    } else {
      behind = &markup;
    }
  }
}

bool LetterPieces::full() const { return bytes_ > most_remembered; }

void LetterPieces::forget() {
  by_xml_.clear();
  known_.clear();
  bytes_ = 0;
}

}  // namespace pago
