#include "parsers/formats/scan_marks.h"

#include <algorithm>

#include "parsers/formats/characters.h"

namespace pago {
namespace {

bool says_something(const std::string& text) {
  const std::u32string letters = from_utf8(text);
  return std::any_of(letters.begin(), letters.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
}

void carry_up(Table& table) {
  for (Row& row : table.rows) {
    for (Cell& cell : row.cells) {
      for (const Paragraph& paragraph : cell.paragraphs) merge_scan(cell.source, paragraph.source);
      for (Table& inner : cell.tables) {
        carry_up(inner);
        merge_scan(cell.source, inner.source);
      }
      merge_scan(row.source, cell.source);
    }
    merge_scan(table.source, row.source);
  }
}

}  // namespace

double ocr_confidence(const std::vector<Word>& words) {
  double sum = 0, letters = 0;
  for (const Word& word : words) {
    if (!word.ocr) continue;
    sum += *word.ocr * static_cast<double>(word.text.size());
    letters += static_cast<double>(word.text.size());
  }
  return letters == 0 ? 0 : sum / letters;
}

void note_scan(SourceRef& source, const WordRefs& words) {
  SourceRef read;
  read.scan.emplace();
  for (const Word* word : words) {
    if (!word->ocr) continue;
    const double before = read.scan->confidence * read.scan->words;
    read.scan->confidence = (before + *word->ocr) / ++read.scan->words;
    if (*word->ocr < ScanReading::sure && says_something(word->text)) read.scan->doubtful.push_back(word->text);
  }
  if (read.scan->words > 0) merge_scan(source, read);
}

void merge_scan(SourceRef& into, const SourceRef& from) {
  if (!from.scan) return;
  if (!into.scan) {
    into.scan = from.scan;
    return;
  }
  const int words = into.scan->words + from.scan->words;
  into.scan->confidence = (into.scan->confidence * into.scan->words + from.scan->confidence * from.scan->words) / words;
  into.scan->words = words;
  into.scan->doubtful.insert(into.scan->doubtful.end(), from.scan->doubtful.begin(), from.scan->doubtful.end());
}

void carry_scans_up(std::vector<Block>& blocks) {
  for (Block& block : blocks)
    if (auto* table = std::get_if<Table>(&block)) carry_up(*table);
}

}  // namespace pago
