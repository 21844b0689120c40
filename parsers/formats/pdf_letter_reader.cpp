#include "parsers/formats/pdf_letter_reader.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <map>
#include <unordered_map>
#include <utility>

#include "forms/error.h"
#include "parsers/formats/drawn_text_memory.h"
#include "parsers/formats/pdf_drawn_text.h"
#include "parsers/formats/pdf_objects.h"
#include "parsers/formats/word_text.h"

namespace pago {
namespace {

constexpr int deepest = 60;
constexpr std::size_t most_pages = 2000, most_objects = 1'000'000;

[[noreturn]] void refuse() {
  throw Error("pdf.damaged", "Dit PDF-bestand is niet door pago geschreven, of het is beschadigd.");
}

struct Piece {
  std::size_t page = 0, mcid = 0;
  auto operator<=>(const Piece&) const = default;
};

bool inside_a_line(std::string_view type) {
  return type == "/Link" || type == "/Span" || type == "/Reference" || type == "/Figure";
}

// One element of the structure tree, as its object tells.
struct TagElement {
  struct Mark {
    int page = 0;  // its object
    std::size_t mcid = 0;
  };
  std::string type;
  std::vector<Mark> marks;
  std::vector<int> kids;
  bool has_strings = false;
};

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) refuse();
  return number;
}

void add_mark(std::string_view entry, std::vector<TagElement::Mark>& out) {
  std::string_view type, page, mcid;
  for (PdfEntries entries(entry); entries.next();) {
    if (entries.name() == "/Type") type = entries.value();
    if (entries.name() == "/Pg") page = entries.value();
    if (entries.name() == "/MCID") mcid = entries.value();
  }
  if (type != "/MCR") return;
  out.push_back({pdf_reference(page), number_in(mcid)});
}

// "<< /S /P /P 2 0 R /Pg 4 0 R /K [0 << /Type /MCR /Pg 5 0 R /MCID 1 >> 12 0 R] >>"
TagElement read_element(std::string_view body) {
  TagElement out;
  std::string_view list;
  int page = 0;
  for (PdfEntries entries(body); entries.next();) {
    if (entries.name() == "/S") out.type = entries.value();
    if (entries.name() == "/Pg") page = pdf_reference(entries.value());
    if (entries.name() == "/K") list = entries.value();
  }
  if (!list.starts_with('[')) refuse();
  out.has_strings = pdf_next_string(body, 0) != body.npos;
  for (list = pdf_behind_white(list.substr(1)); !list.starts_with(']'); list = pdf_behind_white(list)) {
    const std::string_view behind = pdf_behind(list), entry = list.substr(0, list.size() - behind.size());
    list = behind;
    if (entry.starts_with("<<")) {
      add_mark(entry, out.marks);
    } else if (behind.starts_with(" 0 R")) {
      out.kids.push_back(static_cast<int>(std::min(number_in(entry), most_objects)));
      list.remove_prefix(4);
    } else {
      out.marks.push_back({page, number_in(entry)});
    }
  }
  return out;
}

// Elements by what their objects say: letters of one template have few that differ. Those with strings are of one letter.
class KnownElements {
 public:
  void begin_letter() {
    own_.clear();
    if (known_.size() > most) known_.clear(), start_.next = nullptr;
    last_ = &start_;
  }
  const TagElement& of(std::string_view body) {
    if (last_->next != nullptr && last_->next->first == body) return go_to(*last_->next);
    if (const auto found = known_.find(body); found != known_.end()) return go_to(*found);
    TagElement read = read_element(body);
    if (read.has_strings) return own_.emplace_back(std::move(read));
    return go_to(*known_.emplace(std::string(body), Known{std::move(read)}).first);
  }

 private:
  static constexpr std::size_t most = 5000;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Known {
    TagElement element;
    std::pair<const std::string, Known>* next = nullptr;  // that was asked for behind it last, and most often is again
  };
  const TagElement& go_to(std::pair<const std::string, Known>& known) {
    last_->next = &known;
    last_ = &known.second;
    return known.second.element;
  }

