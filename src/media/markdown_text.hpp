// SPDX-License-Identifier: MIT
#pragma once

#include "media/web_link.hpp"

#include <string>
#include <string_view>

/// Text from newsletters as parts of a note. None of it can become a link, an embed, a tag, HTML, code, mathematics,
/// a comment or a field of Dataview.
namespace weft::media {

/// Text in the body of a note, its signs escaped.
std::string markdown_text(std::string_view text);

/// Text that a wikilink shows. Nothing can be escaped there: signs are written in their wide form where they would
/// mean something.
std::string wikilink_text(std::string_view text);

/// `[text](<https://…>)`
std::string markdown_link(std::string_view text, const WebLink& link);

/// Text as a value in front matter, in quotes.
std::string yaml_text(std::string_view text);

}  // namespace weft::media
