// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>

#include "corpus/front_matter.hpp"

#include <string>
#include <string_view>

namespace weft::corpus {

/// Where something that is known of an issue was found.
enum class Origin {
  nothing,  ///< nowhere: it is not known
  rules,    ///< laid down in weft.yaml
  front_matter,
  heading,  ///< the one above all others
  title,    ///< whichever that is
  file_name,
  folder,
};

std::string_view name_of(Origin origin);

struct Fact {
  std::string value;
  Origin origin = Origin::nothing;
};

/// What tells an issue from others.
struct Identity {
  Fact title;
  Fact series;
  Fact number;
  Fact date;  ///< YYYY-MM-DD
  std::string id;
  bool draft = false;
};

/// Who an issue is: as its front matter says, else as its title shows, else its file name and folder. `heading` is
/// the one that names it, or empty. A day is its number only when it has no other; a year-week is dated by its
/// Monday.
Identity identify(const FrontMatter& front_matter, std::string_view heading, std::string_view path,
                  const ReadingRules& rules);

/// A path's last part without its extension.
std::string_view stem_of(std::string_view path);

/// The name of the innermost folder a path lies in that names something: years, `posts` and the like are passed over.
/// Empty when there is none.
std::string_view folder_of(std::string_view path);

/// The identity of an issue from its file name: the words of the series, which all its issues share, are
/// left out. "techshack-2019-05" of the series "EnqueueZero Techshack" is "2019-05".
std::string issue_id(std::string_view path, std::string_view series);

}  // namespace weft::corpus
