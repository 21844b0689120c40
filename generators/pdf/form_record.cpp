#include "generators/pdf/form_record.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "generators/pdf/examination.h"
#include "parsers/formats/pdf_words.h"

namespace pago {
namespace {

constexpr int close_by = 6;  // points
constexpr std::size_t in_one_string = 200, most_named = 8;

std::map<std::string, int> tally(const std::vector<FormWord>& words) {
  std::map<std::string, int> count;
  for (const FormWord& word : words) ++count[word.text];
  return count;
}

// Words of `of` that are more often there than in `than`, in their order.
std::string more_often(const std::vector<FormWord>& of, const std::vector<FormWord>& than) {
  std::map<std::string, int> left = tally(than);
  std::string text;
  std::size_t named = 0;
  for (const FormWord& word : of) {
    if (left[word.text]-- > 0) continue;
    if (++named <= most_named) text += (text.empty() ? "" : " ") + word.text;
  }
  return named > most_named ? text + " ..." : text;
}

bool same_place(const FormWord& a, const FormWord& b) {
  return a.page == b.page && std::abs(a.left - b.left) <= close_by && std::abs(a.top - b.top) <= close_by;
}

// Most words are where they were, and some are not.
bool moved(const std::vector<FormWord>& sent, const std::vector<FormWord>& returned) {
  std::multimap<std::string, const FormWord*> by_text;
  for (const FormWord& word : returned) by_text.emplace(word.text, &word);
  std::size_t there = 0;
  for (const FormWord& word : sent) {
    const auto [from, to] = by_text.equal_range(word.text);
    there += std::any_of(from, to, [&](const auto& one) { return same_place(*one.second, word); });
  }
  return there < sent.size() && there * 2 > sent.size();
}

}  // namespace

bool stands_in(const PageContent& page, const Word& word, const FormField::Place& place) {
  const double x = (word.box.left + word.box.right) / 2, y = page.height - (word.box.top + word.box.bottom) / 2;
  return place.page == page.number && x > place.left - 1 && x < place.right + 1 && y > place.bottom - 1 && y < place.top + 1;
}

std::vector<FormWord> words_outside(const std::vector<PageContent>& pages, const std::vector<FormField>& fields) {
  std::vector<FormWord> words;
  for (const PageContent& page : pages)
    for (const Word& word : page.words)
      if (std::none_of(fields.begin(), fields.end(), [&](const FormField& field) {
            return std::any_of(field.places.begin(), field.places.end(),
                               [&](const FormField::Place& place) { return stands_in(page, word, place); });
          }))
        words.push_back({page.number, static_cast<int>(std::lround(word.box.left)), static_cast<int>(std::lround(word.box.top)),
                         word.text});
  return words;
}

FormRecord record_of(std::span<const std::byte> form, const std::string& file, const FormAbout& about) {
  return {words_outside(read_pdf_content(form, file, Limits{}).pages, form_fields(form, file)), about};
}

void keep_record(QPDF& pdf, const FormRecord& record) {
  QPDFObjectHandle words = QPDFObjectHandle::newArray(), about = QPDFObjectHandle::newDictionary();
  std::string text;
  for (std::size_t i = 0; i < record.words.size(); ++i) {
    const FormWord& word = record.words[i];
    text +=
        std::to_string(word.page) + " " + std::to_string(word.left) + " " + std::to_string(word.top) + " " + word.text + "\n";
    if ((i + 1) % in_one_string != 0 && i + 1 < record.words.size()) continue;
    words.appendItem(QPDFObjectHandle::newUnicodeString(text));
    text.clear();
  }
  const FormAbout& a = record.about;
  for (const auto& [key, value] : {std::pair("/Document", &a.document), std::pair("/Number", &a.number),
                                   std::pair("/Name", &a.name), std::pair("/Born", &a.born), std::pair("/Until", &a.until)})
    if (!value->empty()) about.replaceKey(key, QPDFObjectHandle::newUnicodeString(*value));
  pdf.getRoot().replaceKey("/PAGO_Words", pdf.makeIndirectObject(words));
  pdf.getRoot().replaceKey("/PAGO_About", pdf.makeIndirectObject(about));
}

FormRecord read_record(QPDF& pdf) {
  FormRecord record;
  QPDFObjectHandle words = pdf.getRoot().getKey("/PAGO_Words"), about = pdf.getRoot().getKey("/PAGO_About");
  for (int i = 0; words.isArray() && i < words.getArrayNItems(); ++i) {
    std::istringstream lines(text_of(words.getArrayItem(i)));
    for (FormWord word; lines >> word.page >> word.left >> word.top && std::getline(lines >> std::ws, word.text);)
      record.words.push_back(word);
  }
  FormAbout& a = record.about;
  for (const auto& [key, value] : {std::pair("/Document", &a.document), std::pair("/Number", &a.number),
                                   std::pair("/Name", &a.name), std::pair("/Born", &a.born), std::pair("/Until", &a.until)})
    *value = text_of(key_of(about, key));
  return record;
}

std::vector<std::string> changes_in(const std::vector<FormWord>& sent, const std::vector<FormWord>& returned) {
  const std::string gone = more_often(sent, returned), come = more_often(returned, sent);
  std::vector<std::string> found;
  const std::string changed = "de tekst van het formulier is veranderd: ";
  if (!gone.empty()) found.push_back(changed + "\"" + gone + "\" staat er niet meer");
  if (!come.empty()) found.push_back(changed + "\"" + come + "\" is erbij gekomen");
  if (gone.empty() && come.empty() && moved(sent, returned)) found.push_back(changed + "woorden staan op een andere plaats");
  return found;
}

}  // namespace pago
