#include "parsers/formats/pdf_scans.h"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "forms/error.h"
#include "parsers/formats/scan_marks.h"
#include "parsers/formats/scanned_page.h"

namespace pago {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kDpi = 300;
constexpr double kMostPixels = 18e6;      // an A3 sheet at 300 dpi
constexpr double kLeastDpi = 60;          // of a picture: coarser is not legible
constexpr double kLeastSide = 30;         // points
constexpr int kShapesOfText = 150;        // a page with more shapes and no text may hold text as shapes
constexpr std::size_t kFewLetters = 160;  // on a page under a large picture
constexpr double kLargePicture = 0.45;
constexpr double kSameWord = 0.5;
constexpr double kLegible = 0.4;  // confidence; under it the words are noise
constexpr std::chrono::seconds kLongestDrawing{60};

struct Deadline {
  Clock::time_point end;
};
bool past(void* deadline) { return Clock::now() > static_cast<Deadline*>(deadline)->end; }

GreyImage draw_page(PDFDoc& document, const PageContent& page) {
  const double points = page.width * page.height;
  const double dpi = std::min(kDpi, 72 * std::sqrt(kMostPixels / std::max(1.0, points)));
  SplashColor paper;
  paper[0] = 255;
  SplashOutputDev device(splashModeMono8, 1, false, paper);
  device.setFontAntialias(true);
  device.startDoc(&document);
  Deadline deadline{Clock::now() + kLongestDrawing};
  document.displayPage(&device, page.number, dpi, dpi, 0, false, true, false, past, &deadline, nullptr, nullptr, true);
  SplashBitmap* bitmap = device.getBitmap();
  GreyImage image;
  if (!bitmap || !bitmap->getDataPtr()) return image;
  image = {bitmap->getWidth(), bitmap->getHeight(), dpi, {}};
  for (int y = 0; y < image.height; ++y) {
    const auto* line = bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize();
    image.pixels.insert(image.pixels.end(), line, line + image.width);
  }
  return image;
}

bool lies_on(const Word& word, const Word& other) {
  const double width = std::min(word.box.right, other.box.right) - std::max(word.box.left, other.box.left);
  const double height = std::min(word.box.bottom, other.box.bottom) - std::max(word.box.top, other.box.top);
  return width > kSameWord * (word.box.right - word.box.left) && height > kSameWord * (word.box.bottom - word.box.top);
}

// What is drawn as text is surer than its picture.
void add_words(PageContent& page, PageContent read) {
  const std::size_t drawn = page.words.size();
  for (Word& word : read.words) {
    const auto end = page.words.begin() + static_cast<std::ptrdiff_t>(drawn);
    if (std::none_of(page.words.begin(), end, [&](const Word& other) { return lies_on(word, other); }))
      page.words.push_back(std::move(word));
  }
  if (drawn == 0) page.rulings.clear();  // the picture has them, as drawn
  page.rulings.insert(page.rulings.end(), read.rulings.begin(), read.rulings.end());
}

bool too_coarse(const PageContent& page) {
  return page.has_image && page.image_dpi < kLeastDpi && page.drawings < kShapesOfText;
}

void read_scan(PDFDoc& document, PageContent& page, const TextRecogniser& recogniser) {
  if (too_coarse(page)) {
    page.scan_problem = "de afbeelding is te grof om te lezen (" + std::to_string(std::lround(page.image_dpi)) +
                        " punten per inch; scan met 300)";
    return;
  }
  const GreyImage image = draw_page(document, page);
  if (image.empty()) {
    page.scan_problem = "de afbeelding is niet te tekenen";
    return;
  }
  PageContent read = read_scanned_page(image, recogniser);
  page.picture_says_nothing = ocr_confidence(read.words) < kLegible;
  if (!page.picture_says_nothing) add_words(page, std::move(read));
}

}  // namespace

bool is_scan(const PageContent& page) {
  if (page.cut_short || page.width < kLeastSide || page.height < kLeastSide) return false;
  if (page.words.empty()) return page.has_image || page.drawings > kShapesOfText;
  std::size_t letters = 0;
  for (const Word& word : page.words) letters += word.text.size();
  return letters < kFewLetters && page.image_share > kLargePicture;
}

void read_scans(PDFDoc& document, std::vector<PageContent>& pages, const Limits& limits, const ReadOptions& options) {
  if (!options.recogniser.read) return;
  const auto scans = static_cast<std::size_t>(std::count_if(pages.begin(), pages.end(), is_scan));
  const std::size_t most = static_cast<std::size_t>(limits.max_scanned_pages);
  if (scans > 0 && options.scans_found) options.scans_found(std::min(scans, most));
  std::size_t read = 0;
  std::string missing;  // what this computer lacks, for every page alike
  for (PageContent& page : pages) {
    if (!is_scan(page)) continue;
    if (++read > most) {
      page.scan_problem = "pago leest hoogstens " + std::to_string(most) + " gescande pagina's; splits het bestand";
      continue;
    }
    page.scan_problem = missing;
    if (!missing.empty()) continue;
    try {
      if (options.scan_starts) options.scan_starts(read, scans);
      read_scan(document, page, options.recogniser);
    } catch (const Error& error) {
      page.scan_problem = error.what();
      if (error.code() == "ocr.missing") missing = error.what();
    }
  }
  settle_sizes(pages);
}

}  // namespace pago
