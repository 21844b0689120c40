#pragma once
#include <map>
#include <set>
#include <string>

#include "forms/leidraad/criterion.h"

// What a case says about its file with results: zaak.json, "uitslagen".
namespace pago {

enum class MissingPolicy {
  stop,       // a fault; nothing is made
  leave_out,  // the letter says that it was not measured or answered
  means_no    // of a yes-no field where people only ticked: an empty cell is a no
};

struct ResultSettings {
  std::map<std::string, std::string> columns;    // field id -> header as in the file, or "kolom F"; empty: not agreed yet
  std::map<std::string, MissingPolicy> missing;  // by field id, module id or "alles"; the first goes before the last; else stop
  Criteria criteria;                             // by field id or group; these go before the shipped ones

  std::string password;  // recipe for the passwords of letters in PDF, "{geboortedatum}{postcode}"; empty: none

  std::set<std::string> different_people;  // numbers of people who share name and date of birth with somebody else: twins

  MissingPolicy missing_policy(const std::string& field) const {
    for (const std::string& key : {field, field.substr(0, field.find('.')), std::string("alles")})
      if (const auto found = missing.find(key); found != missing.end()) return found->second;
    return MissingPolicy::stop;
  }
};

}  // namespace pago
