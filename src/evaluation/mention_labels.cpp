// SPDX-License-Identifier: MIT
#include "evaluation/mention_labels.hpp"

#include "text/url.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::evaluation {

namespace {

/// Whether `many` is `one` with a plural ending.
bool is_plural(std::string_view many, std::string_view one) {
  if (one.empty()) return false;
  if (many.starts_with(one)) return many.substr(one.size()) == "s" || many.substr(one.size()) == "es";
  return one.back() == 'y' && many.ends_with("ies") && many.substr(0, many.size() - 3) == one.substr(0, one.size() - 1);
}

/// How far words are from those of a label: 0 the same, 1 but for a plural, 2 others.
int distance(const std::vector<std::string>& words, const std::vector<std::string>& label) {
  if (words == label) return 0;
  if (words.size() != label.size() || words.empty()) return 2;
  const bool alike = std::equal(words.begin(), words.end() - 1, label.begin());
  return alike && (is_plural(words.back(), label.back()) || is_plural(label.back(), words.back())) ? 1 : 2;
}

std::string label_in_text(const Topic& topic, const std::string& text) {
  const std::vector<std::string> words = text::folded_words(text);
  const Label* nearest = nullptr;
  int least = 2;
  for (const Label& label : topic.labels) {
    if (label.text == text) return label.text;
    const int apart = distance(words, text::folded_words(label.text));
    if (apart >= least) continue;
    least = apart;
    nearest = &label;
  }
  return nearest == nullptr ? text::squeezed(text) : nearest->text;
}

std::string site_in_address(const Topic& topic, const std::string& address) {
  const auto parsed = text::parse_web_address(address);
  if (!parsed) return address;
  const std::string_view canonical = text::without_scheme(parsed->canonical);
  std::string_view longest;
  for (const std::string& site : topic.sites) {
    const std::string_view prefix = std::string_view(site).substr(0, site.find_last_not_of('/') + 1);
    if (canonical.starts_with(prefix) && prefix.size() > longest.size()) longest = prefix;
  }
  return longest.empty() ? parsed->source : std::string(longest);
}

}  // namespace

const std::string& MentionLabels::of(const Mention& mention) {
  const std::string key =
      std::to_string(index_of(mention.topic)) + (mention.place == Place::url ? '/' : ' ') + mention.text;
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  const Topic& topic = ontology_[mention.topic];
  std::string label =
      mention.place == Place::url ? site_in_address(topic, mention.text) : label_in_text(topic, mention.text);
  return known_.emplace(key, std::move(label)).first->second;
}

}  // namespace weft::evaluation
