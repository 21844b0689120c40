
#include "generators/pdf/examination.h"
#include "generators/pdf/pdf_metadata.h"
#include "generators/pdf/qpdf.h"

// XMP, the document information dictionary, and what the file claims to be (ISO 19005-2, 6.6; ISO 14289-1, 5 and 7.1).
namespace pago {
namespace {

struct Pair {
  const char *info, *xmp;
  bool moment;
};
constexpr Pair pairs[] = {{"/Title", "dc:title", false},
                          {"/Author", "dc:creator", false},
                          {"/Subject", "dc:description", false},
                          {"/Keywords", "pdf:Keywords", false},
                          {"/Creator", "xmp:CreatorTool", false},
                          {"/Producer", "pdf:Producer", false},
                          {"/CreationDate", "xmp:CreateDate", true},
                          {"/ModDate", "xmp:ModifyDate", true}};

std::string said(const XmpProperties& xmp, const char* name) {
  const auto found = xmp.find(name);
  return found == xmp.end() ? std::string() : found->second;
}

void check_info(Examination& examined, const XmpProperties& xmp) {
  QPDFObjectHandle info = examined.pdf.getTrailer().getKey("/Info");
  if (!info.isDictionary()) return;
  for (const Pair& pair : pairs) {
    const std::string in_info = text_of(info.getKey(pair.info)), in_xmp = said(xmp, pair.xmp);
    if (in_info.empty()) continue;
    const bool same =
        pair.moment ? pdf_moment(in_info).has_value() && pdf_moment(in_info) == pdf_moment(in_xmp) : in_info == in_xmp;
    if (!same)
      examined.fault("xmp.info", 0, info,
                     std::string(pair.info + 1) + " is \"" + in_info + "\", " + pair.xmp + " is \"" + in_xmp + "\"");
  }
}

void check_claims(Examination& examined, const XmpProperties& xmp) {
  const std::string part = said(xmp, "pdfaid:part"), level = said(xmp, "pdfaid:conformance");
  examined.report.pdfa_claim = part + level;
  if (!examined.report.pdfa_claim.empty() && examined.report.pdfa_claim != "2B")
    examined.fault("claim.pdfa", "het noemt zich PDF/A-" + part + (level.empty() ? "" : " niveau " + level));
  examined.report.pdfua_claim = said(xmp, "pdfuaid:part");
  if (!examined.report.pdfua_claim.empty() && examined.report.pdfua_claim != "1")
    examined.fault("claim.pdfua", "het noemt zich PDF/UA-" + examined.report.pdfua_claim);
}

}  // namespace

void check_metadata(Examination& examined) {
  QPDFObjectHandle stream = examined.root.getKey("/Metadata");
  if (!stream.isStream()) {
    examined.fault("xmp.present", "er zijn geen metagegevens");
    examined.fault("title.present", "er is geen titel");
    return;
  }
  const auto data = stream.getStreamData(qpdf_dl_all);
  const auto xmp = read_xmp({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()});
  if (!xmp) return examined.fault("xmp.valid", 0, stream, "de metagegevens zijn geen leesbare XML");
  if (said(*xmp, "dc:title").empty()) examined.fault("title.present", 0, stream, "dc:title ontbreekt of is leeg");
  check_info(examined, *xmp);
  check_claims(examined, *xmp);
}

}  // namespace pago
