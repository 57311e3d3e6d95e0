// SPDX-License-Identifier: MIT
#include "relatedness/raw_features.hpp"

#include "text/ascii.hpp"
#include "text/plural.hpp"
#include "text/stop_words.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

namespace weft::relatedness {

namespace {

constexpr double mention_strength = 0.35;  ///< of a topic mentioned, against one it is about
/// Two articles on one company, person or event need not have more in common than who wrote them.
constexpr double name_strength = 0.4;
constexpr double above_strength = 0.5;  ///< of a topic right above, against one of its own …
constexpr double further_above = 0.8;   ///< … and of each step further up, against the one below

/// How much one word says, in the order of Place: title, section, link, lead, body, code, url. A section is that of
/// its neighbours too, and code has few words.
constexpr std::array<double, 7> place_strengths{6, 0, 0.5, 1.5, 1, 0, 0};
constexpr std::size_t shortest_word = 2;
/// Of a word that stands in any text, against a term or a name.
constexpr double ordinary_strength = 0.25;

bool is_name(TopicType type) {
  return type == TopicType::organization || type == TopicType::person || type == TopicType::event;
}

void strengthen(std::map<TopicId, double>& topics, TopicId topic, double strength) {
  double& known = topics[topic];
  known = std::max(known, strength);
}

/// Adds what is above a topic, nearest first, each by its shortest way.
void add_ancestors(const Ontology& ontology, TopicId topic, double strength, std::map<TopicId, double>& topics) {
  std::vector<TopicId> level{topic};
  std::vector<TopicId> seen{topic};
  for (double here = strength * above_strength; !level.empty(); here *= further_above) {
    std::vector<TopicId> next;
    for (const TopicId below : level) {
      for (const TopicId above : ontology[below].broader) {
        if (std::find(seen.begin(), seen.end(), above) != seen.end()) continue;
        seen.push_back(above);
        next.push_back(above);
        strengthen(topics, above, here);
      }
    }
    level = std::move(next);
  }
}

std::vector<Raw<TopicId>> topics_of(const ArticleTags& tags, const Ontology& ontology) {
  std::map<TopicId, double> topics;
  for (const Tag& tag : tags.tags) {
    const bool name = is_name(ontology[tag.topic].type);
    const double role = tag.role == Role::about ? 1 : mention_strength;
    const double strength = std::clamp(tag.score, 0.0, 1.0) * role * (name ? name_strength : 1);
    strengthen(topics, tag.topic, strength);
    if (!name) add_ancestors(ontology, tag.topic, strength, topics);
  }
  std::vector<Raw<TopicId>> found;
  found.reserve(topics.size());
  for (const auto& [topic, strength] : topics) found.push_back({topic, strength});
  return found;
}

bool says_nothing(std::string_view folded) {
  const bool is_number = std::all_of(folded.begin(), folded.end(), text::is_digit);
  return is_number || folded.size() < shortest_word || text::is_stop_word(folded) ||
         text::is_stop_word(text::without_plural(folded));
}

/// The words of passages that say what an article is on. A Han character says little by itself, two in a row are most
/// often a word.
class WordCounter {
 public:
  void read(const Passage& passage) {
    strength_ = place_strengths[static_cast<std::size_t>(passage.place)];
    if (strength_ == 0) return;
    han_.clear();
    text::WordReader reader(passage.text);
    for (text::Word word; reader.read(word);) {
      if (text::stands_alone(text::character_at(word.folded, 0).code)) {
        take_character(word);
      } else {
        take_word(word.folded, passage.place);
      }
    }
  }

  RawFeatures finish() && {
    RawFeatures found;
    for (const auto& [word, strength] : counts_) {
      const double weight = is_ordinary_word(word) ? ordinary_strength : 1;
      found.words.push_back({word, strength * weight});
    }
    std::sort(title_words_.begin(), title_words_.end());
    found.title_words = std::move(title_words_);
    return found;
  }

 private:
  void take_word(std::string_view folded, Place place) {
    han_.clear();
    if (says_nothing(folded)) return;
    if (place == Place::title) title_words_.emplace_back(folded);
    counts_[std::string(folded)] += strength_;
  }

  void take_character(const text::Word& character) {
    if (text::is_stop_character(text::character_at(character.folded, 0).code)) return han_.clear();
    if (!han_.empty() && han_end_ == character.span.begin) counts_[han_ + std::string(character.folded)] += strength_;
    han_ = character.folded;
    han_end_ = character.span.end;
  }

  double strength_ = 0;
  std::string han_;  ///< the character before, when it may begin a word
  std::uint32_t han_end_ = 0;
  std::map<std::string, double> counts_;
  std::vector<std::string> title_words_;
};

template <typename Text>
void sort_once(std::vector<Text>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

}  // namespace

RawFeatures raw_features_of(const Article& article, const ArticleTags& tags, const Ontology& ontology) {
  WordCounter counter;
  for (const Passage& passage : article.passages) counter.read(passage);
  RawFeatures found = std::move(counter).finish();
  found.topics = topics_of(tags, ontology);
  for (const Link& link : article.links) {
    if (link.role == LinkRole::image) continue;
    if (link.role == LinkRole::source && !link.source.empty()) found.sources.push_back(link.source);
    if (!link.canonical.empty()) found.pages.push_back(text::without_scheme(link.canonical));
  }
  sort_once(found.sources);
  sort_once(found.pages);
  return found;
}

}  // namespace weft::relatedness
