#include "generators/fill/template_privacy.h"

#include <algorithm>
#include <map>
#include <utility>

#include "forms/private_names.h"
#include "forms/resources.h"
#include "generators/fill/check_template.h"

namespace pago {
namespace {

using ClassesByName = std::multimap<std::string, PrivacyClass>;

void collect(const std::vector<Field>& fields, ClassesByName& out) {
  for (const Field& field : fields) {
    out.emplace(field.name, field.privacy);
    collect(field.fields, out);
  }
}

// Every field of every form that was compiled in.
const ClassesByName& all_fields() {
  static const ClassesByName all = [] {
    ClassesByName out;
    for (const Resource& r : resources()) {
      if (!r.path.starts_with("documents/") || !r.path.ends_with("/form.xml")) continue;
      collect(load_form({reinterpret_cast<const char*>(r.bytes.data()), r.bytes.size()}).fields, out);
    }
    return out;
  }();
  return all;
}

const Recipient* who_may_not(const Form& form, PrivacyClass privacy) {
  for (const Recipient& to : form.recipients)
    if (std::find(to.may_see.begin(), to.may_see.end(), privacy) == to.may_see.end()) return &to;
  return nullptr;
}

std::vector<std::string> steps_of(const std::string& name) {
  std::vector<std::string> steps;
  std::string step;
  for (const char c : name + ".") {
    const bool word = c != '.' && c != '/' && c != '[' && c != ']' && c != ':';
    if (word) step += c;
    else if (!step.empty()) steps.push_back(std::exchange(step, {}));
  }
  return steps;
}

class Looking {
 public:
  Looking(const Form& form, std::vector<PrivacyFault>& out) : form_(form), out_(out) {}

  void forbid(const std::string& name, PrivacyClass privacy) {
    const Recipient* to = who_may_not(form_, privacy);
    const auto same = [&](const PrivacyFault& told) { return told.name == name; };
    if (to != nullptr && std::none_of(out_.begin(), out_.end(), same)) out_.push_back({name, privacy, to->name});
  }

  // A name that this form does not declare: as other forms class it, or as it says itself.
  void foreign(const std::string& name) {
    for (const std::string& step : steps_of(name)) {
      const auto [first, last] = all_fields().equal_range(step);
      for (auto at = first; at != last; ++at)
        if (at->second == PrivacyClass::C3 || at->second == PrivacyClass::C5) forbid(step, at->second);
      if (const auto privacy = private_name(step)) forbid(step, *privacy);
    }
  }

 private:
  const Form& form_;
  std::vector<PrivacyFault>& out_;
};

}  // namespace

std::vector<PrivacyFault> privacy_faults(const Form& form, const BoundField& bound) {
  std::vector<PrivacyFault> out;
  Looking look(form, out);
  if (const Field* field = field_of(form, bound)) look.forbid(bound.name, field->privacy);
  else look.foreign(bound.name);
  for (const TagFormat& format : bound.formats) {
    if (format.name != "lijst" || format.argument.empty()) continue;
    BoundField member = bound;
    member.name = format.argument;
    member.within.push_back(bound.name);
    if (const Field* field = field_of(form, member)) look.forbid(format.argument, field->privacy);
    else look.foreign(format.argument);
  }
  for (const std::string* other : {&bound.alias, &bound.binding})
    if (*other != bound.name && form.field(*other) == nullptr) look.foreign(*other);
  return out;
}

}  // namespace pago
