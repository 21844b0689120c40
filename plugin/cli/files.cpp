#include "plugin/cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "forms/error.h"
#include "generators/release/atomic_file.h"
#include "parsers/formats/reader.h"
#include "plugin/cli/console.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;
using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Error cannot_open(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR)
    return Error("file.missing", "Het bestand " + path + " bestaat niet. Controleer de naam en de map.");
  if (error == EACCES || error == EPERM)
    return Error("file.not_readable", "U mag het bestand " + path + " niet lezen. Vraag de eigenaar om leesrechten.");
  return Error("file.not_readable", "Het bestand " + path + " is niet te openen (" + std::strerror(error) + ").");
}

Stream open(const std::string& path) {
  if (path == "-") return {stdin, [](std::FILE*) { return 0; }};
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status))
    throw Error("file.folder", path + " is een map. Geef het bestand met de RI&E op (DOCX, XLSX, ODT, ODS of PDF).");
  if (fs::is_block_file(status) || fs::is_socket(status))
    throw Error("file.special",
                path + " is geen gewoon bestand. Geef het bestand met de RI&E op (DOCX, XLSX, ODT, ODS of PDF).");
  Stream file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) throw cannot_open(path, errno);
  return file;
}

}  // namespace

std::vector<std::byte> read_user_file(const std::string& path) {
  const Stream file = open(path);
  const std::size_t most = Limits{}.max_file_bytes;
  std::vector<std::byte> bytes;
  std::byte block[1 << 16];
  while (const std::size_t n = std::fread(block, 1, sizeof block, file.get())) {
    bytes.insert(bytes.end(), block, block + n);
    if (bytes.size() > most)
      throw Error("file.too_large", "Het bestand " + path + " is groter dan " + std::to_string(most >> 20) +
                                        " MB en wordt niet gelezen. Een RI&E is kleiner; bewaar haar zonder foto's.");
  }
  if (std::ferror(file.get())) throw cannot_open(path, errno);
  return bytes;
}

std::string read_user_text(const std::string& path) {
  const std::vector<std::byte> bytes = read_user_file(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

OpenFile user_file(const std::string& path) {
  return [path]() -> ByteSource {
    const std::shared_ptr<std::FILE> file = open(path);
    return [path, file](std::span<std::byte> into) {
      const std::size_t n = std::fread(into.data(), 1, into.size(), file.get());
      if (n == 0 && std::ferror(file.get())) throw cannot_open(path, errno);
      return n;
    };
  };
}

void write_user_file(const std::string& path, std::span<const std::byte> bytes) {
  if (path == "-") return print(bytes);
  write_atomically(path, bytes);
}

void write_user_file(const std::string& path, const std::string& text) {
  write_user_file(path, std::as_bytes(std::span(text)));
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

std::string file_name(const std::string& path) { return path == "-" ? "standaardinvoer" : fs::path(path).filename().string(); }

std::string stem(const std::string& path) {
  const fs::path name(file_name(path));
  std::string extension = name.extension().string();
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const bool rie = extension == ".docx" || extension == ".xlsx" || extension == ".odt" || extension == ".ods" ||
                   extension == ".pdf" || extension == ".doc" || extension == ".rtf";
  return rie ? name.stem().string() : name.string();
}

}  // namespace pago::cli
