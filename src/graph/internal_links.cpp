// SPDX-License-Identifier: MIT
#include "graph/internal_links.hpp"

#include "text/url.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace weft::graph {
namespace {

constexpr std::size_t fewest_issues = 2;  ///< linked by one publisher before it is the newsletter's own

/// What an issue's file may be called where it is published.
constexpr std::array<std::string_view, 4> extensions{".md", ".mdx", ".markdown", ".html"};

std::string_view without_extension(std::string_view path) {
  for (const std::string_view extension : extensions) {
    if (path.ends_with(extension)) return path.substr(0, path.size() - extension.size());
  }
  return path;
}

std::string_view last_segment(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

/// Issues by a name of theirs; none by a name of several. Only ever looked up, so its order never shows.
class Names {
 public:
  void add(std::string_view name, std::size_t issue) {
    const auto [known, is_new] = issues_.try_emplace(name, issue);
    if (!is_new) known->second = std::nullopt;
    lengths_.insert(name.size());
  }

  std::optional<std::size_t> find(std::string_view name) const {
    const auto known = issues_.find(name);
    return known == issues_.end() ? std::nullopt : known->second;
  }

  /// The issue whose name is all of a text, or its end behind a hyphen or an underscore; the longest name decides.
  /// There are no more lengths of names than a file system has for those of files.
  std::optional<std::size_t> find_at_end(std::string_view text) const {
    for (const std::size_t length : lengths_) {
      if (length > text.size() || length == 0) continue;
      const std::size_t at = text.size() - length;
      if (at > 0 && text[at - 1] != '-' && text[at - 1] != '_') continue;
      const auto known = issues_.find(text.substr(at));
      if (known != issues_.end()) return known->second;
    }
    return std::nullopt;
  }

 private:
  std::unordered_map<std::string_view, std::optional<std::size_t>> issues_;
  std::set<std::size_t, std::greater<>> lengths_;
};

/// What a relative link leads to, seen from a file; nothing when that is outside the corpus.
std::optional<std::string> resolved(std::string_view link, std::string_view file) {
  std::string path(file.substr(0, file.find_last_of('/') + 1));
  while (!link.empty()) {
    const std::size_t slash = std::min(link.find('/'), link.size());
    const std::string_view segment = link.substr(0, slash);
    link.remove_prefix(std::min(slash + 1, link.size()));
    if (segment.empty() || segment == ".") continue;
    if (segment != "..") {
      path.append(segment).append("/");
      continue;
    }
    if (path.empty()) return std::nullopt;
    path.pop_back();
    path.resize(path.find_last_of('/') + 1);
  }
  if (path.ends_with('/')) path.pop_back();
  return path;
}

/// An address, or a relative one, without what comes after its path.
std::string_view path_of(std::string_view address) { return address.substr(0, address.find_first_of("?#")); }

/// The first of those under which most issues are linked; empty when there is none.
template <typename Publishers>
std::string_view own_publisher(const Publishers& publishers) {
  const auto most = std::max_element(publishers.begin(), publishers.end(),
                                     [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  return most->second.size() < fewest_issues ? std::string_view() : std::string_view(most->first);
}

}  // namespace

/// The issues by the names of their files.
struct InternalLinks::Directory {
  Names paths;
  std::unordered_map<std::string_view, Names> stems;  ///< by series

  explicit Directory(const std::vector<IssueFile>& issues) {
    for (std::size_t i = 0; i < issues.size(); ++i) {
      const std::string_view path = without_extension(issues[i].path);
      paths.add(path, i);
      stems[issues[i].series].add(last_segment(path), i);
    }
  }

  std::optional<std::size_t> by_path(const Link& link, const IssueFile& from) const {
    const std::string_view written = path_of(link.url);
    if (written.empty() || written.find(':') != std::string_view::npos) return std::nullopt;
    const auto path = resolved(written, written.front() == '/' ? std::string_view() : from.path);
    if (!path) return std::nullopt;
    const std::string_view name = without_extension(*path);
    return written.front() == '/' ? by_stem(name, from) : paths.find(name);
  }

  std::optional<std::size_t> by_address(const Link& link, const IssueFile& from) const {
    const std::string_view address = path_of(text::without_scheme(link.canonical));
    if (address.find('/') == std::string_view::npos) return std::nullopt;
    return by_stem(without_extension(address), from);
  }

  std::optional<std::size_t> by_stem(std::string_view path, const IssueFile& from) const {
    return stems.at(from.series).find_at_end(last_segment(path));
  }
};

InternalLinks::InternalLinks(std::vector<IssueFile> issues)
    : issues_(std::move(issues)), directory_(std::make_unique<const Directory>(issues_)) {}

InternalLinks::~InternalLinks() = default;

std::vector<InternalLinks::Lead> InternalLinks::leads_of(std::size_t issue, const Article& article) const {
  const IssueFile& here = issues_[issue];
  std::vector<Lead> leads;
  for (const Link& link : article.links) {
    if (link.role == LinkRole::image) continue;
    const auto there = link.source.empty() ? directory_->by_path(link, here) : directory_->by_address(link, here);
    if (there && *there != issue) leads.push_back({*there, link.source});
  }
  return leads;
}

void InternalLinks::add(std::size_t issue, ArticleNumber article, const std::vector<Lead>& leads) {
  const std::string_view series = issues_[issue].series;
  for (const Lead& lead : leads) {
    if (lead.publisher.empty()) {
      ++links_[{article, lead.issue}];
      continue;
    }
    const auto publisher = targets_[series].try_emplace(lead.publisher).first;
    publisher->second.insert(lead.issue);
    hits_.push_back({article, lead.issue, series, publisher->first});
  }
}

std::vector<IssueReference> InternalLinks::finish() && {
  std::map<std::string_view, std::string_view> own;
  for (const auto& [series, publishers] : targets_) own[series] = own_publisher(publishers);
  for (const Hit& hit : hits_) {
    if (own[hit.series] == hit.publisher) ++links_[{hit.article, hit.issue}];
  }
  std::vector<IssueReference> references;
  references.reserve(links_.size());
  for (const auto& [ends, count] : links_) references.push_back({ends.first, ends.second, count});
  return references;
}

std::vector<IssueReference> find_references(std::span<const TaggedIssue* const> issues) {
  std::vector<IssueFile> files;
  files.reserve(issues.size());
  for (const TaggedIssue* tagged : issues) files.push_back({tagged->issue.path, tagged->issue.series});
  InternalLinks links(std::move(files));
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    for (const Article& article : issues[i]->issue.articles)
      links.add(i, ArticleNumber{next++}, links.leads_of(i, article));
  }
  return std::move(links).finish();
}

std::vector<Edge> internal_links(const Catalogue& catalogue) {
  std::vector<Edge> edges;
  for (const IssueReference& found : find_references(in_order(catalogue.issues()))) {
    edges.push_back({EdgeKind::refers_to, catalogue.vertex(VertexKind::article, index_of(found.article)),
                     catalogue.vertex(VertexKind::issue, found.issue), 1, found.links});
  }
  return edges;
}

}  // namespace weft::graph
