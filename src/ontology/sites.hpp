// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace weft::ontology {

/// A site or an address as they are compared: lower case, without `www.` and what follows the path.
std::string comparable_address(std::string_view address);

/// Which topic an address speaks of, by the longest site that it lies in.
class Sites {
 public:
  /// Of two topics with one site the first added has it.
  void add(std::string_view site, TopicId topic);
  std::optional<TopicId> find(std::string_view address) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  const TopicId* look_up(std::string_view site) const;

  std::unordered_map<std::string, TopicId, Hash, std::equal_to<>> topics_;
  std::size_t most_segments_ = 0;  ///< slashes in the deepest site
};

}  // namespace weft::ontology
