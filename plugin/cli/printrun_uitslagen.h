#pragma once
#include <string>

#include "generators/pdf/print_run.h"
#include "plugin/cli/letter_batch.h"

// A print run straight from the data: the letters of a batch drawn into one file, fonts once, without a file for each letter.
namespace pago::cli {

// The order behind a folder that pago uitslagen made, released or not. Throws Error "batch.invalid", and "run.changed" when
// data, case or pago are no longer those of the letters.
BatchOrder order_of_batch(const std::string& folder, const Shared& shared);

struct DrawnRun {
  PrintRunResult run;
  RunResult checked;  // faults not empty: refused, there are no files
};

// Every letter is made as pago uitslagen makes it, read back and checked (wrong_person.h), and drawn; the order's threads work
// side by side. Throws as make_batch.
DrawnRun draw_batch_run(const BatchOrder& order, const RunChoices& choices, const Shared& shared);

}  // namespace pago::cli
