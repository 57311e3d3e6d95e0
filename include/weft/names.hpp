// SPDX-License-Identifier: MIT
#pragma once

/// Names: what things of an archive are called, for those who are still typing.
/// In: an archive and the beginning of a name. Out: names, sorted.
/// Never reads more than it tells.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class NameKind { topics, articles, sources, issues, series };

struct KnownName {
  std::string name;   ///< the id; of a series its name
  std::string label;  ///< what people read; may be empty
};

/// The names of a kind that begin with some text, at most so many: topics that some article has, sources that some
/// leads to. Throws Error when there is no archive at `path`, or it is not one of ours.
std::vector<KnownName> names_beginning(const std::string& path, NameKind kind, std::string_view beginning,
                                       std::size_t most);

}  // namespace weft
