// SPDX-License-Identifier: MIT
#include "evaluation/likely_broader.hpp"

#include <cmath>
#include <set>

namespace weft::evaluation {

namespace {

constexpr std::size_t least_together = 2;
constexpr double least_share = 0.25;  ///< of the term's articles
constexpr double least_npmi = 0.1;

/// Whether topics of a type say who, rather than what an article is about.
bool is_somebody(const Topic& topic) {
  return topic.type == TopicType::organization || topic.type == TopicType::person || topic.type == TopicType::event;
}

}  // namespace

LikelyBroader::LikelyBroader(const CorpusWords& words, const Ontology& ontology) {
  std::set<TopicId> wide;
  for (const Topic& topic : ontology.topics())
    if (!is_somebody(topic)) wide.insert(topic.broader.begin(), topic.broader.end());
  std::map<TopicId, std::vector<TopicId>> above;  // each topic's, itself included, so that it is asked once
  for (const ReadArticle& read : words.articles()) {
    std::set<TopicId> found;
    for (const Tag& tag : read.tags->tags) {
      if (is_somebody(ontology[tag.topic])) continue;
      auto known = above.find(tag.topic);
      if (known == above.end()) {
        known = above.emplace(tag.topic, ontology.ancestors(tag.topic)).first;
        if (wide.contains(tag.topic)) known->second.push_back(tag.topic);
      }
      found.insert(known->second.begin(), known->second.end());
    }
    for (const TopicId topic : found) ++articles_[topic];
    wide_.emplace_back(found.begin(), found.end());
  }
}

std::optional<TopicId> LikelyBroader::of(const Term& term) const {
  std::map<TopicId, std::size_t> together;
  for (const TermSighting& sighting : term.sightings) {
    for (const TopicId topic : wide_[sighting.article]) ++together[topic];
  }
  const auto all = static_cast<double>(wide_.size());
  const auto own = static_cast<double>(term.sightings.size());
  std::optional<TopicId> best;
  double most = least_npmi;
  for (const auto& [topic, count] : together) {
    const auto both = static_cast<double>(count);
    if (count < least_together || both < least_share * own || both >= all) continue;
    const double npmi = std::log(both * all / (own * static_cast<double>(articles_.at(topic)))) / -std::log(both / all);
    if (npmi <= most) continue;
    most = npmi;
    best = topic;
  }
  return best;
}

}  // namespace weft::evaluation
