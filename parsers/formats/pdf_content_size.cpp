#include "parsers/formats/pdf_content_size.h"

#include <Object.h>
#include <Page.h>
#include <Stream.h>

#include <set>

namespace pago {
namespace {

constexpr int kDeepestForm = 12;

// Counts what a content stream unpacks to, no further than the cap. A short stream with one filter cannot reach it: deflate
// packs at most 1032 to 1.
std::size_t unpacked_size(Object& stream, std::size_t cap) {
  Dict* dict = stream.streamGetDict();
  const Object length = dict->lookup("Length");
  const Object filter = dict->lookup("Filter");
  const bool one_filter = !filter.isArray() || filter.arrayGetLength() <= 1;
  if (one_filter && length.isInt() && length.getInt() >= 0 && static_cast<std::size_t>(length.getInt()) < cap / 1100) return 0;
  std::size_t size = 0;
  unsigned char buffer[4096];
  stream.streamReset();
  for (int got = 1; got > 0 && size <= cap;) {
    got = stream.getStream()->doGetChars(sizeof buffer, buffer);
    size += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
  stream.streamClose();
  return size;
}

// What the page's content and the forms that it draws unpack to.
class ContentSize {
 public:
  explicit ContentSize(std::size_t cap) : cap_(cap) {}

  bool too_large(Page& page) {
    Object contents = page.getContents();
    if (contents.isStream()) add(contents);
    for (int i = 0; contents.isArray() && i < contents.arrayGetLength() && total_ <= cap_; ++i) {
      Object part = contents.arrayGet(i);
      if (part.isStream()) add(part);
    }
    add_forms(page.getResourceDict(), 0);
    return total_ > cap_;
  }

 private:
  void add(Object& stream) { total_ += unpacked_size(stream, cap_); }

  void add_forms(Dict* resources, int depth) {
    if (!resources || depth > kDeepestForm) return;
    const Object forms = resources->lookup("XObject");
    for (int i = 0; forms.isDict() && i < forms.getDict()->getLength() && total_ <= cap_; ++i) {
      const Object& reference = forms.getDict()->getValNF(i);
      if (!reference.isRef() || !seen_.insert(reference.getRef().num).second) continue;
      Object form = forms.getDict()->getVal(i);
      if (!form.isStream() || !form.streamGetDict()->lookup("Subtype").isName("Form")) continue;
      add(form);
      const Object inner = form.streamGetDict()->lookup("Resources");
      if (inner.isDict()) add_forms(inner.getDict(), depth + 1);
    }
  }

  std::size_t cap_, total_ = 0;
  std::set<int> seen_;
};

}  // namespace

bool unpacks_past(Page& page, std::size_t cap) { return ContentSize(cap).too_large(page); }

}  // namespace pago
