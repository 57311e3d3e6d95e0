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

/// Takes what articles link in the order of the articles, and knows at the end which of it leads to issues.
class Finder {
 public:
  explicit Finder(const Catalogue& catalogue) : catalogue_(catalogue) {
    for (std::size_t i = 0; i < catalogue.issues().size(); ++i) {
      const Issue& issue = catalogue.issues()[i].issue;
      const std::string_view path = without_extension(issue.path);
      paths_.add(path, i);
      stems_[issue.series].add(last_segment(path), i);
    }
  }

  void look_at(VertexId article) {
    const std::size_t here = catalogue_.place(article).issue;
    const Issue& issue = catalogue_.issues()[here].issue;
    for (const Link& link : catalogue_.article(article).links) {
      if (link.role == LinkRole::image) continue;
      const auto there = link.source.empty() ? by_path(link, issue) : by_address(link, issue);
      if (!there || *there == here) continue;
      if (link.source.empty()) {
        ++links_[{article, *there}];
      } else {
        hits_.push_back({article, *there, issue.series, link.source});
        targets_[issue.series][link.source].insert(*there);
      }
    }
  }

  std::vector<Edge> edges() && {
    std::map<std::string_view, std::string_view> own;
    for (const auto& [series, publishers] : targets_) own[series] = own_publisher(publishers);
    for (const Hit& hit : hits_) {
      if (own[hit.series] == hit.publisher) ++links_[{hit.article, hit.issue}];
    }
    std::vector<Edge> edges;
    for (const auto& [ends, count] : links_) {
      edges.push_back({EdgeKind::refers_to, ends.first, catalogue_.vertex(VertexKind::issue, ends.second), 1, count});
    }
    return edges;
  }

 private:
  /// A link that leads to an issue if its publisher is the newsletter's own.
  struct Hit {
    VertexId article{};
    std::size_t issue = 0;
    std::string_view series;
    std::string_view publisher;
  };

  using Publishers = std::map<std::string_view, std::set<std::size_t>>;  ///< with the issues linked under them

  std::optional<std::size_t> by_path(const Link& link, const Issue& issue) const {
    const std::string_view written = path_of(link.url);
    if (written.empty() || written.find(':') != std::string_view::npos) return std::nullopt;
    const auto path = resolved(written, written.front() == '/' ? std::string_view() : issue.path);
    if (!path) return std::nullopt;
    const std::string_view name = without_extension(*path);
    return written.front() == '/' ? by_stem(name, issue) : paths_.find(name);
  }

  std::optional<std::size_t> by_address(const Link& link, const Issue& issue) const {
    const std::string_view address = path_of(text::without_scheme(link.canonical));
    if (address.find('/') == std::string_view::npos) return std::nullopt;
    return by_stem(without_extension(address), issue);
  }

  std::optional<std::size_t> by_stem(std::string_view path, const Issue& issue) const {
    return stems_.at(issue.series).find_at_end(last_segment(path));
  }

  /// The first of those under which most issues are linked; empty when there is none.
  static std::string_view own_publisher(const Publishers& publishers) {
    const auto most = std::max_element(publishers.begin(), publishers.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    return most->second.size() < fewest_issues ? std::string_view() : most->first;
  }

  const Catalogue& catalogue_;
  Names paths_;
  std::unordered_map<std::string_view, Names> stems_;  ///< by series
  std::map<std::pair<VertexId, std::size_t>, std::uint32_t> links_;
  std::vector<Hit> hits_;
  std::map<std::string_view, Publishers> targets_;  ///< by series
};

}  // namespace

std::vector<Edge> internal_links(const Catalogue& catalogue) {
  Finder finder(catalogue);
  for (std::size_t i = 0; i < catalogue.count(VertexKind::article); ++i) {
    finder.look_at(catalogue.vertex(VertexKind::article, i));
  }
  return std::move(finder).edges();
}

}  // namespace weft::graph
