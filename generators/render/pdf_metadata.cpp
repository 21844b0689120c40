#include "generators/render/pdf_metadata.h"

#include <array>
#include <cmath>

#include "generators/render/pdf_parts.h"

namespace pago {
namespace {

constexpr const char* producer = "pago";

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else out += c;
  }
  return out;
}

std::string pdf_date(const std::string& moment) {  // "2026-03-31T00:00:00Z" -> "D:20260331000000Z"
  std::string out = "D:";
  for (const char c : moment)
    if (c >= '0' && c <= '9') out += c;
  return out + "Z";
}

void big(std::string& out, std::uint32_t value, int bytes = 4) {
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 255);
}

std::uint32_t fixed(double value) { return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))); }

std::string xyz(double x, double y, double z) {
  std::string out = "XYZ ";
  big(out, 0);
  for (const double v : {x, y, z}) big(out, fixed(v));
  return out;
}

std::string unicode_text(const std::string& ascii) {  // multiLocalizedUnicodeType with one entry
  std::string out = "mluc";
  for (const std::uint32_t v : {0u, 1u, 12u}) big(out, v);
  out += "enUS";
  big(out, static_cast<std::uint32_t>(2 * ascii.size()));
  big(out, 28);
  for (const char c : ascii) big(out, static_cast<unsigned char>(c), 2);
  return out;
}

std::string curve() {  // parametric, type 3: the curve of sRGB
  std::string out = "para";
  big(out, 0);
  big(out, 3, 2);
  big(out, 0, 2);
  for (const double v : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) big(out, fixed(v));
  return out;
}

std::string adaptation() {  // from D65 to D50 (Bradford)
  std::string out = "sf32";
  big(out, 0);
  for (const double v : {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168})
    big(out, fixed(v));
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::array<std::pair<const char*, std::string>, 10> tags = {{{"desc", unicode_text("sRGB")},
                                                                     {"cprt", unicode_text("No copyright, use freely")},
                                                                     {"wtpt", xyz(0.9642, 1, 0.8249)},
                                                                     {"chad", adaptation()},
                                                                     {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
                                                                     {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
                                                                     {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
                                                                     {"rTRC", curve()},
                                                                     {"gTRC", curve()},
                                                                     {"bTRC", curve()}}};
  std::string table, data;
  big(table, tags.size());
  for (const auto& [name, content] : tags) {
    table += name;
    big(table, static_cast<std::uint32_t>(128 + 4 + 12 * tags.size() + data.size()));
    big(table, static_cast<std::uint32_t>(content.size()));
    data += content;
    while (data.size() % 4) data += '\0';
  }
  std::string header;
  big(header, static_cast<std::uint32_t>(128 + table.size() + data.size()));
  big(header, 0);
  big(header, 0x04200000);
  header += "mntrRGB XYZ ";
  for (const std::uint32_t v : {2026u, 1u, 1u, 0u, 0u, 0u}) big(header, v, 2);
  header += "acsp";
  for (int i = 0; i < 7; ++i) big(header, 0);
  for (const double v : {0.9642, 1.0, 0.8249}) big(header, fixed(v));
  header.resize(128, '\0');
  return header + table + data;
}

std::string info_dictionary(const FlowDocument& flow, const PdfSettings& settings) {
  std::string out = "<< /Producer " + pdf_text(producer) + " /Creator " + pdf_text(producer);
  if (!flow.title.empty()) out += " /Title " + pdf_text(flow.title);
  if (!flow.author.empty()) out += " /Author " + pdf_text(flow.author);
  if (!flow.subject.empty()) out += " /Subject " + pdf_text(flow.subject);
  if (!settings.moment.empty())
    out += " /CreationDate " + pdf_text(pdf_date(settings.moment)) + " /ModDate " + pdf_text(pdf_date(settings.moment));
  return out + " >>";
}

std::string xmp_packet(const FlowDocument& flow, const PdfSettings& settings, const PdfClaims& claims) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  const auto line = [&](const std::string& name, const std::string& content) {
    out += "<" + name + ">" + content + "</" + name + ">\n";
  };
  line("dc:format", "application/pdf");
  if (!flow.title.empty())
    line("dc:title", "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(flow.title) + "</rdf:li></rdf:Alt>");
  if (!flow.author.empty()) line("dc:creator", "<rdf:Seq><rdf:li>" + escaped(flow.author) + "</rdf:li></rdf:Seq>");
  if (!flow.subject.empty())
    line("dc:description", "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(flow.subject) + "</rdf:li></rdf:Alt>");
  if (!flow.language.empty()) line("dc:language", "<rdf:Bag><rdf:li>" + escaped(flow.language) + "</rdf:li></rdf:Bag>");
  line("pdf:Producer", producer);
  line("xmp:CreatorTool", producer);
  if (!settings.moment.empty()) {
    line("xmp:CreateDate", escaped(settings.moment));
    line("xmp:ModifyDate", escaped(settings.moment));
  }
  if (claims.archive) line("pdfaid:part", "2"), line("pdfaid:conformance", "B");
  if (claims.accessible) line("pdfuaid:part", "1");
  return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

}  // namespace pago
