#include "parsers/formats/file_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "forms/error.h"
#include "parsers/formats/ooxml_package.h"

namespace pago {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view dutch;
};

constexpr std::array signatures = {
    Signature{0, "{\\rtf"sv, "een RTF-bestand"},
    Signature{0, "\xFF\xD8\xFF"sv, "een afbeelding (JPEG)"},
    Signature{0, "\x89PNG"sv, "een afbeelding (PNG)"},
    Signature{0, "GIF8"sv, "een afbeelding (GIF)"},
    Signature{0, "II*\0"sv, "een afbeelding (TIFF)"},
    Signature{0, "MM\0*"sv, "een afbeelding (TIFF)"},
    Signature{0, "BM"sv, "een afbeelding (BMP)"},
    Signature{8, "WEBP"sv, "een afbeelding (WebP)"},
    Signature{4, "ftyphei"sv, "een afbeelding (HEIC)"},
    Signature{4, "ftypmif1"sv, "een afbeelding (HEIC)"},
    Signature{4, "ftyp"sv, "een video- of geluidsbestand"},
    Signature{0, "Rar!"sv, "een ingepakt bestand (RAR)"},
    Signature{0, "7z\xBC\xAF"sv, "een ingepakt bestand (7z)"},
    Signature{0, "\x1F\x8B"sv, "een ingepakt bestand (gzip)"},
    Signature{0, "\xFFWPC"sv, "een WordPerfect-bestand"},
    Signature{0, "%!PS"sv, "een PostScript-bestand"},
    Signature{0, "MZ"sv, "een programma"},
    Signature{0,
              "\x7F"
              "ELF"sv,
              "een programma"},
};

struct TextMark {
  std::string_view lower_case;
  std::string_view dutch;
};

// Looked for near the start; the first that occurs wins.
constexpr std::array text_marks = {
    TextMark{"<pkg:package", "een Word-bestand in XML-vorm"},
    TextMark{"schemas.microsoft.com/office/word/2003", "een Word-bestand in XML-vorm"},
    TextMark{"<office:document", "een OpenDocument-bestand in XML-vorm"},
    TextMark{"<!doctype html", "een webpagina (HTML)"},
    TextMark{"<html", "een webpagina (HTML)"},
    TextMark{"mime-version:", "een e-mailbericht"},
    TextMark{"<?xml", "een XML-bestand"},
};

std::string lower_start(std::string_view text) {
  std::string start(text.substr(0, 2048));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return start;
}

bool looks_like_text(std::string_view start) {
  return std::none_of(start.begin(), start.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  });
}

std::string name_other(std::string_view text) {
  for (const Signature& signature : signatures)
    if (text.size() >= signature.offset && text.substr(signature.offset).starts_with(signature.bytes))
      return std::string(signature.dutch);
  const std::string start = lower_start(text);
  if (start.find_first_not_of('\0') == std::string::npos)
    return "een bestand met alleen nullen (het kopiëren of downloaden is mislukt)";
  for (const TextMark& mark : text_marks)
    if (start.find(mark.lower_case) != std::string::npos) return std::string(mark.dutch);
  return looks_like_text(start) ? "een tekstbestand" : "";
}

struct ContentMark {
  std::string_view text;
  FileKind kind;
  std::string_view dutch;
};

// In [Content_Types].xml, the mimetype part or the manifest; the first that occurs wins.
constexpr std::array content_marks = {
    ContentMark{"wordprocessingml.document.main+xml", FileKind::docx, ""},
    ContentMark{"wordprocessingml.template.main+xml", FileKind::docx, ""},
    ContentMark{"ms-word.document.macroEnabled.main+xml", FileKind::docx, ""},
    ContentMark{"spreadsheetml.sheet.main+xml", FileKind::xlsx, ""},
    ContentMark{"spreadsheetml.template.main+xml", FileKind::xlsx, ""},
    ContentMark{"ms-excel.sheet.macroEnabled.main+xml", FileKind::xlsx, ""},
    ContentMark{"ms-excel.template.macroEnabled.main+xml", FileKind::xlsx, ""},
    ContentMark{"ms-excel.sheet.binary.macroEnabled.main", FileKind::other, "een binair Excel-bestand (.xlsb)"},
    ContentMark{"presentationml.", FileKind::other, "een PowerPoint-bestand"},
    ContentMark{"opendocument.text", FileKind::odt, ""},
    ContentMark{"opendocument.spreadsheet", FileKind::ods, ""},
    ContentMark{"opendocument.", FileKind::other, "een OpenDocument-presentatie of -tekening"},
    ContentMark{"application/epub+zip", FileKind::other, "een e-book (EPUB)"},
};

std::optional<RecognisedFile> by_content(std::string_view text) {
  for (const ContentMark& mark : content_marks)
    if (text.find(mark.text) != std::string_view::npos) return RecognisedFile{mark.kind, std::string(mark.dutch)};
  return std::nullopt;
}

std::optional<RecognisedFile> by_names(const std::vector<std::string>& names) {
  auto under = [&](std::string_view folder) {
    return std::any_of(names.begin(), names.end(), [=](const std::string& name) { return name.starts_with(folder); });
  };
  auto named = [&](std::string_view whole) { return std::find(names.begin(), names.end(), whole) != names.end(); };
  const auto other = [](const char* dutch) { return RecognisedFile{FileKind::other, dutch}; };
  if (named("xl/workbook.bin")) return other("een binair Excel-bestand (.xlsb)");
  if (under("xl/")) return RecognisedFile{FileKind::xlsx, ""};
  if (under("word/")) return RecognisedFile{FileKind::docx, ""};
  if (under("ppt/")) return other("een PowerPoint-bestand");
  if (under("visio/")) return other("een Visio-bestand");
  if (named("META-INF/container.xml")) return other("een e-book (EPUB)");
  if (named("Index/Document.iwa") || named("Index.zip") || named("index.xml"))
    return other("een Pages-, Numbers- of Keynote-bestand");
  return std::nullopt;
}

// Names in a zip are not packed, nor is the mimetype of an OpenDocument file, which comes first.
RecognisedFile by_raw_bytes(std::string_view text) {
  if (text.substr(0, 200).find("opendocument.spreadsheet") != std::string_view::npos) return {FileKind::ods, ""};
  if (text.substr(0, 200).find("opendocument.") != std::string_view::npos) return {FileKind::odt, ""};
  const std::size_t excel = text.find("xl/work"), word = text.find("word/");
  return {excel < word ? FileKind::xlsx : FileKind::docx, ""};
}

RecognisedFile recognise_package(std::span<const std::byte> bytes) {
  try {
    const OoxmlPackage package(bytes);
    if (const auto found = by_names(package.names())) return *found;
    for (const std::string_view part : {"mimetype", "[Content_Types].xml", "META-INF/manifest.xml"})
      if (const auto content = package.read(part))
        if (const auto found = by_content(*content)) return *found;
    if (package.has("[Content_Types].xml")) return {FileKind::docx, ""};
    return {FileKind::other, "een zip-bestand"};
  } catch (const Error&) {
    return by_raw_bytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }
}

}  // namespace

RecognisedFile recognise(std::span<const std::byte> bytes) {
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.empty()) return {FileKind::empty, ""};
  if (text.starts_with("PK\3\4"sv) || text.starts_with("PK\5\6"sv)) return recognise_package(bytes);
  if (text.starts_with("\xD0\xCF\x11\xE0"sv)) return {FileKind::docx, ""};
  if (text.substr(0, 1024).find("%PDF-") != std::string_view::npos) return {FileKind::pdf, ""};
  return {FileKind::other, name_other(text)};
}

}  // namespace pago
