#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generators/pdf/qpdf.h"

namespace pago {

// Gathers pages of many PDFs into one, one letter at a time: what was taken over is written at once, and what is the same in
// several letters (fonts, a letterhead) is written once. Time and memory grow with the letters, not faster. The run is for a
// printer: structure, links and bookmarks stay behind; what a form field shows is kept.
class RunWriter {
 public:
  using Take = std::function<void(std::string_view bytes)>;
  explicit RunWriter(Take take = {});  // takes the file while it grows; empty: it is given at the end

  // Every page of the letter; `over_first` is drawn over the first one, with `font` as /PagoF.
  void add_letter(QPDF& letter, const std::string& over_first, QPDFObjectHandle font);
  // A page that is drawn already: its content as a stream object, its fonts those of write_fonts at the end.
  void add_drawn_page(double width, double height, const std::string& content, const std::string& over, QPDFObjectHandle font);
  void add_page(const std::string& operators, QPDFObjectHandle font);  // an A4 of our own; empty operators: blank
  int pages() const { return static_cast<int>(kids_.size()); }

  // What was not taken of the file, with the last `front` pages put first; the writer is empty afterwards. `write_fonts` writes
  // the fonts of drawn pages as objects and gives their dictionary; it may be empty.
  using AddObject = std::function<int(std::string object)>;
  std::string finish_with_last_first(const std::string& title, int front,
                                     const std::function<std::string(const AddObject& add)>& write_fonts = {});

 private:
  using Copied = std::map<QPDFObjGen, int>;  // of one source; 0: being copied

  int reserve();
  void write(int id, const std::string& body);
  int share(const std::string& body);
  std::string text_of_value(QPDFObjectHandle value, Copied& copied);
  std::string dictionary(QPDFObjectHandle source, Copied& copied, bool annotation = false);
  int copy(QPDFObjectHandle object, Copied& copied);
  std::string resources(QPDFObjectHandle resources, QPDFObjectHandle font, Copied& copied);
  std::string annotations(QPDFObjectHandle annotations, Copied& copied);
  int content(const std::string& operators);
  void write_drawn_resources(const std::function<std::string(const AddObject&)>& write_fonts);

  void hand_over();
  std::size_t place() const { return taken_ + out_.size(); }

  Take take_;
  std::size_t taken_ = 0;
  std::string out_;                     // what was not taken yet
  std::vector<std::uint64_t> offsets_;  // by id - 1; 0: not written
  std::unordered_map<std::string, int> shared_;
  std::vector<int> kids_;
  Copied own_;  // of the PDF that our fonts live in
  int save_ = 0, restore_ = 0;
  int own_font_ = 0;
  int drawn_ = 0, drawn_over_ = 0;  // resources of drawn pages, without and with the font of addresses; 0: none yet
};

}  // namespace pago
