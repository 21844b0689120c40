#pragma once
#include <string_view>

#include "forms/leidraad/catalogue.h"
#include "generators/compose/case_file.h"

namespace pago {

// zaak.json: what is known beyond the RI&E. Every key may be missing:
//   kenmerk, datum ("2026-03-31"), vastgesteld (true: the bedrijfsarts has adopted the document), noodzaak,
//   in_uittrede_besluit (ADV-11: examination at entry and exit for risks without an article of their own)
//   werkgever     {naam, contactpersoon, adres, medezeggenschap ("OR", "PVT", "geen"), medezeggenschap_contact,
//                  regeling ("maatwerk", "vangnet"), werknemers, uren_per_week, inleenkrachten, rie_uitgevoerd}
//   arbodienst    {naam, adres, contact, pago_in_contract}
//   bedrijfsarts  {naam, big}
//   signalen      [{bron, status, datum, bevinding}]
//   afdelingen    [{naam, aantal}]
//   deskundigen   [{functie, naam, contact, betrokken}]
//   toetsing      {gewijzigd, wijziging, erkend_instrument, conclusie,
//                  punten: {"RIE-22": {oordeel ("voldoet", "tekort", "te beoordelen", "niet te zien", "niet van toepassing"),
//                  toelichting}}}: what is known about the RI&E itself, and what was decided about it
//   risicos       {<id of the catalogue>: {oordeel ("aanbieden", "niet aanbieden", "te beoordelen"), reden, inhoud, frequentie,
//                  gezondheidseffect}}
// Empty text is an empty case. Throws Error("case.invalid") that names every fault with its path, not only the first: bad JSON,
// a key that does not exist, a value of the wrong kind, a risk that the catalogue does not know,
// a point that the rulebook does not know.
CaseFile read_case(std::string_view json, const Catalogue& catalogue);

}  // namespace pago
