#include "generators/render/form_fields.h"

#include <algorithm>
#include <set>

#include "forms/error.h"

namespace pago {
namespace {

constexpr int inset = 20, above_baseline = 95, below_baseline = 30;  // twips; hundredths of the size of the letters

struct Found {
  PrintedField field;
  std::vector<const PrintedText*> signs;  // that the field takes the place of
};

class PlaceFinder {
 public:
  explicit PlaceFinder(const PrintedDocument& printed) : printed_(printed) {
    for (std::size_t page = 0; page < printed.pages.size(); ++page)
      for (const PrintedMark& mark : printed.pages[page].marks)
        if (const auto* text = std::get_if<PrintedText>(&mark.what); text && mark.tag != artifact)
          look(static_cast<int>(page), *text, mark.tag);
    for (const PrintedCell& cell : printed.cells)
      if (cell.empty)
        cells.push_back(
            {{cell.page, cell.left + inset, cell.top + inset, cell.right - inset, cell.bottom - inset, cell.tag}, {}});
  }

  std::vector<Found> boxes, lines, cells;

 private:
  void look(int page, const PrintedText& text, int tag) {
    const std::string& word = text.word->text;
    for (std::size_t at = word.find(box_sign); at != word.npos; at = word.find(box_sign, at + box_sign.size()))
      boxes.push_back({box(page, text, at, tag), only(text, box_sign)});
    const std::size_t from = word.find(line_sign);
    if (from != word.npos) add_line(page, text, from, tag);
    last_page_ = page, last_tag_ = tag, ended_in_line_ = word.ends_with('_');
  }

  // The word, when it says nothing else.
  static std::vector<const PrintedText*> only(const PrintedText& text, std::string_view sign) {
    std::string rest = text.word->text;
    for (std::size_t at = rest.find(sign); at != rest.npos; at = rest.find(sign)) rest.erase(at, sign.size());
    if (rest.find_first_not_of("_ ") != rest.npos) return {};
    return {&text};
  }

  PrintedField box(int page, const PrintedText& text, std::size_t at, int tag) const {
    const int size = text.font->size(), left = place_of(text, at), side = place_of(text, at + box_sign.size()) - left;
    const int middle = text.y - size * 32 / 100;
    return {page, left, middle - side / 2, left + side, middle + side - side / 2, tag};
  }

  // A line that goes on in the next word, or in the next line of its cell, is one place.
  void add_line(int page, const PrintedText& text, std::size_t from, int tag) {
    const std::string& word = text.word->text;
    if (from == 0 && ended_in_line_ && last_tag_ == tag && last_page_ == page) {
      const auto more = only(text, line_sign);
      lines.back().signs.insert(lines.back().signs.end(), more.begin(), more.end());
      return;
    }
    const std::size_t behind = std::min(word.find_first_not_of('_', from), word.size());
    const int size = text.font->size();
    PrintedField field{page,
                       place_of(text, from),
                       text.y - size * above_baseline / 100,
                       place_of(text, behind),
                       text.y + size * below_baseline / 100,
                       tag};
    if (word.find_first_not_of("_ ", from) == word.npos && !goes_on(page, text, tag)) widen(field);
    lines.push_back({field, only(text, line_sign)});
  }

  // Something stands behind it: a unit.
  bool goes_on(int page, const PrintedText& text, int tag) const {
    return std::any_of(printed_.pages[static_cast<std::size_t>(page)].marks.begin(),
                       printed_.pages[static_cast<std::size_t>(page)].marks.end(), [&](const PrintedMark& mark) {
                         const auto* other = std::get_if<PrintedText>(&mark.what);
                         return other && mark.tag == tag && other->y == text.y && other->x > text.x &&
                                other->word->text.find_first_not_of("_ ") != std::string::npos;
                       });
  }

  void widen(PrintedField& field) const {
    for (const PrintedCell& cell : printed_.cells)
      if (cell.page == field.page && cell.left <= field.left && field.left < cell.right && cell.top <= field.bottom &&
          field.top < cell.bottom)
        field.right = std::max(field.right, cell.right - inset);
  }

  static int place_of(const PrintedText& text, std::size_t byte) {
    int x = text.x;
    for (const ShapedPart& part : text.word->parts)
      for (const ShapedGlyph& glyph : part.glyphs)
        if (glyph.text < byte) x += glyph.advance;
    return x / text_units;
  }

  const PrintedDocument& printed_;
  int last_page_ = -1, last_tag_ = artifact;
  bool ended_in_line_ = false;
};

bool as_many(const std::vector<Found>& found, int counted) { return static_cast<int>(found.size()) == counted; }

int form_tag(TagTree& tags, int parent) {
  const int tag = static_cast<int>(tags.nodes.size());
  TagNode node;
  node.type = "Form";
  node.parent = parent;
  tags.nodes.push_back(std::move(node));
  tags.nodes[static_cast<std::size_t>(parent)].children.push_back(tag);
  return tag;
}

}  // namespace

void add_fields(PrintedDocument& printed, const FormPlaces& places) {
  const PlaceFinder found(printed);
  std::set<const PrintedText*> replaced;
  if (!as_many(found.boxes, places.boxes) || !as_many(found.lines, places.lines) || !as_many(found.cells, places.cells))
    throw Error("render.form",
                "De plaatsen om in te vullen staan op de pagina's anders dan in de tekst van het formulier. Maak de tabellen "
                "eenvoudiger, zonder tabellen in tabellen.");
  for (const FormPlace& place : places.wanted) {
    const auto& of_kind = place.kind == FormPlace::Kind::box    ? found.boxes
                          : place.kind == FormPlace::Kind::line ? found.lines
                                                                : found.cells;
    const Found& here = of_kind.at(static_cast<std::size_t>(place.number));
    replaced.insert(here.signs.begin(), here.signs.end());
    printed.fields.push_back(here.field);
    printed.fields.back().tag = form_tag(printed.tags, here.field.tag);
  }
  for (PrintedPage& page : printed.pages) {
    std::vector<PrintedMark> left;
    for (PrintedMark& mark : page.marks)
      if (const auto* text = std::get_if<PrintedText>(&mark.what); !text || !replaced.contains(text))
        left.push_back(std::move(mark));
    page.marks = std::move(left);
  }
}

}  // namespace pago
