#include "forms/flat_map.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace pago;

TEST_CASE("values by name are what a map of the standard library has, whatever is added and erased") {
  std::mt19937 random(20261123);
  for (int round = 0; round < 300; ++round) {
    FlatMap<int> ours;
    std::map<std::string, int> theirs;
    for (int step = 0; step < 40; ++step) {
      const std::string name = std::to_string(random() % 30);
      if (const auto what = random() % 4; what == 0) {
        REQUIRE(ours.erase(name) == theirs.erase(name));
      } else if (what == 1) {
        ours[name] = theirs[name] = step;
      } else {
        ours.insert_or_assign(name, step);
        theirs.insert_or_assign(name, step);
      }
      REQUIRE(ours.contains(name) == theirs.contains(name));
      const FlatMap<int> copy = ours;
      REQUIRE(std::map<std::string, int>(copy.begin(), copy.end()) == theirs);
      REQUIRE(std::equal(copy.begin(), copy.end(), theirs.begin(), theirs.end(), [](const auto& one, const auto& other) {
        return one.first == other.first && one.second == other.second;
      }));
    }
  }
}

TEST_CASE("a name that is not there is said so") {
  FlatMap<int> map{{"b", 1}, {"a", 2}, {"b", 3}};
  CHECK(map.at("b") == 3);
  CHECK(map.find("c") == map.end());
  CHECK_THROWS_AS(map.at("c"), std::out_of_range);
  CHECK(erase_if(map, [](const auto& one) { return one.second == 3; }) == 1);
  CHECK(map.size() == 1);
}
