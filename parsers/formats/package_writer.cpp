#include "parsers/formats/package_writer.h"

#include <zlib.h>

#include <utility>

#include "forms/error.h"

namespace pago {
namespace {

constexpr std::uint32_t local_mark = 0x04034b50, central_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::size_t local_size = 30, central_size = 46, end_size = 22;
constexpr std::uint16_t version = 20, utf8_names = 1 << 11;

// Numbers as a package has them, the small end first.
class Header {
 public:
  Header& put16(std::uint32_t n) { return put(n, 2); }
  Header& put32(std::uint32_t n) { return put(n, 4); }
  const std::byte* begin() const { return bytes_; }
  const std::byte* end() const { return bytes_ + size_; }

 private:
  Header& put(std::uint32_t n, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes_[size_++] = static_cast<std::byte>(n >> (8 * i) & 0xff);
    return *this;
  }
  std::byte bytes_[central_size];
  std::size_t size_ = 0;
};

void append(Bytes& out, const Header& header) { out.insert(out.end(), header.begin(), header.end()); }
void append(Bytes& out, std::string_view text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  out.insert(out.end(), first, first + text.size());
}
void set32(Bytes& out, std::size_t at, std::uint32_t n) {
  for (std::size_t i = 0; i < 4; ++i) out[at + i] = static_cast<std::byte>(n >> (8 * i) & 0xff);
}

[[noreturn]] void damaged() {
  throw Error("docx.damaged", "Het Word-bestand is beschadigd; open het in Word, sla het opnieuw op en probeer het nog eens.");
}

// Little-endian numbers in a package, never past its end.
class Fields {
 public:
  explicit Fields(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at + size > bytes_.size()) damaged();
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < size; ++i) n |= std::to_integer<std::uint32_t>(bytes_[at + i]) << (8 * i);
    return n;
  }
  std::string_view text(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) damaged();
    return {reinterpret_cast<const char*>(bytes_.data()) + at, size};
  }
  std::size_t size() const { return bytes_.size(); }

 private:
  std::span<const std::byte> bytes_;
};

std::size_t end_of_directory(const Fields& in) {
  for (std::size_t at = in.size() < end_size ? 0 : in.size() - end_size + 1; at-- > 0;)
    if (in.number(at, 4) == end_mark) return at;
  damaged();
}

PackedView part_at(const Fields& in, std::size_t central) {
  if (in.number(central, 4) != central_mark) damaged();
  PackedView part;
  part.method = static_cast<std::uint16_t>(in.number(central + 10, 2));
  part.crc = in.number(central + 16, 4);
  part.size = in.number(central + 24, 4);
  part.name = in.text(central + central_size, in.number(central + 28, 2));
  const std::size_t local = in.number(central + 42, 4);
  if (in.number(local, 4) != local_mark) damaged();
  part.packed = in.text(local + local_size + in.number(local + 26, 2) + in.number(local + 28, 2), in.number(central + 20, 4));
  return part;
}

}  // namespace

std::string part_mark(std::string_view name, std::uint32_t crc) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out(name);
  out += ' ';
  for (int shift = 28; shift >= 0; shift -= 4) out += digits[crc >> shift & 15];
  return out;
}

void packed_views(std::span<const std::byte> package, std::vector<PackedView>& out) {
  out.clear();
  const Fields in(package);
  const std::size_t end = end_of_directory(in);
  std::size_t at = in.number(end + 16, 4);
  for (std::size_t left = in.number(end + 10, 2); left > 0; --left) {
    out.push_back(part_at(in, at));
    at += central_size + in.number(at + 28, 2) + in.number(at + 30, 2) + in.number(at + 32, 2);
  }
}

std::vector<PackedPart> packed_parts(std::span<const std::byte> package) {
  std::vector<PackedView> views;
  packed_views(package, views);
  std::vector<PackedPart> parts;
  for (const PackedView& part : views)
    parts.push_back({std::string(part.name), part.method, part.crc, part.size, std::string(part.packed)});
  return parts;
}

PackageWriter::PackageWriter(const PackageTime& time)
    : date_(static_cast<std::uint16_t>(((time.year - 1980) << 9) | (time.month << 5) | time.day)),
      clock_(static_cast<std::uint16_t>((time.hour << 11) | (time.minute << 5) | (time.second / 2))) {}

PackageWriter::Entry& PackageWriter::entry(std::string_view name) {
  constexpr std::size_t usual_letter = 40u << 10;  // the C library tidies its whole heap when 64 kB are given back
  if (out_.capacity() == 0) out_.reserve(usual_letter);
  if (entries_.size() == count_) entries_.emplace_back();
  Entry& entry = entries_[count_++];
  entry.name = name;
  entry.offset = static_cast<std::uint32_t>(out_.size());
  return entry;
}

void PackageWriter::header(const Entry& entry) {
  Header header;
  header.put32(local_mark).put16(version).put16(utf8_names).put16(entry.method).put16(clock_).put16(date_);
  header.put32(entry.crc).put32(entry.packed).put32(entry.size);
  header.put16(static_cast<std::uint32_t>(entry.name.size())).put16(0);
  append(out_, header);
  append(out_, entry.name);
}

void PackageWriter::add(const PackedPart& part) {
  Entry& now = entry(part.name);
  now.method = part.method;
  now.crc = part.crc;
  now.packed = static_cast<std::uint32_t>(part.packed.size());
  now.size = part.size;
  header(now);
  append(out_, part.packed);
}

void PackageWriter::begin(std::string_view name) {
  Entry& now = entry(name);
  now.method = Z_DEFLATED;
  now.crc = now.packed = now.size = 0;
  header(now);
  stream_.start(out_);
}

void PackageWriter::end() {
  stream_.end();
  Entry& now = entries_[count_ - 1];
  const std::size_t data = now.offset + local_size + now.name.size();
  now.crc = stream_.crc();
  now.size = stream_.size();
  now.packed = static_cast<std::uint32_t>(out_.size() - data);
  set32(out_, now.offset + 14, now.crc);
  set32(out_, now.offset + 18, now.packed);
  set32(out_, now.offset + 22, now.size);
}

void PackageWriter::discard() {
  out_.clear();
  count_ = 0;
}

Bytes PackageWriter::finish() {
  const auto directory = static_cast<std::uint32_t>(out_.size());
  for (std::size_t i = 0; i < count_; ++i) {
    const Entry& entry = entries_[i];
    Header header;
    header.put32(central_mark).put16(version).put16(version).put16(utf8_names).put16(entry.method).put16(clock_).put16(date_);
    header.put32(entry.crc).put32(entry.packed).put32(entry.size).put16(static_cast<std::uint32_t>(entry.name.size()));
    header.put32(0).put32(0).put32(0).put32(entry.offset);  // extra, comment, disk and attributes: none
    append(out_, header);
    append(out_, entry.name);
  }
  const auto size = static_cast<std::uint32_t>(out_.size()) - directory;
  const auto count = static_cast<std::uint32_t>(count_);
  append(out_, Header().put32(end_mark).put32(0).put16(count).put16(count).put32(size).put32(directory).put16(0));
  count_ = 0;
  return std::exchange(out_, {});
}

}  // namespace pago
