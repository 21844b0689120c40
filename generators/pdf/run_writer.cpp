#include "generators/pdf/run_writer.h"

#include <algorithm>
#include <cstdio>
#include <functional>

#include "generators/pdf/examination.h"
#include "generators/pdf/write_pdf.h"

namespace pago {
namespace {

constexpr int catalog = 1, page_tree = 2, info = 3;
constexpr const char* a4 = "[0 0 595.28 841.89]";

// What a printer needs nothing of; an annotation also leads back to its page, its field and what it does.
bool left_behind(const std::string& key, bool annotation) {
  for (const char* name : {"/StructParent", "/StructParents", "/Metadata", "/PieceInfo"})
    if (key == name) return true;
  for (const char* name : {"/Parent", "/P", "/A", "/AA", "/Popup", "/Dest"})
    if (annotation && key == name) return true;
  return false;
}

// Two independent 64-bit sums and the length: a chance meeting would take more letters than were ever printed.
std::string sum_of(const std::string& body) {
  const std::hash<std::string_view> hash;
  std::string sum = std::to_string(body.size()) + ' ' + std::to_string(hash(body));
  const std::string_view tail = std::string_view(body).substr(body.size() / 2);
  return sum + ' ' + std::to_string(hash(tail)) + ' ' + std::to_string(hash(std::string_view(body).substr(0, body.size() / 3)));
}

}  // namespace

RunWriter::RunWriter(Take take) : take_(std::move(take)), out_("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), offsets_(3, 0) {
  save_ = content("q");
  restore_ = content("Q");
}

int RunWriter::reserve() {
  offsets_.push_back(0);
  return static_cast<int>(offsets_.size());
}

void RunWriter::write(int id, const std::string& body) {
  offsets_[static_cast<std::size_t>(id) - 1] = place();
  out_.append(std::to_string(id)).append(" 0 obj\n").append(body).append("\nendobj\n");
  constexpr std::size_t much = 1u << 20;
  if (out_.size() > much) hand_over();
}

void RunWriter::hand_over() {
  if (!take_) return;
  take_(out_);
  taken_ += out_.size();
  out_.clear();
}

int RunWriter::share(const std::string& body) {
  const auto [known, fresh] = shared_.try_emplace(sum_of(body), 0);
  if (fresh) {
    known->second = reserve();
    write(known->second, body);
  }
  return known->second;
}

int RunWriter::content(const std::string& operators) {
  return share("<< /Length " + std::to_string(operators.size()) + " >>\nstream\n" + operators + "\nendstream");
}

std::string RunWriter::text_of_value(QPDFObjectHandle value, Copied& copied) {
  if (value.isIndirect() && !value.isNull()) {
    const int id = copy(value, copied);
    return std::to_string(id) + " 0 R";
  }
  if (value.isDictionary()) return dictionary(value, copied);
  if (!value.isArray()) return value.unparseResolved();
  std::string text = "[";
  for (int i = 0; i < value.getArrayNItems(); ++i) text += " " + text_of_value(value.getArrayItem(i), copied);
  return text + " ]";
}

std::string RunWriter::dictionary(QPDFObjectHandle source, Copied& copied, bool annotation) {
  std::string text = "<<";
  for (const std::string& key : source.getKeys())
    if (!left_behind(key, annotation))
      text += " " + QPDFObjectHandle::newName(key).unparse() + " " + text_of_value(source.getKey(key), copied);
  return text + " >>";
}

int RunWriter::copy(QPDFObjectHandle object, Copied& copied) {
  const auto [place, fresh] = copied.try_emplace(object.getObjGen(), 0);
  if (!fresh && place->second == 0) place->second = reserve();  // it is inside itself: it needs its number now
  if (!fresh) return place->second;
  std::string body;
  if (object.isStream()) {
    QPDFObjectHandle head = object.getDict().shallowCopy();
    const auto data = object.getRawStreamData();
    head.replaceKey("/Length", QPDFObjectHandle::newInteger(static_cast<long long>(data->getSize())));
    body = dictionary(head, copied) + "\nstream\n";
    body.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    body += "\nendstream";
  } else {
    QPDFObjectHandle direct = object;
    body = direct.isDictionary() ? dictionary(direct, copied)
           : direct.isArray()    ? text_of_value(direct.shallowCopy(), copied)
                                 : direct.unparseResolved();
  }
  int& id = copied[object.getObjGen()];
  if (id != 0) write(id, body);
  else id = share(body);
  return id;
}

std::string RunWriter::resources(QPDFObjectHandle source, QPDFObjectHandle font, Copied& copied) {
  std::string text = "<<", fonts;
  if (source.isDictionary())
    for (const std::string& key : source.getKeys())
      if (key != "/Font") text += " " + key + " " + text_of_value(source.getKey(key), copied);
  QPDFObjectHandle own = key_of(source, "/Font");
  if (own.isDictionary()) {
    fonts = dictionary(own, copied);
    fonts.resize(fonts.size() - 2);
  }
  if (font.isInitialized()) fonts = (fonts.empty() ? "<<" : fonts) + " /PagoF " + std::to_string(copy(font, own_)) + " 0 R";
  return text + (fonts.empty() ? "" : " /Font " + fonts + " >>") + " >>";
}

std::string RunWriter::annotations(QPDFObjectHandle list, Copied& copied) {
  std::string text;
  for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
    QPDFObjectHandle one = list.getArrayItem(i);
    if (!one.isDictionary() || one.getKey("/Subtype").isNameAndEquals("/Link") || !one.getKey("/AP").isDictionary()) continue;
    text += " " + std::to_string(share(dictionary(one, copied, true))) + " 0 R";
  }
  return text.empty() ? "" : " /Annots [" + text + " ]";
}

