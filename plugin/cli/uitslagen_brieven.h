#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "plugin/cli/commands.h"

// `pago uitslagen RESULTATEN --zaak MAP -o UIT`: a letter to every participant.
namespace pago::cli {

struct LetterOptions {
  std::string results, folder, output, datum, progress, templates;
  int parallel = 0;
  bool pdf = false;
};

std::shared_ptr<LetterOptions> add_letter_options(CLI::App& command);
void plan_letters(const std::shared_ptr<LetterOptions>& chosen, Shared& shared);

}  // namespace pago::cli
