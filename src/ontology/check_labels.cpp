// SPDX-License-Identifier: MIT
#include "ontology/check_labels.hpp"

#include "ontology/read_values.hpp"
#include "ontology/sites.hpp"
#include "ontology/spelling.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"
#include "text/stop_words.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft::ontology {

namespace {

const DraftPolicy* policy_of(const Draft& topic, const std::string& label) {
  const auto policy = std::find_if(topic.policies.begin(), topic.policies.end(),
                                   [&](const DraftPolicy& known) { return known.label.text == label; });
  return policy == topic.policies.end() ? nullptr : &*policy;
}

LetterCase letter_case_of(const Draft& topic, const std::string& label) {
  const DraftPolicy* policy = policy_of(topic, label);
  return policy == nullptr ? LetterCase::usual : policy->letter_case;
}

/// Whether the label counts only beside evidence of its own.
bool has_needs(const Draft& topic, const std::string& label) {
  const DraftPolicy* policy = policy_of(topic, label);
  return policy != nullptr && !policy->needs.empty();
}

/// A label that others may be, too.
struct Claim {
  const Draft* topic;
  const DraftLabel* label;
  Writing writing;
};

class LabelChecker {
 public:
  explicit LabelChecker(Findings& findings) : findings_(findings) {}

  void check(std::span<const Draft> topics) {
    for (const Draft& topic : topics) {
      check_topic(topic);
      check_policies(topic);
      check_sites(topic);
    }
  }

 private:
  void check_topic(const Draft& topic) {
    std::vector<const DraftLabel*> without_words;
    std::unordered_map<std::string, const DraftLabel*> own;
    for (const DraftLabel& label : topic.labels) {
      const auto words = words_of(label.label.text);
      if (!words) {
        without_words.push_back(&label);
        continue;
      }
      check_meaning(topic, label, *words);
      const auto [known, is_new] = own.emplace(joined(words->folded), &label);
      if (is_new || known->second->label.text != label.label.text) claim(topic, label, *words);
      if (!is_new && !differ_in_case(topic, *known->second, label)) complain_of_repeated(topic, label, *known->second);
    }
    for (const DraftLabel* label : without_words)
      if (!own.contains(joined(text::folded_words(label->label.text)))) complain_of_signs(topic, *label);
  }

  /// A letter, or a word that every sentence has, means a topic only where a policy says so.
  void check_meaning(const Draft& topic, const DraftLabel& label, const LabelWords& words) {
    const std::string& text = label.label.text;
    if (words.folded.size() != 1 || policy_of(topic, text) != nullptr) return;
    const bool is_letter = text.size() == 1 && text::is_letter(text.front());
    if (!is_letter && (text != words.folded.front() || !text::is_stop_word(text))) return;
    findings_.warn(topic.file,
                   {.code = "ontology-short-label",
                    .message = "the label " + quoted(text) +
                               (is_letter ? " is so short that it means much else" : " stands in every text"),
                    .span = label.span,
                    .advice = "leave it out, or say in a policy below 'match' what it 'needs' to be meant"});
  }

  /// `Java` in exact case and `java` as part of something else may both be meant.
  static bool differ_in_case(const Draft& topic, const DraftLabel& a, const DraftLabel& b) {
    return a.label.text != b.label.text && (wants_exact_case(a.label.text, letter_case_of(topic, a.label.text)) ||
                                            wants_exact_case(b.label.text, letter_case_of(topic, b.label.text)));
  }

  void complain_of_repeated(const Draft& topic, const DraftLabel& label, const DraftLabel& first) {
    findings_.warn(topic.file,
                   {.code = "ontology-repeated-label",
                    .message = quoted(label.label.text) + " is found already as " + quoted(first.label.text),
                    .span = label.span,
                    .advice = "remove one of the two: case, hyphens and slashes do not tell labels apart",
                    .earlier = first.span});
  }

  void complain_of_signs(const Draft& topic, const DraftLabel& label) {
    findings_.warn(
        topic.file,
        {.code = "ontology-label-signs",
         .message = "the label " + quoted(label.label.text) + " is not looked for: its signs are not seen in texts",
         .span = label.span,
         .advice = "add a hidden label without them, if it can mean nothing else, or with a policy"});
  }

