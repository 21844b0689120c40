#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"
#include "parsers/rie/lexicon.h"
#include "parsers/rie/recognise.h"
#include "parsers/rie/rie.h"

// Is the risk there, according to this sentence? Negation with scope, measured values against limits, words of control.
namespace pago {

struct Judgement {
  Presence presence = Presence::present;
  bool stated = false;  // the sentence itself says so; false: nothing in it decides, the context must
  bool below_limit = false;
  bool problem = false;   // says that something is wrong
  bool arranged = false;  // says that a measure is in place
  std::string reason;     // Dutch, for presence other than present
};

Judgement judge(std::string_view sentence, const std::vector<FoldedWord>& words, const Recognised& what, const Risk* risk,
                const std::vector<Quantity>& quantities, const Lexicon& lexicon);

// Values of a sentence that hold for a whole day ("dosis", "gemiddeld over de dag"): they decide before peaks and sources do.
std::vector<Quantity> daily_values(std::string_view sentence, const std::vector<Quantity>& quantities);

// Without the limits that a sentence quotes ("de actiewaarde van 80 dB(A)").
std::vector<Quantity> measured_values(std::string_view sentence, const std::vector<Quantity>& quantities);

// Measured value against the limit under which no PAGO follows: true below or at it, false above, nothing when no value
// decides.
std::optional<bool> below_limit(const Risk& risk, const std::vector<Quantity>& quantities, std::string& reason);

}  // namespace pago
