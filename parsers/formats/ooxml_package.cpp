#include "parsers/formats/ooxml_package.h"

#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <new>

#include "forms/error.h"
#include "parsers/formats/file_kind.h"
#include "parsers/formats/package_writer.h"

namespace pago {
namespace {

constexpr std::size_t max_parts = 10000;
constexpr std::size_t small = 8u << 20, max_ratio = 250;  // text packs 5 to 50 times; only a bomb packs 1000 times

[[noreturn]] void damaged(const PackageFormat& format, const std::string& found) {
  throw Error(std::string(format.code) + ".damaged", "Het " + std::string(format.file) + " is beschadigd (" + found +
                                                         "); open het in " + std::string(format.program) +
                                                         ", sla het opnieuw op en probeer het nog eens.");
}

[[noreturn]] void too_large(const PackageFormat& format, const std::string& found) {
  throw Error(std::string(format.code) + ".too_large",
              "Het " + std::string(format.file) + " is te groot om veilig te lezen (" + found +
                  "); verwijder afbeeldingen of splits het document en probeer het nog eens.");
}

std::string lower_case(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return lower;
}

void refuse_dangerous_name(const PackageFormat& format, const std::string& name) {
  bool climbs = name == ".." || name.starts_with("../") || name.ends_with("/..") || name.find("/../") != std::string::npos;
  bool drive = name.size() > 1 && name[1] == ':';
  if (name.empty() || name.front() == '/' || climbs || drive || name.find('\\') != std::string::npos)
    damaged(format, "onveilige naam van een onderdeel");
}

// An OLE2 container: what Word makes of a document with a password, and what .doc, .xls and .ppt are.
void refuse_ole(std::span<const std::byte> bytes) {
  constexpr unsigned char magic[] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  if (bytes.size() < sizeof magic || !std::equal(std::begin(magic), std::end(magic), bytes.begin(),
                                                 [](unsigned char a, std::byte b) { return std::byte{a} == b; }))
    return;
  std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  auto contains = [&](std::string_view name) {
    std::string utf16;
    for (char c : name) utf16.append({c, '\0'});
    return all.find(utf16) != std::string_view::npos;
  };
  if (contains("EncryptedPackage"))
    throw Error(
        "docx.password",
        "Het bestand is beveiligd met een wachtwoord en dat opent pago alleen van een PDF; verwijder in Word of Excel het "
        "wachtwoord (Bestand > Info > Document beveiligen), sla het op en probeer het nog eens.");
  std::string kind = contains("WordDocument")          ? "een oud Word-bestand (.doc)"
                     : contains("Workbook")            ? "een oud Excel-bestand (.xls)"
                     : contains("PowerPoint Document") ? "een oud PowerPoint-bestand (.ppt)"
                     : contains("__substg1.0_")        ? "een Outlook-bericht (.msg)"
                     : contains("Book")                ? "een oud Excel-bestand (.xls)"
                                                       : "een oud Office-bestand";
  throw Error("read.unknown_format",
              "Dit is " + kind + "; sla het op als " + std::string(readable_kinds) + " en probeer het nog eens.");
}

// libzip allocates for as many parts as the directory claims to have; look before it does.
void refuse_huge_directory(const PackageFormat& format, std::span<const std::byte> bytes) {
  constexpr std::size_t record = 22, longest_comment = 65535;
  auto at = [&](std::size_t i) { return std::to_integer<unsigned>(bytes[i]); };
  for (std::size_t i = bytes.size() >= record ? bytes.size() - record + 1 : 0; i-- > 0;) {
    if (bytes.size() - i > record + longest_comment) break;
    if (at(i) != 'P' || at(i + 1) != 'K' || at(i + 2) != 5 || at(i + 3) != 6) continue;
    if (i + record + (at(i + 20) | at(i + 21) << 8) > bytes.size()) continue;
    if ((at(i + 10) | at(i + 11) << 8) > max_parts) too_large(format, "meer dan 10.000 onderdelen");
  }
}

struct Discard {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, Discard>;

Zip open_zip(const PackageFormat& format, std::span<const std::byte> bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  zip_error_fini(&error);
  if (!zip) {
    if (source) zip_source_free(source);
    damaged(format, "geen volledig zip-bestand, misschien is het afgekapt bij het kopiëren of downloaden");
  }
  return Zip(zip);
}

}  // namespace

struct OoxmlPackage::Archive {
  Zip zip;
  Limits limits;
  PackageFormat format;
  std::vector<std::string> names;
  std::map<std::string, zip_uint64_t> index_of;  // by lower-case name
  std::size_t packed = 0, unpacked = 0;          // bytes of the whole package; of the parts read so far

