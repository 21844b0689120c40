#include "plugin/libreoffice/document_filter.h"

#include <com/sun/star/io/XOutputStream.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <filesystem>
#include <iostream>

#include "forms/error.h"
#include "plugin/iso_date.h"
#include "plugin/libreoffice/command.h"
#include "plugin/libreoffice/failure.h"
#include "plugin/libreoffice/filter_options.h"
#include "plugin/libreoffice/open_document.h"

namespace pago {
namespace {

using namespace css::uno;
using rtl::OUString;
using Descriptor = Sequence<css::beans::PropertyValue>;

template <class Value>
Value given(const Descriptor& descriptor, const char* name) {
  Value value{};
  for (const auto& property : descriptor) {
    if (property.Name.equalsAscii(name)) property.Value >>= value;
  }
  return value;
}

std::string case_file(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored) ? path + "/zaak.json" : path;
}

// The whole command line; the RI&E comes on stdin and the document goes to stdout.
std::vector<std::string> arguments(const std::vector<std::string>& command, const Reference<css::lang::XComponent>& document,
                                   const FilterOptions& options) {
  const bool makes_letter = command.front() == "maak";
  std::vector<std::string> all{command.front()};
  if (makes_letter) all.insert(all.end(), {command.at(1), "--rie", "-", "-o", "-"});
  else all.insert(all.end(), {"-", command.at(1)});
  if (command.back() == "--toon") all.push_back("-");
  all.insert(all.end(), {"--naam", file_name(document)});
  if (options.date) all.insert(all.end(), {"--datum", iso_date(*options.date)});
  if (!makes_letter && !(options.case_path.empty() && options.template_path.empty()))
    throw Error("options.invalid", "De filteropties zaak en sjabloon horen bij een brief, niet bij de lijst van risico's.");
  if (!options.case_path.empty()) all.insert(all.end(), {"--zaak", case_file(path_beside(document, options.case_path))});
  if (!options.template_path.empty()) all.insert(all.end(), {"--sjabloon", path_beside(document, options.template_path)});
  return all;
}

void write(const std::string& bytes, const Reference<css::io::XOutputStream>& out) {
  out->writeBytes({reinterpret_cast<const sal_Int8*>(bytes.data()), static_cast<sal_Int32>(bytes.size())});
  out->flush();
}

}  // namespace

void SAL_CALL DocumentFilter::initialize(const Sequence<Any>& settings) {
  Descriptor own;
  if (settings.getLength() == 0 || !(settings[0] >>= own)) return;
  name_ = utf8(given<OUString>(own, "Name"));
  for (const OUString& word : given<Sequence<OUString>>(own, "UserData")) command_.push_back(utf8(word));
}

sal_Bool SAL_CALL DocumentFilter::filter(const Descriptor& descriptor) {
  const FailureNote note(given<OUString>(descriptor, "URL"));
  std::string failure;
  try {
    const auto options = parse_filter_options(utf8(given<OUString>(descriptor, "FilterOptions")));
    Command command(arguments(command_, document_, options));
    const CommandOutcome outcome = command.finish(stored_for_reading(office_, document_));
    if (!outcome.done()) throw Error("command.failed", outcome.message());
    write(outcome.out, given<Reference<css::io::XOutputStream>>(descriptor, "OutputStream"));
    if (!outcome.message().empty()) std::cerr << name_ << ": " << outcome.message() << std::endl;
    note.remove();
    return true;
  } catch (const std::exception& e) {
    failure = e.what();
  } catch (const Exception& e) {
    failure = "LibreOffice meldt: " + utf8(e.Message);
  }
  const std::string file = file_name(document_);
  if (!failure.starts_with(file + ":")) failure = file + ": " + failure;
  const auto handler = given<Reference<css::task::XInteractionHandler>>(descriptor, "InteractionHandler");
  note.write(failure);
  show_failure(office_, handler, name_, failure);
  return false;
}

OUString SAL_CALL DocumentFilter::getImplementationName() { return "nl.pago.DocumentFilter"; }

sal_Bool SAL_CALL DocumentFilter::supportsService(const OUString& name) { return cppu::supportsService(this, name); }

Sequence<OUString> SAL_CALL DocumentFilter::getSupportedServiceNames() {
  const OUString service("com.sun.star.document.ExportFilter");
  return {&service, 1};
}

}  // namespace pago

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* pago_document_filter(css::uno::XComponentContext* office,
                                                                           const css::uno::Sequence<css::uno::Any>&) {
  auto* filter = new pago::DocumentFilter(office);
  filter->acquire();
  return static_cast<cppu::OWeakObject*>(filter);
}
