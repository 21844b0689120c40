#include "parsers/formats/pdf_words.h"

#include <Annot.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <UTF.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <future>
#include <iterator>
#include <map>
#include <memory>
#include <optional>

#include "forms/error.h"
#include "parsers/formats/characters.h"
#include "parsers/formats/drawn_paths.h"
#include "parsers/formats/pdf_content_size.h"
#include "parsers/formats/pdf_scans.h"
#include "parsers/formats/word_builder.h"

namespace pago {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostGlyphs = 400'000;  // on one page; a dense A3 sheet has 20,000
constexpr std::chrono::milliseconds kLongestPage{1200};
constexpr std::chrono::seconds kLongestDocument{15};
constexpr int kMostMissing = 20;                 // pages that are not there, before giving up
constexpr int kPagesForTwo = 8;                  // a shorter document is not worth a second thread
constexpr std::size_t kMostPathPoints = 20'000;  // a larger path is a drawing, not a table

void no_message(ErrorCategory, Goffset, const char*) {}

std::string hex_color(const GfxRGB& rgb) {
  char text[8];
  std::snprintf(text, sizeof text, "%02X%02X%02X", colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b));
  return text;
}

struct FontStyle {
  std::string name;
  bool bold = false, italic = false;
  double scale = 1;  // Type 3 fonts have a coordinate system of their own
};

bool names_bold(const std::string& name) {
  std::string lower;
  for (const char c : name) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const char* mark : {"bold", "black", "heavy", "semibd", "demi", "cmbx", "sfbx", "lmbx", "ecbx", "-bd", "medi"}) {
    if (lower.find(mark) != std::string::npos) return lower.find("medium") == std::string::npos || mark[0] != 'm';
  }
  return false;
}

double type3_scale(const GfxFont& font) {  // the width of "m" tells the size, as in Poppler's own text device
  const double* matrix = font.getFontMatrix();
  const auto* simple = dynamic_cast<const Gfx8BitFont*>(&font);
  double scale = 1;
  for (int code = 0; simple && code < 256; ++code) {
    const char* name = simple->getCharName(code);
    if (name && name[0] == 'm' && name[1] == '\0') {
      const double width = simple->getWidth(static_cast<unsigned char>(code));
      if (width != 0) scale *= width / 0.6;
      break;
    }
  }
  return matrix[0] != 0 ? scale * std::abs(matrix[3] / matrix[0]) : scale;
}

FontStyle style_of(const GfxFont& font) {
  FontStyle style;
  style.name = font.getName().value_or("");
  style.bold = font.isBold() || font.getWeight() >= GfxFont::W600 || names_bold(style.name);
  style.italic =
      font.isItalic() || style.name.find("Ital") != std::string::npos || style.name.find("Obli") != std::string::npos;
  if (font.getType() == fontType3) style.scale = type3_scale(font);
  return style;
}

std::u32string text_string(const GooString& text) {
  Unicode* letters = nullptr;
  const int count = TextStringToUCS4(text.toStr(), &letters);
  std::u32string out;
  for (int i = 0; i < count; ++i) out += static_cast<char32_t>(letters[i]);
  if (count > 0) gfree(letters);
  return out;
}

