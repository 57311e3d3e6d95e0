// SPDX-License-Identifier: MIT
#include "tagging/policies.hpp"

#include "tagging/topic_set.hpp"

#include <algorithm>

namespace weft::tagging {

namespace {

enum class State { open, counts, rejected };

class Court {
 public:
  Court(const std::vector<Claim>& claims, Vocabulary& vocabulary, const Lexicon& lexicon)
      : claims_(claims), vocabulary_(vocabulary), lexicon_(lexicon), states_(claims.size(), State::open) {}

  std::vector<State> decide(const std::vector<TopicId>& sure) && {
    sure_ = TopicSet(sure);
    for (std::size_t i = 0; i < claims_.size(); ++i) decide_alone(i);
    if (std::find(states_.begin(), states_.end(), State::open) == states_.end()) return std::move(states_);
    find_neighbours();
    // Each round makes at least one more topic sure, so there are never more rounds than topics claimed.
    while (decide_by_evidence()) {
    }
    return std::move(states_);
  }

 private:
  void decide_alone(std::size_t i) {
    const Sighting& sighting = claims_[i].sighting;
    const bool needs_nothing = !sighting.spelling->has_needs && !sighting.spelling->shared;
    if (!sighting.right_case || sighting.in_phrase) {
      states_[i] = State::rejected;
    } else if (needs_nothing || has_words(claims_[i])) {
      accept(i);
    }
  }

  bool has_words(const Claim& claim) {
    const auto needs = lexicon_.needs(*claim.sighting.spelling);
    return std::any_of(needs.begin(), needs.end(),
                       [&](Extent phrase) { return vocabulary_.has(phrase, claim.word, claim.sighting.count); });
  }

  /// What is sure without neighbours speaks for its own, which do not speak for theirs: two doubtful words
  /// must not vouch for a third.
  void find_neighbours() {
    const Ontology& ontology = lexicon_.ontology();
    std::vector<TopicId> neighbours;
    for (const TopicId topic : sure_.topics()) {
      const Topic& sure = ontology[topic];
      neighbours.insert(neighbours.end(), sure.related.begin(), sure.related.end());
      neighbours.insert(neighbours.end(), sure.broader.begin(), sure.broader.end());
    }
    neighbours_ = TopicSet(std::move(neighbours));
  }

  bool decide_by_evidence() {
    bool more = false;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (states_[i] != State::open || !has_topics(*claims_[i].sighting.spelling)) continue;
      more = accept(i) || more;
    }
    return more;
  }

  /// A needed topic is sure, or the topic itself is from another place, or a neighbour of it.
  bool has_topics(const Spelling& spelling) const {
    const auto is_sure = [&](TopicId topic) { return sure_.contains(topic); };
    if (is_sure(spelling.topic)) return true;
    const auto needed = lexicon_.needs_topics(spelling);
    if (std::any_of(needed.begin(), needed.end(), is_sure)) return true;
    if (neighbours_.contains(spelling.topic)) return true;
    const std::vector<TopicId>& broader = lexicon_.ontology()[spelling.topic].broader;
    return std::any_of(broader.begin(), broader.end(), is_sure);
  }

  /// Whether the topic was not sure before.
  bool accept(std::size_t i) {
    states_[i] = State::counts;
    return sure_.insert(claims_[i].sighting.spelling->topic);
  }

  const std::vector<Claim>& claims_;
  Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  std::vector<State> states_;
  TopicSet sure_;
  TopicSet neighbours_;  ///< related to what is sure, or above it
};

std::string reason_for(const Sighting& sighting, const Lexicon& lexicon) {
  const Spelling& spelling = *sighting.spelling;
  if (!sighting.right_case) return "counts only as '" + std::string(lexicon.label(spelling)) + "'";
  if (sighting.in_phrase) return "part of a phrase in which it means something else";
  if (spelling.has_needs) return "nothing else here speaks for it";
  return "several topics claim it, and nothing here speaks for this one";
}

}  // namespace

Verdicts judge(std::vector<Claim> claims, Vocabulary& vocabulary, const std::vector<TopicId>& sure,
               const Lexicon& lexicon) {
  const std::vector<State> states = Court(claims, vocabulary, lexicon).decide(sure);
  Verdicts verdicts;
  verdicts.mentions.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (states[i] == State::counts) {
      verdicts.mentions.push_back(std::move(claims[i].mention));
    } else {
      verdicts.candidates.push_back({std::move(claims[i].mention), reason_for(claims[i].sighting, lexicon)});
    }
  }
  return verdicts;
}

}  // namespace weft::tagging
