#include "generators/pdf/print_run.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "generators/pdf/open_pdf.h"
#include "generators/pdf/run_writer.h"
#include "parsers/formats/characters.h"
#include "parsers/formats/pdf_words.h"

namespace pago {
namespace {

constexpr std::size_t looked_at = 20;  // letters of a run are alike
constexpr double a4_height = 841.89, list_top = 770, list_bottom = 60, row_height = 15;
constexpr std::size_t rows_per_page = static_cast<std::size_t>((list_top - list_bottom) / row_height);

struct ListColumn {
  double left, width;
  const char* title;
};
constexpr ListColumn list_columns[] = {{56, 34, "nr."},      {90, 165, "naam"},     {255, 50, "postcode"},
                                       {305, 140, "plaats"}, {445, 50, "pagina's"}, {495, 50, "vellen"}};

std::string sort_key(const RunLetter& letter, RunOrder order) {
  std::string postcode;
  for (const char c : letter.address.postcode)
    if (c != ' ') postcode += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return order == RunOrder::department ? letter.department + '\n' + postcode : postcode;
}

class Run {
 public:
  Run(const RunChoices& choices, const std::vector<RunLetter>& letters)
      : choices_(choices), letters_(letters), drawer_(std::make_unique<QPDF>()) {
    drawer_->emptyPDF();
    gather_letters();
  }

  PrintRunResult run(const std::function<std::vector<std::byte>(const std::string&)>& read) {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const RunLetter& letter = letters_[i];
      add_whole(i + 1, letter, read(letter.file));
    }
    end_file();
    return std::move(result_);
  }

  PrintRunResult run(const std::vector<std::size_t>& order, const RunSource& source) {
    write_fonts_ = source.write_fonts;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const RunLetter& letter = letters_[order[i]];
      const LetterPages drawn = source.draw(order[i]);
      if (!drawn.whole.empty()) {
        add_whole(i + 1, letter, drawn.whole);
        continue;
      }
      begin_letter(i + 1, letter, static_cast<int>(drawn.pages.size()));
      for (std::size_t p = 0; p < drawn.pages.size(); ++p) {
        const LetterPages::Page& page = drawn.pages[p];
        const std::string over = p == 0 ? over_first(letter, page.height) : std::string();
        writer_->add_drawn_page(page.width, page.height, page.content, over, over.empty() ? QPDFObjectHandle() : font_);
      }
      end_letter(static_cast<int>(drawn.pages.size()));
    }
    end_file();
    return std::move(result_);
  }

 private:
  // The letters of all addresses and lists, so that their font is made once.
  void gather_letters() {
    std::u32string all = U" 0123456789:,.-()'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    all += from_utf8(choices_.title + choices_.date);
    for (const RunLetter& letter : letters_) {
      for (const std::u32string& line : address_lines(letter.address)) all += line;
      all += from_utf8(letter.address.name + letter.address.postcode + letter.address.town);
    }
    const FormFont* wide = FormFont::for_text(all);
    face_ = wide == nullptr ? &FormFont::regular() : wide;
    font_ = face_->embed(*drawer_, {all.begin(), all.end()});
  }

  void warn(const RunLetter& letter, const char* code, const std::string& what) {
    SourceRef where;
    where.file = letter.file;
    result_.diagnostics.push_back({Severity::warning, code, where, what});
  }

  int sheets_of(int pages) const { return choices_.duplex ? (pages + 1) / 2 : pages; }

  void add_whole(std::size_t number, const RunLetter& letter, const std::vector<std::byte>& bytes) {
    const std::shared_ptr<QPDF> pdf = open_pdf(bytes, letter.file, choices_.password);
    const int pages = static_cast<int>(pdf->getAllPages().size());
    begin_letter(number, letter, pages);
    if (number <= looked_at && !window_told_) look_in_window(letter, bytes);
    writer_->add_letter(*pdf, over_first(letter, height_of(*pdf)), font_);
    end_letter(pages);
  }

  // An address over text that stood there already cannot be read.
  void look_in_window(const RunLetter& letter, const std::vector<std::byte>& bytes) {
    if (choices_.window == nullptr || choices_.own_address) return;
    constexpr double millimetre = 72 / 25.4;
    const EnvelopeWindow& window = *choices_.window;
    ReadOptions options;
    options.password = choices_.password;
    for (const PageContent& page : read_pdf_content(bytes, letter.file, Limits{}, options).pages)
      for (const Word& word : page.words)
        if (page.number == 1 && word.box.right > window.left * millimetre && word.box.left < window.right * millimetre &&
            word.box.bottom > window.top * millimetre && word.box.top < window.bottom * millimetre) {
          window_told_ = true;
          return warn(letter, "run.window_taken",
                      "in het venster staat al tekst, waar het adres overheen komt; laat --venster weg als het adres al in de "
                      "brief staat. Kijk ook de andere brieven na.");
        }
  }

  void begin_letter(std::size_t number, const RunLetter& letter, int pages) {
    start_file_for(letter, sheets_of(pages));
    rows_.push_back({std::to_string(number), letter.address.name, letter.address.postcode, letter.address.town,
                     std::to_string(pages), std::to_string(sheets_of(pages))});
  }

