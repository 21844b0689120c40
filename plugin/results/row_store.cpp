#include "plugin/results/row_store.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace pago {
namespace {

// Both ends of a packed row: the same fields in the same order.
template <class Row, class End>
void each_text(Row& row, End& end) {
  auto& p = row.person;
  for (auto* text :
       {&p.number, &p.name.form_of_address, &p.name.initials, &p.name.given, &p.name.prefix, &p.name.family, &p.address.street,
        &p.address.postcode, &p.address.town, &p.address.country, &p.email, &p.department, &p.function_group, &p.password})
    end.text(*text);
}

constexpr unsigned char small_number = 255;  // a kind of answer of its own: most measurements are whole

bool is_small(double number) {
  constexpr double most = 32'000;
  return number >= -most && number <= most && number == std::trunc(number) && !(number == 0 && std::signbit(number));
}

class Packer {
 public:
  explicit Packer(std::string& out) : out_(out) {}
  template <class T>
  void value(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view text) {
    constexpr std::size_t long_text = 255;
    value(static_cast<unsigned char>(std::min(text.size(), long_text)));
    if (text.size() >= long_text) value(text.size());
    out_.append(text);
  }
  void answer(const Answer& answer) {
    if (const auto* number = std::get_if<double>(&answer); number != nullptr && is_small(*number)) {
      value(small_number);
      return value(static_cast<std::int16_t>(*number));
    }
    value(static_cast<unsigned char>(answer.index()));
    std::visit(
        [this](const auto& given) {
          using T = std::decay_t<decltype(given)>;
          if constexpr (std::is_same_v<T, std::string>) text(given);
          else if constexpr (!std::is_same_v<T, std::monostate>) value(given);
        },
        answer);
  }

 private:
  std::string& out_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  template <class T>
  T value() {
    T value{};
    std::memcpy(static_cast<void*>(&value), rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  void text(std::string& out) {
    std::size_t size = value<unsigned char>();
    if (size == 255) size = value<std::size_t>();
    out = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  Answer answer() {
    switch (value<unsigned char>()) {
      case small_number:
        return static_cast<double>(value<std::int16_t>());
      case 1:
        return value<double>();
      case 2:
        return value<bool>();
      case 3:
        return value<Date>();
      case 4: {
        std::string given;
        text(given);
        return given;
      }
      default:
        return std::monostate();
    }
  }

 private:
  std::string_view rest_;
};

}  // namespace

void RowStore::add(const ResultRow& row) {
  if (rows_ % together == 0) parts_.push_back(std::make_unique<Rows>());
  Rows& part = *parts_.back();
  const std::size_t begin = part.packed.size();
  part.begins[rows_ % together] = static_cast<std::uint32_t>(begin);
  Packer packer(part.packed);
  packer.value(row.row);
  each_text(row, packer);
  packer.value(row.person.born.has_value());
  if (row.person.born) packer.value(*row.person.born);
  packer.value(row.person.language);
  packer.value(row.person.large_print);
  packer.value(row.hash);
  const auto same = [&row](const Fields& fields) {
    return std::equal(fields.begin(), fields.end(), row.answers.begin(), row.answers.end(),
                      [](const std::string& name, const auto& answer) { return name == answer.first; });
  };
  if (fields_.empty() || !same(fields_.back())) {
    Fields& fresh = fields_.emplace_back();
    for (const auto& [name, answer] : row.answers) fresh.push_back(name);
  }
  packer.value(static_cast<std::uint32_t>(fields_.size() - 1));
  for (const auto& [name, answer] : row.answers) packer.answer(answer);
  bytes_ += part.packed.size() - begin + sizeof(std::uint32_t);
  if (++rows_ % together == 0) part.packed.shrink_to_fit();
}

ResultRow RowStore::at(std::size_t number) const {
  const Rows& part = *parts_.at(number / together);
  Unpacker packed(std::string_view(part.packed).substr(part.begins[number % together]));
  ResultRow row;
  row.row = packed.value<std::size_t>();
  each_text(row, packed);
  if (packed.value<bool>()) row.person.born = packed.value<Date>();
  row.person.language = packed.value<LetterLanguage>();
  row.person.large_print = packed.value<bool>();
  row.hash = packed.value<decltype(row.hash)>();
  const Fields& fields = fields_[packed.value<std::uint32_t>()];
  row.answers.reserve(fields.size());
  for (const std::string& name : fields) row.answers[name] = packed.answer();
  return row;
}

}  // namespace pago
