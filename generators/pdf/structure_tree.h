#pragma once
#include <map>
#include <string>
#include <vector>

#include "generators/pdf/examination.h"

namespace pago {

struct StructureElement {
  QPDFObjectHandle object;
  std::string own_type, type;  // "P", without slash: as written, and what the role map makes of it; empty type: nothing known
  int parent = -1;             // index in StructureTree::elements; -1: the root
  int page = 0;                // where it starts; 0: not known
  std::vector<std::size_t> children;
  struct Piece {
    QPDFObjGen owner;  // page, or form XObject
    int mcid = 0;
  };
  std::vector<Piece> pieces;
  std::vector<QPDFObjGen> objects;  // annotations and other objects (OBJR)
};

// The structure tree of a tagged PDF (ISO 32000-1, 14.7), elements in reading order.
struct StructureTree {
  QPDFObjectHandle root;  // StructTreeRoot; not initialised: there is none
  std::vector<StructureElement> elements;
  std::map<QPDFObjGen, std::size_t> index;  // of indirect elements
  std::map<int, QPDFObjectHandle> parents;  // ParentTree
  bool looped = false;                      // an element is its own ancestor, or stands in two places

  bool present() const { return QPDFObjectHandle(root).isInitialized(); }
  const StructureElement* of(const QPDFObjectHandle& object) const;  // nullptr: not in the tree
};

StructureTree read_structure(const Examination&);

// Standard structure types of ISO 32000-1, 14.8.4.
bool is_standard_type(const std::string& type);

// Value of an attribute of that owner ("Table", "Scope"); uninitialised when absent.
QPDFObjectHandle attribute(const StructureElement&, const char* owner, const char* name);

// Rules about tables (7.5) and about lists and contents (7.6); for check_structure.
void check_table(Examination&, const StructureTree&, const StructureElement&);
void check_parts(Examination&, const StructureTree&, const StructureElement&);

}  // namespace pago
