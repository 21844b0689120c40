#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "plugin/cli/commands.h"
#include "plugin/pago.h"

namespace pago::cli {

// The RI&E that a command reads, as a format that pago reads itself: a .doc or .rtf has been through LibreOffice.
struct OpenedRie {
  std::string name;  // for messages and SourceRefs
  std::vector<std::byte> bytes;
};

// An empty path gives an empty RI&E. `name` is what an RI&E from stdin ("-") is called; empty: "standaardinvoer". Throws Error
// as read_user_file and office_to_docx do. Not to be called while threads run.
OpenedRie open_rie(const std::string& path, const std::string& name = {});

// What the shared options say about reading: --catalogus, --wachtwoord-bestand; scanned pages add to the time limit, which must
// outlive the options, and show their progress on a terminal. Throws Error as read_user_file does, and "password.empty".
void set_reading(Options& options, const Shared& shared, TimeLimit& limit);

}  // namespace pago::cli
