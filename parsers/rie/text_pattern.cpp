#include "parsers/rie/text_pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <stdexcept>

namespace pago {
namespace {

constexpr std::uint32_t kMostSteps = 1'000'000;  // far above what a sentence needs; a bound on hostile text
constexpr std::uint32_t kMostGroups = 32;

struct FreeData {
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};

struct FreeContext {
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data() ? text.data() : ""); }

pcre2_match_context* limits() {
  static const std::unique_ptr<pcre2_match_context, FreeContext> context = [] {
    std::unique_ptr<pcre2_match_context, FreeContext> made(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(made.get(), kMostSteps);
    return made;
  }();
  return context.get();
}

}  // namespace

struct TextPattern::Compiled {
  pcre2_code* code = nullptr;
  std::uint32_t groups = 0;
  ~Compiled() { pcre2_code_free(code); }
};

TextPattern::TextPattern(const char* pattern, Letters letters, Use use) : compiled_(std::make_unique<Compiled>()) {
  int error = 0;
  PCRE2_SIZE at = 0;
  const std::uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | (letters == Letters::any_case ? PCRE2_CASELESS : 0);
  compiled_->code = pcre2_compile(bytes(pattern), PCRE2_ZERO_TERMINATED, options, &error, &at, nullptr);
  if (!compiled_->code) throw std::logic_error("pattern broken at " + std::to_string(at) + ": " + pattern);
  if (use == Use::often) pcre2_jit_compile(compiled_->code, PCRE2_JIT_COMPLETE);  // refused: it is interpreted, as any other
  pcre2_pattern_info(compiled_->code, PCRE2_INFO_CAPTURECOUNT, &compiled_->groups);
  if (compiled_->groups >= kMostGroups) throw std::logic_error(std::string("pattern with too many groups: ") + pattern);
}

TextPattern::~TextPattern() = default;

std::optional<TextMatch> TextPattern::run(std::string_view text, std::size_t from, unsigned options) const {
  // kept per thread: its working memory is what a match costs most
  thread_local const std::unique_ptr<pcre2_match_data, FreeData> data(pcre2_match_data_create(kMostGroups, nullptr));
  if (pcre2_match(compiled_->code, bytes(text), text.size(), from, options, data.get(), limits()) < 0) return std::nullopt;
  const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(data.get());
  TextMatch out;
  out.text_ = text;
  for (std::size_t g = 0; g <= compiled_->groups; ++g) out.spans_.emplace_back(ends[2 * g], ends[2 * g + 1]);
  return out;
}

std::optional<TextMatch> TextPattern::find(std::string_view text) const { return run(text, 0, 0); }
std::optional<TextMatch> TextPattern::at_start(std::string_view text) const { return run(text, 0, PCRE2_ANCHORED); }
std::optional<TextMatch> TextPattern::whole(std::string_view text) const {
  return run(text, 0, PCRE2_ANCHORED | PCRE2_ENDANCHORED);
}

std::vector<TextMatch> TextPattern::all(std::string_view text) const {
  std::vector<TextMatch> out;
  for (std::size_t from = 0; from <= text.size();) {
    auto match = run(text, from, 0);
    if (!match) break;
    from = match->end() > match->begin() ? match->end() : match->end() + 1;
    out.push_back(std::move(*match));
  }
  return out;
}

std::string TextPattern::replaced(std::string_view text, std::string_view by) const {
  std::string out;
  std::size_t done = 0;
  for (const TextMatch& match : all(text)) {
    out.append(text.substr(done, match.begin() - done)).append(by);
    done = match.end();
  }
  return out.append(text.substr(done));
}

}  // namespace pago
