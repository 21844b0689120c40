#include "plugin/waiting_command.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstddef>

namespace pago {
namespace {

constexpr std::size_t most_digits = 7;

bool read_all(int from, char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t n = read(from, into, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    into += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

std::optional<std::size_t> read_size(int from) {
  std::string digits;
  for (char c = 0; digits.size() <= most_digits && read_all(from, &c, 1); digits += c) {
    if (c != '\n') continue;
    std::size_t size = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, size);
    if (read.ec != std::errc() || read.ptr != end) return {};
    return size;
  }
  return {};
}

}  // namespace

std::string command_line_message(const std::vector<std::string>& arguments) {
  std::string all;
  for (const std::string& argument : arguments) all.append(argument).push_back('\0');
  return std::to_string(all.size()) + "\n" + all;
}

std::optional<std::vector<std::string>> read_command_line(int from) {
  const std::optional<std::size_t> size = read_size(from);
  if (!size) return {};
  std::string all(*size, '\0');
  if (!read_all(from, all.data(), all.size()) || (!all.empty() && all.back() != '\0')) return {};
  std::vector<std::string> arguments;
  for (std::size_t at = 0; at < all.size(); at += arguments.back().size() + 1) arguments.emplace_back(all.c_str() + at);
  return arguments;
}

}  // namespace pago
