#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "plugin/cli/commands.h"
#include "plugin/pago.h"

namespace pago::cli {

// The RI&E that a command reads, with what the shared options say about reading it: --wachtwoord-bestand, --tijd. While it
// lives the time to read it runs; scanned pages add to it.
class RieFile {
 public:
  // Throws Error as read_user_file does, and "password.empty".
  RieFile(const std::string& path, const Shared& shared);

  const std::vector<std::byte>& bytes() const { return bytes_; }
  const std::string& name() const { return name_; }  // for messages and SourceRefs

  // Sets what concerns reading; the rest of the options is the caller's. They must not outlive this file.
  void complete(Options& options);

 private:
  std::string name_, password_;
  std::vector<std::byte> bytes_;
  TimeLimit limit_;
};

}  // namespace pago::cli
