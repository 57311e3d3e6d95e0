// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The words of a corpus, numbered, as those who count them want them.
namespace weft::evaluation {

/// The number of a folded word.
enum class WordNumber : std::uint32_t {};

/// How a word is written.
enum class Look : std::uint8_t {
  lower,
  capital,  ///< its first letter alone
  marked,   ///< capitals or signs within, or digits among letters
  number,
  han,
};

struct Token {
  WordNumber word{};
  Span span;            ///< in the passage
  bool joined = false;  ///< only a blank, hyphen, slash or underscore parts it from the token before
  Look look = Look::lower;
  bool known = false;  ///< a topic, or what was rejected as one, covers it
};

/// A passage of an article that may be evidence.
struct ReadPassage {
  const Passage* passage = nullptr;
  std::uint32_t article = 0;   ///< index in `CorpusWords::articles`
  bool is_title_case = false;  ///< its capitals say nothing
  std::vector<Token> tokens;
};

/// An article that may be evidence: what recurs is none.
struct ReadArticle {
  std::size_t issue = 0;
  const Article* article = nullptr;
  const ArticleTags* tags = nullptr;
};

class CorpusWords {
 public:
  /// REQUIRES: the issues outlive this, and have their passages and evidence.
  explicit CorpusWords(const std::vector<TaggedIssue>& issues);

  const std::vector<ReadArticle>& articles() const { return articles_; }
  const std::vector<ReadPassage>& passages() const { return passages_; }
  const std::string& text(WordNumber word) const { return words_[static_cast<std::size_t>(word)]; }

 private:
  void read(const Passage& passage, const std::vector<Span>& known);
  WordNumber number_of(std::string_view folded);

  std::vector<ReadArticle> articles_;
  std::vector<ReadPassage> passages_;
  std::vector<std::string> words_;
  std::unordered_map<std::string, WordNumber> numbers_;
};

}  // namespace weft::evaluation
