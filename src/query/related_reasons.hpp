// SPDX-License-Identifier: MIT
#pragma once

#include <weft/related.hpp>

#include <map>
#include <string>
#include <vector>

namespace weft::query {

/// Says why articles of an archive answer a question.
class Explainer {
 public:
  /// REQUIRES: both outlive it.
  Explainer(const Archive& archive, const RelatedQuestion& question);

  /// The reasons for an article whose features are `there`, heaviest first. Together they are most of its score.
  std::vector<Reason> reasons_for(ArticleNumber article, const std::vector<FeatureShare>& there);

 private:
  struct SharedTopic {
    Feature feature;
    double part = 0;
    bool own = false;  ///< both are tagged with it
  };

  std::vector<SharedTopic> topics_among(const std::vector<SharedFeature>& shared,
                                        const std::vector<TopicRole>& roles_there);
  void explain_above(std::vector<SharedTopic>& topics);
  Reason topic_reason(const SharedTopic& topic, const std::vector<TopicRole>& roles_there) const;
  std::optional<Reason> word_reason(const std::vector<SharedFeature>& shared, const std::vector<SharedTopic>& topics);
  bool is_common(const Feature& feature) const;
  bool is_rare(const Feature& feature) const;
  std::string share_of(const Feature& feature) const;
  const std::vector<std::string>& above(const std::string& topic);
  const Feature& feature(FeatureId id);

  const Archive& archive_;
  const RelatedQuestion& question_;
  Yardstick yardstick_;
  std::map<std::string, std::vector<std::string>> above_;
  std::map<FeatureId, Feature> features_;
};

/// The topics that an article shares with the one that is asked about, and that are hubs.
std::vector<CommonTopic> common_topics(const Archive& archive, const RelatedQuestion& question, ArticleNumber article);

}  // namespace weft::query
