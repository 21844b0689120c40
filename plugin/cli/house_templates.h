#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "generators/compose/documents.h"
#include "plugin/results/result_letters.h"

namespace pago::cli {

// The bytes of a template of the house for a document ("ADV"). Throws Error as read_user_file does, and "template.faulty" when
// it is not fit for the document; the message lists everything that is wrong with it (generators/fill/check_template.h) and its
// place.
std::vector<std::byte> house_template(const std::string& file, std::string_view code);

// --sjablonen MAP: the template of a document is MAP/<CODE>.docx when it is there, else pago's own.
class HouseTemplates {
 public:
  // An empty folder name: only pago's own. Throws Error "templates.missing" when the folder does not exist.
  explicit HouseTemplates(const std::string& folder);

  // Throws as house_template does.
  std::vector<std::byte> of(const DocumentKind& kind) const;

  // Of result letters: MAP/RES.docx, RES-EENVOUDIG.docx, RES-EN.docx and RES-PL.docx, in large print MAP/RES-GROOT.docx and so
  // on, for those that are there. A folder with none of them is wrong use. Throws as house_template does.
  OwnLetterTemplates of_result_letters() const;

  // The file that of() reads; empty for pago's own.
  std::string file_of(const DocumentKind& kind) const;

 private:
  std::string file_named(const std::string& name) const;  // "RES.docx" -> MAP/RES.docx; empty when it is not there

  std::string folder_;
};

}  // namespace pago::cli
