#include "plugin/cli/house_templates.h"

#include <filesystem>

#include "forms/error.h"
#include "forms/form.h"
#include "generators/fill/check_template.h"
#include "generators/fill/fill_template.h"
#include "plugin/cli/files.h"
#include "plugin/cli/guard.h"
#include "plugin/pago.h"

namespace pago::cli {
namespace {

namespace fs = std::filesystem;

void refuse_faulty(const std::string& file, std::string_view code, const std::vector<Diagnostic>& faults) {
  if (faults.empty()) return;
  const std::string count = faults.size() == 1 ? "een fout" : std::to_string(faults.size()) + " fouten";
  std::string message = "Het eigen sjabloon " + file + " heeft " + count + "; er is geen brief gemaakt.";
  for (const Diagnostic& fault : faults) message += "\n  " + where_text(fault.where) + fault.message;
  throw Error("template.faulty", message + "\nVerbeter het en kijk het na met: pago sjabloon controleer " + file +
                                     " --document " + std::string(code));
}

}  // namespace

std::vector<std::byte> house_template(const std::string& file, std::string_view code) {
  std::vector<std::byte> docx = read_user_file(file);
  refuse_faulty(file, code, check_template(docx, builtin_form(code)));
  return docx;
}

HouseTemplates::HouseTemplates(const std::string& folder) : folder_(folder) {
  std::error_code error;
  if (!folder_.empty() && !fs::is_directory(folder_, error))
    throw Error("templates.missing",
                "De map met sjablonen " + folder_ + " bestaat niet. Controleer de naam achter --sjablonen.");
}

std::string HouseTemplates::file_named(const std::string& name) const {
  if (folder_.empty()) return {};
  const std::string file = (fs::path(folder_) / name).string();
  std::error_code error;
  return fs::exists(file, error) ? file : std::string();
}

std::string HouseTemplates::file_of(const DocumentKind& kind) const { return file_named(std::string(kind.code) + ".docx"); }

OwnLetterTemplates HouseTemplates::of_result_letters() const {
  OwnLetterTemplates out;
  for (const LetterVersion& version : result_letter_versions()) {
    const std::string file = file_named(house_template_name(version));
    if (!file.empty()) out.emplace(version.template_path, house_template(file, version.code));
  }
  if (!folder_.empty() && out.empty())
    throw WrongUse("in " + folder_ + " staat geen sjabloon voor uitslagbrieven (RES.docx, RES-EENVOUDIG.docx, RES-EN.docx, " +
                   "RES-PL.docx, met grote letters RES-GROOT.docx enzovoort)");
  return out;
}

std::vector<std::byte> HouseTemplates::of(const DocumentKind& kind) const {
  const std::string file = file_of(kind);
  if (file.empty()) {
    const auto own = builtin_template_of(kind.name);
    return {own.begin(), own.end()};
  }
  return house_template(file, kind.code);
}

}  // namespace pago::cli
