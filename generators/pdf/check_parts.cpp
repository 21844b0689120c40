#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "generators/pdf/structure_tree.h"

// Tables, lists and tables of contents: what may stand in what, and what must.
namespace pago {
namespace {

using Names = std::vector<const char*>;

struct Nesting {
  const char* type;
  Names children;  // empty: anything
  Names parents;   // empty: anywhere
  const char* condition;
};

const std::array nestings{Nesting{"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}, {}, "table.parts"},
                          Nesting{"THead", {"TR"}, {"Table"}, "table.parts"},
                          Nesting{"TBody", {"TR"}, {"Table"}, "table.parts"},
                          Nesting{"TFoot", {"TR"}, {"Table"}, "table.parts"},
                          Nesting{"TR", {"TH", "TD"}, {"Table", "THead", "TBody", "TFoot"}, "table.parts"},
                          Nesting{"TH", {}, {"TR"}, "table.parts"},
                          Nesting{"TD", {}, {"TR"}, "table.parts"},
                          Nesting{"L", {"L", "LI", "Caption"}, {}, "list.parts"},
                          Nesting{"LI", {"Lbl", "LBody"}, {"L"}, "list.parts"},
                          Nesting{"LBody", {}, {"LI"}, "list.parts"},
                          Nesting{"TOC", {"TOC", "TOCI", "Caption"}, {}, "contents.parts"},
                          Nesting{"TOCI", {}, {"TOC"}, "contents.parts"}};

bool among(const Names& names, const std::string& type) {
  return names.empty() || std::any_of(names.begin(), names.end(), [&](const char* name) { return type == name; });
}

int span(const StructureElement& cell, const char* name) {
  QPDFObjectHandle value = attribute(cell, "Table", name);
  return value.isInitialized() && value.isInteger() ? std::clamp(value.getIntValueAsInt(), 1, 1000) : 1;
}

std::vector<const StructureElement*> rows_of(const StructureTree& tree, const StructureElement& table) {
  std::vector<const StructureElement*> rows;
  for (const std::size_t child : table.children) {
    const StructureElement& part = tree.elements[child];
    if (part.type == "TR") rows.push_back(&part);
    if (part.type == "THead" || part.type == "TBody" || part.type == "TFoot")
      for (const std::size_t row : part.children)
        if (tree.elements[row].type == "TR") rows.push_back(&tree.elements[row]);
  }
  return rows;
}

// Width of each row, with the cells that reach into it from above.
std::vector<int> widths_of(const StructureTree& tree, const std::vector<const StructureElement*>& rows) {
  std::vector<int> widths(rows.size(), 0);
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (const std::size_t child : rows[r]->children)
      for (int down = 0; down < span(tree.elements[child], "RowSpan"); ++down)
        if (r + static_cast<std::size_t>(down) < rows.size())
          widths[r + static_cast<std::size_t>(down)] += span(tree.elements[child], "ColSpan");
  return widths;
}

}  // namespace

void check_parts(Examination& examined, const StructureTree& tree, const StructureElement& element) {
  const auto nesting =
      std::find_if(nestings.begin(), nestings.end(), [&](const Nesting& one) { return element.type == one.type; });
  if (nesting == nestings.end()) return;
  for (const std::size_t child : element.children)
    if (!among(nesting->children, tree.elements[child].type))
      examined.fault(nesting->condition, element.page, element.object,
                     tree.elements[child].own_type + " staat rechtstreeks in " + element.own_type);
  const std::string parent = element.parent < 0 ? "" : tree.elements[static_cast<std::size_t>(element.parent)].type;
  if (!among(nesting->parents, parent))
    examined.fault(nesting->condition, element.page, element.object, element.own_type + " staat los");
  const auto has = [&](const char* type) {
    return std::any_of(element.children.begin(), element.children.end(),
                       [&](std::size_t i) { return tree.elements[i].type == type; });
  };
  if (element.type == "LI" && !has("LBody")) examined.fault("list.parts", element.page, element.object, "een LI zonder LBody");
}

void check_table(Examination& examined, const StructureTree& tree, const StructureElement& table) {
  const std::vector<const StructureElement*> rows = rows_of(tree, table);
  int headers = 0, without_scope = 0;
  bool cells_name_headers = false;
  for (const StructureElement* row : rows)
    for (const std::size_t child : row->children) {
      const StructureElement& cell = tree.elements[child];
      cells_name_headers = cells_name_headers || attribute(cell, "Table", "Headers").isInitialized();
      if (cell.type != "TH") continue;
      ++headers;
      without_scope += !attribute(cell, "Table", "Scope").isInitialized();
    }
  if (headers == 0) examined.fault("table.header", table.page, table.object, "een tabel zonder kopcellen");
  else if (without_scope > 0 && !cells_name_headers)
    examined.fault("table.header", table.page, table.object, std::to_string(without_scope) + " kopcel(len) zonder Scope");
  const std::vector<int> widths = widths_of(tree, rows);
  if (!widths.empty() && std::any_of(widths.begin(), widths.end(), [&](int width) { return width != widths.front(); }))
    examined.fault("table.shape", table.page, table.object, "de rijen hebben niet evenveel cellen");
}

}  // namespace pago
