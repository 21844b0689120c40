#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

// Small PDFs for tests, written object by object with a right cross-reference table.
namespace pago {

class PdfBytes {
 public:
  // Adds a page; `content` are its drawing operators, with Helvetica as /F1 and its bold as /F2.
  PdfBytes& page(const std::string& content, const std::string& extra = "/MediaBox [0 0 595 842]") {
    contents_.push_back(content);
    extras_.push_back(extra);
    return *this;
  }
  PdfBytes& count(const std::string& value) {
    count_ = value;
    return *this;
  }
  PdfBytes& info(const std::string& dictionary) {
    info_ = dictionary;
    return *this;
  }

  std::string bytes() const {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "", font("Helvetica"), font("Helvetica-Bold"),
                                     "<< " + info_ + " >>"};
    std::string kids;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      kids += std::to_string(objects.size() + 1) + " 0 R ";
      objects.push_back("<< /Type /Page /Parent 2 0 R " + extras_[i] +
                        " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents " + std::to_string(objects.size() + 2) +
                        " 0 R >>");
      objects.push_back("<< /Length " + std::to_string(contents_[i].size()) + " >>\nstream\n" + contents_[i] + "\nendstream");
    }
    const std::string count = count_.empty() ? std::to_string(contents_.size()) : count_;
    objects[1] = "<< /Type /Pages /Kids [ " + kids + "] /Count " + count + " >>";
    return write(objects);
  }

 private:
  static std::string font(const std::string& name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  }
  static std::string write(const std::vector<std::string>& objects) {
    std::string out = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
      const std::string offset = std::to_string(out.size());
      table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
      out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1), start = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R /Info 5 0 R >>\nstartxref\n" +
           start + "\n%%EOF\n";
  }

  std::vector<std::string> contents_, extras_;
  std::string count_, info_;
};

inline std::span<const std::byte> as_bytes(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

// One line of text at a place, in PDF's coordinates (origin bottom left).
inline std::string show_text(double x, double y, const std::string& text, double size = 10, const std::string& font = "F1") {
  return "BT /" + font + " " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

}  // namespace pago
