#include "generators/fill/typed_tag.h"

namespace pago {
namespace {

constexpr std::string_view blanks = " \t\n\r";

// Word's no-break space and its curly quotes count as the plain ones.
std::string plain(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> replaced[] = {{"\xC2\xA0", " "}, {"“", "\""}, {"”", "\""},
                                                                               {"„", "\""},       {"‘", "'"},  {"’", "'"}};
  std::string out(text);
  for (const auto& [from, to] : replaced)
    for (std::size_t at = out.find(from); at != out.npos; at = out.find(from, at + to.size())) out.replace(at, from.size(), to);
  return out;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

std::string unquoted(std::string text) {
  if (text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0]) return text.substr(1, text.size() - 2);
  return text;
}

TagFormat parse_format(const std::string& step) {
  const std::size_t colon = step.find(':');
  if (colon == step.npos) return {trimmed(step), {}};
  return {trimmed(step.substr(0, colon)), unquoted(trimmed(step.substr(colon + 1)))};
}

void parse_dash(TypedTag& tag, const std::string& rest) {
  const std::size_t blank = rest.find_first_of(blanks);
  std::string element = rest.substr(0, blank);
  if (blank == rest.npos || !element.starts_with("w:")) {
    tag.kind = TypedTag::Kind::unknown;
    return;
  }
  const std::string around = element.substr(2);
  tag = parse_name(rest.substr(blank));
  tag.kind = TypedTag::Kind::section;
  tag.around = around;
}

// "[[ ]]" between the equal signs.
bool change(Delimiters& delimiters, std::string_view inside) {
  if (inside.size() < 5 || inside.front() != '=' || inside.back() != '=') return false;
  const std::string both = trimmed(inside.substr(1, inside.size() - 2));
  const std::size_t blank = both.find(' ');
  if (blank == both.npos) return false;
  delimiters = {both.substr(0, blank), trimmed(both.substr(blank))};
  return true;
}

}  // namespace

TypedTag parse_name(std::string_view text) {
  const std::string all = plain(text);
  TypedTag tag;
  std::size_t at = all.find('|');
  tag.name = trimmed(std::string_view(all).substr(0, at));
  while (at != all.npos) {
    const std::size_t end = all.find('|', at + 1);
    tag.formats.push_back(parse_format(trimmed(all.substr(at + 1, end == all.npos ? all.npos : end - at - 1))));
    at = end;
  }
  if (tag.name.empty()) tag.kind = TypedTag::Kind::unknown;
  return tag;
}

TypedTag parse_tag(std::string_view inside) {
  using Kind = TypedTag::Kind;
  const std::string text = trimmed(plain(inside));
  if (text.empty()) return {Kind::unknown, {}, {}, {}};
  const auto marked = [&](Kind kind, std::size_t skip = 1) {
    TypedTag tag = parse_name(text.substr(skip));
    if (tag.kind != Kind::unknown || kind == Kind::close) tag.kind = kind;
    return tag;
  };
  switch (text[0]) {
    case '#':
      return marked(Kind::section);
    case '^':
      return marked(Kind::inverted);
    case '/':
      return marked(Kind::close);
    case '%':
      return marked(Kind::picture, text.starts_with("%%") ? 2 : 1);
    case '-': {
      TypedTag tag;
      parse_dash(tag, text.substr(1));
      return tag;
    }
    case '=':
      return {Kind::change, {}, {}, {}};
    case '@':
    case '~':
    case '&':
    case '!':
    case '$':
    case ':':
    case '*':
      return {Kind::unknown, text, {}, {}};
    default:
      return parse_name(text);
  }
}

std::vector<TagSpan> tags_in(std::string_view text, Delimiters& delimiters) {
  std::vector<TagSpan> spans;
  for (std::size_t at = text.find(delimiters.begin); at != text.npos; at = text.find(delimiters.begin, at)) {
    const std::size_t inside = at + delimiters.begin.size();
    const std::size_t end = text.find(delimiters.end, inside);
    const std::size_t again = text.find(delimiters.begin, inside);
    if (end == text.npos || (again != text.npos && again < end)) {
      spans.push_back({at, inside, {}, false});
      at = inside;
      continue;
    }
    const std::size_t after = end + delimiters.end.size();
    spans.push_back({at, after, std::string(text.substr(inside, end - inside)), true});
    change(delimiters, spans.back().inside);
    at = after;
  }
  return spans;
}

}  // namespace pago
