#include "generators/pdf/form_tree.h"

#include <algorithm>

#include "generators/pdf/examination.h"
#include "generators/pdf/open_pdf.h"

namespace pago {
namespace {

constexpr int deepest = 30;
enum TextFlag { multi_line = 1 << 12, comb = 1 << 24 };
enum ButtonFlag { radio = 1 << 15, push_button = 1 << 16 };
enum ChoiceFlag { combo = 1 << 17, editable = 1 << 18, several = 1 << 21 };

int integer(QPDFObjectHandle value) { return value.isInteger() ? value.getIntValueAsInt() : 0; }

class FieldReader {
 public:
  explicit FieldReader(QPDF& pdf) : pdf_(pdf) {
    int number = 0;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
      ++number;
      QPDFObjectHandle annotations = page.getKey("/Annots");
      for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
        page_of_[annotations.getArrayItem(i).getObjGen()] = number;
    }
  }

  std::vector<FieldNode> read() {
    QPDFObjectHandle fields = key_of(pdf_.getRoot().getKey("/AcroForm"), "/Fields");
    if (fields.isArray())
      for (QPDFObjectHandle& field : fields.getArrayAsVector()) visit(field, "", 0);
    return std::move(nodes_);
  }

 private:
  void visit(QPDFObjectHandle object, const std::string& above, int depth) {
    if (!object.isDictionary() || depth > deepest || !seen_.insert(object.getObjGen()).second) return;
    const std::string own = text_of(object.getKey("/T"));
    const std::string name = above.empty() ? own : own.empty() ? above : above + "." + own;
    std::vector<QPDFObjectHandle> widgets;
    bool has_fields = false;
    QPDFObjectHandle kids = object.getKey("/Kids");
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
      QPDFObjectHandle kid = kids.getArrayItem(i);
      if (!kid.isDictionary()) continue;
      if (kid.hasKey("/T") || !text_of(kid.getKey("/Subtype")).starts_with("/Widget")) {
        has_fields = true;
        visit(kid, name, depth + 1);
      } else {
        widgets.push_back(kid);
      }
    }
    if (text_of(object.getKey("/Subtype")) == "/Widget") widgets.push_back(object);
    if (!has_fields && inherited_entry(object, "/FT").isName()) add(object, name, widgets);
  }

