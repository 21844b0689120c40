#pragma once
#include <string>
#include <vector>

#include "generators/fill/typed_tag.h"
#include "plugin/cli/commands.h"

// The subcommands of `pago sjabloon`: what a secretary does with Word templates.
namespace pago::cli {

struct SjabloonOptions {
  std::string file, document, data, output, begin = "{", end = "}", datum;
  bool tags = false;

  Delimiters delimiters() const;  // throws WrongUse when one is empty or both are the same
};

int fill_with_data(const SjabloonOptions& chosen);          // vul
int list_template_fields(const SjabloonOptions& chosen);    // velden
int check_template_file(const SjabloonOptions& chosen);     // controleer
int write_builtin_template(const SjabloonOptions& chosen);  // nieuw

}  // namespace pago::cli
