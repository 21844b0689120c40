#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/formats/text_encoding.h"

// The user's files, with what can be wrong with them said in Dutch.
namespace pago::cli {

// All bytes of a file; "-" reads stdin. Throws Error: "file.missing", "file.folder", "file.not_readable", "file.special",
// "file.too_large".
std::vector<std::byte> read_user_file(const std::string& path);
std::string read_user_text(const std::string& path);

// A file that is read piece by piece and more than once, so never "-". Opening it throws as read_user_file does.
OpenFile user_file(const std::string& path);

// Writes a whole file or nothing; "-" is stdout. Throws Error("file.write").
void write_user_file(const std::string& path, std::span<const std::byte> bytes);
void write_user_file(const std::string& path, const std::string& text);

// True when both names lead to the same existing file, through links too.
bool same_file(const std::string& a, const std::string& b);

// "RIE Bakkerij.docx" -> "RIE Bakkerij"; what is no .docx, .xlsx, .odt, .ods or .pdf keeps its whole name.
std::string stem(const std::string& path);
std::string file_name(const std::string& path);

}  // namespace pago::cli
