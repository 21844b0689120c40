#pragma once
#include <map>
#include <string>

#include "generators/pdf/qpdf.h"

namespace pago {

// Character code -> UTF-16BE, from a ToUnicode CMap (ISO 32000-1, 9.10.3). Empty when it maps nothing.
std::map<unsigned, std::string> read_to_unicode(QPDFObjectHandle stream);

}  // namespace pago
