// SPDX-License-Identifier: MIT
#include "ontology/draft.hpp"
#include "ontology/lexicon_tables.hpp"
#include "ontology/spelling.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace weft::ontology {

namespace {

/// A label's words and what its policy says; a plural form shares the latter with what it is the plural of.
struct SpellingEntry {
  LabelWords words;
  Spelling spelling;
};

std::uint32_t as_number(std::size_t size) { return static_cast<std::uint32_t>(size); }

/// A plural s is forgiven in what policies need; that of `class` or `gas` is none.
std::string_view without_plural_s(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : word;
}

class Compiler {
 public:
  explicit Compiler(const Ontology& ontology) : ontology_(ontology) {}

  std::vector<std::uint64_t> compile() && {
    for (std::size_t i = 0; i < ontology_.topics().size(); ++i) add_topic(TopicId(as_number(i)));
    add_forms();
    for (SpellingEntry& entry : entries_) insert(entry);
    put_starting_words_first();
    order_nodes();
    return write();
  }

 private:
  void add_topic(TopicId id) {
    const Topic& topic = ontology_[id];
    for (const Label& label : topic.labels) {
      auto words = words_of(label.text);
      if (!words) continue;
      const MatchPolicy* policy = policy_for(topic, label.text);
      Spelling spelling;
      spelling.topic = id;
      spelling.label = add_letters(label.text);
      spelling.exact_case = wants_exact_case(label.text, policy ? policy->letter_case : LetterCase::usual);
      if (policy) add_policy(*policy, spelling);
      entries_.push_back({*std::move(words), spelling});
    }
    for (const std::string& site : topic.sites) sites_.add(site, id);
  }

  void add_policy(const MatchPolicy& policy, Spelling& spelling) {
    PolicyRow row;
    row.needs_topics.begin = as_number(needed_topics_.size());
    std::vector<std::string_view> words;
    for (const std::string& need : policy.needs) {
      if (!need.starts_with(topic_prefix)) {
        words.push_back(need);
      } else if (const auto topic = ontology_.find(std::string_view(need).substr(topic_prefix.size()))) {
        needed_topics_.push_back(*topic);
      }
    }
    row.needs_topics.size = as_number(needed_topics_.size()) - row.needs_topics.begin;
    row.needs = add_phrases(words);
    row.never = add_phrases({policy.never.begin(), policy.never.end()});
    spelling.has_needs = row.needs.size + row.needs_topics.size > 0;
    spelling.policy = as_number(policies_.size());
    policies_.push_back(row);
  }

  Extent add_phrases(const std::vector<std::string_view>& texts) {
    Extent phrases{as_number(phrases_.size()), 0};
    for (const std::string_view text : texts) {
      const Phrase phrase = text::folded_words(text);
      if (phrase.empty()) continue;
      phrases_.push_back({as_number(phrase_words_.size()), as_number(phrase.size())});
      for (const std::string& word : phrase) phrase_words_.push_back(number_with_plural(word));
      ++phrases.size;
    }
    return phrases;
  }

  /// A text may have the word with a plural s or without.
  WordId number_with_plural(const std::string& word) {
    const std::string singular(without_plural_s(word));
    words_.number(singular);
    words_.number(singular + "s");
    return words_.number(word);
  }

  /// Plurals and singulars of what is written, except where something is written already.
  void add_forms() {
    std::unordered_set<std::string> taken;
    for (const SpellingEntry& entry : entries_) taken.insert(joined(entry.words.folded));
    TopicId topic_before{};
    std::unordered_set<std::string> known;  // forms of one topic
    const std::size_t written = entries_.size();
    for (std::size_t i = 0; i < written; ++i) {
      Spelling spelling = entries_[i].spelling;
      spelling.is_form = true;
      if (std::exchange(topic_before, spelling.topic) != spelling.topic) known.clear();
      const std::string_view label = part_of(letters_, spelling.label);
      for (LabelWords& form : other_forms(entries_[i].words, ontology_[spelling.topic], label, spelling.exact_case)) {
        std::string key = joined(form.folded);
        if (taken.contains(key) || !known.insert(std::move(key)).second) continue;
        entries_.push_back({std::move(form), spelling});
      }
    }
  }

