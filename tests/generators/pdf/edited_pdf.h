#pragma once
#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "generators/pdf/qpdf.h"

// A PDF of fixtures/pdf, edited in memory by qpdf.
namespace pago {

class EditedPdf {
 public:
  explicit EditedPdf(const std::string& name) : bytes_(read(name)) {
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(name.c_str(), bytes_.data(), bytes_.size());
  }

  static std::string read(const std::string& name) {
    std::ifstream in(std::string(PAGO_FIXTURES) + "/pdf/" + name, std::ios::binary);
    if (!in) throw std::runtime_error("no fixture " + name);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  QPDFObjectHandle root() { return pdf.getRoot(); }
  QPDFObjectHandle page() { return pdf.getAllPages().at(0); }
  // The first object (or dictionary of a stream) whose `key` is that name.
  QPDFObjectHandle with(const std::string& key, const std::string& name) {
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
      QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
      if (dictionary.isDictionary() && dictionary.getKey(key).isNameAndEquals(name)) return dictionary;
    }
    throw std::runtime_error("no object with " + key + " " + name);
  }
  QPDFObjectHandle stream_with(const std::string& key, const std::string& name) {
    for (QPDFObjectHandle object : pdf.getAllObjects())
      if (object.isStream() && object.getDict().getKey(key).isNameAndEquals(name)) return object;
    throw std::runtime_error("no stream with " + key + " " + name);
  }
  static QPDFObjectHandle parse(const std::string& text) { return QPDFObjectHandle::parse(text); }

  void replace(QPDFObjectHandle stream, const std::string& old_text, const std::string& new_text) {
    const auto data = stream.getStreamData(qpdf_dl_all);
    std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::size_t at = text.find(old_text);
    if (at == std::string::npos) throw std::runtime_error("the stream has no " + old_text);
    stream.replaceStreamData(text.replace(at, old_text.size(), new_text), QPDFObjectHandle::newNull(),
                             QPDFObjectHandle::newNull());
  }
  void content(const std::string& old_text, const std::string& new_text) {
    replace(page().getKey("/Contents"), old_text, new_text);
  }
  void draw(const std::string& more) { content("/Artifact BMC\n", "/Artifact BMC\n" + more + "\n"); }

  std::string bytes(const std::function<void(QPDFWriter&)>& settings = {}) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    if (settings) settings(writer);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

  QPDF pdf;

 private:
  std::string bytes_;
};

}  // namespace pago