  void add(zip_uint64_t index);
};

void OoxmlPackage::Archive::add(zip_uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(zip.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
    damaged(format, "onleesbare inhoudsopgave");
  std::string name = stat.name;
  refuse_dangerous_name(format, name);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    throw Error(std::string(format.code) + ".password",
                "Het " + std::string(format.file) +
                    " is versleuteld met een wachtwoord; verwijder het wachtwoord en probeer het nog eens.");
  if (!index_of.emplace(lower_case(name), index).second) damaged(format, "een onderdeel komt dubbel voor");
  if (name.back() != '/') names.push_back(std::move(name));
}

OoxmlPackage::OoxmlPackage(std::span<const std::byte> bytes, const Limits& limits, const PackageFormat& format)
    : archive_(std::make_unique<Archive>()) {
  archive_->format = format;
  if (bytes.size() > limits.max_file_bytes) too_large(format, std::to_string(bytes.size() >> 20) + " MB");
  refuse_ole(bytes);
  refuse_huge_directory(format, bytes);
  archive_->zip = open_zip(format, bytes);
  archive_->limits = limits;
  archive_->packed = bytes.size();
  auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive_->zip.get(), 0));
  if (count > max_parts) too_large(format, "meer dan 10.000 onderdelen");
  for (zip_uint64_t i = 0; i < count; ++i) archive_->add(i);
}

OoxmlPackage::~OoxmlPackage() = default;
OoxmlPackage::OoxmlPackage(OoxmlPackage&&) noexcept = default;
OoxmlPackage& OoxmlPackage::operator=(OoxmlPackage&&) noexcept = default;

const PackageFormat& OoxmlPackage::format() const { return archive_->format; }

const std::vector<std::string>& OoxmlPackage::names() const { return archive_->names; }

bool OoxmlPackage::has(std::string_view name) const { return archive_->index_of.contains(lower_case(name)); }

std::optional<std::string> OoxmlPackage::read(std::string_view name) const {
  auto found = archive_->index_of.find(lower_case(name));
  if (found == archive_->index_of.end()) return std::nullopt;
  std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> part(zip_fopen_index(archive_->zip.get(), found->second, 0), zip_fclose);
  if (!part) damaged(archive_->format, "onderdeel " + std::string(name) + " is niet uit te pakken");
  std::string content;
  std::array<char, 65536> buffer;
  for (;;) {
    zip_int64_t got = zip_fread(part.get(), buffer.data(), buffer.size());
    if (got < 0) damaged(archive_->format, "onderdeel " + std::string(name) + " is niet uit te pakken");
    if (got == 0) return content;
    archive_->unpacked += static_cast<std::size_t>(got);
    content.append(buffer.data(), static_cast<std::size_t>(got));
    const bool bomb = archive_->unpacked > small && archive_->unpacked / max_ratio > archive_->packed;
    if (bomb || content.size() > archive_->limits.max_part_bytes || archive_->unpacked > archive_->limits.max_unpacked_bytes)
      too_large(archive_->format, "onderdeel " + std::string(name) + " wordt uitgepakt groter dan toegestaan");
  }
}

std::string OoxmlPackage::read_required(std::string_view name) const {
  auto content = read(name);
  if (!content) damaged(archive_->format, "onderdeel " + std::string(name) + " ontbreekt");
  return std::move(*content);
}

namespace {

PackedPart deflated(const Part& part) {
  constexpr int level = 6;
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(libdeflate_alloc_compressor(level),
                                                                                            libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  const std::string& plain = part.content;
  PackedPart packed{
      part.name, ZIP_CM_DEFLATE, libdeflate_crc32(0, plain.data(), plain.size()), static_cast<std::uint32_t>(plain.size()), {}};
  packed.packed.resize(libdeflate_deflate_compress_bound(compressor.get(), plain.size()));
  packed.packed.resize(
      libdeflate_deflate_compress(compressor.get(), plain.data(), plain.size(), packed.packed.data(), packed.packed.size()));
  return packed;
}

// As it is packed in a package of so many bytes.
PackedPart packed_part(const PackageFormat& format, zip_t* zip, zip_uint64_t index, const std::string& name,
                       std::size_t bytes) {
  zip_stat_t stat;
  std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> part(zip_fopen_index(zip, index, ZIP_FL_COMPRESSED), zip_fclose);
  if (!part || zip_stat_index(zip, index, 0, &stat) != 0 || stat.comp_size > bytes || stat.size > UINT32_MAX)
    damaged(format, "onderdeel " + name + " is niet te kopiëren");
  PackedPart packed{name, stat.comp_method, stat.crc, static_cast<std::uint32_t>(stat.size), std::string(stat.comp_size, '\0')};
  if (zip_fread(part.get(), packed.packed.data(), stat.comp_size) != static_cast<zip_int64_t>(stat.comp_size))
    damaged(format, "onderdeel " + name + " is niet te kopiëren");
  return packed;
}

}  // namespace

Bytes write_package(const std::vector<Part>& parts, const PackageTime& time) {
  PackageWriter writer(time);
  for (const Part& part : parts) writer.add(deflated(part));
  return writer.finish();
}

Bytes rewrite_package(const OoxmlPackage& package, const std::vector<Part>& changed, const PackageTime& time) {
  std::map<std::string, const Part*> replacement;
  for (const Part& part : changed) replacement[lower_case(part.name)] = &part;
  PackageWriter writer(time);
  for (const std::string& name : package.names()) {
    auto found = replacement.find(lower_case(name));
    if (found != replacement.end()) {
      writer.add(deflated(*found->second));
      continue;
    }
    const OoxmlPackage::Archive& from = *package.archive_;
    writer.add(packed_part(from.format, from.zip.get(), from.index_of.at(lower_case(name)), name, from.packed));
  }
  for (const Part& part : changed)
    if (!package.has(part.name)) writer.add(deflated(part));
  return writer.finish();
}

}  // namespace pago
