// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "query/exact_hits.hpp"
#include "query/likeness.hpp"
#include "query/names.hpp"
#include "text/ascii.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {
namespace {

constexpr std::size_t most_nearest = 5;
constexpr double least_likeness = 0.5;

using Vertices = std::vector<VertexId>;

/// A vertex with its names as they are compared.
struct NamedVertex {
  VertexId vertex{};
  std::vector<std::string> names;
};

Vertices vertices_of(const TopicGraph& graph, VertexKind kind) {
  Vertices found;
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    if (graph[VertexId{i}].kind == kind) found.push_back(VertexId{i});
  }
  return found;
}

bool has_address(const TopicGraph& graph, VertexId vertex, const text::WebAddress& address) {
  if (graph[vertex].kind == VertexKind::source) return query::is_site(address) && graph[vertex].id == address.source;
  const auto addresses = query::addresses_of(graph, vertex);
  return std::find(addresses.begin(), addresses.end(), text::without_scheme(address.canonical)) != addresses.end();
}

/// Where names are met exactly, the order of the kinds decides: the hits of the first kind among them.
Vertices of_first_kind(const TopicGraph& graph, Vertices hits) {
  const VertexKind kind = graph[hits.front()].kind;
  std::erase_if(hits, [&](VertexId hit) { return graph[hit].kind != kind; });
  return hits;
}

/// The names of a graph, as `exact_hits` asks for them.
class GraphNames {
 public:
  explicit GraphNames(const TopicGraph& graph) : graph_(graph) {}

  std::optional<VertexId> with_id(VertexKind kind, std::string_view id) const { return graph_.find(kind, id); }

  Vertices called(VertexKind kind, std::string_view name) const {
    return those(kind, [&](VertexId vertex) {
      const auto names = query::names_of(graph_, vertex);
      return std::find(names.begin(), names.end(), name) != names.end();
    });
  }

  Vertices at(VertexKind kind, const text::WebAddress& address) const {
    return those(kind, [&](VertexId vertex) { return has_address(graph_, vertex, address); });
  }

 private:
  template <typename Matches>
  Vertices those(VertexKind kind, const Matches& matches) const {
    Vertices hits = vertices_of(graph_, kind);
    std::erase_if(hits, [&](VertexId vertex) { return !matches(vertex); });
    return hits;
  }

  const TopicGraph& graph_;
};

NamedVertex named(const TopicGraph& graph, VertexId vertex) {
  NamedVertex result{vertex, {query::comparable(graph[vertex].id)}};
  for (const std::string& name : query::names_of(graph, vertex)) {
    result.names.push_back(query::comparable(name));
  }
  for (const std::string_view address : query::addresses_of(graph, vertex)) {
    result.names.push_back(query::comparable(address));
  }
  std::erase(result.names, std::string());
  return result;
}

/// An issue that is one article of the same title, as a post is, is left to the article where both are met.
void prefer_articles(const TopicGraph& graph, Vertices& hits) {
  std::set<std::pair<std::string_view, std::string_view>> posts;  // the issue and the title of its one article
  for (const VertexId hit : hits) {
    if (graph[hit].kind == VertexKind::article && graph.issue(hit).articles.size() == 1)
      posts.emplace(graph.issue(hit).id, graph[hit].label);
  }
  std::erase_if(hits, [&](VertexId hit) {
    return graph[hit].kind == VertexKind::issue && posts.contains({graph[hit].id, graph[hit].label});
  });
}

/// Whoever leaves so little out has most likely meant it.
constexpr std::size_t hardly_more = 2;

/// Those with a name that matches, first those where it is hardly longer than what was asked.
template <typename Matches>
Vertices hits_among(const std::vector<NamedVertex>& all, std::size_t asked, const Matches& matches) {
  Vertices near;
  Vertices others;
  for (const NamedVertex& named : all) {
    std::optional<std::size_t> shortest;
    for (const std::string& name : named.names) {
      if (matches(name)) shortest = std::min(shortest.value_or(name.size()), name.size());
    }
    if (shortest) (*shortest <= asked + hardly_more ? near : others).push_back(named.vertex);
  }
  near.insert(near.end(), others.begin(), others.end());
  return near;
}

/// A slip of the pen makes another word of a word, but no other number of a number: Rust 1.0 is not Rust 1.9.
bool has_same_digits(std::string_view one, std::string_view other) {
  const auto digits = [](std::string_view text) {
    std::string found;
    for (const char byte : text)
      if (text::is_digit(byte)) found += byte;
    return found;
  };
  return digits(one) == digits(other);
}

/// Those that the fewest slips of the pen turn into what was asked, if so few are likely.
Vertices fuzzy_hits(const std::vector<NamedVertex>& all, const std::string& wanted) {
  Vertices hits;
  std::size_t least = query::likely_slips(wanted);
  for (const NamedVertex& named : all) {
    for (const std::string& name : named.names) {
      const std::size_t slips = query::slips_between(wanted, name, least);
      if (slips > least || !has_same_digits(wanted, name)) continue;
      if (slips < least) hits.clear();
      least = slips;
      if (hits.empty() || hits.back() != named.vertex) hits.push_back(named.vertex);
    }
  }
  return hits;
}

Vertices nearest_to(const std::vector<NamedVertex>& all, const std::string& wanted) {
  std::vector<std::pair<double, VertexId>> likenesses;
  for (const NamedVertex& named : all) {
    double most = 0;
    for (const std::string& name : named.names) most = std::max(most, query::likeness(wanted, name));
    if (most >= least_likeness) likenesses.emplace_back(most, named.vertex);
  }
  std::stable_sort(likenesses.begin(), likenesses.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Vertices nearest;
  for (const auto& [likeness, vertex] : likenesses) {
    if (nearest.size() < most_nearest) nearest.push_back(vertex);
  }
  return nearest;
}

}  // namespace

Resolution resolve(const TopicGraph& graph, std::string_view name, std::span<const VertexKind> kinds) {
  const std::string_view asked = text::trimmed(name);
  if (asked.empty()) return {};
  Resolution found{query::exact_hits(GraphNames(graph), asked, kinds), {}};
  if (!found.hits.empty()) return found;

  // An address is compared like those of the articles, without what parse_web_address leaves out.
  const auto address = text::parse_web_address(asked);
  const std::string wanted = query::comparable(address ? text::without_scheme(address->canonical) : asked);
  if (wanted.empty()) return found;
  std::vector<NamedVertex> all;
  for (const VertexKind kind : kinds) {
    for (const VertexId vertex : vertices_of(graph, kind)) all.push_back(named(graph, vertex));
  }
  const auto take = [&](const auto& matches) {
    if (found.hits.empty()) found.hits = hits_among(all, wanted.size(), matches);
  };
  take([&](const std::string& known) { return known == wanted; });
  if (!found.hits.empty()) return {of_first_kind(graph, std::move(found.hits)), {}};
  // An address leads to one page, and not to those whose addresses begin alike or are one letter off.
  if (address) return {{}, nearest_to(all, wanted), false};
  take([&](const std::string& known) { return known.starts_with(wanted); });
  take([&](const std::string& known) { return query::holds_phrase(known, wanted); });
  take([&](const std::string& known) { return query::holds_words(known, wanted); });
  if (found.hits.empty()) {
    found.hits = fuzzy_hits(all, wanted);
    found.is_guess = !found.hits.empty();
  }
  prefer_articles(graph, found.hits);
  if (found.hits.empty()) found.nearest = nearest_to(all, wanted);
  prefer_articles(graph, found.nearest);
  return found;
}

}  // namespace weft
