// SPDX-License-Identifier: MIT
#include "query/sent.hpp"

#include "text/natural_order.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace weft {
namespace {

bool is_earlier(const Issue& one, const Issue& other) {
  if (!one.date.empty() && !other.date.empty()) return one.date < other.date;
  const bool counted = one.date.empty() && other.date.empty() && one.series == other.series;
  return counted && !one.number.empty() && !other.number.empty() && text::natural_order(one.number, other.number) < 0;
}

template <typename Visit>
void visit_pages(const Article& article, const Visit& visit) {
  if (article.recurring) return;
  for (const Link& link : article.links) {
    if (link.role == LinkRole::source && !link.canonical.empty()) visit(text::without_scheme(link.canonical));
  }
}

}  // namespace

Sent query::when_sent(const Issue& there, const Issue& here) {
  if (is_earlier(there, here)) return Sent::before;
  return is_earlier(here, there) ? Sent::again : Sent::alongside;
}

Sent when_sent(const TopicGraph& graph, VertexId other, VertexId article) {
  return query::when_sent(graph.issue(other), graph.issue(article));
}

SentPages pages_sent(const TopicGraph& graph, VertexId issue) {
  const Issue& here = graph.issue(issue);
  std::unordered_map<std::string_view, bool> sent_before;
  for (const Article& article : here.articles) {
    visit_pages(article, [&](std::string_view page) { sent_before[page] = false; });
  }
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    const VertexId vertex{i};
    if (graph[vertex].kind != VertexKind::article || !is_earlier(graph.issue(vertex), here)) continue;
    visit_pages(graph.article(vertex), [&](std::string_view page) {
      if (const auto known = sent_before.find(page); known != sent_before.end()) known->second = true;
    });
  }
  const auto sent = std::count_if(sent_before.begin(), sent_before.end(), [](const auto& page) { return page.second; });
  return {sent_before.size(), static_cast<std::size_t>(sent)};
}

std::string_view name_of(Sent sent) {
  switch (sent) {
    case Sent::before:
      return "before";
    case Sent::again:
      return "again";
    case Sent::alongside:
      return "alongside";
  }
  assert(false);
  return {};
}

}  // namespace weft
