#pragma once
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "generators/render/font_face.h"
#include "generators/render/looks.h"

namespace pago {

// A font that a document asks for and this computer does not have, and what stands in for it.
struct FontReplacement {
  std::string wanted, used;
  bool same_widths = false;  // made to break lines in the same places (Carlito for Calibri)
};

// The fonts of this computer, found through fontconfig and opened when they are first used. Not for two threads at once.
class FontShelf {
 public:
  FontShelf();
  ~FontShelf();

  // The font of a run of text; superscript and subscript are smaller. Throws Error "render.font" when there is no font at all.
  const SizedFont& font(const TextLook& look, bool small_capital = false) const;

  std::size_t words() const;          // that its fonts remember for good
  std::size_t passing_words() const;  // and those that they do not
  void forget_words() const;          // what SizedFont::shape gave is gone
  void let_words_go() const;          // the same of what it gave in passing
  bool in_passing() const { return in_passing_; }
  bool set_in_passing(bool passing) const { return std::exchange(in_passing_, passing); }  // gives what was so before

  // A face that has the letter, else `otherwise`.
  const FontFace& face_of(const std::string& family, bool bold, bool italic) const;
  const FontFace* face_with(char32_t letter, const FontFace& otherwise) const;

  const std::vector<FontReplacement>& replacements() const { return replacements_; }

 private:
  struct Request {
    std::string family;
    bool bold, italic;
    auto operator<=>(const Request&) const = default;
  };
  const FontFace& open(const std::string& file, unsigned index) const;
  const FontFace& find(const Request& request) const;

  void* config_ = nullptr;  // FcConfig
  mutable std::map<std::pair<std::string, unsigned>, std::unique_ptr<FontFace>> faces_;
  mutable std::map<Request, const FontFace*> found_;
  mutable std::map<std::pair<char32_t, const FontFace*>, const FontFace*> letters_;
  mutable std::map<std::tuple<const FontFace*, int, bool, int>, std::unique_ptr<SizedFont>> sized_;
  mutable std::vector<FontReplacement> replacements_;
  mutable bool in_passing_ = false;
};

}  // namespace pago
