#pragma once
#include <string>

#include "plugin/libreoffice/office.h"

namespace pago {

// The actions of the menu PAGO: "risicos", "advies", "projectplan", "alles", "uitslagen", "sjabloon", "vrijgeven", "hulp".
bool is_action(const std::string& name);
void do_action(const Office& office, const css::uno::Reference<css::frame::XFrame>& frame, const std::string& name);

}  // namespace pago
