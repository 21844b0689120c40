#include "plugin/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace pago::cli {

int output_width() {
  winsize size{};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<int>(size.ws_col, 40, 160);
}

bool output_has_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal && std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) && !(no_colour && *no_colour) && !dumb;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print(std::span<const std::byte> bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

void tell(std::string_view sentence) {
  std::fflush(stdout);
  std::fprintf(stderr, "pago: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

bool flush_output() { return std::fflush(stdout) == 0 && !std::ferror(stdout); }

std::string bold(std::string_view text) {
  if (!output_has_colour()) return std::string(text);
  return "\033[1m" + std::string(text) + "\033[0m";
}

}  // namespace pago::cli
