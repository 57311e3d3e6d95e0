// SPDX-License-Identifier: MIT
#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include "ontology/lexicon_tables.hpp"
#include "text/eight_bytes.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace weft {

struct Lexicon::Impl {
  std::shared_ptr<const Ontology> ontology;
  std::vector<std::uint64_t> image;  ///< empty when it is part of the program
  ontology::LexiconTables tables;
};

Lexicon::Lexicon(std::shared_ptr<const Ontology> ontology) : impl_(std::make_unique<Impl>()) {
  assert(ontology);
  impl_->image = ontology::compile_lexicon(*ontology);
  impl_->tables = ontology::read_lexicon(impl_->image);
  impl_->ontology = std::move(ontology);
}

Lexicon::Lexicon(std::shared_ptr<const Ontology> ontology, std::span<const std::uint64_t> image)
    : impl_(std::make_unique<Impl>()) {
  assert(ontology);
  impl_->tables = ontology::read_lexicon(image);
  impl_->ontology = std::move(ontology);
}

Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

const Ontology& Lexicon::ontology() const { return *impl_->ontology; }

const std::shared_ptr<const Ontology>& Lexicon::shared_ontology() const { return impl_->ontology; }

Lexicon::Size Lexicon::size() const {
  return {impl_->tables.words.places.size(), impl_->tables.nodes.size() - 1, impl_->tables.spellings.size()};
}

WordId Lexicon::find_word(std::string_view folded) const { return find_word(folded, text::first_eight(folded)); }

WordId Lexicon::find_word(std::string_view folded, std::uint64_t prefix) const {
  return ontology::find_word(impl_->tables.words, folded, prefix);
}

WordId Lexicon::singular(WordId word) const { return impl_->tables.singulars[static_cast<std::size_t>(word)]; }

Lexicon::Node Lexicon::start(WordId word) const {
  const auto starts = impl_->tables.starts;
  const auto number = static_cast<std::size_t>(word);
  return number < starts.size() ? starts[number].node : Node::none;
}

bool Lexicon::may_start(WordId word, WordId next) const {
  const auto starts = impl_->tables.starts;
  const auto number = static_cast<std::size_t>(word);
  return number < starts.size() && (starts[number].is_labelled | (starts[number].next & ontology::next_bit(next))) != 0;
}

Lexicon::Node Lexicon::follow(Node from, WordId word) const {
  const auto filter = impl_->tables.step_filter;
  const std::size_t bit = ontology::filter_bit(from, word, filter.size());
  if ((filter[bit / ontology::bits_a_number] >> (bit % ontology::bits_a_number) & 1) == 0) return Node::none;
  const ontology::NodeRow* node = &impl_->tables.nodes[static_cast<std::size_t>(from)];
  const auto edges = impl_->tables.edges.subspan(node[0].edges, node[1].edges - node[0].edges);
  const auto edge = std::lower_bound(edges.begin(), edges.end(), word,
                                     [](const ontology::Edge& each, WordId wanted) { return each.word < wanted; });
  return edge != edges.end() && edge->word == word ? edge->node : Node::none;
}

std::span<const Spelling> Lexicon::spellings_at(Node node) const {
  if (static_cast<std::uint32_t>(node) >= impl_->tables.labelled_nodes) return {};
  const ontology::NodeRow* row = &impl_->tables.nodes[static_cast<std::size_t>(node)];
  return impl_->tables.spellings.subspan(row[0].spellings, row[1].spellings - row[0].spellings);
}

std::string_view Lexicon::label(const Spelling& spelling) const {
  return ontology::part_of(impl_->tables.words.letters, spelling.label);
}

std::string_view Lexicon::written_word(const Spelling& spelling, std::size_t at) const {
  assert(spelling.exact_case);
  return ontology::part_of(impl_->tables.words.letters, impl_->tables.written[spelling.written + at]);
}

std::span<const Extent> Lexicon::needs(const Spelling& spelling) const {
  return ontology::part_of(impl_->tables.phrases, impl_->tables.policies[spelling.policy].needs);
}

std::span<const TopicId> Lexicon::needs_topics(const Spelling& spelling) const {
  return ontology::part_of(impl_->tables.needed_topics, impl_->tables.policies[spelling.policy].needs_topics);
}

std::span<const Extent> Lexicon::never(const Spelling& spelling) const {
  return ontology::part_of(impl_->tables.phrases, impl_->tables.policies[spelling.policy].never);
}

std::span<const WordId> Lexicon::phrase(Extent words) const {
  return ontology::part_of(impl_->tables.phrase_words, words);
}

std::optional<TopicId> Lexicon::topic_of_site(std::string_view address) const {
  return ontology::find_site(impl_->tables.sites, address);
}

}  // namespace weft
