#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parsers/formats/xml.h"

namespace pago {

// The numbers that LibreOffice puts before list items and headings: as in Word they are nowhere in the text.
class OdfLists {
 private:
  static constexpr std::size_t levels = 10;

 public:
  struct Counter {
    std::array<std::optional<int>, levels> value;
  };
  struct Label {
    std::string text;  // "3.", "2.1", "a)", "•"; may be empty
    bool bullet = false;
  };

  OdfLists() = default;
  explicit OdfLists(const std::vector<XmlNode>& roots);  // of styles.xml and content.xml

  // Counting of an outermost text:list: a new one, or the one that it goes on with (text:continue-list,
  // text:continue-numbering).
  Counter* open(XmlNode list, const std::string& style);

  // Counts one item further. `start` is the item's own text:start-value.
  Label next(Counter* counter, const std::string& style, int level, std::optional<int> start);

  // The number of a heading that stands in no list (text:outline-style); empty when headings are not numbered.
  std::string heading_number(int level, std::optional<int> start);

 private:
  struct Level {
    std::string format, prefix, suffix, pattern, bullet, font;
    int start = 1, shown = 1;
    bool is_bullet = false;
  };
  using Definition = std::array<Level, levels>;
  void declare(XmlNode container);
  static void read_level(XmlNode node, Definition& definition);
  static std::string label_text(const Definition& definition, const Counter& counter, std::size_t level);

  std::map<std::string, Definition, std::less<>> definitions_;
  std::string outline_;                                    // name in definitions_, empty when headings have no numbers
  std::map<std::string, Counter> counters_;                // by a number of our own
  std::map<std::string, std::string, std::less<>> of_id_;  // xml:id of a list -> counter
  std::map<std::string, std::string, std::less<>> last_;   // style -> counter used last
  std::size_t made_ = 0;
  Counter headings_;
};

}  // namespace pago
