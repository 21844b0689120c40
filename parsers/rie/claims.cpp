#include "parsers/rie/claims.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "parsers/rie/words.h"

namespace pago {
namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

bool is_denied(const RiskFinding& f) { return f.presence == Presence::absent || f.presence == Presence::not_applicable; }

void add(ClaimsByPlace& claims, const SourceRef& source, Claim claim) {
  if (source.place.empty()) return;
  claim.quote = source.quote;
  claims[source.place].push_back(std::move(claim));
}

void merge(std::vector<std::size_t>& all, const std::vector<std::size_t>& more) {
  for (const std::size_t i : more)
    if (std::find(all.begin(), all.end(), i) == all.end()) all.push_back(i);
}

// The claim of a passage that stands beside a statement made elsewhere: it shares the statement's findings, or its being
// unrecognised.
Claim beside(const Passage& passage, const ClaimsByPlace& claims) {
  Claim out{passage.quote, passage.role, {}, {}, false};
  const auto found = claims.find(passage.with);
  if (passage.with.empty() || found == claims.end()) return out;
  for (const Claim& claim : found->second) {
    if (claim.role == TextRole::pago) out.role = TextRole::pago;
    merge(out.findings, claim.findings);
    if (!out.unrecognised) out.unrecognised = claim.unrecognised;
  }
  if (out.findings.empty() && out.unrecognised) out.role = TextRole::unrecognised;
  return out;
}

void claim_facts(ClaimsByPlace& claims, const Rie& rie) {
  for (const Named* fact : {&rie.company, &rie.author, &rie.assessor, &rie.version, &rie.address, &rie.activity})
    if (!fact->text.empty()) add(claims, fact->source, {{}, TextRole::company, {}, {}, false});
  if (rie.date) add(claims, rie.date_source, {{}, TextRole::company, {}, {}, false});
  if (rie.employees) add(claims, rie.employees_source, {{}, TextRole::company, {}, {}, false});
  for (const SourceRef& source : rie.pago_mentions) add(claims, source, {{}, TextRole::pago, {}, {}, false});
}

// Which of two roles shows when both hold for the same words.
bool stronger(TextRole a, TextRole b) {
  const auto rank = [](TextRole role) {
    switch (role) {
      case TextRole::finding:
        return 0;
      case TextRole::denial:
        return 1;
      case TextRole::plan:
        return 2;
      case TextRole::pago:
        return 3;
      case TextRole::unrecognised:
        return 4;
      case TextRole::beside:
        return 5;
      default:
        return 6;
    }
  };
  return rank(a) < rank(b);
}

struct Placed {
  TextSpan span;
  Claim claim;
};

bool covers(const TextSpan& span, std::size_t begin, std::size_t end) { return span.begin <= begin && end <= span.end; }

// What a sentence is of which only a part is claimed.
Claim around(const Claim& inside) {
  Claim claim = inside;
  if (claim.role == TextRole::finding || claim.role == TextRole::denial) claim.role = TextRole::beside;
  return claim;
}

// What the claims on a piece make of it together; blank when there are none.
Stretch strongest(std::size_t begin, std::size_t end, const std::vector<Placed>& claims) {
  Stretch piece{begin, end, TextRole::blank, {}, {}};
  for (const auto& [span, claim] : claims) {
    if (!covers(span, begin, end)) continue;
    if (piece.role == TextRole::blank || stronger(claim.role, piece.role)) piece.role = claim.role;
    merge(piece.findings, claim.findings);
    if (!piece.unrecognised) piece.unrecognised = claim.unrecognised;
  }
  return piece;
}

// Every sentence as a claim: a sentence of which a part is claimed follows that part.
std::vector<Placed> whole_sentences(std::string_view text, const std::vector<Placed>& placed, const Claim& unclaimed) {
  std::vector<Placed> out;
  for (const TextSpan& sentence : sentences_of(text)) {
    const auto inside = std::find_if(placed.begin(), placed.end(), [&](const Placed& p) {
      return p.span.begin < sentence.end && sentence.begin < p.span.end;
    });
    out.push_back({sentence, inside == placed.end() ? unclaimed : around(inside->claim)});
  }
  return out;
}

bool same_reading(const Stretch& a, const Stretch& b) {
  return a.role == b.role && a.findings == b.findings && a.unrecognised == b.unrecognised;
}

// Neighbours that were read alike are one stretch, white space between them included.
void append(std::vector<Stretch>& all, Stretch piece, std::string_view text) {
  const bool space = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(piece.begin),
                                 text.begin() + static_cast<std::ptrdiff_t>(piece.end), is_space);
  if (!all.empty() && (space || same_reading(all.back(), piece))) all.back().end = piece.end;
  else all.push_back(std::move(piece));
}

