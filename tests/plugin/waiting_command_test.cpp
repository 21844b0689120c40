#include "plugin/waiting_command.h"

#include <unistd.h>

#include <catch2/catch.hpp>

using pago::command_line_message;
using pago::read_command_line;
using Arguments = std::vector<std::string>;

namespace {

class Pipe {  // with something in it, and nobody who writes more
 public:
  explicit Pipe(const std::string& content) {
    REQUIRE(pipe(ends_) == 0);
    REQUIRE(write(ends_[1], content.data(), content.size()) == static_cast<ssize_t>(content.size()));
    close(ends_[1]);
  }
  ~Pipe() { close(ends_[0]); }
  int end() const { return ends_[0]; }
  std::string rest() const {
    char block[64];
    const ssize_t n = read(ends_[0], block, sizeof block);
    return {block, static_cast<std::size_t>(n)};
  }

 private:
  int ends_[2] = {-1, -1};
};

}  // namespace

TEST_CASE("a waiting command reads its arguments as they were, and leaves what follows for its stdin") {
  const Arguments arguments{"maak", "advies", "--naam", "RI&E van \u00e9\u00e9n\nfirma.docx", "", "-"};
  const Pipe pipe(command_line_message(arguments) + "PK\x03\x04");
  CHECK(read_command_line(pipe.end()) == arguments);
  CHECK(pipe.rest() == "PK\x03\x04");
  CHECK(read_command_line(Pipe(command_line_message({})).end()) == Arguments{});
}

TEST_CASE("a waiting command does nothing when the other end goes away or says something else") {
  const std::string whole = command_line_message({"lees", "-"});
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(read_command_line(Pipe(whole.substr(0, size)).end()));
  for (const char* other : {"\n", "x\n", "-1\n", "3\nabc", "12345678\n", "99999999999999999999\n"}) {
    CAPTURE(other);
    CHECK_FALSE(read_command_line(Pipe(other).end()));
  }
}
