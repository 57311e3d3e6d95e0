// SPDX-License-Identifier: MIT
#include "tagging/scoring.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

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

/// REQUIRES: mentions of one topic, in reading order; at least one.
Tag tag_of(std::span<Mention*> mentions) {
  Tag tag;
  tag.topic = mentions.front()->topic;
  tag.mentions.reserve(mentions.size());
  for (Mention* mention : mentions) tag.mentions.push_back(std::move(*mention));
  tag.score = score_of(tag.mentions);
  tag.role = role_of(tag);
  tag.count = static_cast<std::uint32_t>(tag.mentions.size());
  return tag;
}

}  // namespace

std::vector<Tag> score_mentions(std::vector<Mention> mentions) {
  std::vector<Mention*> by_topic;
  by_topic.reserve(mentions.size());
  for (Mention& mention : mentions) by_topic.push_back(&mention);
  // Their places are those of reading order.
  std::sort(by_topic.begin(), by_topic.end(),
            [](const Mention* a, const Mention* b) { return std::tie(a->topic, a) < std::tie(b->topic, b); });
  std::vector<Tag> tags;
  for (auto first = by_topic.begin(); first != by_topic.end();) {
    const TopicId topic = (*first)->topic;
    const auto end =
        std::find_if(first, by_topic.end(), [&](const Mention* mention) { return mention->topic != topic; });
    tags.push_back(tag_of({first, end}));
    first = end;
  }
  std::stable_sort(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) { return a.score > b.score; });
  return tags;
}

}  // namespace weft::tagging
