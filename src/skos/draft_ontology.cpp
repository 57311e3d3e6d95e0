// SPDX-License-Identifier: MIT
#include "skos/draft_ontology.hpp"

#include "ontology/field_rules.hpp"
#include "skos/choose_ids.hpp"
#include "skos/choose_labels.hpp"
#include "skos/draft_topic.hpp"
#include "skos/mend_relations.hpp"
#include "skos/propose_policies.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::skos {

namespace {

/// What may stand in a field of the scheme.
std::string fit(const std::string& text) { return text::printable(text::squeezed(text)); }

class Drafter {
 public:
  Drafter(const Vocabulary& vocabulary, Findings& findings) : vocabulary_(vocabulary), findings_(findings) {}

  std::optional<Ontology> draft() {
    for (const Node& node : vocabulary_.nodes()) {
      if (!is_concept(node)) continue;
      DraftTopic topic;
      topic.node = &node;
      topic.topic.labels = choose_labels(node, findings_);
      if (topic.topic.labels.empty()) continue;
      places_.emplace(node.term, drafts_.size());
      drafts_.push_back(std::move(topic));
    }
    if (drafts_.empty()) {
      findings_.error("skos-no-concept", "there is no concept in this file", 0,
                      "concepts are of the type skos:Concept, and have a skos:prefLabel");
      return std::nullopt;
    }
    choose_ids(drafts_);
    for (DraftTopic& draft : drafts_) fill(draft);
    mend_relations(drafts_, places_, findings_);
    propose_policies(drafts_, findings_);
    return assembled();
  }

 private:
  void fill(DraftTopic& draft) {
    draft.topic.type = type_of(draft);
    for (const std::string& address : draft.node->sites) add_site(draft, address);
    for (const std::string& iri : draft.node->same_as) add_same_as(draft, iri);
    for (const Term& policy : draft.node->policies)
      if (const Node* node = vocabulary_.find(policy)) add_policy(draft, *node);
  }

  TopicType type_of(const DraftTopic& draft) {
    if (!draft.is_ours()) return TopicType::concept_;
    if (const auto type = find_topic_type(draft.node->kind)) return *type;
    findings_.warn(
        "skos-kind",
        in_quotes(draft.node->kind) + " is no type of topics; " + in_quotes(draft.topic.id) + " becomes a concept",
        draft.node->line, "docs/ontology.md lists the types");
    return TopicType::concept_;
  }

  /// Of two topics with one site the first has it.
  void add_site(DraftTopic& draft, const std::string& address) {
    constexpr std::string_view https = "https://";
    std::string site;
    if (draft.is_ours() && address.starts_with(https)) {
      site = address.substr(https.size());
    } else if (const auto parsed = text::parse_web_address(address)) {
      site = text::without_scheme(parsed->canonical);
    }
    if (ontology::is_site(site) && (sites_.insert(site).second || draft.is_ours())) draft.topic.sites.push_back(site);
  }

  void add_same_as(DraftTopic& draft, const std::string& iri) {
    if (places_.contains({Term::Kind::iri, iri, ""})) return;
    if (ontology::is_web_iri(iri)) {
      draft.topic.same_as.push_back(iri);
    } else {
      findings_.warn("skos-match",
                     in_quotes(iri) + " of " + in_quotes(draft.topic.id) + " is no web address; it is left out",
                     draft.node->line, "only http and https addresses are kept");
    }
  }

  void add_policy(DraftTopic& draft, const Node& node) {
    const std::vector<Label>& labels = draft.topic.labels;
    if (std::none_of(labels.begin(), labels.end(), [&](const Label& label) { return label.text == node.label; })) {
      findings_.warn("skos-policy",
                     "a policy of " + in_quotes(draft.topic.id) + " is for " + in_quotes(node.label) +
                         ", which is no label of it; it is left out",
                     node.line, "name a label");
      return;
    }
    MatchPolicy policy{node.label, LetterCase::usual, {}, {}};
    if (node.letter_case == name_of(LetterCase::exact)) policy.letter_case = LetterCase::exact;
    if (node.letter_case == name_of(LetterCase::any)) policy.letter_case = LetterCase::any;
    for (const Term& need : node.needs) add_need(policy, need);
    policy.never = node.never;
    draft.topic.policies.push_back(std::move(policy));
  }

  void add_need(MatchPolicy& policy, const Term& need) {
    const auto place = places_.find(need);
    if (need.kind == Term::Kind::literal) {
      policy.needs.push_back(need.text);
    } else if (place != places_.end()) {
      policy.needs.push_back("topic:" + drafts_[place->second].topic.id);
    } else {
      findings_.warn("skos-policy", "a policy needs " + in_quotes(need.text) + ", which is no concept here", 0,
                     "have the concept in the same file");
    }
  }

  Scheme scheme() const {
    Scheme scheme;
    const auto take = [](std::string& field, const std::string& text) {
      if (field.empty()) field = fit(text);
    };
    for (const Node& node : vocabulary_.nodes()) {
      if (!node.is_other || is_concept(node)) continue;
      take(scheme.title, node.title);
      if (!node.labels.empty()) take(scheme.title, node.labels.front().text);
      if (!node.names.empty()) take(scheme.title, node.names.front());
      take(scheme.license, node.license);
      take(scheme.attribution, node.attribution);
    }
    return scheme;
  }

  Ontology assembled() {
    std::vector<std::size_t> order(drafts_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return drafts_[a].topic.id < drafts_[b].topic.id; });
    std::vector<TopicId> ids(drafts_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) ids[order[i]] = TopicId(i);
    std::vector<Topic> topics;
    for (const std::size_t at : order) {
      Topic& topic = topics.emplace_back(std::move(drafts_[at].topic));
      for (const std::size_t above : drafts_[at].broader) topic.broader.push_back(ids[above]);
      for (const std::size_t other : drafts_[at].related) topic.related.push_back(ids[other]);
      std::sort(topic.related.begin(), topic.related.end());
    }
    return {scheme(), std::move(topics)};
  }

  const Vocabulary& vocabulary_;
  Findings& findings_;
  DraftTopics drafts_;
  DraftPlaces places_;
  std::set<std::string> sites_;
};

}  // namespace

std::optional<Ontology> ontology_of(const Vocabulary& vocabulary, Findings& findings) {
  return Drafter(vocabulary, findings).draft();
}

}  // namespace weft::skos
