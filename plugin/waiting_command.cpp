#include "plugin/waiting_command.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstring>

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

using Files = std::array<int, 3>;

// One byte, and beside it the open files.
struct Parcel {
  Parcel() {
    message.msg_iov = &content;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
  }

  char byte = 'E';
  iovec content{&byte, 1};
  alignas(cmsghdr) char room[CMSG_SPACE(sizeof(Files))] = {};
  msghdr message{};
};

}  // namespace

bool send_ends(int server, const CommandEnds& ends) {
  Parcel parcel;
  cmsghdr* const header = CMSG_FIRSTHDR(&parcel.message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(Files));
  const Files files{ends.in, ends.out, ends.err};
  std::memcpy(CMSG_DATA(header), files.data(), sizeof files);
  return sendmsg(server, &parcel.message, MSG_NOSIGNAL | MSG_DONTWAIT) == 1;
}

std::optional<CommandEnds> receive_ends(int from) {
  Parcel parcel;
  ssize_t n = -1;
  do n = recvmsg(from, &parcel.message, MSG_CMSG_CLOEXEC);
  while (n < 0 && errno == EINTR);
  const cmsghdr* const header = n == 1 ? CMSG_FIRSTHDR(&parcel.message) : nullptr;
  if (header == nullptr || header->cmsg_type != SCM_RIGHTS || header->cmsg_len != CMSG_LEN(sizeof(Files))) return {};
  Files files{};
  std::memcpy(files.data(), CMSG_DATA(header), sizeof files);
  return CommandEnds{files[0], files[1], files[2]};
}

void send_answer(int in, WaitingAnswer answer) {
  if (send(in, &answer, sizeof answer, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) return;  // nobody wants to know any more
}

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
