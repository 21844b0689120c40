#include <algorithm>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <filesystem>

#include "plugin/libreoffice/case_of_document.h"
#include "plugin/libreoffice/command.h"
#include "plugin/libreoffice/failure.h"
#include "plugin/libreoffice/open_document.h"
#include "plugin/libreoffice/panel.h"
#include "plugin/libreoffice/passage.h"
#include "plugin/libreoffice/shown_reading.h"
#include "plugin/libreoffice/texts.h"

namespace pago {
namespace {

using namespace css::uno;
using namespace css::awt::tree;

constexpr int rows = 3;
constexpr const char* judging[rows][2] = {{"bevestig", "verwerp"}, {"prioriteit_goed", "prioriteit_fout"}, {"open", "lees"}};
using rtl::OUString;

class RiskPanel final : public Panel, public std::enable_shared_from_this<RiskPanel> {
 public:
  explicit RiskPanel(const PanelPlace& place) : place_(place), window_(place.office, "risicos", place.parent) {}

  void begin();
  void read();
  void chosen(int number);
  void arrange(int width, int height) override;
  int least_width() override;
  Window& window() override { return window_; }

 private:
  std::string say(const char* key) const { return word(place_.office, std::string("risicos.") + key); }
  void show_answer(const CommandOutcome& outcome);
  void show_tree();
  void show_case();
  void choose_case();
  void judge(const char* option, const char* judgement);
  void enable_buttons();
  const ShownFinding* current() const;

  PanelPlace place_;
  Window window_;
  std::string answer_;
  std::vector<ShownFinding> findings_;  // in the order of the tree
  int chosen_ = -1;
  bool filling_ = false;
};

// Knows its panel only while that lives.
class Selection final : public cppu::WeakImplHelper1<css::view::XSelectionChangeListener> {
 public:
  explicit Selection(std::weak_ptr<RiskPanel> panel) : panel_(std::move(panel)) {}

