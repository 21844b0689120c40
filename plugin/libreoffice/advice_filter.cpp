#include "plugin/libreoffice/advice_filter.h"

#include <clocale>
#include <com/sun/star/io/XOutputStream.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <ctime>
#include <iostream>

#include "forms/error.h"
#include "plugin/libreoffice/failure.h"
#include "plugin/libreoffice/filter_options.h"
#include "plugin/libreoffice/text_document.h"
#include "plugin/pago.h"

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

Date local_today() {
  const auto now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

Options job_options(const Reference<css::lang::XComponent>& document, const OUString& text) {
  const auto chosen = parse_filter_options(utf8(text));
  Options options;
  options.today = chosen.date.value_or(local_today());
  options.letter_date = chosen.date;
  if (!chosen.case_file.empty()) options.case_json = read_file(url_beside(document, chosen.case_file));
  return options;
}

// The office runs in the user's locale, where C reads and prints "3,2" for 3.2; our libraries count on the plain one.
class PlainLocale {
 public:
  PlainLocale() : plain_(newlocale(LC_ALL_MASK, "C", locale_t{})), users_(uselocale(plain_)) {}
  ~PlainLocale() {
    uselocale(users_);
    freelocale(plain_);
  }
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;

 private:
  locale_t plain_;
  locale_t users_;
};

Letter letter_about(const Reference<XComponentContext>& office, const Reference<css::lang::XComponent>& document,
                    const OUString& options_text) {
  const auto options = job_options(document, options_text);
  const auto docx = stored_as_docx(office, document);
  const auto name = file_name(document);
  const PlainLocale plain;
  return make_document("ADV", docx, name, options);
}

void write(const Bytes& bytes, const Reference<css::io::XOutputStream>& out) {
  out->writeBytes({reinterpret_cast<const sal_Int8*>(bytes.data()), static_cast<sal_Int32>(bytes.size())});
  out->flush();
}

void print_warnings(const std::vector<Diagnostic>& diagnostics) {
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::warning) std::cerr << "PAGO-advies: let op: " << diagnostic.message << std::endl;
  }
}

}  // namespace

sal_Bool SAL_CALL AdviceFilter::filter(const Descriptor& descriptor) {
  std::string failure;
  try {
    const auto letter = letter_about(office_, document_, given<OUString>(descriptor, "FilterOptions"));
    write(letter.docx, given<Reference<css::io::XOutputStream>>(descriptor, "OutputStream"));
    print_warnings(letter.reading.diagnostics);
    print_warnings(letter.diagnostics);
    return true;
  } catch (const std::exception& e) {
    failure = e.what();
  } catch (const Exception& e) {
    failure = "LibreOffice meldt: " + utf8(e.Message);
  }
  const auto handler = given<Reference<css::task::XInteractionHandler>>(descriptor, "InteractionHandler");
  show_failure(office_, handler, file_name(document_) + ": " + failure);
  return false;
}

OUString SAL_CALL AdviceFilter::getImplementationName() { return "nl.pago.AdviceFilter"; }

sal_Bool SAL_CALL AdviceFilter::supportsService(const OUString& name) { return cppu::supportsService(this, name); }

Sequence<OUString> SAL_CALL AdviceFilter::getSupportedServiceNames() {
  const OUString service("com.sun.star.document.ExportFilter");
  return {&service, 1};
}

}  // namespace pago

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* pago_advice_filter(css::uno::XComponentContext* office,
                                                                         const css::uno::Sequence<css::uno::Any>&) {
  auto* filter = new pago::AdviceFilter(office);
  filter->acquire();
  return static_cast<cppu::OWeakObject*>(filter);
}
