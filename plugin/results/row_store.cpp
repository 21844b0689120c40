#include "plugin/results/row_store.h"

#include <algorithm>
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

class Packer {
 public:
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
    value(static_cast<unsigned char>(answer.index()));
    std::visit(
        [this](const auto& given) {
          using T = std::decay_t<decltype(given)>;
          if constexpr (std::is_same_v<T, std::string>) text(given);
          else if constexpr (!std::is_same_v<T, std::monostate>) value(given);
        },
        answer);
  }
  std::string take() { return {out_.data(), out_.size()}; }  // no room behind it

 private:
  std::string out_;
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
  Packer packer;
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
  packer.value(fields_.size() - 1);
  for (const auto& [name, answer] : row.answers) packer.answer(answer);
  rows_.push_back(packer.take());
  bytes_ += rows_.back().size() + sizeof(std::string) + 2 * sizeof(void*);
}

ResultRow RowStore::at(std::size_t number) const {
  Unpacker packed(rows_.at(number));
  ResultRow row;
  row.row = packed.value<std::size_t>();
  each_text(row, packed);
  if (packed.value<bool>()) row.person.born = packed.value<Date>();
  row.person.language = packed.value<LetterLanguage>();
  row.person.large_print = packed.value<bool>();
  row.hash = packed.value<decltype(row.hash)>();
  const Fields& fields = fields_[packed.value<std::size_t>()];
  row.answers.reserve(fields.size());
  for (const std::string& name : fields) row.answers[name] = packed.answer();
  return row;
}

}  // namespace pago
