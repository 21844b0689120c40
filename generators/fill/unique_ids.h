#pragma once
#include <set>
#include <string>

#include "parsers/formats/xml.h"

namespace pago {

// What Word wants to be unique in a document, and copies of a row are not. The first keeps its own. Drawings and bookmarks that
// are copies get a new number, and a new name; numbers of content controls (Word gives one where there is none: ISO 29500-1,
// 17.5.2.18), paragraph ids (w14:paraId) and comment marks of copies go.
class UniqueIds {
 public:
  void number_anew(XmlNode part_root);

 private:
  using Used = std::set<long>;
  static std::string fresh(const std::string& number, Used& used);
  void visit(XmlNode node);
  void bookmark(XmlNode start);

  Used controls_, drawings_, bookmarks_;
  std::set<std::string> names_, paragraphs_, comments_;
  std::set<std::pair<std::string, std::string>> renumbered_;  // bookmark ends that wait: old and new number
};

}  // namespace pago
