#include "generators/render/unsupported.h"

#include <algorithm>
#include <cstdlib>

#include "forms/error.h"
#include "generators/render/look_reading.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

struct Kind {
  const char* element;
  const char* what;
};

// Elements that cannot be passed over without a reader missing something, or seeing it elsewhere.
constexpr Kind kinds[] = {{"del", "bijgehouden wijzigingen (accepteer of weiger ze)"},
                          {"ins", "bijgehouden wijzigingen (accepteer of weiger ze)"},
                          {"moveFrom", "bijgehouden wijzigingen (accepteer of weiger ze)"},
                          {"moveTo", "bijgehouden wijzigingen (accepteer of weiger ze)"},
                          {"pict", "een tekening of watermerk van een oudere Word"},
                          {"object", "een ingesloten bestand"},
                          {"altChunk", "een ingevoegd bestand"},
                          {"framePr", "een tekstkader"},
                          {"tblpPr", "een tabel die los van de tekst staat"},
                          {"endnoteReference", "een eindnoot"},
                          {"bidi", "tekst van rechts naar links"},
                          {"rtl", "tekst van rechts naar links"},
                          {"ruby", "tekst met uitspraak erboven"},
                          {"pgBorders", "een rand om de bladzijde"},
                          {"lnNumType", "regelnummers"},
                          {"bdr", "een kader om woorden"},
                          {"tl2br", "een schuine lijn in een cel"},
                          {"tr2bl", "een schuine lijn in een cel"},
                          {"bidiVisual", "een tabel van rechts naar links"},
                          {"oMath", "een formule"},
                          {"hMerge", "cellen die op de oude manier zijn samengevoegd"}};

bool switched_on(XmlNode node) {
  const std::string value = node.val();
  return value != "0" && value != "false" && value != "off" && value != "nil" && value != "none";
}

