#include "parsers/formats/hocr_words.h"

#include <charconv>
#include <cmath>
#include <optional>

#include "forms/error.h"
#include "parsers/formats/xml.h"

namespace pago {
namespace {

// The numbers behind a key of a title: "bbox 230 181 757 216; baseline -0.008 -3; x_size 35".
std::vector<double> numbers(const std::string& title, std::string_view key) {
  std::vector<double> out;
  std::size_t at = title.find(key);
  while (at != std::string::npos && at > 0 && title[at - 1] != ' ' && title[at - 1] != ';') at = title.find(key, at + 1);
  if (at == std::string::npos) return out;
  const char *next = title.data() + at + key.size(), *end = title.data() + title.size();
  for (double value = 0; next < end;) {
    while (next < end && *next == ' ') ++next;
    const auto [stop, error] = std::from_chars(next, end, value);
    if (error != std::errc()) break;
    out.push_back(value);
    next = stop;
  }
  return out;
}

std::optional<Box> box_of(const std::string& title) {
  const std::vector<double> n = numbers(title, "bbox");
  if (n.size() < 4) return {};
  return Box{n[0], n[1], n[2], n[3]};
}

struct TextRow {  // an ocr_line
  Box box;
  double slope = 0, offset = 0, size = 0;
  int turn = 0;
};

TextRow row_of(const std::string& title) {
  TextRow row;
  row.box = box_of(title).value_or(Box{});
  if (const std::vector<double> n = numbers(title, "baseline"); n.size() == 2) row.slope = n[0], row.offset = n[1];
  const std::vector<double> size = numbers(title, "x_size");
  const std::vector<double> angle = numbers(title, "textangle");  // anticlockwise
  row.turn = angle.empty() ? 0 : (4 - static_cast<int>(std::lround(angle.front() / 90))) % 4;
  row.size = size.empty() ? row.box.bottom - row.box.top : size.front();
  return row;
}

class Walk {
 public:
  explicit Walk(std::vector<HocrWord>& words) : words_(words) {}

  void through(XmlNode node, const TextRow& row) {
    for (XmlNode child : node.children()) {
      const std::string kind = child.attribute(Ns::none, "class"), title = child.attribute(Ns::none, "title");
      if (kind == "ocr_page") ++pages_;
      if (kind == "ocrx_word") add(child, title, row);
      else through(child, title.find("x_size") != std::string::npos ? row_of(title) : row);
    }
  }

 private:
  void add(XmlNode node, const std::string& title, const TextRow& row) {
    const std::optional<Box> box = box_of(title);
    HocrWord word;
    word.text = node.text();
    if (!box || word.text.empty() || pages_ == 0) return;
    word.picture = pages_ - 1;
    word.box = *box;
    word.baseline = row.box.bottom + row.offset + row.slope * ((box->left + box->right) / 2 - row.box.left);
    word.size = row.size;
    word.turn = row.turn;
    if (row.turn == 1) word.baseline = box->left;
    if (row.turn == 2) word.baseline = box->top;
    if (row.turn == 3) word.baseline = box->right;
    const std::vector<double> sure = numbers(title, "x_wconf");
    word.confidence = sure.empty() ? 0 : sure.front() / 100;
    words_.push_back(std::move(word));
  }

  std::vector<HocrWord>& words_;
  std::size_t pages_ = 0;
};

}  // namespace

std::vector<HocrWord> words_of_hocr(std::string_view hocr) {
  std::vector<HocrWord> words;
  const std::size_t start = hocr.find("<html");  // behind the DOCTYPE, which our XML reader does not take
  if (start == std::string_view::npos) return words;
  try {
    const XmlDocument document = XmlDocument::parse(hocr.substr(start), "hOCR");
    Walk(words).through(document.root(), {});
  } catch (const Error&) {
    words.clear();
  }
  return words;
}

}  // namespace pago
