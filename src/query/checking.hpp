// SPDX-License-Identifier: MIT
#pragma once

#include <weft/check.hpp>

#include <string_view>
#include <vector>

/// The parts of the check of an issue, a file each. They add what they find in any order.
namespace weft::query {

/// An issue that is checked, and what it is checked against.
class Checked {
 public:
  /// REQUIRES: both outlive this, and the graph has the issue.
  Checked(const TopicGraph& graph, const UnpublishedIssue& file);

  const TopicGraph& graph() const { return graph_; }
  const UnpublishedIssue& file() const { return file_; }
  VertexId vertex() const { return vertex_; }
  const Issue& issue() const { return graph_.issue(vertex_); }

  /// Its articles, in reading order.
  const std::vector<VertexId>& articles() const { return articles_; }

  /// Issues it is checked against: not later ones, not other versions of itself. By date.
  const std::vector<VertexId>& others() const { return others_; }
  bool is_against(VertexId article_or_issue) const;

  /// Those of them that are of its newsletter.
  std::vector<const Issue*> siblings() const;

 private:
  const TopicGraph& graph_;
  const UnpublishedIssue& file_;
  VertexId vertex_{};
  std::vector<VertexId> articles_;
  std::vector<VertexId> others_;
  std::vector<const Issue*> against_;  ///< sorted by address, only to be looked up
};

/// Whether a number tells an issue from others, as a year alone does not.
bool is_count(std::string_view number);

/// Whether one newsletter counts an issue before another.
bool counts_before(const Issue& one, const Issue& other);

/// `Loose Threads 2024-01, 2024-01-15`; the date once when the name has it.
std::string name_and_date(const TopicGraph& graph, VertexId article_or_issue);

/// Links of articles that others had before, in reading order.
std::vector<SentLink> find_sent(const Checked& checked, bool references);
void tell_of_sent(const Checked& checked, const std::vector<SentLink>& sent, Diagnostics& findings);

/// Articles without a source or a title, and two with one title.
void check_articles(const Checked& checked, Diagnostics& findings);

/// Links that lead nowhere, are malformed, without a text or in the issue twice.
void check_links(const Checked& checked, Diagnostics& findings);

/// A date or a number that is missing, or another issue's.
void check_identity(const Checked& checked, Diagnostics& findings);

/// Front matter keys that nobody knows.
void check_keys(const Checked& checked, Diagnostics& findings);

}  // namespace weft::query
