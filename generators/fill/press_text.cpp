#include "generators/fill/press_text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "generators/fill/press_place.h"

namespace pago {
namespace {

using IdKind = IdPlace::Kind;

// Finds the numbers in the tags of a piece of XML as libxml2 writes it.
class IdFinder {
 public:
  IdFinder(std::string_view xml, bool& numbered, bool repeats) : xml_(xml), numbered_(numbered), repeats_(repeats) {}

  std::vector<IdPlace> find() {
    for (std::size_t at = xml_.find('<'); at != xml_.npos; at = xml_.find('<', at + 1)) {
      const std::size_t end = xml_.find('>', at);
      if (end == xml_.npos) break;
      tag(at, end);
    }
    return std::move(found_);
  }

 private:
  bool is(std::string_view tag, std::string_view name) const {
    return tag.starts_with(name) && tag.size() > name.size() &&
           (tag[name.size()] == ' ' || tag[name.size()] == '>' || tag[name.size()] == '/');
  }

  void tag(std::size_t begin, std::size_t end) {
    const std::string_view tag = xml_.substr(begin, end - begin + 1);
    if (is(tag, "<w:sdtPr")) wants_id_ = true;
    else if (is(tag, "</w:sdtPr")) wants_id_ = false;
    else if (wants_id_ && is(tag, "<w:id")) control(begin, tag), wants_id_ = false;
    else if (is(tag, "<wp:docPr")) drawing(begin, tag);
    else if (tag.find(" w14:paraId=\"") != tag.npos) paragraph(begin, tag);
    else if (repeats_ && without_stand_in(tag)) numbered_ = false;
  }

  // Numbers that only the template engine gives anew: of bookmarks, comments and notes.
  static bool without_stand_in(std::string_view tag) {
    return tag.starts_with("<w:bookmark") || tag.starts_with("<w:commentR") || tag.starts_with("<w:footnoteR") ||
           tag.starts_with("<w:endnoteR");
  }

  static std::string_view number(std::string_view tag, std::string_view attribute) {
    const std::size_t name = tag.find(attribute), from = name + attribute.size();
    return name == tag.npos ? std::string_view() : tag.substr(from, tag.find('"', from) - from);
  }

  void control(std::size_t begin, std::string_view tag) {
    std::string value(number(tag, " w:val=\""));
    const long id = std::strtol(value.c_str(), nullptr, 10);
    found_.push_back({IdKind::control, begin, tag.size(), std::move(value), id});
    if (!tag.ends_with("/>")) numbered_ = false;
  }

  void drawing(std::size_t begin, std::string_view tag) {
    const std::string_view text = number(tag, " id=\"");
    if (text.empty()) return;
    std::string value(text);
    const long id = std::strtol(value.c_str(), nullptr, 10);
    const bool written = std::to_string(id) == value;
    const std::size_t at = begin + static_cast<std::size_t>(text.data() - tag.data());
    found_.push_back({IdKind::drawing, at, text.size(), std::move(value), id, written});
  }

  // w14:paraId and, as Word writes them, w14:textId just behind it: both go from a copy.
  void paragraph(std::size_t begin, std::string_view tag) {
    constexpr std::string_view id = " w14:paraId=\"", beside = " w14:textId=\"";
    const std::size_t name = tag.find(id);
    const std::size_t from = name + id.size(), close = tag.find('"', from);
    std::size_t end = close + 1;
    if (tag.substr(end).starts_with(beside)) end = tag.find('"', end + beside.size()) + 1;
    else if (tag.find(beside) != tag.npos && repeats_) numbered_ = false;
    found_.push_back({IdKind::paragraph, begin + name, end - name, std::string(tag.substr(from, close - from))});
  }

  std::string_view xml_;
  bool& numbered_;
  bool repeats_, wants_id_ = false;
  std::vector<IdPlace> found_;
};

DeflatedText without_ids(std::string_view text, const std::vector<IdPlace>& ids) {
  std::string out;
  std::size_t from = 0;
  for (const IdPlace& id : ids) {
    out += text.substr(from, id.at - from);
    from = id.at + id.size;
  }
  return deflate_apart(out += text.substr(from));
}

class Cutter {
 public:
  Cutter(std::string_view xml, bool repeats) : xml_(xml), repeats_(repeats) {}

