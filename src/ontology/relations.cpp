// SPDX-License-Identifier: MIT
#include "ontology/relations.hpp"

#include "ontology/read_values.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace weft::ontology {

namespace {

/// Looking for the nearest id takes a look at all of them.
constexpr std::size_t most_suggestions = 100;

constexpr std::size_t most_shown_in_circle = 12;

void add_once(std::vector<TopicId>& ids, TopicId id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

class Resolver {
 public:
  Resolver(std::span<const Draft> topics, Findings& findings) : topics_(topics), findings_(findings) {
    for (const Draft& topic : topics) ids_.push_back(topic.id.text);
  }

  Relations resolve() && {
    relations_.broader.resize(topics_.size());
    relations_.related.resize(topics_.size());
    for (std::size_t topic = 0; topic < topics_.size(); ++topic) {
      for (const DraftText& reference : topics_[topic].broader)
        if (const auto id = find(topics_[topic], reference, "broader")) add_once(relations_.broader[topic], *id);
      for (const DraftPolicy& policy : topics_[topic].policies) check_needs(topics_[topic], policy);
    }
    for (std::size_t topic = 0; topic < topics_.size(); ++topic) check_circles_from(topic);
    for (std::size_t topic = 0; topic < topics_.size(); ++topic) resolve_related(topic);
    for (std::vector<TopicId>& related : relations_.related) {
      std::sort(related.begin(), related.end());
      related.erase(std::unique(related.begin(), related.end()), related.end());
    }
    return std::move(relations_);
  }

 private:
  std::optional<TopicId> find(const Draft& topic, const DraftText& reference, const std::string& field) {
    std::string_view wanted = reference.text;
    if (field == "needs") wanted.remove_prefix(topic_prefix.size());
    const auto place = std::lower_bound(ids_.begin(), ids_.end(), wanted);
    if (place != ids_.end() && *place == wanted) return TopicId(static_cast<std::uint32_t>(place - ids_.begin()));
    const bool suggests = suggestions_++ < most_suggestions;
    findings_.error(topic.file, {.code = "ontology-unknown-topic",
                                 .message = "'" + field + "' names an unknown topic " + quoted(wanted) +
                                            (suggests ? text::did_you_mean(wanted, ids_) : ""),
                                 .span = reference.span,
                                 .advice = "write the id of a topic, or add one with this id"});
    return std::nullopt;
  }

  void check_needs(const Draft& topic, const DraftPolicy& policy) {
    for (const DraftText& need : policy.needs)
      if (need.text.starts_with(topic_prefix)) find(topic, need, "needs");
  }

  /// Walks upwards depth first; meeting a topic that is on the way already closes a circle.
  void check_circles_from(std::size_t start) {
    if (state_.empty()) state_.resize(topics_.size(), State::unseen);
    if (state_[start] != State::unseen) return;
    struct Stop {
      std::size_t topic;
      std::size_t next = 0;  ///< of those above it
    };
    std::vector<Stop> way{{start}};
    state_[start] = State::on_the_way;
    while (!way.empty()) {
      const std::size_t topic = way.back().topic;
      if (way.back().next == relations_.broader[topic].size()) {
        state_[topic] = State::done;
        way.pop_back();
        continue;
      }
      const std::size_t above = index_of(relations_.broader[topic][way.back().next++]);
      if (state_[above] == State::unseen) {
        state_[above] = State::on_the_way;
        way.push_back({above});
      } else if (state_[above] == State::on_the_way) {
        std::vector<std::size_t> circle;
        for (const Stop& stop : way)
          if (stop.topic == above || !circle.empty()) circle.push_back(stop.topic);
        complain_of_circle(circle);
      }
    }
  }

  /// REQUIRES: each topic has the next one above it, and the last one the first.
  void complain_of_circle(const std::vector<std::size_t>& circle) {
    std::string drawn;
    for (std::size_t i = 0; i < circle.size() && i < most_shown_in_circle; ++i)
      drawn.append(ids_[circle[i]]).append(" → ");
    if (circle.size() > most_shown_in_circle) drawn += "… → ";
    drawn += ids_[circle.front()];
    const Draft& last = topics_[circle.back()];
    const auto closing = std::find_if(last.broader.begin(), last.broader.end(), [&](const DraftText& reference) {
      return reference.text == ids_[circle.front()];
    });
    findings_.error(last.file, {.code = "ontology-cycle",
                                .message = "'broader' leads in a circle: " + drawn,
                                .span = closing->span,
                                .advice = "leave out the one that is not wider than the topic it stands in"});
    has_circles_ = true;
  }

  void resolve_related(std::size_t topic) {
    for (const DraftText& reference : topics_[topic].related) {
      const auto id = find(topics_[topic], reference, "related");
      if (!id) continue;
      const std::size_t other = index_of(*id);
      if (other == topic || (!has_circles_ && (is_above(other, topic) || is_above(topic, other)))) {
        findings_.warn(
            topics_[topic].file,
            {.code = "ontology-related",
             .message = other == topic ? quoted(ids_[topic]) + " is related to itself"
                                       : quoted(ids_[other]) + " is " + (is_above(other, topic) ? "above " : "below ") +
                                             quoted(ids_[topic]) + " already",
             .span = reference.span,
             .advice = "leave it out; it is ignored"});
        continue;
      }
      relations_.related[topic].push_back(*id);
      relations_.related[other].push_back(TopicId(static_cast<std::uint32_t>(topic)));
    }
  }

  bool is_above(std::size_t wanted, std::size_t topic) {
    seen_.resize(topics_.size(), 0);
    const std::size_t walk = ++walks_;
    std::vector<std::size_t> open{topic};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const TopicId id : relations_.broader[at]) {
        const std::size_t above = index_of(id);
        if (above == wanted) return true;
        if (std::exchange(seen_[above], walk) != walk) open.push_back(above);
      }
    }
    return false;
  }

  enum class State : unsigned char { unseen, on_the_way, done };

  std::span<const Draft> topics_;
  Findings& findings_;
  std::vector<std::string_view> ids_;
  Relations relations_;
  std::vector<State> state_;
  std::vector<std::size_t> seen_;  ///< the last walk that met a topic
  std::size_t walks_ = 0;
  std::size_t suggestions_ = 0;
  bool has_circles_ = false;
};

}  // namespace

Relations resolve_relations(std::span<const Draft> topics, Findings& findings) {
  return Resolver(topics, findings).resolve();
}

}  // namespace weft::ontology
