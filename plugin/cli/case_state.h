#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plugin/cli/case_folder.h"
#include "plugin/cli/commands.h"

// How far the documents of a case folder are.
namespace pago::cli {

struct CaseReading {
  CaseFolder folder;
  Options options;
  std::string rie_name;  // for messages; empty without RI&E
  Reading reading;       // of its RI&E, or of none
};

// Opens the folder and reads its RI&E, with the limits and progress of the command.
CaseReading read_case_folder(const std::string& folder, const Date& today, const Shared& shared);
Reading reading_of(const CaseFolder& folder, Options& options, const Shared& shared);

enum class PieceStand { missing, draft, outdated, adopted };
std::string_view dutch(PieceStand);  // "ontbreekt", "concept", "verouderd", "vastgesteld"

struct PieceStatus {
  PieceStand stand = PieceStand::missing;
  Date date{};                       // of the letter; meaningless when missing
  bool edited = false;               // by hand, after pago made it
  bool was_adopted = false;          // an outdated document that had been adopted
  std::vector<std::string> changes;  // why it is outdated, Dutch
};

// Why a document does not belong to this case, or not yet; "" when it does (needed_documents.h).
std::string why_not_in_case(const CaseFolder& folder, const DocumentKind& kind);

// `read` gives the reading of the RI&E and is only asked when something changed since the document was made.
PieceStatus status_of(const CaseFolder& folder, const DocumentKind& kind, const Options& options,
                      const std::function<const Reading&()>& read);

// The steps 0 to 10 with their documents, for a terminal of that width.
std::string process_view(const CaseFolder& folder, const Options& options, const std::function<const Reading&()>& read,
                         int width);

}  // namespace pago::cli
