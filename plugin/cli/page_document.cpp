#include <algorithm>

#include "plugin/cli/catalogue_names.h"
#include "plugin/cli/html.h"
#include "plugin/cli/page_parts.h"
#include "plugin/cli/reading_view.h"

namespace pago::cli {
namespace {

class DocumentWriter {
 public:
  explicit DocumentWriter(const PageSource& page)
      : page_(page), placed_(page.reading.rie.findings.size(), false), listed_(page.reading.rie.unrecognised.size(), false) {}

  std::string html() {
    for (const Block& block : page_.reading.document.blocks) std::visit([this](const auto& one) { write(one); }, block);
    if (!page_.reading.document.page_furniture.empty()) html_ += "<h3 class=\"added\">Kop- en voetteksten</h3>\n";
    for (const Paragraph& line : page_.reading.document.page_furniture) write(line);
    return std::move(html_);
  }

 private:
  // An element for the next text of the account. `start`: its tag with attributes; `before`: HTML inside it, before the text.
  void open_text(const std::string& start, const std::string& before = {}) {
    html_ += "<" + start + " id=\"t" + std::to_string(unit_) + "\">" + before + text(page_.account[unit_]);
    ++unit_;
  }

  void open_block(const SourceRef& source) {
    html_ += "<div class=\"block\"><span class=\"where\">" + escaped(place_of(source)) + "</span>";
  }

  void write(const Heading& h) {
    const std::string tag = "h" + std::to_string(std::min(h.level + 2, 6));
    open_block(h.source);
    open_text(tag, label(h.label));
    html_ += "</" + tag + "></div>\n";
  }

  void write(const Paragraph& p) {
    open_block(p.source);
    const std::string note = p.role == Role::body ? "" : " note";
    const bool item = p.list_level >= 0;
    if (item) html_ += "<ul>";
    open_text(item ? "li class=\"l" + std::to_string(std::min(p.list_level, 4)) + "\"" : "p class=\"text" + note + "\"",
              label(p.label));
    html_ += item ? "</li></ul></div>\n" : "</p></div>\n";
  }

  void write(const Table& t) {
    open_block(t.source);
    html_ += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + escaped(t.source.place) + "\">";
    sheet(t);
    html_ += "</div></div>\n";
  }

  void sheet(const Table& t) {
    html_ += "<table class=\"sheet\">\n";
    std::vector<int> hanging(static_cast<std::size_t>(std::max(t.columns, 1)), 0);  // rows that a cell above still takes
    for (std::size_t r = 0; r < t.rows.size(); ++r) {
      html_ += "<tr>";
      std::vector<int> below(hanging.size(), 0);
      std::size_t column = 0;
      for (const Cell& c : t.rows[r].cells) {
        gap(hanging, column, static_cast<std::size_t>(c.column));
        const int rows = std::clamp(c.rows, 1, static_cast<int>(t.rows.size() - r));
        cell(c, t.rows[r].header, rows);
        column = static_cast<std::size_t>(c.column + c.columns);
        for (auto k = static_cast<std::size_t>(c.column); k < column && k < below.size(); ++k) below[k] = rows;
      }
      gap(hanging, column, hanging.size());
      for (std::size_t k = 0; k < hanging.size(); ++k) hanging[k] = std::max({hanging[k] - 1, below[k] - 1, 0});
      html_ += "</tr>\n";
    }
    html_ += "</table>";
  }

  // Columns that hold no cell in this row.
  void gap(const std::vector<int>& hanging, std::size_t from, std::size_t to) {
    for (; from < to && from < hanging.size(); ++from)
      if (hanging[from] == 0) html_ += "<td></td>";
  }

  void cell(const Cell& c, bool header, int rows) {
    const std::string tag = header ? "th" : "td";
    std::string start = tag;
    if (c.columns > 1) start += " colspan=\"" + std::to_string(c.columns) + "\"";
    if (rows > 1) start += " rowspan=\"" + std::to_string(rows) + "\"";
    open_text(start);
    for (const Table& inner : c.tables) sheet(inner);
    html_ += "</" + tag + ">";
  }

  static std::string label(const std::string& l) { return l.empty() ? "" : "<span class=\"label\">" + escaped(l) + "</span> "; }

  std::string text(const TextUnit& unit) {
    std::string out;
    for (const Stretch& s : unit.stretches)
      out += stretch(s, unit, std::string_view(unit.text).substr(s.begin, s.end - s.begin));
    return out;
  }

  std::string stretch(const Stretch& s, const TextUnit& unit, std::string_view words) {
    const std::string html = escaped_lines(words);
    switch (s.role) {
      case TextRole::finding:
      case TextRole::denial:
        return stated(s, html);
      case TextRole::unrecognised:
        return "<mark class=\"unrecognised\">" + html + unrecognised_tag(s, unit) + "</mark>";
      case TextRole::beside:
      case TextRole::plan:
        return "<span class=\"beside\" title=\"" + escaped(told_about(s)) + "\">" + html + "</span>";
      case TextRole::blank:
      case TextRole::heading:
        return html;
      default:
        return "<span class=\"other\" title=\"" + escaped(dutch(s.role)) + "\">" + html + "</span>";
    }
  }

  std::string stated(const Stretch& s, const std::string& html) {
    std::string tags, look = "denial";
    for (const std::size_t i : s.findings) {
      const RiskFinding& f = page_.reading.rie.findings[i];
      const std::string name =
          risk_name(f.risk, page_.catalogue) + (f.presence == Presence::present ? "" : ": " + std::string(dutch(f.presence)));
      tags += "<a class=\"tag\" href=\"#k" + std::to_string(i) + "\"";
      if (!placed_[i]) tags += " id=\"b" + std::to_string(i) + "\"";
      tags += ">" + page_.number_of(i) + " " + escaped(name) + "</a>";
      placed_[i] = true;
      if (look == "denial" || f.presence == Presence::present) look = class_of(f);
    }
    return "<mark class=\"" + look + "\">" + html + tags + "</mark>";
  }

  std::string unrecognised_tag(const Stretch& s, const TextUnit& unit) {
    if (!s.unrecognised || listed_[*s.unrecognised]) return "";
    const std::string& place = page_.reading.rie.unrecognised[*s.unrecognised].source.place;
    if (place != unit.source->place && page_.first_unit.count(place)) return "";  // another cell of the same row
    listed_[*s.unrecognised] = true;
    const std::string i = std::to_string(*s.unrecognised);
    return "<a class=\"tag\" id=\"o" + i + "\" href=\"#l" + i + "\">niet herkend " + std::to_string(*s.unrecognised + 1) +
           "</a>";
  }

  std::string told_about(const Stretch& s) const {
    std::string out(dutch(s.role));
    for (const std::size_t i : s.findings)
      out += (i == s.findings.front() ? ": " : ", ") + page_.number_of(i) + " " +
             risk_name(page_.reading.rie.findings[i].risk, page_.catalogue);
    return out;
  }

  const PageSource& page_;
  std::vector<bool> placed_, listed_;
  std::size_t unit_ = 0;
  std::string html_;
};

}  // namespace

std::string document_part(const PageSource& page) { return DocumentWriter(page).html(); }

}  // namespace pago::cli