  std::unordered_map<std::string, Known, Hash, std::equal_to<>> known_;
  std::deque<TagElement> own_;
  Known start_, *last_ = &start_;
};

// Follows the structure tree of one letter.
class TagReader {
 public:
  TagReader(const PdfObjects& file, const std::map<int, std::size_t>& pages, std::vector<MarkedText>& drawn,
            KnownElements& known, PdfLetter& out)
      : file_(file), pages_(pages), drawn_(drawn), known_(known), out_(out), read_(static_cast<std::size_t>(file.size())) {
    known.begin_letter();
  }

  void read(int root) {
    for (const int child : pdf_references(pdf_entry(file_.body(root), "/K"))) element(child, 0);
  }
  // Not of an element that was read and has none.
  bool may_have_strings(int number) const {
    const TagElement* element = read_[static_cast<std::size_t>(number)];
    return element == nullptr || element->has_strings;
  }

 private:
  const TagElement& element_of(int number) {
    if (number <= 0 || number >= file_.size()) refuse();
    const TagElement*& element = read_[static_cast<std::size_t>(number)];
    if (element == nullptr) element = &known_.of(file_.body(number));
    return *element;
  }

  void gather(int number, int depth, std::vector<Piece>& pieces) {
    if (depth > deepest) refuse();
    const TagElement& of = element_of(number);
    for (const TagElement::Mark& mark : of.marks) {
      const auto page = pages_.find(mark.page);
      if (page == pages_.end()) refuse();
      pieces.push_back({page->second, mark.mcid});
    }
    for (const int child : of.kids)
      if (inside_a_line(element_of(child).type)) gather(child, depth + 1, pieces);
  }

  // A paragraph, heading, label; its own lines come before those of what it holds.
  void element(int number, int depth) {
    if (depth > deepest) refuse();
    std::vector<Piece> pieces;
    gather(number, depth, pieces);
    std::sort(pieces.begin(), pieces.end());
    std::string text;
    for (const Piece& one : pieces) {
      if (one.page >= drawn_.size()) refuse();
      auto& marked = drawn_[one.page].marked;
      if (one.mcid >= marked.size()) refuse();
      text += std::exchange(marked[one.mcid], {});
    }
    if (std::string line = clean_text(text); !line.empty()) {
      if (!cells_.empty()) *cells_.back() += (cells_.back()->empty() ? "" : "\n") + line;
      out_.lines.push_back(std::move(line));
    }
    for (const int child : element_of(number).kids) {
      const std::string_view type = element_of(child).type;
      if (type == "/TR") row(child, depth + 1);
      else if (!inside_a_line(type)) element(child, depth + 1);
    }
  }

  void row(int number, int depth) {
    std::vector<std::string> row;
    for (const int child : element_of(number).kids) {
      std::string cell;
      cells_.push_back(&cell);
      element(child, depth + 1);
      cells_.pop_back();
      row.push_back(std::move(cell));
    }
    out_.rows.push_back(std::move(row));
  }

  const PdfObjects& file_;
  const std::map<int, std::size_t>& pages_;
  std::vector<MarkedText>& drawn_;
  KnownElements& known_;
  PdfLetter& out_;
  std::vector<const TagElement*> read_;  // by number of the object; nullptr: not read yet
  std::vector<std::string*> cells_;
};

}  // namespace

struct PdfLetterReader::Memory {
  std::unordered_map<std::string, DrawnFont> fonts;  // by their letters, as they are packed, and widths
  DrawnTextMemory drawn;
  KnownElements elements;

  void begin_letter() {
    if (fonts.size() <= 100) return;
    drawn.clear();
    fonts.clear();
  }

