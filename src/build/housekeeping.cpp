// SPDX-License-Identifier: MIT
#include "build/housekeeping.hpp"

#include "text/ascii.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

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
  std::vector<std::string> words;  ///< without numbers: years and counts say nothing
  bool joined = true;              ///< said in one breath
};

HeadingWords words_of(std::string_view text) {
  HeadingWords heading;
  text::WordReader reader(text);
  for (text::Word word; reader.read(word);) {
    if (std::all_of(word.folded.begin(), word.folded.end(), text::is_digit)) continue;
    heading.joined = heading.joined && (heading.words.empty() || word.joined);
    heading.words.emplace_back(word.folded);
  }
  return heading;
}

bool are_at(const std::vector<std::string>& words, std::size_t at, const std::vector<std::string>& wanted) {
  return std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

Housekeeping::Housekeeping() {
  for (const Entry& entry : housekeeping)
    phrases_.push_back({text::folded_words(entry.phrase), entry.company == Company::in_phrase});
}

bool Housekeeping::keeps_house(const Article& article) const {
  const auto label = [&](const std::string& text) { return is_label(text); };
  const auto heading = [&](const std::string& text) { return is_heading(text); };
  return is_label(article.title) || std::any_of(article.attributes.begin(), article.attributes.end(), label) ||
         std::any_of(article.section.begin(), article.section.end(), heading);
}

bool Housekeeping::is_label(std::string_view title) const {
  const std::vector<std::string> words = words_of(title).words;
  return std::any_of(phrases_.begin(), phrases_.end(), [&](const Phrase& phrase) { return phrase.words == words; });
}

bool Housekeeping::is_heading(std::string_view heading) const {
  const auto [words, joined] = words_of(clause_of(heading));
  return std::any_of(phrases_.begin(), phrases_.end(), [&words = words, joined = joined](const Phrase& phrase) {
    if (phrase.words.size() > words.size()) return false;
    const std::size_t more = words.size() - phrase.words.size();
    // `News & Events` has more than events below it.
    if (more > 0 && !(phrase.in_headings && joined && more <= most_more_words)) return false;
    return are_at(words, 0, phrase.words) || are_at(words, more, phrase.words);
  });
}

}  // namespace weft::building
