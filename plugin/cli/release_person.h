#pragma once
#include <string>

#include "plugin/cli/commands.h"
#include "plugin/cli/physician_check.h"

// Release of documents about one person, which `pago maak` wrote with a manifest beside each (person_record.h).
namespace pago::cli {

// `path`: such a document, or a folder with some of them; other files in it stay as they are. All are made again without
// CONCEPT, read back and checked, or none is released. Gives an ExitCode: batch_refused when the guard finds a fault. Throws
// WrongUse when there is none, Error "release.refused", "rule.refused" and as making them does.
int release_person_documents(const std::string& path, const Physician& physician, const Shared& shared);

}  // namespace pago::cli
