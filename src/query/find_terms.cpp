// SPDX-License-Identifier: MIT
#include "query/find_terms.hpp"

#include "archive/search_words.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::query {

namespace {

using archive::Field;

// More is a pasted page, not a question.
constexpr std::size_t most_terms = 32;
constexpr std::size_t most_words_asked = 64;

constexpr std::array<std::pair<std::string_view, Field>, 3> fields{
    {{"title:", Field::title}, {"topic:", Field::topic}, {"source:", Field::source}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> quotes{{{"\"", "\""}, {"“", "”"}, {"„", "“"}}};

/// Takes terms off the front of what was typed.
class TermReader {
 public:
  explicit TermReader(std::string_view typed) : rest_(typed) {}

  FindTerms read() {
    FindTerms read;
    bool or_before = false;
    for (skip_blanks(); !rest_.empty(); skip_blanks()) {
      if (take_word("AND")) continue;
      if (take_word("OR") || take_word("|")) {
        or_before = !read.terms.empty();
        continue;
      }
      std::optional<FindTerm> term = take_term();
      if (!term) continue;
      term->or_before = std::exchange(or_before, false) && !term->excluded && !read.terms.back().excluded;
      words_ += term->words.size();
      if (read.terms.size() < most_terms && words_ <= most_words_asked) {
        read.terms.push_back(*std::move(term));
      } else {
        ++read.left_out;
      }
    }
    return read;
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && text::is_blank(rest_.front())) rest_.remove_prefix(1);
  }

  bool ends_word(std::size_t at) const { return at >= rest_.size() || text::is_blank(rest_[at]); }

  bool take(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  bool take_word(std::string_view word) { return rest_.starts_with(word) && ends_word(word.size()) && take(word); }

  std::optional<FindTerm> take_term() {
    FindTerm term;
    term.excluded = !ends_word(1) && take("-");
    for (const auto& [name, field] : fields) {
      if (!ends_word(name.size()) && text::fold(rest_.substr(0, name.size())) == name) {
        rest_.remove_prefix(name.size());
        term.field = field;
        break;
      }
    }
    term.text = std::string(take_text(term));
    term.words = words_for(term.field, term.text);
    return term.words.empty() ? std::nullopt : std::optional(std::move(term));
  }

  /// What stands in quotes, the last of which may be missing, or else up to the next blank or quote.
  std::string_view take_text(FindTerm& term) {
    for (const auto& [open, close] : quotes) {
      if (!take(open)) continue;
      term.quoted = true;
      const std::size_t end = std::min(rest_.find(close), rest_.size());
      const std::string_view text = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + close.size(), rest_.size()));
      return text;
    }
    std::size_t end = 0;
    while (!ends_word(end) && rest_[end] != '"') ++end;
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return text;
  }

  std::string_view rest_;
  std::size_t words_ = 0;
};

}  // namespace

FindTerms parse_find_terms(std::string_view typed) { return TermReader(typed).read(); }

std::vector<std::string> words_for(Field field, std::string_view text) {
  return field == Field::source ? archive::source_words(text) : text::folded_words(text);
}

bool is_plain(const FindTerm& term) {
  return term.field == Field::anywhere && !term.quoted && !term.excluded && !term.or_before;
}

}  // namespace weft::query
