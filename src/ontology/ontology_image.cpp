// SPDX-License-Identifier: MIT
#include "ontology/ontology_image.hpp"

#include "ontology/image.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace weft::ontology {

namespace {

/// Writes all texts in a row, and all numbers, the sizes of the texts among them, in another.
class Recorder {
 public:
  void number(std::size_t value) { numbers_.push_back(static_cast<std::uint32_t>(value)); }

  void text(std::string_view text) {
    number(text.size());
    letters_ += text;
  }

  void texts(const std::vector<std::string>& list) {
    number(list.size());
    for (const std::string& each : list) text(each);
  }

  void topics(const std::vector<TopicId>& list) {
    number(list.size());
    for (const TopicId topic : list) number(index_of(topic));
  }

  std::vector<std::uint64_t> image() && {
    ImageWriter image;
    image.add(letters_);
    image.add(numbers_);
    return std::move(image).image();
  }

 private:
  std::string letters_;
  std::vector<std::uint32_t> numbers_;
};

/// Reads what a Recorder wrote, in the same order.
class Player {
 public:
  explicit Player(std::span<const std::uint64_t> image) {
    ImageReader reader(image);
    letters_ = reader.take_text();
    numbers_ = reader.take<std::uint32_t>();
  }

  std::size_t number() { return numbers_[at_++]; }

  std::string text() {
    const std::size_t size = number();
    std::string text(letters_.substr(0, size));
    letters_.remove_prefix(size);
    return text;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> list(number());
    for (std::string& each : list) each = text();
    return list;
  }

  std::vector<TopicId> topics() {
    std::vector<TopicId> list(number());
    for (TopicId& topic : list) topic = TopicId(static_cast<std::uint32_t>(number()));
    return list;
  }

 private:
  std::string_view letters_;
  std::span<const std::uint32_t> numbers_;
  std::size_t at_ = 0;
};

void record(const Topic& topic, Recorder& to) {
  to.text(topic.id);
  to.number(static_cast<std::size_t>(topic.type));
  to.number(topic.labels.size());
  for (const Label& label : topic.labels) {
    to.text(label.text);
    to.text(label.language);
    to.number(static_cast<std::size_t>(label.kind));
  }
  to.topics(topic.broader);
  to.topics(topic.related);
  to.texts(topic.sites);
  to.texts(topic.same_as);
  to.number(topic.policies.size());
  for (const MatchPolicy& policy : topic.policies) {
    to.text(policy.label);
    to.number(static_cast<std::size_t>(policy.letter_case));
    to.texts(policy.needs);
    to.texts(policy.never);
  }
}

Topic play_topic(Player& from) {
  Topic topic;
  topic.id = from.text();
  topic.type = static_cast<TopicType>(from.number());
  topic.labels.resize(from.number());
  for (Label& label : topic.labels) {
    label.text = from.text();
    label.language = from.text();
    label.kind = static_cast<LabelKind>(from.number());
  }
  topic.broader = from.topics();
  topic.related = from.topics();
  topic.sites = from.texts();
  topic.same_as = from.texts();
  topic.policies.resize(from.number());
  for (MatchPolicy& policy : topic.policies) {
    policy.label = from.text();
    policy.letter_case = static_cast<LetterCase>(from.number());
    policy.needs = from.texts();
    policy.never = from.texts();
  }
  return topic;
}

}  // namespace

std::vector<std::uint64_t> compile_ontology(const Ontology& ontology) {
  Recorder recorder;
  recorder.text(ontology.scheme().title);
  recorder.text(ontology.scheme().license);
  recorder.text(ontology.scheme().attribution);
  recorder.number(ontology.topics().size());
  for (const Topic& topic : ontology.topics()) record(topic, recorder);
  return std::move(recorder).image();
}

Ontology read_ontology(std::span<const std::uint64_t> image) {
  Player player(image);
  Scheme scheme;
  scheme.title = player.text();
  scheme.license = player.text();
  scheme.attribution = player.text();
  std::vector<Topic> topics;
  const std::size_t count = player.number();
  topics.reserve(count);
  for (std::size_t i = 0; i < count; ++i) topics.push_back(play_topic(player));
  return {std::move(scheme), std::move(topics)};
}

}  // namespace weft::ontology
