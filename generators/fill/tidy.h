#pragma once
#include "parsers/formats/xml.h"

namespace pago {

// After parts were taken out (mark::emptied): removes what Word rejects or shows as a gap, a paragraph with nothing in it, a
// table or row without cells, a control without content; gives a cell, header, note or text box that lost its last paragraph an
// empty one. Takes all marks of mark:: out of the tree.
void tidy(XmlNode root);

}  // namespace pago
