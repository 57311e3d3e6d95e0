// SPDX-License-Identifier: MIT
#pragma once

/// Answers about the graph as other programs and people read them: JSON, tables, charts.
/// In: a TopicGraph and an answer. Out: a stream, the same bytes for the same answer (docs/json.md).
/// Never opens a file.

#include <weft/check.hpp>
#include <weft/find.hpp>
#include <weft/graph.hpp>
#include <weft/measures.hpp>
#include <weft/path.hpp>
#include <weft/query.hpp>
#include <weft/related.hpp>
#include <weft/series.hpp>
#include <weft/trends.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A path as a small picture. REQUIRES: it has a step.
void write_path_svg(const TopicGraph& graph, const Path& path, std::ostream& out);

/// Answers as JSON, in the shapes that docs/json.md fixes.
/// `article` is what was asked about; nullptr when it is not in the archive.
/// `series` are the newsletters that only were asked; empty: all.
void write_related_json(const ArticleCard* article, const RelatedArticles& answers, std::ostream& out,
                        std::span<const std::string> series = {});
/// The topics or sources related to one.
void write_related_json(const TopicGraph& graph, VertexId asked, std::span<const RelatedVertex> answers,
                        std::ostream& out, std::span<const std::string> series = {});
void write_topics_json(std::span<const KnownTopic> topics, std::ostream& out, std::span<const std::string> series = {});

void write_portrait_json(const Portrait& portrait, Evidence evidence, std::ostream& out);
void write_portrait_json(const SeriesPortrait& portrait, std::ostream& out);

/// Trends, and those of them that are told.
struct TrendAnswer {
  const Trends& trends;
  std::vector<const Trend*> told;
};

void write_trends_json(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out);

/// A line for each topic and period, for spreadsheets: no cell is taken for a formula.
void write_trends_csv(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out);

/// A chart for each topic, side by side, each with a scale of its own.
void write_trends_svg(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out);

void write_find_json(std::string_view words, const FindAnswer& found, std::ostream& out);
void write_issue_check_json(const TopicGraph& graph, const CheckAnswer& checked, Evidence evidence, std::ostream& out);
/// At most `limit` communities.
void write_communities_json(const TopicGraph& graph, const Standings& standings, std::size_t limit, std::ostream& out);
void write_path_json(const TopicGraph& graph, const Path& path, std::ostream& out);
void write_ontology_json(const Ontology& ontology, std::ostream& out);
void write_topic_json(const Ontology& ontology, TopicId topic, std::ostream& out);

}  // namespace weft
