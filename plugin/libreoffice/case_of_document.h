#pragma once
#include <com/sun/star/lang/XComponent.hpp>
#include <string>

#include "plugin/libreoffice/office.h"

namespace pago {

// The case that an open RI&E belongs to: the one the user chose for it since the office started, else the folder it lies in
// when that holds a zaak.json; "" when there is none.
std::string case_of_document(const css::uno::Reference<css::lang::XComponent>& document);
void remember_case(const css::uno::Reference<css::lang::XComponent>& document, const std::string& folder);

std::string case_text(const std::string& folder);  // zaak.json; "" when it cannot be read

// Folder of the options page where cases are; "" when the user set none.
std::string cases_folder(const Office& office);
std::string templates_folder(const Office& office);

}  // namespace pago