  void claim(const Draft& topic, const DraftLabel& label, const LabelWords& words) {
    Claim claim{&topic, &label, {}};
    claim.writing.words = words.written;
    claim.writing.exact_case = wants_exact_case(label.label.text, letter_case_of(topic, label.label.text));
    std::vector<Claim>& claims = claims_[joined(words.folded)];
    // One complaint a label is enough, also when twenty topics claim it.
    const auto other = std::find_if(claims.begin(), claims.end(), [&](const Claim& earlier) {
      return earlier.topic != &topic && can_be_confused(earlier.writing, claim.writing) &&
             !are_told_apart(earlier, claim);
    });
    if (other != claims.end()) complain_of_shared(claim, *other);
    claims.push_back(std::move(claim));
  }

  /// Each says what it takes to mean it and not the other.
  static bool are_told_apart(const Claim& a, const Claim& b) {
    return has_needs(*a.topic, a.label->label.text) && has_needs(*b.topic, b.label->label.text);
  }

  void complain_of_shared(const Claim& claim, const Claim& other) {
    findings_.warn(claim.topic->file,
                   {.code = "ontology-shared-label",
                    .message = "the topics " + quoted(claim.topic->id.text) + " and " + quoted(other.topic->id.text) +
                               " both claim the label " + quoted(claim.label->label.text) + "; it stands at " +
                               findings_.place(other.topic->file, other.label->span) + " too",
                    .span = claim.label->span,
                    .advice = "evidence in the article decides which is meant; leave it to one of them if you can"});
  }

  void check_policies(const Draft& topic) {
    std::map<std::string_view, Span> known;
    for (const DraftPolicy& policy : topic.policies) {
      const std::string& label = policy.label.text;
      const bool is_label = std::any_of(topic.labels.begin(), topic.labels.end(),
                                        [&](const DraftLabel& own) { return own.label.text == label; });
      if (!is_label) {
        complain_of_policy(topic, policy);
        continue;
      }
      const auto [first, is_new] = known.emplace(label, policy.label.span);
      if (is_new) continue;
      findings_.warn(topic.file, {.code = "ontology-repeated-policy",
                                  .message = "a second policy for " + quoted(label),
                                  .span = policy.label.span,
                                  .advice = "join the two; only the first counts",
                                  .earlier = first->second});
    }
  }

  void complain_of_policy(const Draft& topic, const DraftPolicy& policy) {
    const std::string& label = policy.label.text;
    std::vector<std::string_view> labels;
    for (const DraftLabel& own : topic.labels) labels.push_back(own.label.text);
    const std::string message = label.empty() ? "a policy without a label"
                                              : "the topic " + quoted(topic.id.text) + " has no label " +
                                                    quoted(label) + text::did_you_mean(label, labels);
    findings_.error(topic.file, {.code = "ontology-policy-label",
                                 .message = message,
                                 .span = policy.label.span,
                                 .advice = "name a label as the topic writes it, or add it to the aliases"});
  }

  void check_sites(const Draft& topic) {
    for (const DraftText& site : topic.sites) {
      const auto [known, is_new] = sites_.emplace(comparable_address(site.text), std::pair{&topic, &site});
      if (is_new) continue;
      const auto& [first, place] = known->second;
      findings_.warn(topic.file, {.code = "ontology-shared-site",
                                  .message = "links to " + quoted(site.text) + " speak of " + quoted(first->id.text) +
                                             " already, by " + findings_.place(first->file, place->span),
                                  .span = site.span,
                                  .advice = "remove it here or there"});
    }
  }

  Findings& findings_;
  std::unordered_map<std::string, std::vector<Claim>> claims_;
  std::map<std::string, std::pair<const Draft*, const DraftText*>> sites_;
};

}  // namespace

void check_labels(std::span<const Draft> topics, Findings& findings) { LabelChecker(findings).check(topics); }

}  // namespace weft::ontology
