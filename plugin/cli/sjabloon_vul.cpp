#include <unistd.h>

#include <filesystem>

#include "forms/error.h"
#include "generators/fill/fill_template.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/pdf.h"
#include "plugin/cli/sjabloon.h"
#include "plugin/template_data.h"

namespace pago::cli {
namespace {

// Only pictures beside the data, or in folders under it: data may come from elsewhere.
ReadPicture pictures_beside(const std::string& data) {
  const std::filesystem::path folder = data == "-" ? "." : std::filesystem::path(data).parent_path();
  return [folder](const std::string& name) -> std::optional<std::string> {
    if (const auto bytes = data_uri_bytes(name)) return bytes;
    const std::filesystem::path path(name);
    if (name.empty() || name.size() > 1000 || path.is_absolute()) return std::nullopt;
    for (const auto& step : path)
      if (step == "..") return std::nullopt;
    const std::string whole = (folder / path).string();
    std::error_code error;
    if (!std::filesystem::is_regular_file(whole, error)) return std::nullopt;
    return read_user_text(whole);
  };
}

void refuse_wrong_use(const SjabloonOptions& chosen) {
  for (const std::string* input : {&chosen.file, &chosen.data})
    if (chosen.output != "-" && *input != "-" && same_file(chosen.output, *input))
      throw WrongUse(chosen.output + " wordt gelezen en kan niet ook geschreven worden; kies een andere naam");
  if (chosen.file == "-" && chosen.data == "-") throw WrongUse("het sjabloon en --data kunnen niet allebei - zijn");
  if (chosen.output == "-" && isatty(STDOUT_FILENO))
    throw WrongUse("een DOCX past niet op het scherm; stuur hem naar een bestand");
}

}  // namespace

int fill_with_data(const SjabloonOptions& chosen) {
  refuse_wrong_use(chosen);
  const ReadPicture picture = pictures_beside(chosen.data);
  const FillOptions options{chosen_date(chosen.datum), chosen.delimiters(), picture};
  const auto docx = read_user_file(chosen.file);
  const Value values = template_data(read_user_text(chosen.data), file_name(chosen.data), picture);
  const FilledTemplate filled = fill_template(docx, values, options);
  bool warned = !filled.diagnostics.empty();
  write_user_file(chosen.output, as_named(chosen.output, filled.docx, options.date, warned));
  for (const Diagnostic& told : filled.diagnostics) tell(where_text(told.where) + told.message);
  if (chosen.output != "-") print(chosen.output + "\n");
  return warned ? written_with_warnings : done;
}

}  // namespace pago::cli
