#pragma once
#include <chrono>
#include <functional>
#include <span>
#include <string>
#include <vector>

// A program of someone else, run within limits: it cannot hang, eat the memory or outlive us.
namespace pago {

struct ProgramLimits {
  int processor_seconds = 60;
  std::chrono::seconds longest{300};     // by the clock; the program and all it started are killed then
  std::size_t memory_bytes = 0;          // address space; 0: as our own
  std::size_t output_bytes = 64u << 20;  // also the largest file it may write
  std::function<bool()> wanted;          // asked now and then; once it says no, the program is killed
};

struct ProgramOutcome {
  enum class End { exited, not_found, too_long, killed };
  End end = End::exited;
  int status = 0;              // exit status
  std::string output, errors;  // what it wrote on stdout and stderr; cut off at output_bytes
};

// Runs arguments[0] (searched in PATH) with `input` on stdin and these settings ("NAME=value") added to the environment, in a
// process group of its own. Never throws for what the program does; throws Error "program.start" when the system has no
// process or memory left.
ProgramOutcome run_program(const std::vector<std::string>& arguments, std::span<const std::byte> input,
                           const ProgramLimits& limits, const std::vector<std::string>& settings = {});

}  // namespace pago
