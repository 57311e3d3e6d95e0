// SPDX-License-Identifier: MIT
#include "query/checking.hpp"
#include "query/sent.hpp"
#include "text/natural_order.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace weft {

namespace query {

namespace {

/// Whether an id is another with an ending: `2019-05-cn`.
bool goes_on_after(std::string_view id, std::string_view start) {
  return id.size() > start.size() && id.starts_with(start) &&
         std::string_view("-_.").find(id[start.size()]) != std::string_view::npos;
}

/// A translation or a draft of an issue: it counts the same, and is called the same but for an ending.
bool is_other_version(const Issue& one, const Issue& other) {
  if (!is_count(one.number) || one.number != other.number) return false;
  const auto is_called = [&](const Issue& issue) {
    return issue.id == one.number || goes_on_after(issue.id, one.number);
  };
  return (is_called(one) && is_called(other)) || goes_on_after(one.id, other.id) || goes_on_after(other.id, one.id);
}

/// Later by its date, unless its number says otherwise: a date may be wrong, or guessed from a name.
bool is_later(const Issue& other, const Issue& issue) {
  return when_sent(other, issue) == Sent::again && !counts_before(other, issue);
}

}  // namespace

bool counts_before(const Issue& one, const Issue& other) {
  return one.series == other.series && is_count(one.number) && is_count(other.number) &&
         text::natural_order(one.number, other.number) < 0;
}

bool is_count(std::string_view number) {
  const bool is_year = number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
  return !number.empty() && !is_year;
}

Checked::Checked(const TopicGraph& graph, const UnpublishedIssue& file) : graph_(graph), file_(file) {
  const auto vertex = graph.find(VertexKind::issue, file.id);
  assert(vertex);
  vertex_ = *vertex;
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    const VertexId at{i};
    const VertexKind kind = graph[at].kind;
    if (kind == VertexKind::article && &graph.issue(at) == &issue()) articles_.push_back(at);
    if (kind != VertexKind::issue || at == vertex_) continue;
    const Issue& other = graph.issue(at);
    if (is_later(other, issue()) || is_other_version(other, issue())) continue;
    others_.push_back(at);
    against_.push_back(&other);
  }
  std::sort(against_.begin(), against_.end());
}

bool Checked::is_against(VertexId article_or_issue) const {
  return std::binary_search(against_.begin(), against_.end(), &graph_.issue(article_or_issue));
}

std::vector<const Issue*> Checked::siblings() const {
  std::vector<const Issue*> siblings;
  for (const VertexId other : others_) {
    if (graph_.issue(other).series == issue().series) siblings.push_back(&graph_.issue(other));
  }
  return siblings;
}

std::string name_and_date(const TopicGraph& graph, VertexId article_or_issue) {
  const Issue& issue = graph.issue(article_or_issue);
  const auto vertex = graph.find(VertexKind::issue, issue.id);
  std::string name = vertex ? graph[*vertex].label : issue.id;
  if (!issue.date.empty() && name.find(issue.date) == std::string::npos) name += ", " + issue.date;
  return name;
}

}  // namespace query

std::span<const CheckPart> check_parts() {
  static constexpr std::array parts{CheckPart::sent, CheckPart::lint, CheckPart::related, CheckPart::terms,
                                    CheckPart::tags};
  return parts;
}

std::string_view name_of(CheckPart part) {
  static constexpr std::array<std::string_view, 5> names{"sent", "lint", "related", "terms", "tags"};
  return names[static_cast<std::size_t>(part)];
}

IssueCheck check_issue(const TopicGraph& graph, const UnpublishedIssue& issue, const CheckOptions& options) {
  const query::Checked checked(graph, issue);
  const auto wanted = [&](CheckPart part) {
    return std::find(options.parts.begin(), options.parts.end(), part) != options.parts.end();
  };
  IssueCheck result;
  result.issue = checked.vertex();
  Diagnostics findings;
  if (wanted(CheckPart::sent)) {
    result.sent = query::find_sent(checked, options.references);
    query::tell_of_sent(checked, result.sent, findings);
  }
  if (wanted(CheckPart::lint)) {
    query::check_articles(checked, findings);
    query::check_links(checked, findings);
    query::check_identity(checked, findings);
    query::check_keys(checked, findings);
  }
  result.findings = place_diagnostics(findings, issue.file, issue.text);
  if (wanted(CheckPart::lint)) {
    result.findings.insert(result.findings.end(), issue.reading.begin(), issue.reading.end());
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const PlacedDiagnostic& a, const PlacedDiagnostic& b) { return a.position < b.position; });
  }
  return result;
}

std::size_t count_findings(std::span<const PlacedDiagnostic> findings) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const PlacedDiagnostic& finding) {
    return finding.severity > Severity::note;
  }));
}

}  // namespace weft
