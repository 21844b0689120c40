#include "generators/render/flow_memory.h"

#include <utility>

namespace pago {
namespace {

constexpr std::size_t most_bytes = 8u << 20, most_looks = 2000;
constexpr std::size_t seen_places = 1u << 12;  // what does not come again within a hundred letters or so is of a single person

}  // namespace

void FlowMemory::begin_document() {
  ++document_;
  if (bytes_ > most_bytes || looks.size() > most_looks) clear();
}

void FlowMemory::clear() {
  blocks_.clear();
  open_.clear();
  settings.clear();
  sections.clear();
  table_heads.clear();
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

bool FlowMemory::worth_keeping(std::string_view xml) {
  if (seen_.empty()) seen_.resize(seen_places);
  const std::uint64_t sum = Hash()(xml);
  return std::exchange(seen_[sum % seen_places], sum) == sum || blocks_.contains(xml);
}

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

const FlowMemory::OpenBlock* FlowMemory::find_open(std::string_view around) {
  const auto found = open_.find(around);
  return found == open_.end() ? nullptr : &found->second;
}

const FlowMemory::OpenBlock* FlowMemory::keep_open(std::string_view around, OpenBlock block) {
  bytes_ += 4 * around.size() + 500;
  return &open_.insert_or_assign(std::string(around), std::move(block)).first->second;
}

std::shared_ptr<FlowStory>* FlowMemory::story(const std::string& xml) {
  const auto found = stories_.find(xml);
  return found == stories_.end() ? nullptr : &found->second;
}

}  // namespace pago
