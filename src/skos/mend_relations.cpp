// SPDX-License-Identifier: MIT
#include "skos/mend_relations.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace weft::skos {

namespace {

using Places = std::vector<std::size_t>;

bool holds(const Places& places, std::size_t place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

class Mender {
 public:
  Mender(DraftTopics& drafts, const DraftPlaces& places, Findings& findings)
      : drafts_(drafts), places_(places), findings_(findings) {}

  void mend() {
    for (std::size_t at = 0; at < drafts_.size(); ++at) {
      for (const Link& link : drafts_[at].node->broader)
        if (const auto above = place_of(at, link, "broader"); above && !holds(drafts_[at].broader, *above))
          drafts_[at].broader.push_back(*above);
    }
    open_circles();
    for (std::size_t at = 0; at < drafts_.size(); ++at)
      for (const Link& link : drafts_[at].node->related) relate(at, link);
    for (DraftTopic& draft : drafts_) {
      std::sort(draft.related.begin(), draft.related.end());
      draft.related.erase(std::unique(draft.related.begin(), draft.related.end()), draft.related.end());
    }
  }

 private:
  std::string id_at(std::size_t place) const { return in_quotes(drafts_[place].topic.id); }

  /// Where a relation leads, if that is a concept other than the one it comes from.
  std::optional<std::size_t> place_of(std::size_t at, const Link& link, const std::string& relation) {
    const auto place = places_.find(link.to);
    if (place == places_.end()) {
      findings_.warn("skos-unknown-concept",
                     "'" + relation + "' of " + id_at(at) + " leads to " + in_quotes(link.to.text) +
                         ", which is no concept here; it is left out",
                     link.line, "have the concept in the same file, if it matters");
      return std::nullopt;
    }
    if (place->second != at) return place->second;
    findings_.warn("skos-relation", "'" + relation + "' of " + id_at(at) + " leads to itself; it is left out",
                   link.line, "leave it out");
    return std::nullopt;
  }

  /// Walks upwards depth first; what leads back to a topic on the way is left out.
  void open_circles() {
    enum class State : unsigned char { unseen, on_the_way, done };
    std::vector<State> states(drafts_.size(), State::unseen);
    std::vector<std::pair<std::size_t, std::size_t>> way;  // a topic, and the next of those above it
    for (std::size_t start = 0; start < drafts_.size(); ++start) {
      if (states[start] != State::unseen) continue;
      way.emplace_back(start, 0);
      states[start] = State::on_the_way;
      while (!way.empty()) {
        const std::size_t topic = way.back().first;
        Places& broader = drafts_[topic].broader;
        if (way.back().second == broader.size()) {
          states[topic] = State::done;
          way.pop_back();
          continue;
        }
        const std::size_t above = broader[way.back().second];
        if (states[above] == State::on_the_way) {
          complain_of_circle(topic, above);
          broader.erase(broader.begin() + static_cast<std::ptrdiff_t>(way.back().second));
          continue;
        }
        ++way.back().second;
        if (states[above] != State::unseen) continue;
        states[above] = State::on_the_way;
        way.emplace_back(above, 0);
      }
    }
  }

  void complain_of_circle(std::size_t topic, std::size_t above) {
    const std::vector<Link>& links = drafts_[topic].node->broader;
    const auto link =
        std::find_if(links.begin(), links.end(), [&](const Link& l) { return l.to == drafts_[above].node->term; });
    findings_.warn("skos-cycle",
                   "'broader' leads in a circle; that from " + id_at(topic) + " to " + id_at(above) + " is left out",
                   link == links.end() ? 0 : link->line, "leave out the one that is not wider");
  }

  void relate(std::size_t at, const Link& link) {
    const auto other = place_of(at, link, "related");
    if (!other) return;
    if (is_above(*other, at) || is_above(at, *other)) {
      findings_.warn("skos-related",
                     id_at(*other) + " is above or below " + id_at(at) + " already; 'related' is left out", link.line,
                     "SKOS allows one of the two");
      return;
    }
    drafts_[at].related.push_back(*other);
    drafts_[*other].related.push_back(at);
  }

  bool is_above(std::size_t wanted, std::size_t topic) {
    seen_.resize(drafts_.size(), 0);
    const std::size_t walk = ++walks_;
    Places open{topic};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::size_t above : drafts_[at].broader) {
        if (above == wanted) return true;
        if (std::exchange(seen_[above], walk) != walk) open.push_back(above);
      }
    }
    return false;
  }

  DraftTopics& drafts_;
  const DraftPlaces& places_;
  Findings& findings_;
  Places seen_;  ///< the last walk that met a topic
  std::size_t walks_ = 0;
};

}  // namespace

void mend_relations(DraftTopics& drafts, const DraftPlaces& places, Findings& findings) {
  Mender(drafts, places, findings).mend();
}

}  // namespace weft::skos
