#include "plugin/pago_c.h"

#include <new>
#include <optional>

#include "forms/error.h"
#include "generators/compose/documents.h"
#include "generators/fill/check_template.h"
#include "plugin/cli/commands.h"
#include "plugin/cli/reading_page.h"
#include "plugin/cli/reading_view.h"
#include "plugin/iso_date.h"
#include "plugin/pago.h"

struct pago_error {
  std::string code, message;
};
struct pago_options {
  pago::Options values;
};
struct pago_rie {
  pago::Reading reading;
  std::string name;
  std::optional<std::string> json, html;
};
struct pago_document {
  pago::Bytes docx;
  std::vector<std::string> remarks;
};

namespace {

using namespace pago;

void report(pago_error** error, const char* code, const char* message) noexcept {
  if (error == nullptr) return;
  try {
    *error = new pago_error{code, message};
  } catch (...) {
    *error = nullptr;  // no memory even to say so
  }
}

// Nothing that our code throws leaves the library.
template <class Result, class Work>
Result trap_errors(Result failed, pago_error** error, const Work& work) noexcept {
  try {
    return work();
  } catch (const Error& e) {
    report(error, e.code().c_str(), e.what());
  } catch (const std::bad_alloc&) {
    report(error, "memory", "Er is te weinig geheugen.");
  } catch (const std::exception& e) {
    report(error, "internal", e.what());
  } catch (...) {
    report(error, "internal", "Onverwachte fout in pago.");
  }
  return failed;
}

Options chosen(const pago_options* options) {
  Options values = options == nullptr ? Options{} : options->values;
  if (!values.letter_date) values.today = cli::chosen_date("");
  return values;
}

std::span<const std::byte> bytes(const void* data, std::size_t size) {
  if (data == nullptr && size > 0) throw Error("options.invalid", "Er zijn geen gegevens meegegeven.");
  return {static_cast<const std::byte*>(data), size};
}

// Messages about a file begin with its name, as those of the command do.
Reading read_named(std::span<const std::byte> rie, const std::string& name, const Options& options) {
  try {
    return read_rie(rie, name, options);
  } catch (const Error& e) {
    const std::string message = e.what();
    throw Error(e.code(), message.find(name) == message.npos ? name + ": " + message : message);
  }
}

const char* or_empty(const char* text) { return text == nullptr ? "" : text; }

Bytes filled(const DocumentKind& kind, const ComposedDocument& composed, const void* word_template, std::size_t size) {
  if (word_template == nullptr) return fill_document(composed, builtin_template_of(kind.name));
  const auto own = bytes(word_template, size);
  std::string faults;
  for (const Diagnostic& fault : check_template(own, composed.form)) faults += "\n" + fault.message;
  if (!faults.empty()) throw Error("template.faulty", "Het eigen sjabloon past niet bij dit document." + faults);
  return fill_document(composed, own);
}

}  // namespace

int pago_interface_version(void) { return PAGO_C_VERSION; }
const char* pago_version(void) { return PAGO_VERSION; }
const char* pago_catalogue(void) {
  return trap_errors("", nullptr, [] { return builtin_catalogue().edition.c_str(); });
}

const char* pago_error_code(const pago_error* error) { return error == nullptr ? "" : error->code.c_str(); }
const char* pago_error_message(const pago_error* error) { return error == nullptr ? "" : error->message.c_str(); }
void pago_error_free(pago_error* error) { delete error; }

pago_options* pago_options_new(void) { return new (std::nothrow) pago_options; }
void pago_options_free(pago_options* options) { delete options; }

int pago_options_set_date(pago_options* options, const char* date, pago_error** error) {
  return trap_errors(0, error, [&] {
    const auto day = parse_iso_date(or_empty(date));
    if (options == nullptr || !day)
      throw Error("options.invalid", "\"" + std::string(or_empty(date)) + "\" is geen datum; schrijf JJJJ-MM-DD.");
    options->values.today = *day;
    options->values.letter_date = day;
    return 1;
  });
}

int pago_options_set_case(pago_options* options, const char* json, pago_error** error) {
  return trap_errors(0, error, [&] {
    if (options == nullptr) throw Error("options.invalid", "Er zijn geen opties meegegeven.");
    Options changed = options->values;
    changed.case_json = or_empty(json);
    case_of(changed);
    options->values = std::move(changed);
    return 1;
  });
}

void pago_options_set_password(pago_options* options, const char* password) {
  trap_errors(0, nullptr, [&] {
    if (options != nullptr) options->values.password = or_empty(password);
    return 1;
  });
}

pago_rie* pago_read(const void* data, size_t size, const char* name, const pago_options* options, pago_error** error) {
  return trap_errors<pago_rie*>(nullptr, error, [&] {
    auto rie = std::make_unique<pago_rie>();
    rie->name = *or_empty(name) ? name : "RI&E";
    rie->reading = read_named(bytes(data, size), rie->name, chosen(options));
    return rie.release();
  });
}

void pago_rie_free(pago_rie* rie) { delete rie; }
size_t pago_rie_findings(const pago_rie* rie) { return rie == nullptr ? 0 : rie->reading.rie.findings.size(); }

const char* pago_rie_json(pago_rie* rie, pago_error** error) {
  return trap_errors<const char*>(nullptr, error, [&] {
    if (rie == nullptr) throw Error("rie.missing", "Er is geen RI&E meegegeven.");
    if (!rie->json) rie->json = to_json(rie->reading);
    return rie->json->c_str();
  });
}

const char* pago_rie_html(pago_rie* rie, pago_error** error) {
  return trap_errors<const char*>(nullptr, error, [&] {
    if (rie == nullptr) throw Error("rie.missing", "Er is geen RI&E meegegeven.");
    if (!rie->html) rie->html = cli::reading_page(rie->reading, builtin_catalogue());
    return rie->html->c_str();
  });
}

const char* pago_document_name(size_t index) {
  const auto kinds = document_kinds();
  return index < kinds.size() ? kinds[index].name.data() : nullptr;
}

pago_document* pago_make(const char* document, const pago_rie* rie, const void* word_template, size_t template_size,
                         const pago_options* options, pago_error** error) {
  return trap_errors<pago_document*>(nullptr, error, [&] {
    const DocumentKind* kind = document_kind(or_empty(document));
    if (kind == nullptr)
      throw Error("document.unknown", "Het document \"" + std::string(or_empty(document)) + "\" kan pago niet maken.");
    const Options values = chosen(options);
    const Reading reading = rie == nullptr ? nothing_read(values) : advised(rie->reading, values);
    const ComposedDocument composed = compose_document(kind->name, reading, rie == nullptr ? "" : rie->name, values);
    auto made = std::make_unique<pago_document>();
    made->docx = filled(*kind, composed, word_template, template_size);
    made->remarks = cli::diagnostic_lines(composed.diagnostics);
    return made.release();
  });
}

void pago_document_free(pago_document* document) { delete document; }
const void* pago_document_data(const pago_document* document) { return document == nullptr ? nullptr : document->docx.data(); }
size_t pago_document_size(const pago_document* document) { return document == nullptr ? 0 : document->docx.size(); }
size_t pago_document_remarks(const pago_document* document) { return document == nullptr ? 0 : document->remarks.size(); }

const char* pago_document_remark(const pago_document* document, size_t index) {
  return index < pago_document_remarks(document) ? document->remarks[index].c_str() : nullptr;
}