  /// Puts the entry at the end of its words, making the nodes on the way there.
  void insert(SpellingEntry& entry) {
    std::uint32_t node = 0;
    for (const std::string& folded : entry.words.folded) {
      const WordId word = words_.number(folded);
      const std::uint64_t step = (std::uint64_t{node} << 32) | static_cast<std::uint32_t>(word);
      const auto [known, is_new] = steps_.try_emplace(step, as_number(ending_at_.size()));
      if (is_new) {
        ending_at_.emplace_back();
        edges_.push_back({node, {word, Lexicon::Node(known->second)}});
      }
      node = known->second;
    }
    if (entry.spelling.exact_case) {
      entry.spelling.written = as_number(written_.size());
      for (const std::string& word : entry.words.written) written_.push_back(add_letters(word));
    }
    ending_at_[node].push_back(&entry);
  }

  /// Of most words of a text it is then known by their number alone that no label begins with them.
  void put_starting_words_first() {
    std::vector<bool> starts(words_.size() + 1);
    for (const From& from : edges_)
      if (from.node == 0) starts[static_cast<std::size_t>(from.edge.word)] = true;
    std::vector<WordId> renamed(words_.size() + 1, WordId::unknown);
    WordNumbers ordered;
    for (const bool wanted : {true, false}) {
      for (std::size_t i = 0; i < words_.size(); ++i)
        if (starts[i + 1] == wanted) renamed[i + 1] = ordered.number(words_.words()[i]);
      if (wanted) starting_words_ = ordered.size();
    }
    for (WordId& word : phrase_words_) word = renamed[static_cast<std::size_t>(word)];
    for (From& from : edges_) from.edge.word = renamed[static_cast<std::size_t>(from.edge.word)];
    words_ = std::move(ordered);
  }

  /// Numbers the nodes anew, those where labels end first, and lays edges and spellings out node by node.
  void order_nodes() {
    std::vector<std::uint32_t> order{0};
    for (const bool wanted : {true, false}) {
      for (std::size_t node = 1; node < ending_at_.size(); ++node)
        if (!ending_at_[node].empty() == wanted) order.push_back(as_number(node));
      if (wanted) labelled_nodes_ = as_number(order.size());
    }
    std::vector<std::uint32_t> renamed(order.size());
    for (std::size_t node = 0; node < order.size(); ++node) renamed[order[node]] = as_number(node);
    for (From& from : edges_) {
      from.node = renamed[from.node];
      from.edge.node = Lexicon::Node(renamed[static_cast<std::size_t>(from.edge.node)]);
    }
    std::sort(edges_.begin(), edges_.end(), [](const From& a, const From& b) {
      return std::tie(a.node, a.edge.word) < std::tie(b.node, b.edge.word);
    });
    std::size_t edge = 0;
    for (std::size_t node = 0; node < order.size(); ++node) {
      nodes_.push_back({as_number(edge), as_number(spellings_.size())});
      while (edge < edges_.size() && edges_[edge].node == node) ++edge;
      add_spellings(ending_at_[order[node]]);
    }
    nodes_.push_back({as_number(edges_.size()), as_number(spellings_.size())});
  }

  /// Of a step, whether there may be one: a bit for each, in so many that most are empty.
  std::vector<std::uint64_t> step_filter() const {
    constexpr std::size_t bits_a_step = 16;
    std::vector<std::uint64_t> filter(std::bit_ceil(edges_.size() * bits_a_step / bits_a_number + 1));
    for (const From& from : edges_) {
      const std::size_t bit = filter_bit(Lexicon::Node(from.node), from.edge.word, filter.size());
      filter[bit / bits_a_number] |= std::uint64_t{1} << (bit % bits_a_number);
    }
    return filter;
  }

