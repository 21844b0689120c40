#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/document_words.h"
#include "parsers/formats/text_lines.h"

// Lines of one column to paragraphs, list items and headings.
namespace pago {

struct TextStyle {
  DocumentWords words;
  double body_size = 10;              // size of most letters in the document
  double text_right = 0;              // how far lines of running text reach
  std::vector<double> heading_sizes;  // larger sizes that headings have, largest first
};

// What stands before a text: "5.3 Geluid" -> "5.3", "• kraan" -> "•", "a) kraan" -> "a)".
struct Labelled {
  std::string label;
  std::string text;
};
Labelled split_heading_number(const std::string& text);
Labelled split_list_label(const std::string& text);

// Puts the next line behind a text: one space between, or none where a word was broken off ("medewer-" + "kers"). The hyphen
// stays before a capital or digit ("PAGO-" + "Leidraad"), after one, after a word in capitals, and before "en" ("nek- en").
// A word or compound that the document has elsewhere in one piece decides before these rules.
std::string join_lines(std::string text, const std::string& next, const DocumentWords& words = {});

// "verantwoor" + "delijke": a word that was too long for its narrow column and was broken off without a hyphen.
bool is_broken_word(std::string_view line, std::string_view next, const DocumentWords& words);

// Paragraphs and headings of one column that reaches from `left` to `right`.
std::vector<Block> to_blocks(const std::vector<Line>& lines, const TextStyle& style, double left, double right, int page);

// Paragraphs of one table cell; no headings there.
std::vector<Paragraph> to_cell_paragraphs(const std::vector<Line>& lines, const TextStyle& style, double right, int page);

// The second text goes on where the first, cut off by a column or page, stopped.
bool continues_text(const std::string& first, const std::string& second);

}  // namespace pago