// Listens to the drawing of a page; draws nothing.
class PageListener : public OutputDev {
 public:
  explicit PageListener(PageContent& page) : page_(page), started_(Clock::now()) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                         double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y, CharCode code, int,
                const Unicode* letters, int count) override;
  void beginActualText(GfxState*, const GooString* text) override;
  void endActualText(GfxState*) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override { fill_path(state); }
  void eoFill(GfxState* state) override { fill_path(state); }

  void drawImageMask(GfxState* state, Object*, Stream* stream, int width, int, bool, bool, bool inline_image) override {
    image(state, stream, width, inline_image);
  }
  void drawImage(GfxState* state, Object*, Stream* stream, int width, int, GfxImageColorMap*, bool, const int*,
                 bool inline_image) override {
    image(state, stream, width, inline_image);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream* stream, int width, int, GfxImageColorMap*, bool, Stream*, int, int,
                       bool, bool) override {
    image(state, stream, width, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream* stream, int width, int, GfxImageColorMap*, bool, Stream*, int, int,
                           GfxImageColorMap*, bool) override {
    image(state, stream, width, false);
  }
  void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override {}

  bool must_stop() {
    if (glyphs_ > kMostGlyphs || Clock::now() - started_ > kLongestPage) page_.cut_short = true;
    return page_.cut_short;
  }
  void finish() { page_.words = words_.take(); }

 private:
  const FontStyle& style(GfxState* state);
  void image(GfxState* state, Stream* stream, int pixels_wide, bool inline_image);
  void fill_path(GfxState* state);
  static std::vector<Subpath> path_of(GfxState* state);
  static Box clip_of(GfxState* state);

  PageContent& page_;
  Clock::time_point started_;
  WordBuilder words_;
  std::map<const GfxFont*, FontStyle> styles_;
  std::size_t glyphs_ = 0;
  bool replacing_ = false;  // inside ActualText: its first glyph carries all of the text
  std::u32string replacement_;
};

const FontStyle& PageListener::style(GfxState* state) {
  static const FontStyle none;
  const GfxFont* font = state->getFont().get();
  if (!font) return none;
  const auto found = styles_.find(font);
  return found != styles_.end() ? found->second : styles_.emplace(font, style_of(*font)).first->second;
}

void PageListener::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode code, int,
                            const Unicode* letters, int count) {
  if (++glyphs_ > kMostGlyphs) return;
  const FontStyle& font = style(state);
  Glyph glyph;
  double spacing = state->getCharSpace();
  if (code == 0x20) spacing += state->getWordSpace();
  double space_x = 0, space_y = 0;
  if (spacing != 0) state->textTransformDelta(spacing * state->getHorizScaling(), 0, &space_x, &space_y);
  state->transformDelta(dx - space_x, dy - space_y, &glyph.dx, &glyph.dy);
  if (spacing != 0) {
    state->transformDelta(space_x, space_y, &space_x, &space_y);
    const double length = std::hypot(space_x, space_y);
    glyph.spacing = space_x * glyph.dx + space_y * glyph.dy >= 0 ? length : -length;
  }
  state->transform(x, y, &glyph.x, &glyph.y);
  if (!std::isfinite(glyph.x + glyph.y + glyph.dx + glyph.dy)) return;
  if (glyph.x < -1 || glyph.y < -1 || glyph.x > page_.width + 1 || glyph.y > page_.height + 1) return;
  glyph.size = state->getTransformedFontSize() * font.scale;
  if (!std::isfinite(glyph.size) || glyph.size <= 0) return;
  glyph.bold = font.bold || state->getRender() == 2;
  glyph.italic = font.italic;
  glyph.font = font.name;
  for (int i = 0; i < count; ++i) glyph.text += static_cast<char32_t>(letters[i]);
  if (count == 0 && font.name.find("ingdings") != std::string::npos) glyph.text += static_cast<char32_t>(code & 0xFF);
  if (replacing_) glyph.text = std::exchange(replacement_, {});
  if (replacing_ && glyph.text.empty()) return;
  words_.add(glyph);
}

void PageListener::beginActualText(GfxState*, const GooString* text) {
  replacing_ = text != nullptr;
  replacement_ = text ? text_string(*text) : std::u32string();
}

void PageListener::endActualText(GfxState*) { replacing_ = false; }

Box PageListener::clip_of(GfxState* state) {
  Box box;
  state->getClipBBox(&box.left, &box.top, &box.right, &box.bottom);
  return box;
}

