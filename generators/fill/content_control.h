#pragma once
#include <string>
#include <string_view>

#include "parsers/formats/xml.h"

// One w:sdt of WordprocessingML: around runs, paragraphs, rows or a cell.
namespace pago {

class ContentControl {
 public:
  explicit ContentControl(XmlNode sdt) : sdt_(sdt) {}

  XmlNode node() const { return sdt_; }
  std::string tag() const;
  bool repeats() const;        // w15:repeatingSection
  XmlNode content() const;     // w:sdtContent
  XmlNode first_item() const;  // w15:repeatingSectionItem, "no node" when there is none

  void show_text(std::string_view text);  // replaces the content and ends the placeholder state
  void set_full_date(std::string_view iso_date);
  void take_out();  // and the paragraph, table or cell content it leaves empty

 private:
  XmlNode properties() const;
  XmlNode run_properties() const;
  void fill_runs(XmlNode holder, std::string_view line, XmlNode model);

  XmlNode sdt_;
};

bool is_content_control(XmlNode node);

}  // namespace pago
