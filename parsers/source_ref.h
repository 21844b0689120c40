#pragma once
#include <optional>
#include <string>
#include <vector>

namespace pago {

// A rectangle on a page, in PDF points (1/72 inch), origin top left, y downwards.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// Text that character recognition (OCR) read from the picture of a scanned page.
struct ScanReading {
  static constexpr double sure = 0.6;  // a word under this is doubtful: it may be another word
  int words = 0;
  double confidence = 1;              // 0-1, mean over the words
  std::vector<std::string> doubtful;  // as read, in reading order
};

// Where something was read. Born in the reader, never dropped: every line of a letter leads back to one.
struct SourceRef {
  std::string file;                      // name as given by the user, without folder
  std::optional<int> page;               // 1-based; known for PDF, absent otherwise (pages exist only after layout)
  std::string section;                   // text of the nearest heading above, empty before the first one
  std::string place;                     // "alinea 12", "tabel 3, rij 4, cel 2", "blad Risico's, rij 4": see Document::text_at
  std::optional<Box> box;                // PDF only
  std::string quote;                     // the words themselves, as read
  std::optional<ScanReading> scan = {};  // absent: the file holds this text as text
};

}  // namespace pago