bool has_words(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)) || c < 0; });
}

}  // namespace

ClaimsByPlace claims_of(const Rie& rie) {
  ClaimsByPlace claims;
  for (std::size_t i = 0; i < rie.findings.size(); ++i) {
    const RiskFinding& f = rie.findings[i];
    add(claims, f.source, {{}, is_denied(f) ? TextRole::denial : TextRole::finding, {i}, {}, false});
    for (const SourceRef& also : f.also) add(claims, also, {{}, TextRole::beside, {i}, {}, false});
    for (const PlanItem& item : f.plan) add(claims, item.source, {{}, TextRole::plan, {i}, {}, true});
  }
  for (const PlanItem& item : rie.loose_plan) add(claims, item.source, {{}, TextRole::plan, {}, {}, true});
  claim_facts(claims, rie);
  for (std::size_t i = 0; i < rie.unrecognised.size(); ++i)
    add(claims, rie.unrecognised[i].source, {{}, TextRole::unrecognised, {}, i, false});
  std::vector<std::pair<std::string_view, Claim>> passages;  // they look at the claims so far
  for (const Passage& passage : rie.passages) passages.emplace_back(passage.place, beside(passage, claims));
  for (auto& [place, claim] : passages) claims[place].push_back(std::move(claim));
  return claims;
}

TextSpan place_of_quote(std::string_view text, std::string_view quote) {
  while (!quote.empty() && is_space(quote.front())) quote.remove_prefix(1);
  while (!quote.empty() && is_space(quote.back())) quote.remove_suffix(1);
  if (quote.empty()) return {};
  for (std::size_t begin = text.find(quote.front()); begin != text.npos; begin = text.find(quote.front(), begin + 1)) {
    std::size_t t = begin, q = 0;
    while (q < quote.size() && t < text.size()) {
      if (is_space(quote[q])) ++q;
      else if (is_space(text[t])) ++t;
      else if (text[t++] != quote[q++]) break;
      else if (q == quote.size()) return {begin, t};
    }
  }
  return {};
}

std::vector<Stretch> stretches_of(std::string_view text, const std::vector<Claim>& claims, const Claim& rest) {
  std::vector<Placed> placed;
  const Claim* unclaimed = &rest;
  for (const Claim& claim : claims) {
    const TextSpan span = place_of_quote(text, claim.quote);
    placed.push_back({span.end ? span : TextSpan{0, text.size()}, claim});
    if (claim.whole_place) unclaimed = &claim;
  }
  const std::vector<Placed> sentences = whole_sentences(text, placed, *unclaimed);
  std::vector<std::size_t> cuts{0, text.size()};
  for (const std::vector<Placed>* list : {&std::as_const(placed), &sentences})
    for (const Placed& p : *list) cuts.insert(cuts.end(), {p.span.begin, p.span.end});
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<Stretch> out;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    Stretch piece = strongest(cuts[i], cuts[i + 1], placed);
    if (piece.role == TextRole::blank) piece = strongest(cuts[i], cuts[i + 1], sentences);
    const bool listed_nowhere = piece.role == TextRole::unrecognised && !piece.unrecognised;
    if (listed_nowhere && !has_words(text.substr(piece.begin, piece.end - piece.begin))) piece.role = TextRole::blank;
    append(out, std::move(piece), text);
  }
  return out;
}

}  // namespace pago
