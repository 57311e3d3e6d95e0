// SPDX-License-Identifier: MIT
#include "build/housekeeping.hpp"

#include "text/ascii.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace weft::building {

namespace {

enum class Company {
  alone,      ///< with more words it may mean anything: "Ad hoc queries"
  in_phrase,  ///< in a heading it may have more words about it: "Rust Jobs"
};

struct Entry {
  std::string_view phrase;
  Company company;
};

/// What newsletters call the parts that keep house, and what they remember under. The list is short on purpose: an
/// article that repeats is found by that, and what may head news in another newsletter must not be here.
constexpr std::array housekeeping{
    Entry{"ad", Company::alone},
    Entry{"advertisement", Company::in_phrase},
    Entry{"sponsor", Company::in_phrase},
    Entry{"sponsors", Company::in_phrase},
    Entry{"sponsored", Company::in_phrase},
    Entry{"job", Company::alone},
    Entry{"jobs", Company::in_phrase},
    Entry{"hiring", Company::in_phrase},
    Entry{"call for participation", Company::in_phrase},
    Entry{"call for papers", Company::in_phrase},
    Entry{"cfp", Company::in_phrase},
    Entry{"event", Company::alone},
    Entry{"events", Company::in_phrase},
    Entry{"meetups", Company::in_phrase},
    Entry{"release schedule", Company::in_phrase},
    Entry{"quote of the week", Company::in_phrase},
    Entry{"quotes of the week", Company::in_phrase},
    Entry{"subscribe", Company::in_phrase},
    Entry{"about this newsletter", Company::in_phrase},
    Entry{"new contributors", Company::in_phrase},
    Entry{"订阅", Company::in_phrase},
    Entry{"欢迎订阅", Company::alone},
    Entry{"招聘", Company::in_phrase},
    Entry{"赞助", Company::in_phrase},
    Entry{"广告", Company::in_phrase},
    Entry{"活动", Company::alone},
    Entry{"往年回顾", Company::in_phrase},
    Entry{"回顾", Company::alone},
    Entry{"鸣谢", Company::in_phrase},
    Entry{"历史上的本周", Company::in_phrase},
    Entry{"本周金句", Company::in_phrase},
};

constexpr std::size_t most_more_words = 2;

/// A heading up to where it goes on to say more.
std::string_view clause_of(std::string_view heading) {
  constexpr std::array<std::string_view, 8> breaks{":", ";", "(", "|", "–", "—", "：", "（"};
  std::size_t end = heading.size();
  for (const std::string_view sign : breaks) end = std::min(end, heading.find(sign));
  return heading.substr(0, end);
}

/// The folded words of a title or heading.
struct HeadingWords {
  std::string words;      ///< with blanks between them, without numbers: years and counts say nothing
  std::size_t count = 0;  ///< how many; reading stops when they are too many to keep house
  bool joined = true;     ///< said in one breath
};

HeadingWords words_of(std::string_view text, std::size_t most) {
  HeadingWords heading;
  text::WordReader reader(text);
  for (text::Word word; heading.count <= most && reader.read(word);) {
    if (std::all_of(word.folded.begin(), word.folded.end(), text::is_digit)) continue;
    heading.joined = heading.joined && (heading.count == 0 || word.joined);
    heading.words.append(heading.count == 0 ? "" : " ").append(word.folded);
    ++heading.count;
  }
  return heading;
}

bool begin_with(std::string_view words, std::string_view phrase) {
  return words.starts_with(phrase) && (words.size() == phrase.size() || words[phrase.size()] == ' ');
}

bool end_with(std::string_view words, std::string_view phrase) {
  return words.ends_with(phrase) && (words.size() == phrase.size() || words[words.size() - phrase.size() - 1] == ' ');
}

}  // namespace

Housekeeping::Housekeeping() {
  for (const Entry& entry : housekeeping) {
    HeadingWords phrase = words_of(entry.phrase, entry.phrase.size());
    most_words_ = std::max(most_words_, phrase.count + most_more_words);
    first_words_.insert(phrase.words.substr(0, phrase.words.find(' ')));
    phrases_.push_back({std::move(phrase.words), phrase.count, entry.company == Company::in_phrase});
  }
}

bool Housekeeping::keeps_house(const Article& article) const {
  return is_named_so(article) || stands_below_such(article.section);
}

bool Housekeeping::is_named_so(const Article& article) const {
  return is_label(article.title) || std::any_of(article.attributes.begin(), article.attributes.end(),
                                                [&](const std::string& text) { return is_label(text); });
}

bool Housekeeping::stands_below_such(const std::vector<std::string>& section) const {
  return std::any_of(section.begin(), section.end(), [&](const std::string& text) { return is_heading(text); });
}

bool Housekeeping::is_label(std::string_view title) const {
  // Nearly every title is told by its first word.
  if (!first_words_.contains(words_of(title, 0).words)) return false;
  const HeadingWords heading = words_of(title, most_words_);
  return std::any_of(phrases_.begin(), phrases_.end(), [&](const Phrase& phrase) {
    return phrase.count == heading.count && phrase.words == heading.words;
  });
}

bool Housekeeping::is_heading(std::string_view text) const {
  const HeadingWords heading = words_of(clause_of(text), most_words_);
  return std::any_of(phrases_.begin(), phrases_.end(), [&](const Phrase& phrase) {
    if (phrase.count > heading.count) return false;
    const std::size_t more = heading.count - phrase.count;
    // `News & Events` has more than events below it.
    if (more > 0 && !(phrase.in_headings && heading.joined && more <= most_more_words)) return false;
    return begin_with(heading.words, phrase.words) || end_with(heading.words, phrase.words);
  });
}

}  // namespace weft::building
