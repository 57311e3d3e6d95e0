// SPDX-License-Identifier: MIT
#include "tagging/code_language.hpp"

#include "text/fold.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace weft::tagging {

namespace {

/// What is short for the name of a language, as highlighters know it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> short_names{{
    {"bash", "shell script"},
    {"clj", "clojure"},
    {"cpp", "c++"},
    {"cs", "c#"},
    {"csharp", "c#"},
    {"cxx", "c++"},
    {"ex", "elixir"},
    {"erl", "erlang"},
    {"fs", "f#"},
    {"fsharp", "f#"},
    {"golang", "go"},
    {"gql", "graphql"},
    {"hcl", "terraform"},
    {"hs", "haskell"},
    {"jl", "julia"},
    {"js", "javascript"},
    {"jsx", "javascript"},
    {"kt", "kotlin"},
    {"lhs", "haskell"},
    {"ml", "ocaml"},
    {"objc", "objective-c"},
    {"pl", "perl"},
    {"proto", "protocol buffers"},
    {"py", "python"},
    {"python3", "python"},
    {"rb", "ruby"},
    {"rs", "rust"},
    {"ts", "typescript"},
    {"tsx", "typescript"},
    {"yml", "yaml"},
}};

std::string full_name(std::string_view name) {
  const std::string folded = text::fold(name);
  const auto known =
      std::find_if(short_names.begin(), short_names.end(), [&](const auto& pair) { return pair.first == folded; });
  return known == short_names.end() ? folded : std::string(known->second);
}

Lexicon::Node node_of(std::string_view name, const Lexicon& lexicon) {
  auto node = Lexicon::Node::none;
  bool first = true;
  for (const std::string& word : text::folded_words(name)) {
    const WordId id = lexicon.find_word(word);
    node = first ? lexicon.start(id) : lexicon.follow(node, id);
    if (node == Lexicon::Node::none) break;
    first = false;
  }
  return node;
}

}  // namespace

std::optional<TopicId> topic_of_fence(std::string_view name, const Lexicon& lexicon) {
  const Lexicon::Node node = node_of(full_name(name), lexicon);
  if (node == Lexicon::Node::none) return std::nullopt;
  const auto spellings = lexicon.spellings_at(node);
  const auto is_language = [&](const Spelling& spelling) {
    return lexicon.ontology()[spelling.topic].type == TopicType::language;
  };
  const auto is_sure = [](const Spelling& spelling) { return !spelling.has_needs && !spelling.shared; };
  auto found = std::find_if(spellings.begin(), spellings.end(), is_language);
  if (found == spellings.end()) found = std::find_if(spellings.begin(), spellings.end(), is_sure);
  if (found == spellings.end()) return std::nullopt;
  return found->topic;
}

}  // namespace weft::tagging