  void end_letter(int pages) {
    if (choices_.duplex && pages % 2) writer_->add_page("", {});
    sheets_ += sheets_of(pages);
  }

  static double height_of(QPDF& pdf) {
    QPDFObjectHandle box = QPDFPageDocumentHelper(pdf).getAllPages().at(0).getMediaBox();
    return box.isRectangle() ? box.getArrayAsRectangle().ury : a4_height;
  }

  void start_file_for(const RunLetter& letter, int sheets) {
    const int most = choices_.sheets_per_file;
    if (most > 0 && sheets > most)
      warn(letter, "run.too_many_sheets",
           "deze brief telt " + std::to_string(sheets) + " vellen en staat in een bestand van zichzelf.");
    if (writer_ && most > 0 && sheets_ + sheets > most) end_file();
    if (writer_) return;
    RunWriter::Take take;
    if (choices_.take) take = [this, file = result_.files.size()](std::string_view bytes) { choices_.take(file, bytes); };
    writer_ = std::make_unique<RunWriter>(std::move(take));
  }

  std::string over_first(const RunLetter& letter, double height) {
    if (choices_.window == nullptr) return {};
    const std::vector<std::u32string> lines = address_lines(letter.address);
    if (letter.address.name.empty() || (letter.address.street.empty() && letter.address.extra.empty()) ||
        letter.address.town.empty())
      warn(letter, "run.address_missing", "het adres is niet volledig; naam, straat en plaats horen erin.");
    if (choices_.own_address) return fold_marks(*choices_.window, height);
    const PlacedAddress placed = place_address(*choices_.window, lines, *face_, height);
    if (!placed.fits) warn(letter, "run.address_too_long", "het adres past niet in het venster; kort het in.");
    return placed.operators + fold_marks(*choices_.window, height);
  }

  void end_file() {
    if (!writer_) return;
    const int list_pages = add_cover_list();
    std::string bytes = writer_->finish_with_last_first(choices_.title, list_pages, write_fonts_);
    result_.files.push_back({std::move(bytes), static_cast<int>(rows_.size()), sheets_});
    writer_.reset();
    rows_.clear();
    sheets_ = 0;
  }

  std::string shown(double x, double y, double size, const std::string& text, double width) const {
    std::u32string letters = from_utf8(text);
    while (!letters.empty() && face_->width(letters, size) > width) letters.pop_back();
    return "BT /PagoF " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td " +
           face_->shown(letters) + " Tj ET\n";
  }

  // Its pages come last, as only then everything is known; the page tree puts them first.
  int add_cover_list() {
    int pages = 0;
    for (std::size_t from = 0; from < rows_.size() || pages == 0; from += rows_per_page, ++pages) {
      std::string drawing = shown(56, 805, 14, choices_.title, 300);
      drawing +=
          shown(270, 805, 10,
                choices_.date + "  " + std::to_string(rows_.size()) + " brieven, " + std::to_string(sheets_) + " vellen", 270);
      double y = list_top + row_height;
      const std::string under = std::to_string(y - 5) + " ";
      drawing += "0.5 w 0.6 G 56 " + under + "m 539 " + under + "l S\n";
      for (const ListColumn& column : list_columns) drawing += shown(column.left, y, 9, column.title, column.width - 4);
      for (std::size_t row = from; row < std::min(rows_.size(), from + rows_per_page); ++row) {
        y -= row_height;
        for (std::size_t c = 0; c < std::size(list_columns); ++c)
          drawing += shown(list_columns[c].left, y, 9, rows_[row][c], list_columns[c].width - 4);
      }
      writer_->add_page(drawing, font_);
    }
    if (choices_.duplex && pages % 2) {
      writer_->add_page("", {});
      ++pages;
    }
    return pages;
  }

  const RunChoices& choices_;
  const std::vector<RunLetter>& letters_;
  std::unique_ptr<QPDF> drawer_;  // the font of addresses and lists lives here
  const FormFont* face_ = nullptr;
  QPDFObjectHandle font_;
  std::unique_ptr<RunWriter> writer_;
  std::vector<std::vector<std::string>> rows_;
  int sheets_ = 0;
  bool window_told_ = false;
  std::function<std::string(const RunWriter::AddObject&)> write_fonts_;
  PrintRunResult result_;
};

}  // namespace

PrintRunResult make_print_run(std::vector<RunLetter> letters, const RunChoices& choices,
                              const std::function<std::vector<std::byte>(const std::string&)>& read) {
  if (choices.order != RunOrder::as_given)
    std::stable_sort(letters.begin(), letters.end(), [&](const RunLetter& a, const RunLetter& b) {
      return sort_key(a, choices.order) < sort_key(b, choices.order);
    });
  return Run(choices, letters).run(read);
}

std::vector<std::size_t> run_order(const std::vector<RunLetter>& letters, RunOrder order) {
  std::vector<std::size_t> numbers(letters.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
  if (order == RunOrder::as_given) return numbers;
  std::vector<std::string> keys;
  for (const RunLetter& letter : letters) keys.push_back(sort_key(letter, order));
  std::stable_sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return numbers;
}

PrintRunResult make_drawn_run(const std::vector<RunLetter>& letters, const RunChoices& choices, const RunSource& source) {
  return Run(choices, letters).run(run_order(letters, choices.order), source);
}

}  // namespace pago