  const DrawnFont* font(const PdfObjects& file, int number) {
    const std::string_view font = file.body(number);
    const auto inner = pdf_references(pdf_entry(font, "/DescendantFonts"));
    const int letters = pdf_reference(pdf_entry(font, "/ToUnicode"));
    auto packed = file.packed_stream(letters);
    if (inner.size() != 1 || !packed) refuse();
    const std::string_view cid_font = file.body(inner[0]);
    packed->append(pdf_entry(cid_font, "/W"));
    if (const auto known = fonts.find(*packed); known != fonts.end()) return &known->second;
    if (fonts.size() > 200) refuse();
    const auto map = file.stream(letters);
    auto read = map ? read_drawn_font(cid_font, *map) : std::nullopt;
    if (!read) refuse();
    return &fonts.emplace(std::move(*packed), std::move(*read)).first->second;
  }

  std::map<std::string, const DrawnFont*, std::less<>> fonts_of(const PdfObjects& file, int resources) {
    std::map<std::string, const DrawnFont*, std::less<>> out;
    std::string_view list = pdf_entry(file.body(resources), "/Font");
    for (std::size_t at = list.find('/'); at != list.npos; at = list.find('/')) {
      list.remove_prefix(at);
      const std::string_view behind = pdf_behind(list), name = list.substr(0, list.size() - behind.size());
      const auto numbers = pdf_references(behind.substr(0, behind.find('R') + 1));
      if (numbers.empty()) refuse();
      out.emplace(std::string(name), font(file, numbers.front()));
      list = behind;
    }
    return out;
  }
};

PdfLetterReader::PdfLetterReader() : memory_(std::make_unique<Memory>()) {}
PdfLetterReader::~PdfLetterReader() = default;
PdfLetterReader::PdfLetterReader(PdfLetterReader&&) noexcept = default;
PdfLetterReader& PdfLetterReader::operator=(PdfLetterReader&&) noexcept = default;

PdfLetter PdfLetterReader::read(std::span<const std::byte> pdf, const std::string& password) {
  memory_->begin_letter();
  const auto file = PdfObjects::open(pdf, password);
  if (!file) refuse();
  const std::string_view root = file->body(pdf_reference(pdf_entry(file->trailer(), "/Root")));
  const auto pages = pdf_references(pdf_entry(file->body(pdf_reference(pdf_entry(root, "/Pages"))), "/Kids"));
  if (pages.empty() || pages.size() > most_pages) refuse();
  std::map<int, std::size_t> numbers;
  std::map<int, std::map<std::string, const DrawnFont*, std::less<>>> fonts;
  std::vector<MarkedText> drawn;
  for (const int page : pages) {
    numbers.emplace(page, numbers.size());
    const std::string_view body = file->body(page);
    const int resources = pdf_reference(pdf_entry(body, "/Resources"));
    if (!fonts.contains(resources)) fonts.emplace(resources, memory_->fonts_of(*file, resources));
    const auto content = file->stream(pdf_reference(pdf_entry(body, "/Contents")));
    auto text = content ? read_drawn_text(*content, fonts.at(resources), &memory_->drawn) : std::nullopt;
    if (!text) refuse();
    drawn.push_back(std::move(*text));
  }
  PdfLetter out;
  TagReader tags(*file, numbers, drawn, memory_->elements, out);
  tags.read(pdf_reference(pdf_entry(root, "/StructTreeRoot")));
  const auto add = [&out](const std::string& text) {
    if (std::string line = clean_text(text); !line.empty()) out.lines.push_back(std::move(line));
  };
  for (const MarkedText& page : drawn) {
    for (const std::string& text : page.marked) add(text);
    const std::size_t before = out.lines.size();
    for (const std::string& text : page.artifacts) add(text);
    std::string& head = out.heads.emplace_back();
    for (std::size_t i = before; i < out.lines.size(); ++i) head.append(out.lines[i]).append("\n");
  }
  for (int i = 1; i < file->size(); ++i)
    if (tags.may_have_strings(i)) file->each_string(i, [&out](std::string text) { out.strings.push_back(std::move(text)); });
  if (const auto about = file->stream(pdf_reference(pdf_entry(root, "/Metadata")))) out.strings.push_back(*about);
  return out;
}

}  // namespace pago
