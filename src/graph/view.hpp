// SPDX-License-Identifier: MIT
#pragma once

/// The inside of a TopicGraph: its things, its edges, and their structure for Boost's algorithms.
/// In: a Catalogue. Out: the parts, to be read. Never changed once it stands.

#include "graph/catalogue.hpp"

#include <weft/graph.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace weft::graph {

/// What an edge of the structure stands for: an index into `edges`.
struct EdgeIndex {
  std::size_t index = 0;
};

/// Vertices and edges by their indices alone. Vectors throughout, so that an algorithm that walks it
/// walks in the order of the graph.
using Structure = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, EdgeIndex>;

}  // namespace weft::graph

namespace weft {

struct TopicGraph::Impl {
  Impl(graph::Catalogue things, std::span<const RelatedPair> related);
  Impl(const Impl&) = delete;  // its parts point at each other
  Impl& operator=(const Impl&) = delete;

  graph::Catalogue catalogue;
  Newsletters newsletters;
  std::vector<Edge> edges;
  graph::Structure structure;
};

}  // namespace weft