std::vector<Subpath> PageListener::path_of(GfxState* state) {
  std::vector<Subpath> out;
  const GfxPath* path = state->getPath();
  std::size_t points = 0;
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    points += static_cast<std::size_t>(part->getNumPoints());
    if (points > kMostPathPoints) return {};
    Subpath& subpath = out.emplace_back();
    subpath.closed = part->isClosed();
    for (int k = 0; k < part->getNumPoints(); ++k) {
      double x = 0, y = 0;
      state->transform(part->getX(k), part->getY(k), &x, &y);
      if (!std::isfinite(x + y)) return {};
      subpath.points.emplace_back(x, y);
      subpath.curved |= part->getCurve(k);
    }
  }
  return out;
}

void PageListener::stroke(GfxState* state) {
  ++page_.drawings;
  if (state->getStrokeOpacity() < 0.05) return;
  GfxRGB color;
  state->getStrokeRGB(&color);
  add_stroke(path_of(state), state->getTransformedLineWidth(), hex_color(color), clip_of(state), page_);
}

void PageListener::fill_path(GfxState* state) {
  ++page_.drawings;
  if (state->getFillOpacity() < 0.05 || state->getFillColorSpace()->getMode() == csPattern) return;
  GfxRGB color;
  state->getFillRGB(&color);
  add_fill(path_of(state), hex_color(color), clip_of(state), page_);
}

void PageListener::image(GfxState* state, Stream* stream, int pixels_wide, bool inline_image) {
  const double* ctm = state->getCTM();
  const double area = std::abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]);
  const double share = area / (page_.width * page_.height), inches = std::hypot(ctm[0], ctm[1]) / 72;
  if (share > 0) page_.image_share = std::min(1.0, page_.image_share + share);  // some scanners cut a page into strips
  if (page_.image_share > 0.02) page_.has_image = true;
  if (share > 0.002 && inches > 0) page_.image_dpi = std::max(page_.image_dpi, pixels_wide / inches);
  if (!inline_image) return;
  stream->reset();
  for (int i = 0; i < (1 << 22) && stream->getChar() != EOF; ++i) {
  }
  stream->close();
}

bool stop_callback(void* listener) { return static_cast<PageListener*>(listener)->must_stop(); }

bool shows_annotation(Annot* annotation, void*) { return annotation->getType() == Annot::typeWidget; }

PageContent read_page(Page& page, int number, std::size_t cap, bool late) {
  PageContent content;
  content.number = number;
  content.width = page.getCropWidth();
  content.height = page.getCropHeight();
  if (page.getRotate() % 180 != 0) std::swap(content.width, content.height);
  if (late || unpacks_past(page, cap)) {
    content.cut_short = true;
    return content;
  }
  PageListener listener(content);
  page.display(&listener, 72, 72, 0, false, true, false, stop_callback, &listener, shows_annotation, nullptr);
  listener.finish();
  return content;
}

std::string property(PDFDoc& document, const char* key) {
  const auto text = document.getDocInfoStringEntry(key);
  return text ? to_utf8(readable(text_string(*text), "")) : std::string();
}

std::unique_ptr<PDFDoc> open_with(std::span<const std::byte> bytes, const std::optional<GooString>& password) {
  const auto* data = reinterpret_cast<const char*>(bytes.data());
  return std::make_unique<PDFDoc>(new MemStream(data, 0, static_cast<Goffset>(bytes.size()), Object(objNull)), password,
                                  password);
}

// Newer files hold the password in UTF-8, older ones in one byte a letter.
std::unique_ptr<PDFDoc> open(std::span<const std::byte> bytes, const std::string& password) {
  if (password.empty()) return open_with(bytes, {});
  std::unique_ptr<PDFDoc> document = open_with(bytes, GooString(password));
  if (document->isOk() || document->getErrorCode() != errEncrypted) return document;
  std::string letters;
  for (const char32_t letter : from_utf8(password)) letters += letter < 256 ? static_cast<char>(letter) : '?';
  return open_with(bytes, GooString(letters));
}

