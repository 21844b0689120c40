#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parsers/formats/ooxml_package.h"
#include "parsers/formats/relationships.h"

namespace pago {

// A package with what was read from it before: each part is unpacked once, its relationships are read once.
class KnownPackage {
 public:
  KnownPackage(std::span<const std::byte> bytes, const Limits& limits) : package_(bytes, limits), limits_(limits) {}

  const std::string* find(const std::string& name);                               // nullptr: no such part
  const std::map<std::string, Relationship>& relations(const std::string& name);  // by id; "": of the package itself

 private:
  OoxmlPackage package_;
  Limits limits_;
  std::map<std::string, std::optional<std::string>> parts_;
  std::map<std::string, std::map<std::string, Relationship>> relations_;
};

// The parts of one document: those of a package, but for the parts that it has its own text of. Both must outlive it.
class FlowParts {
 public:
  explicit FlowParts(KnownPackage& base, std::span<const Part> own = {}) : base_(base), own_(own) {}

  const std::string* find(const std::string& name) const;
  const std::string& required(const std::string& name) const;  // throws Error "docx.damaged"
  const std::map<std::string, Relationship>& relations(const std::string& name) const { return base_.relations(name); }
  std::string target(const std::string& name, std::string_view type) const;  // of a relationship of that part; "": none

 private:
  KnownPackage& base_;
  std::span<const Part> own_;
};

}  // namespace pago
