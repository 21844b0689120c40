#include "plugin/libreoffice/case_of_document.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "plugin/libreoffice/open_document.h"

namespace pago {
namespace {

std::map<std::string, std::string>& chosen_cases() {  // by file, on the thread that draws the windows
  static std::map<std::string, std::string> all;
  return all;
}

std::string key(const css::uno::Reference<css::lang::XComponent>& document) {
  const std::string path = file_path(document);
  return path.empty() ? file_name(document) : path;
}

}  // namespace

std::string case_of_document(const css::uno::Reference<css::lang::XComponent>& document) {
  if (const auto found = chosen_cases().find(key(document)); found != chosen_cases().end()) return found->second;
  const std::filesystem::path path = file_path(document);
  std::error_code ignored;
  return !path.empty() && std::filesystem::exists(path.parent_path() / "zaak.json", ignored) ? path.parent_path().string() : "";
}

void remember_case(const css::uno::Reference<css::lang::XComponent>& document, const std::string& folder) {
  chosen_cases()[key(document)] = folder;
}

std::string case_text(const std::string& folder) {
  std::ifstream file(std::filesystem::path(folder) / "zaak.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string cases_folder(const Office& office) { return setting(office, "/nl.pago.Settings", "CasesFolder"); }
std::string templates_folder(const Office& office) { return setting(office, "/nl.pago.Settings", "TemplatesFolder"); }

}  // namespace pago
