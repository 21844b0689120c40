#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "generators/compose/documents.h"

namespace pago::cli {

// The bytes of a template of the house. Throws Error as read_user_file does, and "template.faulty" when it is not fit for the
// document; the message lists everything that is wrong with it (generators/fill/check_template.h) and its place.
std::vector<std::byte> house_template(const std::string& file, const DocumentKind& kind);

// --sjablonen MAP: the template of a document is MAP/<CODE>.docx when it is there, else pago's own.
class HouseTemplates {
 public:
  // An empty folder name: only pago's own. Throws Error "templates.missing" when the folder does not exist.
  explicit HouseTemplates(const std::string& folder);

  // Throws as house_template does.
  std::vector<std::byte> of(const DocumentKind& kind) const;

  // The file that of() reads; empty for pago's own.
  std::string file_of(const DocumentKind& kind) const;

 private:
  std::string folder_;
};

}  // namespace pago::cli
