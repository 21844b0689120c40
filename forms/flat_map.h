#pragma once
#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pago {

// Values by name, in the order of the names, as std::map has them; in one piece of memory, for tens of values that are made
// and copied thousands of times. Adding and erasing move what is there.
template <class V>
class FlatMap {
 public:
  using value_type = std::pair<std::string, V>;
  using iterator = typename std::vector<value_type>::iterator;
  using const_iterator = typename std::vector<value_type>::const_iterator;

  FlatMap() = default;
  FlatMap(std::initializer_list<value_type> all) {  // of a name that comes twice the last one counts
    for (const value_type& one : all) (*this)[one.first] = one.second;
  }

  iterator begin() { return all_.begin(); }
  iterator end() { return all_.end(); }
  const_iterator begin() const { return all_.begin(); }
  const_iterator end() const { return all_.end(); }
  std::size_t size() const { return all_.size(); }
  bool empty() const { return all_.empty(); }
  void clear() { all_.clear(); }
  void reserve(std::size_t n) { all_.reserve(n); }

  const_iterator find(std::string_view name) const {
    const const_iterator at = place(all_, name);
    return at != all_.end() && at->first == name ? at : all_.end();
  }
  bool contains(std::string_view name) const { return find(name) != end(); }
  V& operator[](std::string_view name) {
    const iterator at = place(all_, name);
    return at != all_.end() && at->first == name ? at->second : all_.emplace(at, std::string(name), V())->second;
  }
  void insert_or_assign(std::string_view name, V value) { (*this)[name] = std::move(value); }
  const V& at(std::string_view name) const {  // throws std::out_of_range
    const const_iterator found = find(name);
    if (found == end()) throw std::out_of_range(std::string(name));
    return found->second;
  }
  std::size_t erase(std::string_view name) {
    const iterator at = place(all_, name);
    if (at == all_.end() || at->first != name) return 0;
    all_.erase(at);
    return 1;
  }
  template <class Wanted>
  friend std::size_t erase_if(FlatMap& map, const Wanted& wanted) {
    return std::erase_if(map.all_, wanted);
  }

 private:
  template <class All>
  static auto place(All& all, std::string_view name) {
    if (all.empty() || all.back().first < name) return all.end();
    return std::lower_bound(all.begin(), all.end(), name,
                            [](const value_type& one, std::string_view n) { return one.first < n; });
  }

  std::vector<value_type> all_;
};

}  // namespace pago
