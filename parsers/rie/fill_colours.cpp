#include "parsers/rie/fill_colours.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "parsers/rie/scale.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

constexpr std::size_t kLegendWords = 6;
constexpr double kPale = 0.1;  // less saturated than this is white or grey

struct Hue {
  double degrees = 0, saturation = 0;
};

std::optional<Hue> hue_of(std::string_view fill) {
  std::array<int, 3> rgb{};
  if (fill.size() != 6) return std::nullopt;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto part = fill.substr(2 * i, 2);
    if (std::from_chars(part.data(), part.data() + 2, rgb[i], 16).ptr != part.data() + 2) return std::nullopt;
  }
  const auto [r, g, b] = rgb;
  const int high = std::max({r, g, b}), low = std::min({r, g, b}), spread = high - low;
  if (high == 0 || spread == 0) return std::nullopt;
  const double part = 60.0 / spread;
  const double degrees = high == r ? part * (g - b) : high == g ? 120 + part * (b - r) : 240 + part * (r - g);
  return Hue{degrees < 0 ? degrees + 360 : degrees, static_cast<double>(spread) / high};
}

Priority traffic_light(const Hue& hue) {
  if (hue.saturation < kPale) return {};
  if (hue.degrees < 14 || hue.degrees > 345) return {PriorityLevel::high, "rood"};
  if (hue.degrees < 45) return {PriorityLevel::middle, "oranje"};
  if (hue.degrees < 70) return {PriorityLevel::middle, "geel"};
  if (hue.degrees < 165) return {PriorityLevel::low, "groen"};
  return {};
}

void read_cell(const Cell& cell, FillLegend& legend) {
  const std::string text = squeeze(cell.text());
  const PriorityLevel level = level_word(text);
  if (cell.fill.empty() || level == PriorityLevel::none || words_of(text).size() > kLegendWords) return;
  const auto same = [&](const FillLegend::Step& s) { return s.fill == cell.fill; };
  const auto known = std::find_if(legend.steps.begin(), legend.steps.end(), same);
  if (known == legend.steps.end()) legend.steps.push_back({cell.fill, level});
  else if (known->level != level) known->level = PriorityLevel::none;  // said two things: explains nothing
}

}  // namespace

FillLegend fill_legend_of(const Document& document) {
  FillLegend legend;
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block))
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) read_cell(cell, legend);
  const auto useless = [](const FillLegend::Step& s) { return s.level == PriorityLevel::none; };
  legend.steps.erase(std::remove_if(legend.steps.begin(), legend.steps.end(), useless), legend.steps.end());
  const auto other = [&](const FillLegend::Step& s) { return s.level != legend.steps.front().level; };
  if (std::none_of(legend.steps.begin(), legend.steps.end(), other)) legend.steps.clear();  // one level explains no scale
  return legend;
}

Priority priority_of_fill(std::string_view fill, const FillLegend& legend) {
  const auto hue = hue_of(fill);
  Priority out = hue ? traffic_light(*hue) : Priority{};
  for (const FillLegend::Step& step : legend.steps)
    if (step.fill == fill) out.level = step.level;
  if (out.level == PriorityLevel::none) return {};
  if (out.printed.empty()) out.printed = "kleur";
  return out;
}

}  // namespace pago
