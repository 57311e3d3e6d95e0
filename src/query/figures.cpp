// SPDX-License-Identifier: MIT
#include <weft/figures.hpp>

#include "graph/internal_links.hpp"

#include <weft/query.hpp>

#include <cstddef>
#include <memory>
#include <utility>

namespace weft {

Figures reckon_figures(const Chronicle& chronicle, std::span<const RelatedPair> related) {
  Figures figures;
  figures.topics.assign(chronicle.topics().begin(), chronicle.topics().end());
  figures.counts = count_topics(chronicle);
  figures.together = find_together(chronicle);
  figures.trends = build_trends(chronicle);
  figures.topic_standings =
      measure(chronicle, network_of(chronicle, figures.together), NetworkKind::topics, Betweenness::always);
  figures.article_standings =
      measure(chronicle, network_of(chronicle, related), NetworkKind::articles, Betweenness::if_exact);
  return figures;
}

Figures figures_of(const std::shared_ptr<const Ontology>& ontology,
                   const std::shared_ptr<const CountedTopics>& counted) {
  const Chronicle chronicle(ontology, counted);
  Figures figures = reckon_figures(chronicle, {});
  // There are no communities of articles.
  name_communities(chronicle, {}, figures.topic_standings);
  return figures;
}

Figures figures_of(const ArchivedCorpus& corpus) {
  if (corpus.counted) return figures_of(corpus.ontology, corpus.counted);
  const std::vector<const TaggedIssue*> issues = in_order(corpus.issues);
  ChronicleBuilder builder(corpus.ontology);
  std::vector<const Article*> articles;
  for (const TaggedIssue* tagged : issues) {
    builder.add(*tagged);
    for (const Article& article : tagged->issue.articles) articles.push_back(&article);
  }
  const Chronicle chronicle = std::move(builder).finish();
  Figures figures = reckon_figures(chronicle, corpus.related);
  figures.references = graph::find_references(issues);
  const auto title_of = [&](ArticleNumber number) { return weft::title_of(*articles[index_of(number)]); };
  name_communities(chronicle, title_of, figures.topic_standings);
  name_communities(chronicle, title_of, figures.article_standings);
  return figures;
}

}  // namespace weft
