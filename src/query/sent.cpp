// SPDX-License-Identifier: MIT
#include "query/sent.hpp"

#include "text/natural_order.hpp"

#include <cassert>
#include <string_view>

namespace weft {
namespace {

bool is_earlier(const Issue& one, const Issue& other) {
  if (!one.date.empty() && !other.date.empty()) return one.date < other.date;
  const bool counted = one.date.empty() && other.date.empty() && one.series == other.series;
  return counted && !one.number.empty() && !other.number.empty() && text::natural_order(one.number, other.number) < 0;
}

}  // namespace

Sent query::when_sent(const Issue& there, const Issue& here) {
  if (is_earlier(there, here)) return Sent::before;
  return is_earlier(here, there) ? Sent::again : Sent::alongside;
}

Sent when_sent(const TopicGraph& graph, VertexId other, VertexId article) {
  return query::when_sent(graph.issue(other), graph.issue(article));
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
