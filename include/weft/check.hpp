// SPDX-License-Identifier: MIT
#pragma once

/// The check of an issue before it is published.
/// In: the issue as it was read, and the graph of an archive's issues and of it. Out: what was sent before and what is
/// wrong with it, each with its place, and which older articles it may point back to.
/// Never prints, never touches a file; judges form and repetition, not taste.

#include <weft/related.hpp>
#include <weft/suggestions.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// An issue that is to be published, and what is known of its file besides.
struct UnpublishedIssue {
  std::string id;                          ///< unlike those of the archive
  std::string file;                        ///< as it was given: what findings name
  std::string text;                        ///< what it was read from
  std::string replaces;                    ///< the issue of the archive that it is a newer state of; empty: none
  std::string base_url;                    ///< where the issues are published, when that is laid down
  std::size_t siblings = 0;                ///< files with front matter beside it
  std::vector<std::string> sibling_keys;   ///< what front matter they have, in lower case, sorted
  std::vector<PlacedDiagnostic> reading;   ///< what was found when it was read
  std::vector<std::string> missing_files;  ///< relative links that lead to no file, as they are written, sorted
};

/// What can be looked at.
enum class CheckPart {
  sent,     ///< links that were sent before: findings
  lint,     ///< what is wrong with its form: findings
  related,  ///< older articles to point back to
  terms,    ///< what no topic covers
  tags,     ///< its topics as they will be
};

std::span<const CheckPart> check_parts();
std::string_view name_of(CheckPart part);

/// A link of the issue that articles of others have as well.
struct SentLink {
  VertexId article{};  ///< of the issue that is checked
  const Link* link = nullptr;
  std::vector<VertexId> articles;  ///< of others, newest first
  bool is_finding = false;         ///< the articles on both sides are about it, else one names it in passing
  std::string section;             ///< whose pages often come again, so that it is none; else empty
};

/// An older article that goes with one of the issue.
struct OlderArticle {
  VertexId article{};
  double score = 0;
  std::vector<std::string> reasons;  ///< a phrase each, heaviest first
  std::string markdown;              ///< to paste: `- [Title](url) (Issue, date)`
};

/// An article of the issue, and older ones that it may point back to.
struct PointBack {
  VertexId article{};
  std::vector<OlderArticle> older;  ///< best first
};

/// A relation is convincing from here on, when the article of the issue is about what the two share.
inline constexpr double least_convincing = 0.2;

struct CheckOptions {
  std::vector<CheckPart> parts;           ///< to look at; of these, what the graph can tell
  bool references = false;                ///< whether links in passing that were sent before are told, as notes
  std::size_t limit = 12;                 ///< older articles for the issue, the best of all
  std::size_t for_one = 2;                ///< of these, for one article
  double least_score = least_convincing;  ///< of an older article
};

struct IssueCheck {
  VertexId issue{};
  std::vector<SentLink> sent;              ///< in reading order
  std::vector<PlacedDiagnostic> findings;  ///< by place; notes among them
  std::vector<PointBack> related;          ///< for `point_back`, which asks the archive
  std::vector<NewTerm> terms;              ///< for `find_new_terms`, which the graph does not suffice for
};

/// Checks one issue against all others of the graph but those that are known to be later, and those that are another
/// version of it. What recurs is not looked at. REQUIRES: the graph has the issue.
IssueCheck check_issue(const TopicGraph& graph, const UnpublishedIssue& issue, const CheckOptions& options);

/// The articles of the issue that may point back to older ones, in reading order, those without any left out. REQUIRES:
/// the graph has the issue, with its passages, and those of the archive.
std::vector<PointBack> point_back(const TopicGraph& graph, const Archive& archive, const UnpublishedIssue& issue,
                                  const CheckOptions& options);

/// How many findings there are that are more than notes.
std::size_t count_findings(std::span<const PlacedDiagnostic> findings);

/// The issues that were checked, and all that was found.
struct CheckAnswer {
  std::vector<CheckPart> parts;
  std::vector<PlacedDiagnostic> reading;  ///< of files that are no issue, or could not be read
  std::vector<UnpublishedIssue> issues;
  std::vector<IssueCheck> checks;  ///< one an issue
};

}  // namespace weft
