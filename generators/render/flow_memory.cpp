#include "generators/render/flow_memory.h"

#include <algorithm>

namespace pago {
namespace {

constexpr std::size_t most_bytes = 8u << 20, most_seen = 200'000, most_looks = 2000;

std::string_view tag_name(std::string_view tag) { return tag.substr(0, tag.find_first_of(" />\n\r\t")); }

}  // namespace

void FlowMemory::begin_document() {
  ++document_;
  if (bytes_ > most_bytes || looks.size() > most_looks) clear();
  if (seen_.size() > most_seen) seen_.clear();
}

void FlowMemory::clear() {
  blocks_.clear();
  seen_.clear();
  stories_.clear();
  looks.clear();
  looks_by_font.clear();
  bytes_ = 0;
  ++age_;
}

const FlowMemory::KnownBlock* FlowMemory::find(std::string_view xml) {
  const auto found = blocks_.find(xml);
  if (found == blocks_.end()) return nullptr;
  Entry& entry = found->second;
  if (entry.document != document_) entry.document = document_, entry.used = 0;
  return entry.used < entry.copies.size() ? entry.copies[entry.used++].get() : nullptr;
}

bool FlowMemory::worth_keeping(std::string_view xml) { return blocks_.contains(xml) || !seen_.insert(Hash()(xml)).second; }

const FlowMemory::KnownBlock* FlowMemory::keep(std::string_view xml, KnownBlock block) {
  auto found = blocks_.find(xml);
  if (found == blocks_.end()) found = blocks_.emplace(std::string(xml), Entry{}).first;
  Entry& entry = found->second;
  if (entry.document != document_) entry.document = document_, entry.used = 0;
  entry.copies.push_back(std::make_unique<KnownBlock>(std::move(block)));
  entry.used = entry.copies.size();
  bytes_ += 2 * xml.size() + 500;
  return entry.copies.back().get();
}

std::shared_ptr<FlowStory>* FlowMemory::story(const std::string& xml) {
  const auto found = stories_.find(xml);
  return found == stories_.end() ? nullptr : &found->second;
}

bool cut_body(std::string_view xml, CutBody& out) {
  constexpr std::string_view body = "<w:body>", end_of_body = "</w:body>";
  const std::size_t from = xml.find(body);
  if (from == xml.npos || xml.substr(0, from).find("<!") != xml.npos) return false;
  out.head = xml.substr(0, from + body.size());
  out.children.clear();
  std::size_t depth = 0, begin = 0;
  for (std::size_t at = from + body.size();;) {
    const std::size_t open = xml.find('<', at);
    if (open == xml.npos) return false;
    if (depth == 0 && xml.substr(at, open - at).find_first_not_of(" \n\r\t") != xml.npos) return false;
    const std::size_t close = xml.find('>', open);
    if (close == xml.npos) return false;
    const std::string_view tag = xml.substr(open + 1, close - open - 1);
    if (tag.empty() || tag.front() == '!' || tag.front() == '?' || std::count(tag.begin(), tag.end(), '"') % 2 != 0 ||
        tag.find('\'') != tag.npos)
      return false;
    at = close + 1;
    if (tag.front() == '/') {
      if (depth == 0) {
        out.tail = xml.substr(open);
        return out.tail.starts_with(end_of_body) && tag_name(tag.substr(1)) == "w:body";
      }
      if (--depth == 0) out.children.push_back(xml.substr(begin, at - begin));
      continue;
    }
    if (depth == 0) begin = open;
    if (tag.back() != '/') ++depth;
    else if (depth == 0) out.children.push_back(xml.substr(begin, at - begin));
  }
}

}  // namespace pago
