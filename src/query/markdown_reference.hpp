// SPDX-License-Identifier: MIT
#pragma once

#include <weft/check.hpp>

#include <string>
#include <string_view>

namespace weft::query {

/// The text with a backslash before what Markdown, or Liquid and MDX above it, would not take for text.
std::string markdown_text(std::string_view text);

/// The address as it may stand between the brackets of a link.
std::string markdown_address(std::string_view url);

/// Where a newsletter publishes its issues, learnt from the links to them in its own articles: what stands before and
/// behind the name of the issue's file. A form that two links have counts, and a single one below the address that
/// is laid down for the newsletter.
class IssueAddresses {
 public:
  IssueAddresses(const TopicGraph& graph, std::string_view series, std::string_view base_url);

  /// Empty when it is not known.
  std::string address_of(const Issue& issue) const;

 private:
  std::string series_;
  std::string before_;
  std::string behind_;
};

/// An article as an item of a list: `- [Title](url) (Issue, date)`. It leads to its issue where its address is known,
/// and else to the article's own page; without either there is no link.
std::string markdown_reference(const TopicGraph& graph, VertexId article, const IssueAddresses& addresses);

}  // namespace weft::query
