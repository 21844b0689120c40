#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace pago {

// Values by name, in the order of the names, as std::map has them; in one piece of memory, for tens of values that are made
// and copied thousands of times. What is added stays where it is put; when names come out of order, a list of places is the
// order. Adding and erasing make iterators invalid.
template <class V>
class FlatMap {
 public:
  using value_type = std::pair<std::string, V>;

  template <class Of>
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::remove_const_t<Of>;
    using difference_type = std::ptrdiff_t;
    using pointer = Of*;
    using reference = Of&;

    Iterator() = default;
    Iterator(Of* all, const std::uint32_t* order, std::size_t at) : all_(all), order_(order), at_(at) {}
    operator Iterator<const Of>() const { return {all_, order_, at_}; }
    reference operator*() const { return all_[order_ == nullptr ? at_ : order_[at_]]; }
    pointer operator->() const { return &**this; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    Of* all_ = nullptr;
    const std::uint32_t* order_ = nullptr;  // nullptr: as they stand
    std::size_t at_ = 0;
  };
  using iterator = Iterator<value_type>;
  using const_iterator = Iterator<const value_type>;

  FlatMap() = default;
  FlatMap(std::initializer_list<value_type> all) {  // of a name that comes twice the last one counts
    for (const value_type& one : all) (*this)[one.first] = one.second;
  }

  iterator begin() { return {all_.data(), order(), 0}; }
  iterator end() { return {all_.data(), order(), all_.size()}; }
  const_iterator begin() const { return {all_.data(), order(), 0}; }
  const_iterator end() const { return {all_.data(), order(), all_.size()}; }
  std::size_t size() const { return all_.size(); }
  bool empty() const { return all_.empty(); }
  void reserve(std::size_t n) { all_.reserve(n); }

  const_iterator find(std::string_view name) const {
    const Found found = place(name);
    return found.there ? const_iterator(all_.data(), order(), found.at) : end();
  }
  bool contains(std::string_view name) const { return place(name).there; }
  V& operator[](std::string_view name) {
    const Found found = place(name);
    return found.there ? all_[standing(found.at)].second : add(found.at, name, V());
  }
  void insert_or_assign(std::string_view name, V value) {
    const Found found = place(name);
    if (found.there) all_[standing(found.at)].second = std::move(value);
    else add(found.at, name, std::move(value));
  }
  const V& at(std::string_view name) const {  // throws std::out_of_range
    const Found found = place(name);
    if (!found.there) throw std::out_of_range(std::string(name));
    return all_[standing(found.at)].second;
  }
  std::size_t erase(std::string_view name) {
    const std::size_t before = size();
    erase_if(*this, [name](const value_type& one) { return one.first == name; });
    return before - size();
  }
  template <class Wanted>
  friend std::size_t erase_if(FlatMap& map, const Wanted& wanted) {
    FlatMap kept;
    for (value_type& one : map)
      if (!wanted(std::as_const(one))) kept.all_.push_back(std::move(one));
    const std::size_t gone = map.size() - kept.size();
    map = std::move(kept);
    return gone;
  }

 private:
  struct Found {
    std::size_t at = 0;  // in the order of the names: where it is, or where it would come
    bool there = false;
  };

  const std::uint32_t* order() const { return order_.empty() ? nullptr : order_.data(); }
  std::size_t standing(std::size_t at) const { return order_.empty() ? at : order_[at]; }

  Found place(std::string_view name) const {
    std::size_t from = 0, to = all_.size();
    if (to > 0 && all_[standing(to - 1)].first < name) return {to, false};  // most come in order
    while (from < to) {
      const std::size_t middle = from + (to - from) / 2;
      const int order = all_[standing(middle)].first.compare(name);
      if (order == 0) return {middle, true};
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return {from, false};
  }

  V& add(std::size_t at, std::string_view name, V value) {
    if (order_.empty() && at < all_.size()) {
      order_.reserve(all_.capacity());
      order_.resize(all_.size());
      std::iota(order_.begin(), order_.end(), 0U);
    }
    const auto last = static_cast<std::uint32_t>(all_.size());
    V& added = all_.emplace_back(std::string(name), std::move(value)).second;
    if (!order_.empty()) order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(at), last);
    return added;
  }

  std::vector<value_type> all_;
  std::vector<std::uint32_t> order_;  // empty: as they stand
};

}  // namespace pago
