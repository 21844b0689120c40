#include "plugin/libreoffice/columns_window.h"

#include <filesystem>

#include "generators/release/atomic_file.h"
#include "plugin/libreoffice/case_of_document.h"
#include "plugin/libreoffice/column_choices.h"
#include "plugin/libreoffice/texts.h"
#include "plugin/libreoffice/window.h"

namespace pago {
namespace {

namespace fs = std::filesystem;

class ColumnsWindow {
 public:
  ColumnsWindow(const Office& office, const std::string& answer, const std::string& folder)
      : office_(office), folder_(folder), choices_(answer, case_text(folder)), window_(office, "kolommen") {}

  std::string run();

 private:
  std::string say(const char* key) const { return word(office_, std::string("kolommen.") + key); }
  void show_lines();
  void show_column();
  void choose();
  void keep();

  Office office_;
  std::string folder_;
  ColumnChoices choices_;
  Window window_;
  std::string told_;
};

void ColumnsWindow::show_lines() {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < choices_.columns().size(); ++i) lines.push_back(choices_.line(i));
  const int chosen = window_.selected("lijst");
  window_.set_items("lijst", lines);
  window_.select("lijst", chosen < 0 ? 0 : chosen);
  window_.set_text("stand", choices_.summary());
  window_.enable("overnemen", choices_.doubled().empty());
}

void ColumnsWindow::show_column() {
  const int chosen = window_.selected("lijst");
  if (chosen < 0) return;
  const ChosenColumn& column = choices_.columns().at(static_cast<std::size_t>(chosen));
  const std::string& examples = column.examples;
  window_.set_text("voorbeelden", examples.empty() ? say(column.place.empty() ? "niet_hier" : "leeg") : examples);
  const std::string why = column.doubt.empty() ? "" : ": " + column.doubt;
  window_.set_text("twijfel", column.decided ? "" : say("twijfel") + why + ".");
  window_.enable("zeker", !column.decided);
  window_.select("veld", static_cast<int>(column.field));
}

void ColumnsWindow::choose() {
  const int column = window_.selected("lijst"), field = window_.selected("veld");
  if (column < 0 || field < 0) return;
  choices_.choose(static_cast<std::size_t>(column), static_cast<std::size_t>(field));
  show_lines();
  show_column();
}

void ColumnsWindow::keep() {
  const std::string json = choices_.kept_in(case_text(folder_));
  const fs::path target = fs::path(folder_) / "zaak.json";
  const auto only_for_the_owner = fs::status(target).permissions();
  write_atomically(target, std::as_bytes(std::span(json)));
  fs::permissions(target, only_for_the_owner);
  told_ = say("overgenomen") + " " + choices_.summary();
  window_.close();
}

std::string ColumnsWindow::run() {
  std::vector<std::string> fields;
  for (const ChosenField& field : choices_.fields()) fields.push_back(field.text);
  window_.set_items("veld", fields);
  window_.on("kolom_gekozen", [this] { show_column(); });
  window_.on("veld_gekozen", [this] { choose(); });
  window_.on("zeker", [this] { choose(); });
  window_.on("overnemen", [this] { keep(); });
  window_.on("sluiten", [this] { window_.close(); });
  show_lines();
  show_column();
  window_.run();
  return told_;
}

}  // namespace

std::string run_columns_window(const Office& office, const std::string& answer, const std::string& case_folder) {
  return ColumnsWindow(office, answer, case_folder).run();
}

}  // namespace pago
