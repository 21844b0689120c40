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
  std::string tag() const;          // w:tag; a control without one goes by its title (w:alias)
  std::string alias() const;        // w:alias
  bool repeats() const;             // w15:repeatingSection
  bool is_checkbox() const;         // w14:checkbox
  bool is_picture() const;          // w:picture
  XmlNode content() const;          // w:sdtContent
  XmlNode first_item() const;       // w15:repeatingSectionItem, "no node" when there is none
  std::string date_format() const;  // of w:date, "d MMMM yyyy"; empty when there is none
  std::string binding() const;      // XPath of w:dataBinding; empty when there is none

  // Replaces the content and ends the placeholder state. A data binding goes: Word would show the bound value instead.
  void show_text(std::string_view text);
  void unbind();
  void set_full_date(std::string_view iso_date);
  void check(bool on);                         // w14:checkbox and its sign
  std::string choose(std::string_view value);  // what a drop-down list shows for a value or for itself
  bool offers(std::string_view value) const;   // false: a drop-down list without this value
  void take_out();                             // with everything inside; tidy() then removes what it leaves empty

 private:
  XmlNode properties() const;
  XmlNode run_properties() const;
  XmlNode own_paragraph();
  void fill_runs(XmlNode holder, std::string_view line, XmlNode model);

  XmlNode sdt_;
};

bool is_content_control(XmlNode node);

}  // namespace pago
