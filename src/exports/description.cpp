// SPDX-License-Identifier: MIT
#include "exports/description.hpp"

#include "exports/concept_labels.hpp"
#include "exports/edges_at.hpp"
#include "exports/walk.hpp"
#include "media/web_link.hpp"
#include "text/slug.hpp"

#include <set>
#include <string_view>
#include <vector>

namespace weft::exports {
namespace {

constexpr std::string_view scheme_id = "map:topics";

/// What an edge says of where it begins.
const Property& property_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::about:
      return properties::about;
    case EdgeKind::mentions:
      return properties::mentions;
    case EdgeKind::from:
      return properties::is_based_on;
    case EdgeKind::part_of:
      return properties::is_part_of;
    case EdgeKind::broader:
      return properties::broader;
    case EdgeKind::related:
      return properties::related;
    case EdgeKind::together:
      return properties::together;
    case EdgeKind::related_article:
      return properties::related_article;
    case EdgeKind::same_work:
      return properties::same_work;
    case EdgeKind::refers_to:
      break;
  }
  return properties::refers_to;
}

const Word& type_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::topic:
      return words::topic;
    case VertexKind::article:
      return words::article;
    case VertexKind::source:
      return words::source;
    case VertexKind::issue:
      break;
  }
  return words::issue;
}

std::string series_id(std::string_view series) { return "series:" + text::iri_segment(series); }

class Describer {
 public:
  Describer(const Excerpt& excerpt, Syntax& syntax) : walk_(excerpt), edges_(excerpt), syntax_(syntax) {}

  void describe_all(const std::string& title) {
    syntax_.begin(words::dataset, graph_id);
    syntax_.say(properties::name, title);
    syntax_.say(properties::directed, "true");
    syntax_.say(properties::multigraph, "true");
    syntax_.begin_list("nodes");
    walk_.for_each_vertex([&](const VertexItem& vertex) { describe(vertex); });
    syntax_.end_list();
    syntax_.begin_list("links");
    walk_.for_each_edge([&](const EdgeItem& edge) { describe(edge); });
    syntax_.end_list();
    syntax_.begin_list("included");
    describe_scheme();
    describe_series();
    syntax_.end_list();
    syntax_.end();
  }

 private:
  const TopicGraph& graph() const { return walk_.graph(); }

  void describe(const VertexItem& vertex) {
    syntax_.begin(type_of(vertex.kind), vertex.id);
    syntax_.say(properties::group, name_of(vertex.kind));
    syntax_.say(properties::label, vertex.label);
    if (vertex.kind != VertexKind::topic) syntax_.say(properties::name, vertex.label);
    if (vertex.link) syntax_.say(properties::url, vertex.link->url());
    if (vertex.kind == VertexKind::topic) describe_topic(graph().ontology()[graph().topic(vertex.vertex)]);
    if (vertex.kind == VertexKind::article) describe_article(graph().article(vertex.vertex));
    if (vertex.kind == VertexKind::issue) describe_issue(graph().issue(vertex.vertex));
    if (vertex.articles) syntax_.say(properties::count, std::to_string(*vertex.articles));
    say_edges(vertex.vertex);
    syntax_.end();
  }

  void describe_topic(const Topic& topic) {
    const ConceptLabels labels = concept_labels(topic);
    say_labels(properties::pref_label, labels.preferred);
    say_labels(properties::alt_label, labels.alternative);
    say_labels(properties::hidden_label, labels.hidden);
    syntax_.say(properties::kind, name_of(topic.type));
    syntax_.say(properties::in_scheme, scheme_id);
    if (topic.broader.empty()) syntax_.say(properties::top_concept_of, scheme_id);
    say_links(properties::exact_match, topic.same_as);
  }

  void describe_article(const Article& article) {
    std::vector<std::string> pages;
    pages.reserve(article.links.size());
    for (const Link& link : article.links) {
      if (link.role != LinkRole::image) pages.push_back(link.url);
    }
    say_links(properties::citation, pages);
    say_texts(properties::author, article.authors);
    say_texts(properties::keywords, article.attributes);
    if (article.recurring) syntax_.say(properties::recurring, "true");
  }

  void describe_issue(const Issue& issue) {
    if (!issue.number.empty()) syntax_.say(properties::issue_number, issue.number);
    if (!issue.date.empty()) syntax_.say(properties::date_published, issue.date);
    if (!issue.series.empty()) syntax_.say(properties::is_part_of, series_id(issue.series));
  }

  void say_labels(const Property& property, const std::vector<Label>& labels) {
    for (const Label& label : labels) syntax_.say(property, label.text, label.language);
  }

  /// Each once: a triple is said or not, it is not said twice.
  void say_texts(const Property& property, const std::vector<std::string>& texts) {
    std::set<std::string_view> said;
    for (const std::string& text : texts) {
      if (said.insert(text).second) syntax_.say(property, text);
    }
  }

  void say_links(const Property& property, const std::vector<std::string>& addresses) {
    std::set<std::string> said;
    for (const std::string& address : addresses) {
      const auto link = media::WebLink::from(address);
      if (link && said.insert(link->url()).second) syntax_.say(property, link->url());
    }
  }

  /// Edges come sorted by their kinds, so what is said of each property is said in a row.
  void say_edges(VertexId vertex) {
    edges_.for_each(vertex, [&](const Edge& edge) {
      if (edge.from == vertex) {
        syntax_.say(property_of(edge.kind), walk_.id_of(edge.to));
      } else if (media::is_symmetric(edge.kind)) {
        syntax_.say(property_of(edge.kind), walk_.id_of(edge.from));
      } else if (edge.kind == EdgeKind::part_of) {
        syntax_.say(properties::has_part, walk_.id_of(edge.from));
      }
    });
  }

  void describe(const EdgeItem& edge) {
    syntax_.begin(words::link, edge.id);
    syntax_.say(properties::source, edge.source);
    syntax_.say(properties::target, edge.target);
    syntax_.say(properties::relation, edge.relation);
    syntax_.say(properties::weight, edge.weight);
    syntax_.say(properties::count, std::to_string(edge.count));
    syntax_.end();
  }

  void describe_scheme() {
    const Ontology& ontology = graph().ontology();
    const Scheme& scheme = ontology.scheme();
    const std::string_view title = scheme.title.empty() ? std::string_view("Topics") : scheme.title;
    syntax_.begin(words::scheme, scheme_id);
    syntax_.say(properties::label, title);
    syntax_.say(properties::pref_label, title);
    if (!scheme.license.empty()) syntax_.say(properties::rights, scheme.license);
    if (!scheme.attribution.empty()) syntax_.say(properties::creator, scheme.attribution);
    for (const VertexId topic : walk_.excerpt().vertices(VertexKind::topic)) {
      if (ontology[graph().topic(topic)].broader.empty()) syntax_.say(properties::has_top_concept, walk_.id_of(topic));
    }
    syntax_.end();
  }

  void describe_series() {
    std::set<std::string_view> series;
    for (const VertexId issue : walk_.excerpt().vertices(VertexKind::issue)) series.insert(graph().issue(issue).series);
    series.erase("");
    for (const std::string_view name : series) {
      syntax_.begin(words::series, series_id(name));
      syntax_.say(properties::label, name);
      syntax_.say(properties::name, name);
      syntax_.end();
    }
  }

  Walk walk_;
  EdgesAt edges_;
  Syntax& syntax_;
};

}  // namespace

void describe(const Excerpt& excerpt, const std::string& title, Syntax& syntax) {
  Describer(excerpt, syntax).describe_all(title);
}

}  // namespace weft::exports
