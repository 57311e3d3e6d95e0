// SPDX-License-Identifier: MIT
#include "skos/propose_policies.hpp"

#include "ontology/field_rules.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace weft::skos {

namespace {

constexpr std::size_t most_short_characters = 3;
constexpr std::size_t most_needs = 12;

/// A label as texts are searched for it.
std::string key_of(const std::string& label) {
  std::string key;
  for (const std::string& word : text::folded_words(label)) key.append(key.empty() ? "" : " ").append(word);
  return key;
}

bool has_capital(const std::string& label) { return std::any_of(label.begin(), label.end(), text::is_upper); }

bool has_letter(const std::string& label) { return std::any_of(label.begin(), label.end(), text::is_letter); }

/// A word that says nothing, or several so short that they say nothing together: `to do`.
bool is_ordinary(const std::vector<std::string>& words) {
  if (words.size() == 1) return is_ordinary_word(words.front());
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return word.size() <= most_short_characters && is_ordinary_word(word);
  });
}

/// How a label may be mistaken.
struct Danger {
  bool is_ordinary = false;
  bool is_short = false;
  bool is_shared = false;
};

class Proposer {
 public:
  Proposer(DraftTopics& drafts, Findings& findings) : drafts_(drafts), findings_(findings), narrower_(drafts.size()) {
    for (std::size_t at = 0; at < drafts_.size(); ++at)
      for (const std::size_t above : drafts_[at].broader) narrower_[above].push_back(at);
  }

  void propose() {
    for (DraftTopic& draft : drafts_)
      if (!draft.is_ours()) drop_repeated(draft);
    for (std::size_t at = 0; at < drafts_.size(); ++at) owners_[key_of(drafts_[at].topic.label())].insert(at);
    for (std::size_t at = 0; at < drafts_.size(); ++at)
      if (!drafts_[at].is_ours()) drop_names_of_others(at);
    for (std::size_t at = 0; at < drafts_.size(); ++at)
      for (const Label& label : drafts_[at].topic.labels) claims_[key_of(label.text)].insert(at);
    for (std::size_t at = 0; at < drafts_.size(); ++at)
      if (!drafts_[at].is_ours()) propose_for(at);
  }

 private:
  /// Case, hyphens and slashes do not tell labels apart, and a vocabulary often says all of them.
  static void drop_repeated(DraftTopic& draft) {
    std::set<std::string> known;
    auto& labels = draft.topic.labels;
    std::erase_if(labels, [&](const Label& label) {
      const std::string key = key_of(label.text);
      return !key.empty() && !known.insert(key).second;
    });
  }

  /// A label that is the name of another topic is no more than a further one of this.
  void drop_names_of_others(std::size_t at) {
    DraftTopic& draft = drafts_[at];
    std::erase_if(draft.topic.labels, [&](const Label& label) {
      const auto owners = owners_.find(key_of(label.text));
      const bool drops = label.kind != LabelKind::preferred && owners != owners_.end() && !owners->second.contains(at);
      if (drops) leave_out(draft, label, "is the name of another topic");
      return drops;
    });
  }

  Danger danger_of(const Label& label) const {
    const std::vector<std::string> words = text::folded_words(label.text);
    Danger danger;
    danger.is_ordinary = is_ordinary(words);
    danger.is_short =
        words.size() == 1 && has_letter(label.text) && ontology::count_characters(label.text) <= most_short_characters;
    const auto claims = claims_.find(key_of(label.text));
    danger.is_shared = claims != claims_.end() && claims->second.size() > 1;
    return danger;
  }

  void propose_for(std::size_t at) {
    DraftTopic& draft = drafts_[at];
    std::vector<Label> kept;
    for (const Label& label : draft.topic.labels) {
      const Danger danger = danger_of(label);
      // Such a one cannot make anything sure, and would be found in every line.
      if (label.kind != LabelKind::preferred && danger.is_short && !has_capital(label.text) && !danger.is_shared &&
          (danger.is_ordinary || ontology::count_characters(label.text) == 1)) {
        leave_out(draft, label, "is an ordinary word");
        continue;
      }
      kept.push_back(label);
      if (auto policy = policy_for(at, label, danger)) draft.topic.policies.push_back(*std::move(policy));
    }
    draft.topic.labels = std::move(kept);
  }

  void leave_out(const DraftTopic& draft, const Label& label, const std::string& why) {
    findings_.warn(
        "skos-useless-label",
        "the label " + in_quotes(label.text) + " of " + in_quotes(draft.topic.id) + " " + why + "; it is left out",
        draft.node->line, "add it to the YAML with a policy, if you know one");
  }

  std::optional<MatchPolicy> policy_for(std::size_t at, const Label& label, const Danger& danger) const {
    if (!danger.is_ordinary && !danger.is_short && !danger.is_shared) return std::nullopt;
    MatchPolicy policy{label.text, LetterCase::usual, {}, {}};
    if (danger.is_ordinary || danger.is_short) policy.letter_case = LetterCase::exact;
    const bool is_name = has_capital(label.text);
    const bool is_acronym = danger.is_short && !danger.is_ordinary && is_name && label.text.size() > 1;
    if (is_acronym && !danger.is_shared) return policy;  // its case is enough
    const bool needs_itself = danger.is_ordinary && !is_name;
    policy.needs = needs_itself ? std::vector<std::string>{} : relatives_of(at);
    if (policy.needs.empty()) policy.needs.push_back("topic:" + drafts_[at].topic.id);
    return policy;
  }

  /// What stands near a topic in the vocabulary, and speaks for it when it stands near it in a text.
  std::vector<std::string> relatives_of(std::size_t at) const {
    std::vector<std::string> needs;
    const DraftTopic& draft = drafts_[at];
    for (const std::vector<std::size_t>* topics : {&draft.broader, &draft.related, &narrower_[at]}) {
      for (const std::size_t other : *topics) {
        const std::string need = "topic:" + drafts_[other].topic.id;
        if (needs.size() < most_needs && std::find(needs.begin(), needs.end(), need) == needs.end())
          needs.push_back(need);
      }
    }
    return needs;
  }

  DraftTopics& drafts_;
  Findings& findings_;
  std::vector<std::vector<std::size_t>> narrower_;
  std::map<std::string, std::set<std::size_t>> claims_;  ///< by key, the topics that have such a label
  std::map<std::string, std::set<std::size_t>> owners_;  ///< those that are called so
};

}  // namespace

void propose_policies(DraftTopics& drafts, Findings& findings) { Proposer(drafts, findings).propose(); }

}  // namespace weft::skos
