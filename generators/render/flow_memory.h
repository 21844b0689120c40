#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "generators/render/flow.h"

namespace pago {

struct SharedStyles;

// What a press keeps of the documents that it read: letters from one template are the same in nearly every block, and a block
// with the same XML under the same styles is the same. Only what came a second time is kept, so that nothing of a single person
// stays. For one thread.
class FlowMemory {
 public:
  struct KnownBlock {
    std::vector<FlowBlock> blocks;
    std::vector<std::pair<std::string, int>> counted;  // list and level of each of its bullets, for the counting of lists
  };

  std::shared_ptr<const SharedStyles> styles;
  std::vector<TextLook> looks;  // of all documents: those of FlowDocument begin with them
  std::map<std::string, std::vector<std::size_t>> looks_by_font;

  void begin_document();  // each occurrence in one document is an object of its own
  const KnownBlock* find(std::string_view xml);
  bool worth_keeping(std::string_view xml);  // it came before; notes that it came now
  const KnownBlock* keep(std::string_view xml, KnownBlock block);

  std::shared_ptr<FlowStory>* story(const std::string& xml);  // nullptr: not known
  void keep_story(const std::string& xml, std::shared_ptr<FlowStory> story) { stories_[xml] = std::move(story); }

  void clear();                             // other styles: nothing is the same any more
  std::size_t age() const { return age_; }  // how often it was cleared

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Entry {
    std::vector<std::unique_ptr<KnownBlock>> copies;
    std::size_t document = 0, used = 0;
  };

  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> blocks_;
  std::unordered_set<std::uint64_t> seen_;
  std::map<std::string, std::shared_ptr<FlowStory>> stories_;
  std::size_t document_ = 0, age_ = 0, bytes_ = 0;
};

}  // namespace pago
