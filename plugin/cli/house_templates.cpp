#include "plugin/cli/house_templates.h"

#include <filesystem>

#include "forms/error.h"
#include "forms/form.h"
#include "generators/fill/check_template.h"
#include "generators/fill/fill_template.h"
#include "plugin/cli/files.h"
#include "plugin/pago.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

void refuse_faulty(const std::string& file, const DocumentKind& kind, const std::vector<Diagnostic>& faults) {
  if (faults.empty()) return;
  const std::string count = faults.size() == 1 ? "een fout" : std::to_string(faults.size()) + " fouten";
  std::string message = "Het eigen sjabloon " + file + " heeft " + count + "; er is geen brief gemaakt.";
  for (const Diagnostic& fault : faults) message += "\n  " + where_text(fault.where) + fault.message;
  throw Error("template.faulty", message + "\nVerbeter het en kijk het na met: pago sjabloon controleer " + file +
                                     " --document " + std::string(kind.code));
}

}  // namespace

std::vector<std::byte> house_template(const std::string& file, const DocumentKind& kind) {
  std::vector<std::byte> docx = read_user_file(file);
  refuse_faulty(file, kind, check_template(docx, builtin_form(kind.code)));
  return docx;
}

HouseTemplates::HouseTemplates(const std::string& folder) : folder_(folder) {
  std::error_code error;
  if (!folder_.empty() && !fs::is_directory(folder_, error))
    throw Error("templates.missing",
                "De map met sjablonen " + folder_ + " bestaat niet. Controleer de naam achter --sjablonen.");
}

std::string HouseTemplates::file_of(const DocumentKind& kind) const {
  if (folder_.empty()) return {};
  const std::string file = (fs::path(folder_) / (std::string(kind.code) + ".docx")).string();
  std::error_code error;
  return fs::exists(file, error) ? file : std::string();
}

std::vector<std::byte> HouseTemplates::of(const DocumentKind& kind) const {
  const std::string file = file_of(kind);
  if (file.empty()) {
    const auto own = builtin_template_of(kind.name);
    return {own.begin(), own.end()};
  }
  return house_template(file, kind);
}

}  // namespace pago::cli
