#include "generators/render/xml_outline.h"

namespace pago {
namespace {

std::uint32_t number(std::size_t value) { return static_cast<std::uint32_t>(value); }

bool blank(std::string_view text) { return text.find_first_not_of(" \n\r\t") == text.npos; }

}  // namespace

bool XmlOutline::read(std::string_view xml, std::size_t from) {
  xml_ = xml;
  elements_.clear();
  open_.clear();
  for (std::size_t at = from; xml.size() < UINT32_MAX;) {
    const std::size_t tag = at < xml.size() && xml[at] == '<' ? at : xml.find('<', at);
    if (tag == xml.npos || (tag > at && xml.substr(at, tag - at).find('>') != xml.npos)) return false;
    const std::size_t close = xml.find('>', tag);
    if (close == xml.npos || close == tag + 1 || xml[tag + 1] == '!' || xml[tag + 1] == '?') return false;
    at = close + 1;
    if (xml[tag + 1] == '/') {
      if (open_.empty()) return false;
      XmlElement& element = elements_[open_.back()];
      open_.pop_back();
      element.inside_end = number(tag);
      element.end = number(at);
      element.next = number(elements_.size());
    } else {
      const std::uint32_t own = number(elements_.size());
      elements_.push_back({number(tag), number(at), number(at), number(at), own + 1});
      if (xml[close - 1] != '/') open_.push_back(own);
    }
    if (open_.empty()) return true;
  }
  return false;
}

std::string_view XmlOutline::xml(std::size_t number) const {
  const XmlElement& element = elements_[number];
  return xml_.substr(element.begin, element.end - element.begin);
}

std::string_view XmlOutline::content(std::size_t number) const {
  const XmlElement& element = elements_[number];
  return xml_.substr(element.inside, element.inside_end - element.inside);
}

bool XmlOutline::is(std::size_t number, std::string_view name) const {
  const std::size_t begin = elements_[number].begin + 1, behind = begin + name.size();
  if (behind >= elements_[number].inside) return false;
  const char c = xml_[behind];  // tells most names apart
  return (c == '>' || c == ' ' || c == '/') && xml_.compare(begin, name.size(), name) == 0;
}

bool XmlOutline::has_inside(std::size_t number, std::string_view name) const {
  for (std::size_t i = number + 1; i < elements_[number].next; ++i)
    if (is(i, name)) return true;
  return false;
}

bool XmlOutline::children(std::size_t number, std::vector<std::uint32_t>& out) const {
  out.clear();
  std::size_t at = elements_[number].inside;
  for (std::uint32_t child = static_cast<std::uint32_t>(number) + 1; child < elements_[number].next;
       child = elements_[child].next) {
    if (elements_[child].begin > at && !blank(xml_.substr(at, elements_[child].begin - at))) return false;
    at = elements_[child].end;
    out.push_back(child);
  }
  return at >= elements_[number].inside_end || blank(xml_.substr(at, elements_[number].inside_end - at));
}

}  // namespace pago