bool draws(const std::string& part) {
  std::string end = part.substr(part.find_last_of('.') + 1);
  std::transform(end.begin(), end.end(), end.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return end == "png" || end == "jpg" || end == "jpeg";
}

class Search {
 public:
  Search(std::string place, const std::map<std::string, Relationship>& relations, std::vector<UnsupportedPlace>& found)
      : place_(std::move(place)), relations_(relations), found_(found) {}

  void look(XmlNode node) {
    if (node.is(Ns::w, "p")) {
      const std::string text = node.text();
      if (!text.empty()) near_ = text;
    }
    judge(node);
    if (node.is(Ns::w, "object") || node.is(Ns::w, "pict")) return;
    if (node.is(Ns::mc, "AlternateContent")) {
      const XmlNode choice = node.child(Ns::mc, "Choice");
      return look(choice ? choice : node.child(Ns::mc, "Fallback"));
    }
    for (XmlNode child : node.children()) look(child);
  }

 private:
  void judge(XmlNode node) {
    if (node.ns() == Ns::m && node.name() == "oMath") return add("een formule");
    if (node.ns() != Ns::w) return;
    const std::string_view name = node.name();
    for (const Kind& kind : kinds)
      if (name == kind.element && switched_on(node) && !is_table_property(node)) return add(kind.what);
    if (name == "cols" && read_number(node, "num", 1) > 1) add("tekst in kolommen");
    if (name == "w" && node.parent().is(Ns::w, "rPr") && read_number(node, "val", 100) != 100)
      add("tekst die breder of smaller is gemaakt");
    if (name == "tblCellSpacing" && read_number(node, "w") > 0) add("ruimte tussen cellen");
    if (name == "vAlign" && node.parent().is(Ns::w, "sectPr") && node.val() != "top")
      add("tekst midden of onder op de bladzijde");
    if (name == "textDirection" && !node.val().empty() && node.val() != "lrTb" && node.val() != "lr") add("gedraaide tekst");
    if (name == "docGrid" && (node.attribute(Ns::w, "type") == "lines" || node.attribute(Ns::w, "type") == "linesAndChars"))
      add("een vast regelraster");
    if (name == "sym") judge_symbol(node);
    if (name == "drawing") judge_drawing(node);
    if (name == "instrText" || name == "fldSimple") judge_field(node);
  }

  // <w:ins> and <w:del> under w:rPr or w:trPr tell that a mark or row was changed; "insideH" and the like have other names.
  static bool is_table_property(XmlNode node) { return node.parent().is(Ns::w, "tblBorders"); }

  void judge_drawing(XmlNode drawing) {
    const XmlNode blip = drawing.descendant(Ns::a, "blip");
    if (drawing.descendant(Ns::w, "txbxContent")) return add("een tekstvak");
    if (!blip) return add("een tekening of grafiek");
    const auto relation = relations_.find(blip.attribute(Ns::r, "embed"));
    if (relation == relations_.end() || relation->second.external) return add("een afbeelding die niet in het bestand zit");
    if (!draws(relation->second.target)) return add("een afbeelding die geen PNG of JPEG is");
    if (drawing.first_child().child(Ns::wp, "positionH").attribute(Ns::none, "relativeFrom") == "character")
      add("een afbeelding die met een letter meeschuift");
  }

  // One that means nothing outside its own font.
  void judge_symbol(XmlNode node) {
    const auto code = static_cast<char32_t>(std::strtoul(node.attribute(Ns::w, "char").c_str(), nullptr, 16));
    const std::string font = node.attribute(Ns::w, "font");
    const bool of_its_font = code >= 0xE000 && code <= 0xF8FF;
    if (of_its_font && symbol_text(font, code).empty()) add("een teken uit het lettertype " + font);
  }

  void judge_field(XmlNode node) {
    const std::string text = node.is(Ns::w, "fldSimple") ? node.attribute(Ns::w, "instr") : node.text();
    if (text.find("PAGE") != std::string::npos && text.find("\\*") != std::string::npos &&
        (text.find("oman") != std::string::npos || text.find("lphabetic") != std::string::npos))
      add("bladzijdenummers die geen cijfers zijn");
  }

  void add(const std::string& what) {
    const bool known = std::any_of(found_.begin(), found_.end(),
                                   [&](const UnsupportedPlace& p) { return p.what == what && p.where.starts_with(place_); });
    if (known) return;
    std::string where = place_;
    if (!near_.empty()) where += (where.empty() ? "bij “" : ", bij “") + first_words(near_) + "”";
    found_.push_back({what, where});
  }

  static std::string first_words(std::string text) {
    std::size_t end = std::min<std::size_t>(text.size(), 40);
    if (end < text.size())
      while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
    return end < text.size() ? text.substr(0, end) + "…" : text;
  }

  std::string place_, near_;
  const std::map<std::string, Relationship>& relations_;
  std::vector<UnsupportedPlace>& found_;
};

}  // namespace

void find_unsupported(XmlNode root, const std::string& place, const std::map<std::string, Relationship>& relations,
                      std::vector<UnsupportedPlace>& found) {
  Search(place, relations, found).look(root);
}

void find_unsupported_settings(XmlNode settings, std::vector<UnsupportedPlace>& found) {
  if (settings.on("evenAndOddHeaders")) found.push_back({"andere kopteksten op even bladzijden", ""});
  if (settings.on("mirrorMargins")) found.push_back({"gespiegelde marges", ""});
}

void refuse_unsupported(const std::vector<UnsupportedPlace>& found, const std::string& file) {
  if (found.empty()) return;
  std::string message = "In " + file + " staat wat pago niet zelf in een PDF kan tekenen:";
  for (const UnsupportedPlace& p : found) message += "\n  - " + p.what + (p.where.empty() ? "" : " " + p.where);
  message += "\nHaal het weg, of laat LibreOffice de PDF maken met --via libreoffice. Er is niets geschreven.";
  throw Error("render.unsupported", message);
}

}  // namespace pago
