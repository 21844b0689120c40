#include "forms/xml_data.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <climits>
#include <memory>

#include "forms/error.h"

namespace pago {
namespace {

struct Complaint {
  std::string text;
  int line = 0;
};

void remember_first(void* where, const char* message, xmlParserSeverities, xmlTextReaderLocatorPtr locator) {
  auto& complaint = *static_cast<Complaint*>(where);
  if (!complaint.text.empty()) return;
  complaint.text = message;
  complaint.line = xmlTextReaderLocatorLineNumber(locator);
}

std::string to_string(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string fold_lines(const std::string& raw) {
  std::string folded;
  for (std::size_t i = 0; i < raw.size();) {
    std::size_t end = i;
    while (end < raw.size() && is_space(raw[end])) ++end;
    if (end == i) {
      while (end < raw.size() && !is_space(raw[end])) ++end;
      folded.append(raw, i, end - i);
      i = end;
      continue;
    }
    const std::string_view run(raw.data() + i, end - i);
    const bool at_edge = i == 0 || end == raw.size();
    if (!at_edge) folded += run.find('\n') == run.npos ? run : " ";
    i = end;
  }
  return folded;
}

class DataReader {
 public:
  DataReader(std::string_view xml, std::string_view file, std::string_view code) : file_(file), code_(code) {
    if (xml.empty()) fail(1, "het bestand is leeg");
    if (xml.size() > INT_MAX) fail(1, "het bestand is te groot");
    reader_.reset(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET));
    if (!reader_) fail(1, "het bestand kan niet worden gelezen");
    xmlTextReaderSetErrorHandler(reader_.get(), remember_first, &complaint_);
  }

  DataNode root() {
    std::vector<DataNode> open(1);  // open.front() stands for the document
    while (advance()) step(open);
    if (open.front().children.empty()) fail(1, "er staat geen element in het bestand");
    return std::move(open.front().children.front());
  }

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  bool advance() {
    const int status = xmlTextReaderRead(reader_.get());
    if (status < 0 || !complaint_.text.empty()) fail(complaint_.line, fold_lines(complaint_.text));
    return status == 1;
  }

  void step(std::vector<DataNode>& open) {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        open.push_back(element());
        if (xmlTextReaderIsEmptyElement(reader_.get()) == 1) close(open);
        break;
      case XML_READER_TYPE_END_ELEMENT:
        close(open);
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        open.back().text += to_string(xmlTextReaderConstValue(reader_.get()));
        break;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        fail(line(), "een DTD of eigen entiteit is niet toegestaan");
      default:
        break;
    }
  }

  static void close(std::vector<DataNode>& open) {
    DataNode node = std::move(open.back());
    open.pop_back();
    node.text = fold_lines(node.text);
    open.back().children.push_back(std::move(node));
  }

  DataNode element() {
    DataNode node;
    node.line = line();
    node.name = to_string(xmlTextReaderConstName(reader_.get()));
    while (xmlTextReaderMoveToNextAttribute(reader_.get()) == 1)
      node.attributes.emplace_back(to_string(xmlTextReaderConstName(reader_.get())),
                                   to_string(xmlTextReaderConstValue(reader_.get())));
    xmlTextReaderMoveToElement(reader_.get());
    return node;
  }

  // The parser itself reads ahead; the node knows where it began.
  int line() const { return static_cast<int>(xmlGetLineNo(xmlTextReaderCurrentNode(reader_.get()))); }
  [[noreturn]] void fail(int line, std::string_view what) const { throw_xml_error(file_, line, what, code_); }

  std::string_view file_, code_;
  Complaint complaint_;
  std::unique_ptr<xmlTextReader, Free> reader_;
};

}  // namespace

const std::string* DataNode::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return &value;
  return nullptr;
}

std::string DataNode::attribute_or(std::string_view wanted, std::string_view fallback) const {
  const std::string* value = attribute(wanted);
  return value != nullptr ? *value : std::string(fallback);
}

const DataNode* DataNode::child(std::string_view wanted) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const DataNode& c) { return c.name == wanted; });
  return found == children.end() ? nullptr : &*found;
}

std::vector<const DataNode*> DataNode::all(std::string_view wanted) const {
  std::vector<const DataNode*> found;
  for (const DataNode& c : children)
    if (c.name == wanted) found.push_back(&c);
  return found;
}

DataNode read_xml_data(std::string_view xml, std::string_view file, std::string_view code) {
  return DataReader(xml, file, code).root();
}

void throw_xml_error(std::string_view file, int line, std::string_view what, std::string_view code) {
  throw Error(std::string(code), std::string(file) + ", regel " + std::to_string(line) + ": " + std::string(what));
}

}  // namespace pago
