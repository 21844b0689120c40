#include "parsers/formats/xml_guard.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <climits>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace pago {
namespace {

using Outcome = GuardedXml::Outcome;

constexpr std::size_t max_nodes = 1'000'000;  // more than a thousand pages, about 140 MB of tree
constexpr int max_attributes = 200;           // of one element; Word writes up to 20
constexpr int max_namespaces = 400;           // in scope at once; libxml2 looks through them one by one

struct Guard {  // what the callbacks share
  int max_depth = 0;
  std::vector<int> namespaces;  // declared by each open element
  int in_scope = 0;
  std::size_t nodes = 0;
  Outcome stopped = Outcome::read;
};

Guard& guard_of(void* context) { return *static_cast<Guard*>(static_cast<xmlParserCtxt*>(context)->_private); }

void stop(void* context, Outcome why) {
  guard_of(context).stopped = why;
  xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void on_dtd(void* context, const xmlChar*, const xmlChar*, const xmlChar*) { stop(context, Outcome::has_dtd); }

void on_start(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaces,
              const xmlChar** declared, int attributes, int defaulted, const xmlChar** values) {
  Guard& guard = guard_of(context);
  guard.namespaces.push_back(namespaces);
  guard.in_scope += namespaces;
  guard.nodes += 1 + 2 * static_cast<std::size_t>(attributes) + static_cast<std::size_t>(namespaces);
  const bool deep = guard.namespaces.size() > static_cast<std::size_t>(guard.max_depth);
  if (deep || guard.nodes > max_nodes || attributes > max_attributes || guard.in_scope > max_namespaces)
    return stop(context, Outcome::too_large);
  xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, declared, attributes, defaulted, values);
}

void on_end(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
  Guard& guard = guard_of(context);
  guard.in_scope -= guard.namespaces.back();
  guard.namespaces.pop_back();
  xmlSAX2EndElementNs(context, name, prefix, uri);
}

void on_text(void* context, const xmlChar* text, int length) {
  if (++guard_of(context).nodes > max_nodes) return stop(context, Outcome::too_large);
  xmlSAX2Characters(context, text, length);
}

void on_comment(void*, const xmlChar*) {}
void on_instruction(void*, const xmlChar*, const xmlChar*) {}

// libxml2 compares all attributes of an element with each other before we hear of them. Between two "<" there are no more
// attributes than half the quotes.
bool has_endless_tag(std::string_view bytes) {
  constexpr int most = 20'000;
  int quotes = 0;
  for (char c : bytes) {
    quotes = c == '<' ? 0 : quotes + (c == '"' || c == '\'' ? 1 : 0);
    if (quotes > most) return true;
  }
  return false;
}

void install(xmlSAXHandler& handler) {
  handler.internalSubset = on_dtd;
  handler.externalSubset = nullptr;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = on_text;
  handler.comment = on_comment;
  handler.processingInstruction = on_instruction;
}

}  // namespace

GuardedXml parse_guarded(std::string_view bytes, int max_nesting) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  if (bytes.size() >= INT_MAX || has_endless_tag(bytes)) return {Outcome::too_large, nullptr, 0};
  std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxt*)> context(
      xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())), xmlFreeParserCtxt);
  if (!context) return {};
  Guard guard;
  guard.max_depth = max_nesting;
  context->_private = &guard;
  xmlCtxtUseOptions(context.get(),
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT | XML_PARSE_NOCDATA);
  install(*context->sax);
  xmlParseDocument(context.get());
  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(std::exchange(context->myDoc, nullptr), xmlFreeDoc);
  if (guard.stopped != Outcome::read) return {guard.stopped, nullptr, guard.nodes};
  if (!context->wellFormed || !document) return {Outcome::malformed, nullptr, guard.nodes};
  return {Outcome::read, document.release(), guard.nodes};
}

}  // namespace pago
