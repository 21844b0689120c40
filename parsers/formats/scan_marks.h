#pragma once
#include <vector>

#include "parsers/formats/document.h"
#include "parsers/formats/text_lines.h"

// How sure character recognition was, from words up to blocks.
namespace pago {

// Mean confidence of the words that were read from a picture, by their length; 0 when there are none.
double ocr_confidence(const std::vector<Word>& words);

// Notes these words in the place they make up; words that were drawn as text leave it as it is.
void note_scan(SourceRef& source, const WordRefs& words);

// Two places become one.
void merge_scan(SourceRef& into, const SourceRef& from);

// Cells, rows and tables are as sure as the paragraphs in them.
void carry_scans_up(std::vector<Block>& blocks);

}  // namespace pago
