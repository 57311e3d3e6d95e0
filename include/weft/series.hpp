// SPDX-License-Identifier: MIT
#pragma once

/// Newsletters: which of them a name means, what one comes to, and the part of an archive that is theirs.
/// In: an archive and a name. Out: names, a portrait, issues.
/// Never guesses: a name is met, or the nearest are offered.

#include <weft/portrait.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The newsletters that a name means.
struct SeriesNames {
  std::vector<std::string> names;    ///< sorted; several only where they differ in case and punctuation alone
  std::vector<std::string> nearest;  ///< best first; only without names
};

/// By the exact title, else by its words, which its key has as well: `haskell-weekly` is Haskell Weekly.
SeriesNames find_series(const Archive& archive, std::string_view name);

/// As data files write it: `series:haskell-weekly` is the newsletter, whatever else is called so.
inline constexpr std::string_view series_prefix = "series:";

/// The one newsletter that a name means; nothing when none is, or several are.
std::optional<std::string> find_one_series(const Archive& archive, std::string_view name);

/// The issues of some newsletters, and how their articles are related.
ArchivedCorpus of_series(ArchivedCorpus corpus, std::span<const std::string> names);

/// The topics of a corpus by what is reckoned from it alone, as `list_topics` has those of an archive.
TopicList list_topics(const ArchivedCorpus& corpus, TopicOrder order);

/// A newsletter's issue in its portrait.
struct SeriesIssue {
  std::string id;
  std::string label;
  std::string number;  ///< may be empty
  std::string date;    ///< may be empty
  std::uint32_t articles = 0;
};

/// How many articles of a newsletter have a topic.
struct SeriesTopic {
  Named topic;
  std::uint32_t articles = 0;
  std::uint32_t about = 0;
};

struct SeriesPortrait {
  std::string key;   ///< its title as a slug
  std::string name;  ///< its title
  std::size_t articles = 0;
  std::size_t undated = 0;  ///< issues without a date
  std::string first;        ///< the date of the first issue that has one; may be empty
  std::string last;
  std::vector<SeriesIssue> issues;   ///< newest first, those without a date last
  std::vector<SeriesTopic> topics;   ///< most articles first
  std::vector<KnownSource> sources;  ///< most articles first
};

/// REQUIRES: the archive has a newsletter of this name.
SeriesPortrait portrait_of_series(const Archive& archive, const std::string& name);

}  // namespace weft
