// SPDX-License-Identifier: MIT
#pragma once

#include "exports/explorer_map.hpp"
#include "exports/explorer_model.hpp"
#include "exports/json_columns.hpp"

/// The parts of the explorer's data, each the members of one object (docs/explorer-data.md).
namespace weft::exports {

void write_start(const ExplorerModel& model, const ExplorerMap& map, const ExplorerOptions& options, JsonColumns& out);
void write_topic_map(const ExplorerModel& model, const ExplorerMap& map, JsonColumns& out);

/// How many articles topics have, month by month.
void write_times(const ExplorerModel& model, JsonColumns& out);

void write_topics(const ExplorerModel& model, JsonColumns& out);
void write_issues(const ExplorerModel& model, JsonColumns& out);
void write_sources(const ExplorerModel& model, JsonColumns& out);

/// Of one block of articles.
void write_articles(const ExplorerModel& model, std::size_t number, JsonColumns& out);
void write_related(const ExplorerModel& model, std::size_t number, const SharedWords& shared_words, JsonColumns& out);
void write_article_texts(const ExplorerModel& model, std::size_t block, JsonColumns& out);

}  // namespace weft::exports
