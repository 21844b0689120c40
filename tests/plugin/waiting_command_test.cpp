#include "plugin/waiting_command.h"

#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using pago::command_line_message;
using pago::CommandEnds;
using pago::read_command_line;
using pago::receive_ends;
using pago::send_ends;
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

TEST_CASE("the ends of a command arrive as open files, one command after another") {
  int server[2] = {-1, -1};
  REQUIRE(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, server) == 0);
  int ends[2] = {-1, -1};
  REQUIRE(pipe(ends) == 0);
  CHECK(send_ends(server[0], {ends[0], ends[1], ends[1]}));
  CHECK(send_ends(server[0], {ends[0], ends[1], ends[1]}));
  close(ends[0]);
  close(ends[1]);
  for (const char* said : {"een", "twee"}) {
    const std::optional<CommandEnds> received = receive_ends(server[1]);
    REQUIRE(received);
    CHECK(write(received->out, said, 4) == 4);
    char heard[5] = "";
    CHECK(read(received->in, heard, 4) == 4);
    CHECK(std::string(heard) == said);
    for (const int end : {received->in, received->out, received->err}) CHECK(close(end) == 0);
  }
  CHECK(send(server[0], "?", 1, 0) == 1);
  CHECK_FALSE(receive_ends(server[1]));  // no ends with it
  close(server[0]);
  CHECK_FALSE(receive_ends(server[1]));
  CHECK_FALSE(send_ends(server[1], {0, 1, 2}));
  close(server[1]);
}
