// SPDX-License-Identifier: MIT
#pragma once

/// What issues and articles are called, wherever people read it.
/// In: an issue or an article. Out: a name.
/// Never an id where a name is known, but of issues of an archive's one newsletter, of which ids say enough.

#include <weft/corpus.hpp>

#include <string>
#include <string_view>

namespace weft {

/// What an article is called: its title, or its slug when it has none.
const std::string& title_of(const Article& article);

/// The same of an article that is known by its title, its id and that of its issue.
std::string title_of(std::string title, std::string_view article_id, std::string_view issue_id);

/// What an issue is called: its title; its newsletter and number when the title is only the name of its file; or its
/// id.
std::string label_of(const Issue& issue);

/// Whether an archive has issues of several newsletters.
enum class Newsletters { one, several };

/// How an issue is told beside other things: by its id where there is one newsletter, else as `full_name_of` has it.
std::string name_of(const Issue& issue, Newsletters newsletters);

/// The newsletter of an issue, and what tells it from others of it: its number, its date or its title.
/// What it is called when it names no newsletter.
std::string full_name_of(const Issue& issue);

}  // namespace weft