  void add_spellings(const std::vector<SpellingEntry*>& together) {
    for (SpellingEntry* entry : together) {
      const Writing writing{entry->words.written, entry->spelling.exact_case};
      entry->spelling.shared = std::any_of(together.begin(), together.end(), [&](const SpellingEntry* other) {
        return other->spelling.topic != entry->spelling.topic &&
               can_be_confused(writing, {other->words.written, other->spelling.exact_case});
      });
      spellings_.push_back(entry->spelling);
    }
  }

  std::vector<std::uint64_t> write() {
    std::vector<Extent> words;
    for (const std::string& word : words_.words()) words.push_back(add_letters(word));
    std::vector<WordId> singulars(words_.size() + 1, WordId::unknown);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const WordId singular = words_.find(std::string(without_plural_s(words_.words()[i])));
      singulars[i + 1] = singular == WordId::unknown ? WordId(i + 1) : singular;
    }
    // The steps of the first node are found by their word, since every word of a text looks for one.
    std::vector<StartRow> starts(starting_words_ + 1);
    std::vector<StartRow*> by_node(nodes_.size(), nullptr);
    std::vector<Edge> edges;
    // The edges stand in the order of their nodes, so those of the first node come before all others.
    for (const From& from : edges_) {
      if (from.node == 0) {
        StartRow& start = starts[static_cast<std::size_t>(from.edge.word)];
        start.node = from.edge.node;
        start.is_labelled = static_cast<std::uint32_t>(from.edge.node) < labelled_nodes_ ? 1 : 0;
        by_node[static_cast<std::size_t>(from.edge.node)] = &start;
      } else if (StartRow* start = by_node[from.node]) {
        start->next |= next_bit(from.edge.word);
      }
      edges.push_back(from.edge);
    }
    ImageWriter image;
    image.add(letters_);
    image.add(words);
    image.add(singulars);
    image.add(starts);
    image.add(std::span<const std::uint32_t>(&labelled_nodes_, 1));
    image.add(nodes_);
    image.add(step_filter());
    image.add(edges);
    image.add(spellings_);
    image.add(written_);
    image.add(policies_);
    image.add(phrases_);
    image.add(phrase_words_);
    image.add(needed_topics_);
    sites_.write(image);
    return std::move(image).image();
  }

  Extent add_letters(std::string_view text) {
    const Extent place{as_number(letters_.size()), as_number(text.size())};
    letters_ += text;
    return place;
  }

  struct From {
    std::uint32_t node = 0;
    Edge edge;
  };

  const Ontology& ontology_;
  std::vector<SpellingEntry> entries_;
  std::string letters_;
  WordNumbers words_;
  std::size_t starting_words_ = 0;
  std::vector<Extent> written_;
  std::vector<PolicyRow> policies_{1};
  std::vector<Extent> phrases_;
  std::vector<WordId> phrase_words_;
  std::vector<TopicId> needed_topics_;
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;  ///< node and word to node
  std::vector<std::vector<SpellingEntry*>> ending_at_{1};   ///< by node
  std::vector<From> edges_;
  std::uint32_t labelled_nodes_ = 0;
  std::vector<NodeRow> nodes_;
  std::vector<Spelling> spellings_;
  SiteCollection sites_;
};

}  // namespace

std::vector<std::uint64_t> compile_lexicon(const Ontology& ontology) { return Compiler(ontology).compile(); }

LexiconTables read_lexicon(std::span<const std::uint64_t> image) {
  ImageReader reader(image);
  LexiconTables tables;
  tables.words = read_words(reader);
  tables.singulars = reader.take<WordId>();
  tables.starts = reader.take<StartRow>();
  tables.labelled_nodes = reader.take<std::uint32_t>().front();
  tables.nodes = reader.take<NodeRow>();
  tables.step_filter = reader.take<std::uint64_t>();
  tables.edges = reader.take<Edge>();
  tables.spellings = reader.take<Spelling>();
  tables.written = reader.take<Extent>();
  tables.policies = reader.take<PolicyRow>();
  tables.phrases = reader.take<Extent>();
  tables.phrase_words = reader.take<WordId>();
  tables.needed_topics = reader.take<TopicId>();
  tables.sites = read_sites(reader);
  return tables;
}

}  // namespace weft::ontology
