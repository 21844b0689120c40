#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generators/render/flow.h"
#include "generators/render/flow_model.h"

namespace pago {

struct SharedStyles;

// What a press keeps of the documents that it read: letters from one template are the same in nearly every block, and a block
// with the same XML under the same styles is the same; one with the same tags is the same but for its texts. Only what came a
// second time is kept, so that nothing of a single person stays. For one thread.
class FlowMemory {
 public:
  struct KnownBlock {
    std::vector<FlowBlock> blocks;
    std::vector<std::pair<std::string, int>> counted;  // list and level of each of its bullets, for the counting of lists
  };

  struct OpenBlock {
    FlowModel model;
    std::vector<std::pair<std::string, int>> counted;
  };
  struct Settings {
    bool adds_spaces = false;
    int tab_distance = 720, word_version = 12;
  };
  struct Section {  // without its blocks
    FlowSection look;
    struct Story {
      bool header = false;
      std::size_t pages = 0;  // index in FlowSection::headers
      std::string part;
    };
    std::vector<Story> stories;
  };
  struct Core {  // properties of a document
    std::string xml, title, author, subject, language;
  };
  struct TableHead {                // of tables with the same properties and grid
    std::optional<FlowTable> look;  // without rows; empty: not read yet
    std::size_t number = 0;
  };

  std::map<std::string, Settings, std::less<>> settings;  // by their XML, as the two below
  std::map<std::string, Section, std::less<>> sections;
  std::map<std::string, TableHead, std::less<>> table_heads;
  Core core;  // of the last document
  std::shared_ptr<const SharedStyles> styles;
  std::vector<TextLook> looks;  // of all documents: those of FlowDocument begin with them
  std::map<std::string, std::vector<std::size_t>> looks_by_font;

  void begin_document();  // each occurrence in one document is an object of its own
  const KnownBlock* find(std::string_view xml);
  bool worth_keeping(std::string_view xml);  // it came before; notes that it came now
  const KnownBlock* keep(std::string_view xml, KnownBlock block);

  const OpenBlock* find_open(std::string_view around);  // by OpenTexts::around
  const OpenBlock* keep_open(std::string_view around, OpenBlock block);

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
  std::unordered_map<std::string, OpenBlock, Hash, std::equal_to<>> open_;
  std::vector<std::uint64_t> seen_;  // sums of what came once, each at the place that its sum tells
  std::map<std::string, std::shared_ptr<FlowStory>> stories_;
  std::size_t document_ = 0, age_ = 0, bytes_ = 0;
};

}  // namespace pago
