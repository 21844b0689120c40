#pragma once
#include <com/sun/star/frame/XModel.hpp>
#include <string>

namespace pago {

// Shows in the window of an open text document where something was read, by selecting it there: the words of `quote`, or the
// paragraph or cell that holds them when the words alone cannot be told apart. Of several places with these words the one is
// taken that lies nearest to `place` ("alinea 12", "tabel 3, rij 4, cel 2"). No words:
// the place itself. Nothing in the document changes. False: not found.
bool show_passage(const css::uno::Reference<css::frame::XModel>& document, const std::string& place, const std::string& quote);

}  // namespace pago
