// SPDX-License-Identifier: MIT
#include <weft/ontology.hpp>

#include "ontology/sites.hpp"
#include "ontology/spelling.hpp"
#include "ontology/trie.hpp"
#include "text/words.hpp"

#include <cassert>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace weft {

struct Lexicon::Impl {
  std::shared_ptr<const Ontology> ontology;
  ontology::Trie trie;
  ontology::Sites sites;
};

namespace {

using ontology::LabelWords;
using ontology::Trie;

constexpr std::string_view topic_prefix = "topic:";

std::vector<Phrase> phrases_of(const std::vector<std::string>& texts) {
  std::vector<Phrase> phrases;
  for (const std::string& text : texts) {
    Phrase phrase = text::folded_words(text);
    if (!phrase.empty()) phrases.push_back(std::move(phrase));
  }
  return phrases;
}

void add_needs(const Ontology& ontology, const MatchPolicy& policy, Spelling& spelling) {
  std::vector<std::string> words;
  for (const std::string& need : policy.needs) {
    if (!need.starts_with(topic_prefix)) {
      words.push_back(need);
    } else if (const auto topic = ontology.find(std::string_view(need).substr(topic_prefix.size()))) {
      spelling.needs_topics.push_back(*topic);
    }
  }
  spelling.needs = phrases_of(words);
}

/// A label's spelling but for its words.
Spelling spelling_of(const Ontology& ontology, TopicId id, const Label& label) {
  const MatchPolicy* policy = ontology::policy_for(ontology[id], label.text);
  Spelling spelling;
  spelling.topic = id;
  spelling.label = label.text;
  spelling.exact_case = ontology::wants_exact_case(label.text, policy ? policy->letter_case : LetterCase::usual);
  if (policy) {
    add_needs(ontology, *policy, spelling);
    spelling.never = phrases_of(policy->never);
  }
  return spelling;
}

/// The labels as the ontology writes them.
std::vector<Trie::Entry> written_labels(const Ontology& ontology) {
  std::vector<Trie::Entry> entries;
  for (std::size_t i = 0; i < ontology.topics().size(); ++i) {
    for (const Label& label : ontology.topics()[i].labels) {
      auto words = ontology::words_of(label.text);
      if (!words) continue;
      Spelling spelling = spelling_of(ontology, TopicId(static_cast<std::uint32_t>(i)), label);
      spelling.written = std::move(words->written);
      entries.push_back({std::move(words->folded), std::move(spelling)});
    }
  }
  return entries;
}

/// Plurals and singulars of what is written, except where something is written already.
std::vector<Trie::Entry> forms_of(const std::vector<Trie::Entry>& written, const Ontology& ontology) {
  std::unordered_set<std::string> taken;
  for (const Trie::Entry& entry : written) taken.insert(ontology::joined(entry.folded));
  std::vector<Trie::Entry> forms;
  TopicId topic_before{};
  std::unordered_set<std::string> known;  // forms of one topic
  for (const Trie::Entry& entry : written) {
    if (std::exchange(topic_before, entry.spelling.topic) != entry.spelling.topic) known.clear();
    const LabelWords words{entry.folded, entry.spelling.written};
    for (LabelWords& form : ontology::other_forms(words, ontology[entry.spelling.topic], entry.spelling)) {
      std::string key = ontology::joined(form.folded);
      if (taken.contains(key) || !known.insert(std::move(key)).second) continue;
      Spelling spelling = entry.spelling;
      spelling.written = std::move(form.written);
      forms.push_back({std::move(form.folded), std::move(spelling)});
    }
  }
  return forms;
}

}  // namespace

Lexicon::Lexicon(std::shared_ptr<const Ontology> ontology) : impl_(std::make_unique<Impl>()) {
  assert(ontology);
  std::vector<Trie::Entry> entries = written_labels(*ontology);
  std::vector<Trie::Entry> forms = forms_of(entries, *ontology);
  std::move(forms.begin(), forms.end(), std::back_inserter(entries));
  impl_->trie = Trie(std::move(entries));
  for (std::size_t i = 0; i < ontology->topics().size(); ++i)
    for (const std::string& site : ontology->topics()[i].sites)
      impl_->sites.add(site, TopicId(static_cast<std::uint32_t>(i)));
  impl_->ontology = std::move(ontology);
}

Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

const Ontology& Lexicon::ontology() const { return *impl_->ontology; }

std::optional<Lexicon::Node> Lexicon::follow(Node from, std::string_view word) const {
  const auto node = impl_->trie.follow(static_cast<std::uint32_t>(from), word);
  if (!node) return std::nullopt;
  return Node(*node);
}

std::span<const Spelling* const> Lexicon::spellings_at(Node node) const {
  return impl_->trie.spellings_at(static_cast<std::uint32_t>(node));
}

std::optional<TopicId> Lexicon::topic_of_site(std::string_view address) const { return impl_->sites.find(address); }

}  // namespace weft
