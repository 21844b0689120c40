#pragma once
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generators/pdf/check_pdf.h"
#include "generators/pdf/qpdf.h"

// Shared by the parts of check_pdf only: the file under examination, what was found, and what one part learns for the next.
namespace pago {

struct FontUse {  // a font that text was shown in
  QPDFObjectHandle font;
  int page = 0;              // where it was first used
  std::set<unsigned> codes;  // character codes, one byte each or, in a Type0 font, two
  bool visible = false;      // some of it was painted (render mode other than 3)
};

struct MarkedContent {  // a piece of a page or form that bears a number
  int page = 0;
  QPDFObjGen owner;  // the page, or the form XObject that has the StructParents
  int parents = -1;  // its StructParents; -1: none
  int mcid = 0;
};

class Examination {
 public:
  Examination(QPDF& pdf, std::span<const std::byte> bytes, PdfReport& report);

  void fault(std::string_view condition, int page, const QPDFObjectHandle& object, const std::string& what);
  void fault(std::string_view condition, const std::string& what) { fault(condition, 0, QPDFObjectHandle(), what); }

  int page_of(const QPDFObjGen& page_object) const;  // 1-based; 0 when it is no page

  QPDF& pdf;
  std::span<const std::byte> bytes;
  PdfReport& report;
  std::vector<QPDFPageObjectHelper> pages;
  QPDFObjectHandle root;

  int intent_colours = 0;                // of the output intent's profile: 1, 3, 4; 0 without one
  std::map<std::string, FontUse> fonts;  // by object, or by page and name
  std::vector<MarkedContent> marked;     // in the order of the content

 private:
  std::map<QPDFObjGen, int> page_numbers_;
  std::map<std::string, int, std::less<>> count_;
  std::set<std::string> seen_;
};

// The parts, in this order: later ones use what earlier ones learned.
void check_file(Examination&);         // bytes, trailer, streams, limits
void check_catalog(Examination&);      // language, title bar, layers, bookmarks, form
void check_metadata(Examination&);     // XMP, Info, claims
void check_intent(Examination&);       // output intent
void check_content(Examination&);      // what every page draws
void check_fonts(Examination&);        // what it is drawn with
void check_annotations(Examination&);  // annotations and fields
void check_actions(Examination&);
void check_structure(Examination&);  // the structure tree

void check_language(Examination&, int page, const QPDFObjectHandle& where, const std::string& tag);

// What a dictionary (or a stream's) has under that key; null for anything else, without complaint.
QPDFObjectHandle key_of(const QPDFObjectHandle& object, const std::string& key);

// A value as text: names with their slash, strings in UTF-8, anything else empty.
std::string text_of(const QPDFObjectHandle& object);

}  // namespace pago
