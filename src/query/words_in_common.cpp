// SPDX-License-Identifier: MIT
#include <weft/related.hpp>

#include "query/telling_words.hpp"

#include <unordered_map>
#include <utility>

namespace weft {

/// What was read of the archive: of many pairs most articles, words and topics are met again.
struct WordsInCommon::Impl {
  explicit Impl(const Archive& asked) : archive(asked) {}

  const std::vector<FeatureShare>& shares(const std::string& article) {
    const auto [known, is_new] = shares_of.try_emplace(article);
    if (!is_new) return known->second;
    if (const auto number = archive.find_article(article)) {
      const auto read = archive.features().shares(*number);
      known->second.assign(read.begin(), read.end());
    }
    return known->second;
  }

  const Feature& feature(FeatureId id) {
    const auto [known, is_new] = features.try_emplace(id);
    if (is_new) known->second = archive.features().feature(id);
    return known->second;
  }

  const std::vector<std::string>& spelling(const std::string& topic) {
    const auto [known, is_new] = spellings.try_emplace(topic);
    if (!is_new) return known->second;
    for (const std::string& label : archive.labels_of(topic)) query::add_spelling(label, known->second);
    return known->second;
  }

  const Archive& archive;
  std::unordered_map<std::string, std::vector<FeatureShare>> shares_of;
  std::unordered_map<FeatureId, Feature> features;
  std::unordered_map<std::string, std::vector<std::string>> spellings;
};

WordsInCommon::WordsInCommon(const Archive& archive) : impl_(std::make_unique<Impl>(archive)) {}
WordsInCommon::WordsInCommon(WordsInCommon&&) noexcept = default;
WordsInCommon& WordsInCommon::operator=(WordsInCommon&&) noexcept = default;
WordsInCommon::~WordsInCommon() = default;

std::vector<std::string> WordsInCommon::find(const std::string& one, const std::string& other) {
  const std::vector<SharedFeature> shared = shared_features(impl_->shares(one), impl_->shares(other));
  std::vector<std::string> spelt;
  for (const SharedFeature& item : shared) {
    const Feature& known = impl_->feature(item.feature);
    if (known.kind != FeatureKind::topic) continue;
    const std::vector<std::string>& spelling = impl_->spelling(known.name);
    spelt.insert(spelt.end(), spelling.begin(), spelling.end());
  }
  return query::telling_words(
             shared, [this](FeatureId id) -> const Feature& { return impl_->feature(id); }, spelt)
      .words;
}

}  // namespace weft
