#pragma once
#include <string_view>

#include "forms/leidraad/catalogue.h"
#include "generators/compose/case_file.h"

namespace pago {

// zaak.json: what is known beyond the RI&E. Every key may be missing:
//   kenmerk, datum ("2026-03-31"), vastgesteld (true: the bedrijfsarts has adopted the advice), noodzaak
//   werkgever     {naam, contactpersoon, adres, medezeggenschap ("OR", "PVT", "geen"), medezeggenschap_contact,
//                  regeling ("maatwerk", "vangnet")}
//   arbodienst    {naam, adres, contact}
//   bedrijfsarts  {naam, big}
//   signalen      [{bron, status, datum, bevinding}]
//   afdelingen    [{naam, aantal}]
//   deskundigen   [{functie, naam, contact, betrokken}]
//   risicos       {<id of the catalogue>: {oordeel ("aanbieden", "niet aanbieden", "te beoordelen"), reden, inhoud, frequentie,
//                  gezondheidseffect}}
// Empty text is an empty case. Throws Error("case.invalid") that names every fault with its path, not only the first: bad JSON,
// a key that does not exist, a value of the wrong kind, a risk that the catalogue does not know.
CaseFile read_case(std::string_view json, const Catalogue& catalogue);

}  // namespace pago