  void add(QPDFObjectHandle object, const std::string& name, const std::vector<QPDFObjectHandle>& widgets) {
    FieldNode node{{}, object, widgets};
    FormField& field = node.field;
    field.name = name;
    field.label = text_of(inherited_entry(object, "/TU"));
    const int flags = integer(inherited_entry(object, "/Ff"));
    field.read_only = flags & 1;
    field.required = flags & 2;
    field.max_length = integer(inherited_entry(object, "/MaxLen"));
    read_kind(node, text_of(inherited_entry(object, "/FT")), flags);
    read_value(node);
    for (QPDFObjectHandle widget : widgets) {
      const auto page = page_of_.find(widget.getObjGen());
      if (page == page_of_.end()) continue;
      if (field.page == 0) field.page = page->second;
      if (QPDFObjectHandle box = widget.getKey("/Rect"); box.isRectangle()) {
        const auto r = box.getArrayAsRectangle();
        const std::vector<std::string> states = on_states(widget);
        field.places.push_back({page->second, std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx),
                                std::max(r.lly, r.ury), states.empty() ? "" : states.front()});
      }
    }
    nodes_.push_back(std::move(node));
  }

  static void read_kind(FieldNode& node, const std::string& type, int flags) {
    FormField& field = node.field;
    if (type == "/Btn") {
      field.kind = flags & push_button ? FormFieldKind::button : flags & radio ? FormFieldKind::radio : FormFieldKind::checkbox;
      read_states(node);
    } else if (type == "/Ch") {
      field.kind = FormFieldKind::choice;
      field.several = flags & several;
      field.editable = (flags & combo) && (flags & editable);
      read_options(node);
    } else if (type == "/Sig") {
      field.kind = FormFieldKind::signature;
    } else {
      field.multi_line = flags & multi_line;
      field.comb = (flags & comb) && field.max_length > 0;
      field.kind = is_date(node.object) ? FormFieldKind::date : FormFieldKind::text;
    }
  }

  // Our own mark, or Acrobat's script that formats a date.
  static bool is_date(QPDFObjectHandle field) {
    if (text_of(inherited_entry(field, "/PAGO_Kind")) == "/Date") return true;
    QPDFObjectHandle script = key_of(key_of(inherited_entry(field, "/AA"), "/F"), "/JS");
    return text_of(script).find("AFDate_Format") != std::string::npos;
  }

  static void read_states(FieldNode& node) {
    QPDFObjectHandle labels = inherited_entry(node.object, "/Opt");
    int at = 0;
    for (const QPDFObjectHandle& widget : node.widgets) {
      const std::vector<std::string> states = on_states(widget);
      for (const std::string& state : states) {
        const bool known = std::any_of(node.field.options.begin(), node.field.options.end(),
                                       [&](const FormField::Option& option) { return option.value == state; });
        const std::string label = labels.isArray() && at < labels.getArrayNItems() ? text_of(labels.getArrayItem(at)) : state;
        if (!known) node.field.options.push_back({state, label});
      }
      ++at;
    }
  }

  static void read_options(FieldNode& node) {
    QPDFObjectHandle options = inherited_entry(node.object, "/Opt");
    for (int i = 0; options.isArray() && i < options.getArrayNItems(); ++i) {
      QPDFObjectHandle one = options.getArrayItem(i);
      if (one.isArray() && one.getArrayNItems() == 2)
        node.field.options.push_back({text_of(one.getArrayItem(0)), text_of(one.getArrayItem(1))});
      else node.field.options.push_back({text_of(one), text_of(one)});
    }
  }

  static void read_value(FieldNode& node) {
    QPDFObjectHandle value = inherited_entry(node.object, "/V");
    if (node.field.kind == FormFieldKind::signature) {
      node.field.value = value.isDictionary() ? "ondertekend" : "";
    } else if (value.isArray()) {
      for (QPDFObjectHandle& one : value.getArrayAsVector())
        node.field.value += (node.field.value.empty() ? "" : "\n") + text_of(one);
    } else if (value.isStream()) {
      const auto data = value.getStreamData(qpdf_dl_all);
      node.field.value.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    } else {
      node.field.value = text_of(value);
      if (value.isName()) node.field.value = node.field.value == "/Off" ? "" : node.field.value.substr(1);
    }
  }

  QPDF& pdf_;
  std::map<QPDFObjGen, int> page_of_;
  std::set<QPDFObjGen> seen_;
  std::vector<FieldNode> nodes_;
};

}  // namespace

QPDFObjectHandle inherited_entry(QPDFObjectHandle field, const char* key) {
  for (int depth = 0; field.isDictionary() && depth < deepest; ++depth, field = field.getKey("/Parent"))
    if (field.hasKey(key)) return field.getKey(key);
  return QPDFObjectHandle::newNull();
}

std::vector<std::string> on_states(QPDFObjectHandle widget) {
  std::vector<std::string> states;
  QPDFObjectHandle normal = key_of(widget.getKey("/AP"), "/N");
  if (normal.isDictionary())
    for (const std::string& state : normal.getKeys())
      if (state != "/Off") states.push_back(state.substr(1));
  return states;
}

std::vector<FieldNode> read_field_nodes(QPDF& pdf) { return FieldReader(pdf).read(); }

std::string_view dutch(FormFieldKind kind) {
  static constexpr std::string_view names[] = {"tekst", "datum", "vinkje", "keuzerondje", "keuzelijst", "handtekening", "knop"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<FormField> form_fields(std::span<const std::byte> bytes, const std::string& file, const std::string& password) {
  const std::shared_ptr<QPDF> pdf = open_pdf(bytes, file, password);
  std::vector<FormField> fields;
  for (FieldNode& node : read_field_nodes(*pdf)) fields.push_back(std::move(node.field));
  return fields;
}

}  // namespace pago