void RunWriter::add_letter(QPDF& letter, const std::string& over_first, QPDFObjectHandle font) {
  Copied copied;
  bool first = true;
  for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(letter).getAllPages()) {
    QPDFObjectHandle page = helper.getObjectHandle(), contents = page.getKey("/Contents");
    const bool over = first && !over_first.empty();
    std::string streams = std::to_string(save_) + " 0 R";
    if (contents.isStream()) streams += " " + text_of_value(contents, copied);
    for (int i = 0; contents.isArray() && i < contents.getArrayNItems(); ++i)
      streams += " " + text_of_value(contents.getArrayItem(i), copied);
    streams += " " + std::to_string(restore_) + " 0 R";
    if (over) streams += " " + std::to_string(content(over_first)) + " 0 R";
    std::string body = "<< /Type /Page /Parent " + std::to_string(page_tree) + " 0 R /Contents [ " + streams + " ]";
    for (const char* key : {"/MediaBox", "/CropBox", "/Rotate", "/Group"})
      if (QPDFObjectHandle value = helper.getAttribute(key, false); !value.isNull())
        body += std::string(" ") + key + " " + text_of_value(value, copied);
    body += " /Resources " + resources(helper.getAttribute("/Resources", false), over ? font : QPDFObjectHandle(), copied);
    const int id = reserve();
    write(id, body + annotations(page.getKey("/Annots"), copied) + " >>");
    kids_.push_back(id);
    first = false;
  }
}

void RunWriter::add_drawn_page(double width, double height, const std::string& content_object, const std::string& over,
                               QPDFObjectHandle font) {
  if (drawn_ == 0) drawn_ = reserve(), drawn_over_ = reserve();
  if (font.isInitialized()) own_font_ = copy(font, own_);
  const int drawing = reserve();
  write(drawing, content_object);
  std::string streams = std::to_string(drawing) + " 0 R";
  if (!over.empty())
    streams = std::to_string(save_) + " 0 R " + streams + " " + std::to_string(restore_) + " 0 R " +
              std::to_string(content(over)) + " 0 R";
  const int id = reserve();
  write(id, "<< /Type /Page /Parent " + std::to_string(page_tree) + " 0 R /MediaBox [0 0 " + std::to_string(width) + " " +
                std::to_string(height) + "] /Contents [ " + streams + " ] /Resources " +
                std::to_string(over.empty() ? drawn_ : drawn_over_) + " 0 R >>");
  kids_.push_back(id);
}

void RunWriter::write_drawn_resources(const std::function<std::string(const AddObject&)>& write_fonts) {
  std::string fonts = write_fonts([this](std::string object) {
    const int id = reserve();
    write(id, object);
    return id;
  });
  write(drawn_, "<< /Font " + fonts + " >>");
  fonts.resize(fonts.size() - 2);
  if (own_font_ > 0) fonts += " /PagoF " + std::to_string(own_font_) + " 0 R";
  write(drawn_over_, "<< /Font " + fonts + " >> >>");
}

void RunWriter::add_page(const std::string& operators, QPDFObjectHandle font) {
  Copied none;
  std::string body = "<< /Type /Page /Parent " + std::to_string(page_tree) + " 0 R /MediaBox " + a4;
  if (!operators.empty()) body += " /Contents " + std::to_string(content(operators)) + " 0 R";
  const int id = reserve();
  write(id, body + " /Resources " + resources(QPDFObjectHandle::newNull(), font, none) + " >>");
  kids_.push_back(id);
}

std::string RunWriter::finish_with_last_first(const std::string& title, int front,
                                              const std::function<std::string(const AddObject&)>& write_fonts) {
  if (drawn_ > 0) write_drawn_resources(write_fonts);
  std::rotate(kids_.begin(), kids_.end() - front, kids_.end());
  std::string kids;
  for (const int id : kids_) kids += std::to_string(id) + " 0 R ";
  write(catalog, "<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >> >>");
  write(page_tree, "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(kids_.size()) + " >>");
  write(info, "<< /Title " + QPDFObjectHandle::newUnicodeString(title).unparse() + " /Producer (pago) >>");
  const std::string start = std::to_string(place()), size = std::to_string(offsets_.size() + 1), id = random_hex(16);
  out_ += "xref\n0 " + size + "\n0000000000 65535 f \n";
  char row[32];
  for (const std::uint64_t offset : offsets_) {
    std::snprintf(row, sizeof row, "%010llu 00000 %c \n", static_cast<unsigned long long>(offset), offset ? 'n' : 'f');
    out_ += row;
  }
  out_ += "trailer\n<< /Size " + size + " /Root 1 0 R /Info 3 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + start +
          "\n%%EOF\n";
  hand_over();
  return std::move(out_);
}

}  // namespace pago
