#pragma once
#include "generators/release/people_in_text.h"
#include "plugin/results/person_identifiers.h"

namespace pago {

// Everybody of a batch, as letters and the texts in them may name them.
struct Everybody {
  IdentifierIndex identifiers;
  PeopleInText people;

  void add(const ResultRow& row) {
    for (const Identifier& identifier : identifiers_of(row)) identifiers.add(identifier);
    people.add(row.person.name.family, row.person.address.postcode);
  }
  void finish() {  // before the first search
    identifiers.finish();
    people.finish();
  }
};

}  // namespace pago
