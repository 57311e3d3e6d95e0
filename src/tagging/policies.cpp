// SPDX-License-Identifier: MIT
#include "tagging/policies.hpp"

#include <algorithm>
#include <set>

namespace weft::tagging {

namespace {

enum class State { open, counts, rejected };

class Court {
 public:
  Court(const std::vector<Claim>& claims, const Vocabulary& vocabulary, std::vector<TopicId> sure,
        const Ontology& ontology)
      : claims_(claims),
        vocabulary_(vocabulary),
        ontology_(ontology),
        states_(claims.size(), State::open),
        sure_(sure.begin(), sure.end()) {}

  std::vector<State> decide() && {
    for (std::size_t i = 0; i < claims_.size(); ++i) decide_alone(i);
    // Each round makes at least one more topic sure, so there are never more rounds than topics claimed.
    while (decide_by_evidence()) {
    }
    return std::move(states_);
  }

 private:
  void decide_alone(std::size_t i) {
    const Sighting& sighting = claims_[i].sighting;
    const bool needs_nothing = !sighting.spelling->has_needs() && !sighting.spelling->shared;
    if (!sighting.right_case || sighting.in_phrase) {
      states_[i] = State::rejected;
    } else if (needs_nothing || has_words(claims_[i])) {
      accept(i);
    }
  }

  bool has_words(const Claim& claim) const {
    const auto& needs = claim.sighting.spelling->needs;
    return std::any_of(needs.begin(), needs.end(),
                       [&](const Phrase& phrase) { return vocabulary_.has(phrase, claim.word, claim.sighting.count); });
  }

  bool decide_by_evidence() {
    bool more = false;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (states_[i] != State::open || !has_topics(*claims_[i].sighting.spelling)) continue;
      more = accept(i) || more;
    }
    return more;
  }

  /// A needed topic is sure, or the topic itself is from another place. A spelling that several topics
  /// claim goes to the one whose relatives are sure.
  bool has_topics(const Spelling& spelling) const {
    if (sure_.contains(spelling.topic)) return true;
    const auto is_sure = [&](TopicId topic) { return sure_.contains(topic); };
    const auto& needed = spelling.needs_topics;
    if (std::any_of(needed.begin(), needed.end(), is_sure)) return true;
    if (!spelling.shared) return false;
    const Topic& topic = ontology_[spelling.topic];
    return std::any_of(topic.related.begin(), topic.related.end(), is_sure) ||
           std::any_of(topic.broader.begin(), topic.broader.end(), is_sure);
  }

  /// Whether the topic was not sure before.
  bool accept(std::size_t i) {
    states_[i] = State::counts;
    return sure_.insert(claims_[i].sighting.spelling->topic).second;
  }

  const std::vector<Claim>& claims_;
  const Vocabulary& vocabulary_;
  const Ontology& ontology_;
  std::vector<State> states_;
  std::set<TopicId> sure_;
};

std::string reason_for(const Sighting& sighting) {
  const Spelling& spelling = *sighting.spelling;
  if (!sighting.right_case) return "counts only as '" + spelling.label + "'";
  if (sighting.in_phrase) return "part of a phrase in which it means something else";
  if (spelling.has_needs()) return "nothing else here speaks for it";
  return "several topics claim it, and nothing here speaks for this one";
}

}  // namespace

Verdicts judge(std::vector<Claim> claims, const Vocabulary& vocabulary, std::vector<TopicId> sure,
               const Ontology& ontology) {
  const std::vector<State> states = Court(claims, vocabulary, std::move(sure), ontology).decide();
  Verdicts verdicts;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (states[i] == State::counts) {
      verdicts.mentions.push_back(std::move(claims[i].mention));
    } else {
      verdicts.candidates.push_back({std::move(claims[i].mention), reason_for(claims[i].sighting)});
    }
  }
  return verdicts;
}

}  // namespace weft::tagging
