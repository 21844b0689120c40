#include "generators/pdf/structure_tree.h"
#include "generators/pdf/qpdf.h"

#include <algorithm>
#include <array>

namespace pago {
namespace {

constexpr int deepest = 200;

constexpr std::array standard_types{
    "Document",  "Part",    "Art",   "Sect",    "Div",       "BlockQuote", "Caption", "TOC",     "TOCI",  "Index",
    "NonStruct", "Private", "P",     "H",       "H1",        "H2",         "H3",      "H4",      "H5",    "H6",
    "L",         "LI",      "Lbl",   "LBody",   "Table",     "TR",         "TH",      "TD",      "THead", "TBody",
    "TFoot",     "Span",    "Quote", "Note",    "Reference", "BibEntry",   "Code",    "Link",    "Annot", "Ruby",
    "RB",        "RT",      "RP",    "Warichu", "WT",        "WP",         "Figure",  "Formula", "Form"};

class Reader {
 public:
  Reader(const Examination& examined, StructureTree& tree) : examined_(examined), tree_(tree) {
    roles_ = tree.root.getKey("/RoleMap");
  }

  void read(QPDFObjectHandle kid, int parent, QPDFObjGen page, int depth) {
    if (depth > deepest) {
      tree_.looped = true;
    } else if (kid.isArray()) {
      for (QPDFObjectHandle& one : kid.getArrayAsVector()) read(one, parent, page, depth + 1);
    } else if (kid.isInteger() && parent >= 0) {
      tree_.elements[static_cast<std::size_t>(parent)].pieces.push_back({page, kid.getIntValueAsInt()});
    } else if (kid.isDictionary()) {
      const std::string type = text_of(kid.getKey("/Type"));
      if ((type == "/MCR" || type == "/OBJR") && parent >= 0) reference(kid, type, parent, page);
      else if (kid.hasKey("/S")) element(kid, parent, page, depth);
    }
  }

 private:
  void reference(QPDFObjectHandle kid, const std::string& type, int parent, QPDFObjGen page) {
    StructureElement& element = tree_.elements[static_cast<std::size_t>(parent)];
    if (kid.getKey("/Pg").isDictionary()) page = kid.getKey("/Pg").getObjGen();
    if (element.page == 0) element.page = examined_.page_of(page);
    if (type == "/OBJR") element.objects.push_back(kid.getKey("/Obj").getObjGen());
    else if (kid.getKey("/MCID").isInteger())
      element.pieces.push_back(
          {kid.getKey("/Stm").isStream() ? kid.getKey("/Stm").getObjGen() : page, kid.getKey("/MCID").getIntValueAsInt()});
  }

  void element(QPDFObjectHandle kid, int parent, QPDFObjGen page, int depth) {
    const std::size_t at = tree_.elements.size();
    if (kid.isIndirect() && !tree_.index.emplace(kid.getObjGen(), at).second) {
      tree_.looped = true;
      return;
    }
    if (kid.getKey("/Pg").isDictionary()) page = kid.getKey("/Pg").getObjGen();
    StructureElement element;
    element.object = kid;
    element.own_type = text_of(kid.getKey("/S")).substr(1);
    element.type = standard(element.own_type);
    element.parent = parent;
    element.page = examined_.page_of(page);
    tree_.elements.push_back(std::move(element));
    if (parent >= 0) tree_.elements[static_cast<std::size_t>(parent)].children.push_back(at);
    read(kid.getKey("/K"), static_cast<int>(at), page, depth + 1);
  }

  std::string standard(std::string type) {
    for (int hops = 0; hops < 20; ++hops) {
      if (is_standard_type(type)) return type;
      QPDFObjectHandle next = key_of(roles_, "/" + type);
      if (!next.isName()) return {};
      type = next.getName().substr(1);
    }
    return {};
  }

  const Examination& examined_;
  StructureTree& tree_;
  QPDFObjectHandle roles_;
};

}  // namespace

bool is_standard_type(const std::string& type) {
  return std::find(standard_types.begin(), standard_types.end(), type) != standard_types.end();
}

const StructureElement* StructureTree::of(const QPDFObjectHandle& object) const {
  QPDFObjectHandle element = object;
  const auto found = index.find(element.getObjGen());
  return found == index.end() ? nullptr : &elements[found->second];
}

StructureTree read_structure(const Examination& examined) {
  StructureTree tree;
  QPDFObjectHandle catalog = examined.root, root = catalog.getKey("/StructTreeRoot");
  if (!root.isDictionary()) return tree;
  tree.root = root;
  Reader(examined, tree).read(root.getKey("/K"), -1, QPDFObjGen(), 0);
  if (root.getKey("/ParentTree").isDictionary()) {
    QPDFNumberTreeObjectHelper numbers(root.getKey("/ParentTree"), examined.pdf);
    for (auto& [key, value] : numbers.getAsMap()) tree.parents[static_cast<int>(key)] = value;
  }
  return tree;
}

QPDFObjectHandle attribute(const StructureElement& element, const char* owner, const char* name) {
  QPDFObjectHandle object = element.object, attributes = object.getKey("/A");
  const std::vector<QPDFObjectHandle> all = attributes.isArray() ? attributes.getArrayAsVector() : std::vector{attributes};
  for (QPDFObjectHandle one : all)
    if (one.isDictionary() && text_of(one.getKey("/O")) == std::string("/") + owner && one.hasKey(std::string("/") + name))
      return one.getKey(std::string("/") + name);
  return {};
}

}  // namespace pago
