// SPDX-License-Identifier: MIT
#pragma once

#include <weft/related.hpp>

#include <iosfwd>
#include <span>

namespace weft::cli {

/// Prints what is related to an article; nullptr stands for a text that is in no archive.
void write_related(const ArticleCard* asked, const RelatedArticles& answers, std::ostream& out);

/// Prints the topics or sources related to one.
void write_related(const TopicGraph& graph, VertexId asked, std::span<const RelatedVertex> answers, std::ostream& out);

}  // namespace weft::cli
