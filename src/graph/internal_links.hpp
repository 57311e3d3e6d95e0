// SPDX-License-Identifier: MIT
#pragma once

#include "graph/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::graph {

/// Which file an issue is.
struct IssueFile {
  std::string path;
  std::string series;
};

/// Finds which articles link other issues. A link leads to an issue
/// - when it is relative and, seen from the file it stands in, leads to that of the issue, be it as Markdown, as HTML
///   or without extension; from the root of the site on, the name of the file has to do;
/// - when it is an address at the newsletter's own site that ends in the name of the issue's file: `issue-166` in
///   `…/weekly-issue-166.html`. The newsletter's own site is the publisher under which most of its issues, and at
///   least two, are linked so.
/// A name that two issues of a newsletter share names neither. Time: linear in the links.
class InternalLinks {
 public:
  /// All issues, in their order.
  explicit InternalLinks(std::vector<IssueFile> issues);
  InternalLinks(const InternalLinks&) = delete;
  InternalLinks& operator=(const InternalLinks&) = delete;
  ~InternalLinks();

  /// A link that leads to an issue if its publisher, when it has one, is the newsletter's own.
  struct Lead {
    std::size_t issue = 0;
    std::string publisher;  ///< empty when the link is relative
  };

  /// Where the links of an article of an issue may lead. For any thread.
  std::vector<Lead> leads_of(std::size_t issue, const Article& article) const;

  /// REQUIRES: articles come in their order.
  void add(std::size_t issue, ArticleNumber article, const std::vector<Lead>& leads);

  /// By article, then issue.
  std::vector<IssueReference> finish() &&;

 private:
  struct Directory;

  /// A lead on its own, of an article of a newsletter.
  struct Hit {
    ArticleNumber article{};
    std::size_t issue = 0;
    std::string_view series;
    std::string_view publisher;
  };

  using Publishers = std::map<std::string, std::set<std::size_t>>;  ///< with the issues linked under them

  std::vector<IssueFile> issues_;
  std::unique_ptr<const Directory> directory_;
  std::map<std::pair<ArticleNumber, std::size_t>, std::uint32_t> links_;
  std::vector<Hit> hits_;
  std::map<std::string_view, Publishers> targets_;  ///< by series
};

/// What the articles of issues link of others. REQUIRES: the issues are in order.
std::vector<IssueReference> find_references(std::span<const TaggedIssue* const> issues);

/// The edges from articles to the other issues that they link.
std::vector<Edge> internal_links(const Catalogue& catalogue);

}  // namespace weft::graph
