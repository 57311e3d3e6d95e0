// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/image.hpp"
#include "ontology/word_table.hpp"

#include <weft/ontology.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace weft::ontology {

/// A site or an address as they are compared: lower case, without `www.` and what follows the path.
std::string comparable_address(std::string_view address);

/// The sites of all topics, each a word of a table.
struct SiteTables {
  WordTable sites;
  std::span<const TopicId> topics;  ///< by the number of the site, from 1
  std::uint32_t most_slashes = 0;   ///< in the deepest site
};

/// Gathers the sites while a lexicon is compiled.
class SiteCollection {
 public:
  /// Of two topics with one site the first added has it.
  void add(std::string_view site, TopicId topic);
  void write(ImageWriter& image) const;

 private:
  std::map<std::string, TopicId> topics_;
};

SiteTables read_sites(ImageReader& image);

/// Which topic an address speaks of, by the longest site that it lies in.
std::optional<TopicId> find_site(const SiteTables& sites, std::string_view address);

}  // namespace weft::ontology