  void fixed(std::size_t end, std::vector<IdPlace> ids) {
    if (end == at_) return;
    const std::string_view text = xml_.substr(at_, end - at_);
    PressChunk chunk;
    chunk.fixed = deflate_apart(text);
    for (IdPlace& id : ids) id.at -= at_;
    if (repeats_ && !ids.empty()) chunk.again = without_ids(text, ids);
    chunk.ids = std::move(ids);
    out_.push_back(std::move(chunk));
    at_ = end;
  }

  void place(PressChunk chunk, std::size_t size) {
    out_.push_back(std::move(chunk));
    at_ += size;
  }

  PressText take() { return std::move(out_); }

 private:
  std::string_view xml_;
  bool repeats_;
  std::size_t at_ = 0;
  PressText out_;
};

}  // namespace

PressText press_text(std::string_view xml, bool repeats, bool& numbered) {
  const std::vector<IdPlace> ids = IdFinder(xml, numbered, repeats).find();
  Cutter cutter(xml, repeats);
  std::vector<IdPlace> waiting;
  std::size_t next_id = 0;
  StandIn next = next_stand_in(xml, 0);
  while (next_id < ids.size() || next.size > 0) {
    if (next_id < ids.size() && (next.size == 0 || ids[next_id].at < next.at)) {
      const IdPlace& id = ids[next_id++];
      if (!repeats || id.kind != IdKind::drawing) {
        waiting.push_back(id);
        continue;
      }
      cutter.fixed(id.at, std::exchange(waiting, {}));
      cutter.place(PressChunk{.kind = PressChunk::Kind::id, .ids = {id}}, id.size);
    } else {
      cutter.fixed(next.at, std::exchange(waiting, {}));
      cutter.place(PressChunk{.kind = PressChunk::Kind::text, .text = next.number}, next.size);
      next = next_stand_in(xml, next.at + next.size);
    }
  }
  cutter.fixed(xml.size(), std::move(waiting));
  return cutter.take();
}

bool PressIds::Used::knows(long number) const {
  if (number >= 0 && number < small) return (bits_[static_cast<std::size_t>(number / 64)] >> (number % 64) & 1) != 0;
  return others_.contains(number);
}

bool PressIds::Used::insert(long number) {
  if (knows(number)) return false;
  if (number >= 0 && number < small) bits_[static_cast<std::size_t>(number / 64)] |= std::uint64_t{1} << (number % 64);
  else others_.insert(number);
  most_ = any_ ? std::max(most_, number) : number;
  any_ = true;
  return true;
}

std::string PressIds::fresh(long number, Used& used) {
  long id = number;
  if (!used.insert(id)) {
    id = used.most() + 1;
    (void)used.insert(id);
  }
  return std::to_string(id);
}

std::string PressIds::next(const IdPlace& id) {
  if (id.kind == IdKind::drawing) return fresh(id.number, drawings_);
  if (knows(id)) return {};
  use(id);
  return id.value;
}

bool PressIds::knows(const IdPlace& id) const {
  if (id.kind == IdKind::paragraph) return paragraphs_.contains(id.value);
  return (id.kind == IdKind::control ? controls_ : drawings_).knows(id.number);
}

void PressIds::use(const IdPlace& id) {
  if (id.kind == IdKind::paragraph) paragraphs_.insert(id.value);
  else (void)(id.kind == IdKind::control ? controls_ : drawings_).insert(id.number);
}

PressIds::Before PressIds::before(const std::vector<IdPlace>& ids) {
  std::size_t doubled = 0;
  bool drawings = false;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const IdPlace& id = ids[i];
    const auto same = [&id](const IdPlace& other) { return other.kind == id.kind && other.value == id.value; };
    const bool twice = std::any_of(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), same);
    const bool is_drawing = id.kind == IdKind::drawing;
    if (knows(id) || twice || (is_drawing && !id.written)) ++doubled;
    drawings = drawings || is_drawing;
  }
  if (doubled == ids.size() && !ids.empty() && !drawings) return Before::all;
  if (doubled > 0) return Before::some;
  for (const IdPlace& id : ids) use(id);
  return Before::none;
}

}  // namespace pago
