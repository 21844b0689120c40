#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>

#include "parsers/formats/docx_styles.h"
#include "parsers/formats/xml.h"

namespace pago {

// The numbers that Word puts before paragraphs. They are nowhere in the text: they follow from counting, in reading order.
class Numbering {
 public:
  Numbering() = default;
  Numbering(XmlNode root, const Styles& styles);  // w:numbering

  bool has(const std::string& list) const;  // a w:numId that exists
  std::optional<int> level_of_style(const std::string& list,
                                    const std::string& style);  // the level linked to it (w:pStyle)

  struct Label {
    std::string text;  // "3.", "2.1", "a)", "•"; may be empty
    bool bullet = false;
  };
  Label next(const std::string& list, int level);  // counts one paragraph further

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    std::string format = "decimal", text, style, font;
    int start = 1;
    std::optional<int> restart_after;  // 0: never
    bool legal = false;                // all numbers of the label in digits
    bool picture = false;
  };
  using Definition = std::array<Level, levels>;
  struct Counter {
    std::array<std::optional<int>, levels> value;
  };
  struct List {
    std::string definition;  // w:abstractNumId; lists of one definition count on together
    Definition level;        // overrides worked in
    std::array<std::optional<int>, levels> restart_at;
    bool used = false;
  };
  static void read_level(XmlNode node, Level& level);
  static void start_anew(List& list, Counter& counter);
  std::string definition_of(XmlNode list_node) const;
  List* find(const std::string& id);  // reads the list when it is first used
  std::string label_text(const List& list, const Counter& counter, std::size_t level) const;

  std::map<std::string, XmlNode> definitions_, list_nodes_;  // w:abstractNum and w:num by id
  std::map<std::string, std::string> style_lists_;  // definition that only names a list style -> list that has the levels
  std::map<std::string, List> lists_;
  std::map<std::string, Counter> counters_;
};

}  // namespace pago
