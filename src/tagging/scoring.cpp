// SPDX-License-Identifier: MIT
#include "tagging/scoring.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace weft::tagging {

namespace {

/// How much one mention says, in the order of Place: title, section, link, lead, body, code, url.
/// A title alone makes a topic what the article is about; so do a first sentence and two more mentions.
constexpr std::array<double, 7> weights{0.70, 0.35, 0.35, 0.45, 0.22, 0.20, 0.45};
constexpr double about_threshold = 0.60;

/// Where an article says what it is about. What only its body names, however often, is something it uses.
bool is_prominent(Place place) { return place != Place::body && place != Place::code && place != Place::url; }

/// Mentions are taken as independent evidence: what each leaves open, the next may close. Links to one topic's
/// sites are not independent; there the first says it all.
double score_of(const std::vector<Mention>& mentions) {
  double open = 1;
  bool linked = false;
  for (const Mention& mention : mentions) {
    const bool is_link = mention.place == Place::url;
    if (!(is_link && linked)) open *= 1 - weights[static_cast<std::size_t>(mention.place)];
    linked = linked || is_link;
  }
  return 1 - open;
}

Role role_of(const Tag& tag) {
  const bool is_said = std::any_of(tag.mentions.begin(), tag.mentions.end(),
                                   [](const Mention& mention) { return is_prominent(mention.place); });
  return is_said && tag.score >= about_threshold ? Role::about : Role::mentions;
}

}  // namespace

std::vector<Tag> score_mentions(std::vector<Mention> mentions) {
  std::map<TopicId, Tag> by_topic;
  for (Mention& mention : mentions) {
    Tag& tag = by_topic[mention.topic];
    tag.topic = mention.topic;
    tag.mentions.push_back(std::move(mention));
  }
  std::vector<Tag> tags;
  for (auto& [topic, tag] : by_topic) {
    tag.score = score_of(tag.mentions);
    tag.role = role_of(tag);
    tag.count = static_cast<std::uint32_t>(tag.mentions.size());
    tags.push_back(std::move(tag));
  }
  std::stable_sort(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) { return a.score > b.score; });
  return tags;
}

}  // namespace weft::tagging
