#pragma once
#include <string>

#include "forms/leidraad/catalogue.h"
#include "plugin/pago.h"

namespace pago::cli {

// A reading as one HTML page that needs nothing else: the whole document as it was read, each finding marked at the words that
// state it, denials grey, what nobody recognised marked and listed, and beside it what follows from each finding. The look is
// in forms/views. Ids in the page: "b7" the place of Rie::findings[7] in the document and "k7" its card; "o3" and "l3" the same
// for Rie::unrecognised[3]; "t12" the twelfth text of the account.
std::string reading_page(const Reading& reading, const Catalogue& catalogue);

}  // namespace pago::cli
