#pragma once
#include <string>
#include <string_view>
#include <vector>

// Dutch spelling of word forms, so that a list of words can hold each word once. All forms are folded. A form that Dutch does
// not have ("lasde" beside "laste") does no harm: no text contains it.
namespace pago {

// "steen" -> steen, stenen, steentje, steentjes ...; "glad" -> gladde. The word itself comes first; a word of one or two
// letters gives only itself.
std::vector<std::string> noun_forms(std::string_view word);

// "lassen" -> lassen, las, last, laste, gelast, lassend, lasser, lassers ...; "op+tillen" -> optillen, optilt, opgetild,
// opgetilde
// ... The past of strong verbs is known for those that work is described with ("snijden" -> sneed, gesneden).
std::vector<std::string> verb_forms(std::string_view infinitive);

}  // namespace pago