void check_opened(PDFDoc& document, const std::string& file, bool password_given) {
  if (document.isOk()) return;
  if (document.getErrorCode() == errEncrypted && password_given) {
    throw Error("pdf.wrong_password", file + ": het opgegeven wachtwoord past niet op dit PDF-bestand; controleer het.");
  }
  if (document.getErrorCode() == errEncrypted) {
    throw Error("pdf.password", file +
                                    ": het PDF-bestand is met een wachtwoord beveiligd; geef het wachtwoord of sla het bestand "
                                    "op zonder wachtwoord.");
  }
  throw Error("pdf.damaged", file +
                                 ": het PDF-bestand is beschadigd en kan niet worden gelezen; vraag een nieuw exemplaar of sla "
                                 "het opnieuw op als PDF.");
}

[[noreturn]] void refuse_size(const std::string& file, const std::string& what) {
  throw Error("pdf.too_large", file + ": het PDF-bestand is te groot (" + what + "); splits het in kleinere delen.");
}

// The pages of a document, handed out one by one to those who read it.
class PagesToRead {
 public:
  PagesToRead(int last, std::size_t cap) : last_(last), cap_(cap), started_(Clock::now()) {}

  // Until all are read, or too many are not there.
  std::vector<PageContent> read(PDFDoc& document) {
    std::vector<PageContent> pages;
    for (int number = next_++; number <= last_ && missing_ < kMostMissing; number = next_++) {
      Page* page = document.getCatalog()->getPage(number);
      if (page && page->isOk()) pages.push_back(read_page(*page, number, cap_, Clock::now() - started_ > kLongestDocument));
      else ++missing_;
    }
    return pages;
  }

 private:
  int last_;
  std::size_t cap_;
  Clock::time_point started_;
  std::atomic<int> next_ = 1, missing_ = 0;
};

// Two at a time from a long document, each with a PDFDoc of its own: they share nothing that they parse.
std::vector<PageContent> read_pages(PDFDoc& document, int last, std::span<const std::byte> bytes, const std::string& file,
                                    const Limits& limits, const ReadOptions& options) {
  PagesToRead to_read(last, limits.max_part_bytes);
  const Page* last_page = document.getCatalog()->getPage(last);
  if (last < kPagesForTwo || !last_page || !last_page->isOk()) return to_read.read(document);
  auto beside = std::async(std::launch::async, [&] {
    const std::unique_ptr<PDFDoc> again = open(bytes, options.password);
    check_opened(*again, file, !options.password.empty());
    return to_read.read(*again);
  });
  std::vector<PageContent> pages = to_read.read(document);
  std::vector<PageContent> others = beside.get();
  std::move(others.begin(), others.end(), std::back_inserter(pages));
  std::ranges::sort(pages, {}, &PageContent::number);
  return pages;
}

}  // namespace

PdfContent read_pdf_content(std::span<const std::byte> bytes, const std::string& file, const Limits& limits,
                            const ReadOptions& options) {
  if (bytes.size() > limits.max_file_bytes) refuse_size(file, std::to_string(bytes.size() >> 20) + " MB");
  const GlobalParamsIniter parameters(no_message);
  const std::unique_ptr<PDFDoc> opened = open(bytes, options.password);
  PDFDoc& document = *opened;
  check_opened(document, file, !options.password.empty());
  PdfContent content;
  content.title = property(document, "Title");
  content.author = property(document, "Author");
  // The count that the file states is not believed: the pages are asked for one by one.
  const int stated = document.getNumPages();
  const int count = stated > 0 && stated <= limits.max_pages ? stated : limits.max_pages;
  if (stated > limits.max_pages && document.getCatalog()->getPage(limits.max_pages + 1)) {
    refuse_size(file, std::to_string(stated) + " bladzijden");
  }
  content.pages = read_pages(document, count, bytes, file, limits, options);
  if (content.pages.empty()) throw Error("pdf.damaged", file + ": het PDF-bestand bevat geen leesbare bladzijden.");
  read_scans(document, content.pages, limits, options);
  return content;
}

}  // namespace pago