  void SAL_CALL selectionChanged(const css::lang::EventObject& event) override {
    const auto panel = panel_.lock();
    const Reference<css::view::XSelectionSupplier> tree(event.Source, UNO_QUERY);
    Reference<XTreeNode> node;
    sal_Int32 number = -1;
    if (tree.is()) tree->getSelection() >>= node;
    const Reference<XMutableTreeNode> own(node, UNO_QUERY);
    if (own.is()) own->getDataValue() >>= number;
    if (panel) panel->chosen(number);
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  std::weak_ptr<RiskPanel> panel_;
};

void RiskPanel::begin() {
  window_.on("lees", [this] { read(); });
  window_.on("kies", [this] { choose_case(); });
  window_.on("bevestig", [this] { judge("--staat", "bevestigd"); });
  window_.on("verwerp", [this] { judge("--staat", "afgewezen"); });
  window_.on("prioriteit_goed", [this] { judge("--prioriteit", "bevestigd"); });
  window_.on("prioriteit_fout", [this] { judge("--prioriteit", "afgewezen"); });
  window_.on("open", [this] { judge("", "open"); });
  const Reference<css::view::XSelectionSupplier> tree(window_.control("boom"), UNO_QUERY_THROW);
  tree->addSelectionChangeListener(new Selection(weak_from_this()));
  show_case();
  read();
}

void RiskPanel::read() {
  const Reference<css::lang::XComponent> document(place_.document(), UNO_QUERY_THROW);
  window_.set_text("kop", say("lezen"));
  auto bytes = stored_for_reading(place_.office, document);
  in_background(place_.office, [weak = weak_from_this(), bytes = std::move(bytes), name = file_name(document)] {
    Command command({"lees", "-", "--naam", name, "--json"});
    const CommandOutcome outcome = command.finish(bytes);
    return std::function<void()>([weak, outcome] {
      if (const auto panel = weak.lock()) panel->show_answer(outcome);
    });
  });
}

void RiskPanel::show_answer(const CommandOutcome& outcome) {
  answer_ = outcome.done() ? outcome.out : "";
  chosen_ = -1;
  show_tree();
  if (outcome.done()) return;
  window_.set_text("kop", say("niet_gelezen"));
  window_.set_text("uitleg", outcome.message());
}

std::string mark_of(const ShownFinding& finding) {
  if (finding.state_word == "bevestigd") return "\u2713 ";
  return finding.state_word == "afgewezen" ? "\u2717 " : "";
}

void RiskPanel::show_tree() {
  filling_ = true;
  const std::string folder = case_of_document(Reference<css::lang::XComponent>(place_.document(), UNO_QUERY));
  const auto groups = answer_.empty() ? std::vector<ShownGroup>{} : groups_of(answer_, folder.empty() ? "" : case_text(folder));
  const auto data = service<XMutableTreeDataModel>(place_.office, "com.sun.star.awt.tree.MutableTreeDataModel");
  const auto root = data->createNode(Any(OUString("PAGO")), false);
  data->setRoot(root);
  findings_.clear();
  std::vector<Reference<XTreeNode>> titles;
  Reference<XTreeNode> again;
  for (const ShownGroup& group : groups) {
    const std::string title = group.title + " (" + std::to_string(group.findings.size()) + ")";
    const auto parent = data->createNode(Any(ustring(title)), false);
    root->appendChild(parent);
    titles.emplace_back(parent.get());
    for (const ShownFinding& finding : group.findings) {
      const auto node = data->createNode(Any(ustring(mark_of(finding) + finding.label)), false);
      node->setDataValue(Any(static_cast<sal_Int32>(findings_.size())));
      parent->appendChild(node);
      if (static_cast<int>(findings_.size()) == chosen_) again.set(node.get());
      findings_.push_back(finding);
    }
  }
  const Reference<css::awt::XControl> control = window_.control("boom");
  const Reference<css::beans::XPropertySet> model(control->getModel(), UNO_QUERY_THROW);
  model->setPropertyValue("DataModel", Any(Reference<XTreeDataModel>(data.get())));
  model->setPropertyValue("RootDisplayed", Any(false));
  const Reference<XTreeControl> tree(control, UNO_QUERY_THROW);
  for (const auto& title : titles) tree->expandNode(title);
  if (again.is()) Reference<css::view::XSelectionSupplier>(control, UNO_QUERY_THROW)->select(Any(again));
  window_.set_text("kop", word(place_.office, "risicos.aantal", std::to_string(findings_.size())));
  filling_ = false;
  enable_buttons();
}

const ShownFinding* RiskPanel::current() const {
  return chosen_ < 0 || chosen_ >= static_cast<int>(findings_.size()) ? nullptr : &findings_[static_cast<std::size_t>(chosen_)];
}

void RiskPanel::chosen(int number) {
  if (filling_) return;
  chosen_ = number;
  enable_buttons();
  const ShownFinding* finding = current();
  if (finding == nullptr) return window_.set_text("uitleg", "");
  const bool found = show_passage(place_.document(), finding->place, finding->quote);
  on_main_thread(place_.office, [weak = weak_from_this()] {  // selecting gives the document the focus: back to the list
    if (const auto panel = weak.lock()) panel->window_.focus("boom");
  });
  window_.set_text("uitleg",
                   "\u201c" + finding->quote + "\u201d\n" + finding->explanation + (found ? "" : "\n" + say("niet_gevonden")));
}

void RiskPanel::enable_buttons() {
  const ShownFinding* finding = current();
  const bool risk = finding != nullptr && !finding->risk.empty();
  for (const char* button : {"bevestig", "verwerp", "open"}) window_.enable(button, risk);
  for (const char* button : {"prioriteit_goed", "prioriteit_fout"}) window_.enable(button, risk && !finding->priority.empty());
}

void RiskPanel::show_case() {
  const std::string folder = case_of_document(Reference<css::lang::XComponent>(place_.document(), UNO_QUERY));
  const std::string name = std::filesystem::path(folder).filename().string();
  window_.set_text("zaak", folder.empty() ? say("geen_zaak") : word(place_.office, "risicos.zaak", name));
}

void RiskPanel::choose_case() {
  const std::string folder = choose_folder(place_.office, word(place_.office, "zaak.kies_map"), cases_folder(place_.office));
  if (folder.empty()) return;
  remember_case(Reference<css::lang::XComponent>(place_.document(), UNO_QUERY), folder);
  show_case();
  show_tree();
}

void RiskPanel::judge(const char* option, const char* judgement) {
  const ShownFinding* finding = current();
  if (finding == nullptr) return;
  const std::string folder = case_of_document(Reference<css::lang::XComponent>(place_.document(), UNO_QUERY));
  if (folder.empty()) return show_message_box(place_.office, word(place_.office, "naam"), say("eerst_zaak"));
  std::vector<std::string> arguments{
      "zaak", "bevinding", folder, "--risico", finding->risk, "--citaat=" + finding->quote, "--plaats=" + finding->place};
  if (*option) arguments.insert(arguments.end(), {option, judgement});
  else arguments.insert(arguments.end(), {"--staat", judgement, "--prioriteit", judgement});
  in_background(place_.office, [weak = weak_from_this(), arguments, office = place_.office] {
    const CommandOutcome outcome = run_command(arguments);
    return std::function<void()>([weak, outcome, office] {
      if (!outcome.done()) show_message_box(office, word(office, "naam"), outcome.message());
      if (const auto panel = weak.lock()) panel->show_tree();
    });
  });
}

int RiskPanel::least_width() {
  int widest = 0;
  for (const auto& row : judging)
    for (const char* name : row) widest = std::max(widest, int(window_.needed(name).Width));
  return std::max(320, 2 * widest + 3 * panel_gap);
}

// In a low sidebar the buttons keep their place at the bottom, and the list has the most of what is left.
void RiskPanel::arrange(int width, int height) {
  const int line = std::max(22, int(window_.needed("kop").Height)), button = std::max(30, int(window_.needed("kies").Height));
  const int choose = std::max(90, int(window_.needed("kies").Width));
  const int half = (width - 3 * panel_gap) / 2, all = width - 2 * panel_gap, buttons = height - rows * (button + 4) - panel_gap;
  const int lists = button + line + 2 * panel_gap, left = std::max(0, buttons - panel_gap - lists);
  const int explanation = left < 240 ? left * 2 / 5 : std::max(90, height / 4);
  window_.place("zaak", panel_gap, panel_gap + (button - line) / 2, width - 3 * panel_gap - choose, line);
  window_.place("kies", width - panel_gap - choose, panel_gap, choose, button);
  window_.place("kop", panel_gap, button + 2 * panel_gap, all, line);
  window_.place("boom", panel_gap, lists, all, std::max(0, left - explanation - panel_gap));
  window_.place("uitleg", panel_gap, buttons - explanation - panel_gap, all, explanation);
  int top = buttons;
  for (const auto& row : judging) {
    window_.place(row[0], panel_gap, top, half, button);
    window_.place(row[1], 2 * panel_gap + half, top, half, button);
    top += button + 4;
  }
}

}  // namespace

std::shared_ptr<Panel> new_risk_panel(const PanelPlace& place) {
  auto panel = std::make_shared<RiskPanel>(place);
  panel->begin();
  return panel;
}

}  // namespace pago
