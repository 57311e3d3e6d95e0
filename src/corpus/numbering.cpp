// SPDX-License-Identifier: MIT
#include "corpus/numbering.hpp"

#include "corpus/calendar.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace weft::corpus {

namespace {

using Kind = Numbering::Kind;

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> issue_words{"issue", "no", "nr", "number", "episode", "ep", "edition"};
constexpr std::array<std::string_view, 2> volume_words{"vol", "volume"};
constexpr std::array<std::string_view, 3> number_signs{"#", "＃", "№"};
constexpr std::string_view ordinal_sign = "第";
constexpr std::array<std::string_view, 6> counters{"期", "号", "號", "回", "辑", "弹"};

/// What ends the part of a title that names the issue.
constexpr std::array<std::string_view, 16> title_enders{":", "：", "(", "（", ")", "）", "]",  "】",
                                                        "|", "–",  "—", "·",  ",", "，", "、", "- "};

/// What joins a name and the number behind it, and belongs to neither.
constexpr std::array<std::string_view, 19> joints{" ",  "#", "＃", "№", ":",  "：", "-", "–", "—", ",",
                                                  "，", "(", "（", "[", "【", ".",  "|", "·", "、"};

/// Words that stand before a number or date, and are no part of a name.
constexpr std::array<std::string_view, 5> link_words{"for", "of", "from", "on", "ending"};

/// Words that alone name no newsletter, for any may call itself so.
constexpr std::array<std::string_view, 31> common_words{
    "a",     "an",     "the",     "this",  "last",       "these",   "our",     "week",   "weeks",   "weekly", "ending",
    "of",    "in",     "for",     "and",   "daily",      "month",   "monthly", "update", "updates", "news",   "digest",
    "links", "report", "roundup", "issue", "newsletter", "edition", "summary", "recap",  "number"};

/// The letters that end a text, folded.
std::string last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text::is_letter(text[begin - 1])) --begin;
  return text::fold(text.substr(begin));
}

bool drop_end(std::string_view& text, std::span<const std::string_view> signs) {
  for (const std::string_view sign : signs) {
    if (!text.ends_with(sign)) continue;
    text.remove_suffix(sign.size());
    return true;
  }
  return false;
}

/// What marks a number, such as "Issue #".
struct Marker {
  std::size_t begin = 0;
  Kind kind = Kind::marked;
};

/// The marker that ends `before`, the text up to a number.
std::optional<Marker> find_marker(std::string_view before) {
  constexpr std::array<std::string_view, 5> gaps{" ", ".", "-", "_", ":"};
  std::optional<Marker> marker;
  while (drop_end(before, gaps)) continue;
  if (before.ends_with(ordinal_sign)) return Marker{before.size() - ordinal_sign.size(), Kind::marked};
  if (std::string_view rest = before; drop_end(rest, number_signs)) {
    // "C#" is no sign of a number.
    if (!rest.empty() && (text::is_letter(rest.back()) || text::is_digit(rest.back()))) return std::nullopt;
    marker = Marker{rest.size(), Kind::marked};
    before = rest;
    while (drop_end(before, gaps)) continue;
  }
  const std::string word = last_word(before);
  const std::size_t begin = before.size() - word.size();
  if (contains(issue_words, word)) return Marker{begin, Kind::marked};
  if (contains(volume_words, word)) return Marker{begin, marker ? Kind::marked : Kind::volume};
  return marker;
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return text.starts_with(sign); });
}

enum class Where { title, file_name };

/// Reads the numbers of a text from left to right.
class Scanner {
 public:
  Scanner(std::string_view text, Where where) : text_(text), where_(where) {}

  std::vector<Numbering> run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (const std::size_t size = add_day(at)) {
        at += size;
      } else if (text::is_digit(text_[at])) {
        at = add_number(at);
      } else {
        ++at;
      }
    }
    return std::move(found_);
  }

 private:
  char before(std::size_t at) const { return at > 0 ? text_[at - 1] : ' '; }
  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  /// How many bytes the day at `at` takes; 0 when none begins there.
  std::size_t add_day(std::size_t at) {
    const bool can_begin = text::is_digit(text_[at]) || text::is_letter(text_[at]);
    if (!can_begin || text::is_digit(before(at)) || text::is_letter(before(at))) return 0;
    const auto day = find_day_at_begin(text_.substr(at));
    if (!day) return add_month(at);
    // "2019.2.1" is a version of a program.
    const bool is_version = byte(at + 4) == '.' && text::is_digit(text_[at]) && day->size < 10;
    if (is_version) return 0;
    const auto marker = find_marker(text_.substr(0, at));
    found_.push_back({Kind::day, marker ? marker->begin : at, day->day, day->day});
    return day->size;
  }

  /// The same for a month.
  std::size_t add_month(std::size_t at) {
    const auto month = find_month_at_begin(text_.substr(at));
    if (!month) return 0;
    constexpr std::size_t year_and_month = 7;
    found_.push_back({Kind::month, at, month->day.substr(0, year_and_month), month->day});
    return month->size;
  }

  /// Where to go on behind the digits at `at`.
  std::size_t add_number(std::size_t at) {
    std::size_t end = at;
    while (text::is_digit(byte(end))) ++end;
    if (byte(end) == '.' && text::is_digit(byte(end + 1))) return end_of_version(end);
    const auto marker = find_marker(text_.substr(0, at));
    if (const std::size_t week_end = add_week(at, marker)) return week_end;
    constexpr std::size_t most_digits = 9;
    if (end - at > most_digits) return end;
    Numbering numbering{Kind::inner, marker ? marker->begin : at, std::string(text_.substr(at, end - at)), {}};
    const bool counted = begins_with_any(text::trimmed(text_.substr(end)), counters);
    if (marker || counted) {
      numbering.kind = counted ? Kind::marked : marker->kind;
    } else if (const auto kind = kind_of_plain(at, end)) {
      numbering.kind = *kind;
    } else {
      return end;
    }
    found_.push_back(std::move(numbering));
    return end;
  }

  std::size_t end_of_version(std::size_t at) const {
    while (text::is_digit(byte(at)) || (byte(at) == '.' && text::is_digit(byte(at + 1)))) ++at;
    return at;
  }

  /// 2019-05, 2019-W05. Where it ends; 0 when there is none.
  std::size_t add_week(std::size_t at, const std::optional<Marker>& marker) {
    const bool has_sign = byte(at + 5) == 'W' || byte(at + 5) == 'w';
    const std::size_t week = at + (has_sign ? 6 : 5);
    if (week + 2 > text_.size() || text::is_digit(byte(week + 2)) || text::is_letter(before(at))) return 0;
    const std::string number = std::string(text_.substr(at, 5)) + std::string(text_.substr(week, 2));
    const auto monday = find_monday(number);
    if (!monday) return 0;
    found_.push_back({Kind::week, marker ? marker->begin : at, number, *monday});
    return week + 2;
  }

  std::optional<Kind> kind_of_plain(std::size_t at, std::size_t end) const {
    return where_ == Where::title ? kind_in_title(at, end) : kind_in_name(at, end);
  }

  bool is_year(std::size_t at, std::size_t end) const {
    return end - at == 4 && (text_[at] == '2' || text_[at] == '1') && text_.substr(at, 4) >= "1900" &&
           text_.substr(at, 4) < "2200";
  }

  /// A number counts issues when the name of the newsletter ends with it, or begins. "GPT-4", "100%" and
  /// "5 tips" are something else.
  std::optional<Kind> kind_in_title(std::size_t at, std::size_t end) const {
    if (is_year(at, end)) return Kind::year;
    constexpr std::string_view glue = "$-/+.'";
    const bool is_glued = text::is_letter(before(at)) ||
                          (glue.find(before(at)) != std::string_view::npos && !text::is_digit(before(at - 1)));
    const std::string_view rest = text::trimmed(text_.substr(end));
    // "Sept 8" is a day.
    if (is_month(last_word(text::trimmed(text_.substr(0, at))))) return std::nullopt;
    if (is_glued || (!rest.empty() && !begins_with_any(rest, title_enders))) return std::nullopt;
    return Kind::count;
  }

  std::optional<Kind> kind_in_name(std::size_t at, std::size_t end) const {
    if (is_year(at, end)) return Kind::year;
    // One letter before it, as in notes-v2, makes it a version.
    const bool is_version = text::is_letter(before(at)) && last_word(text_.substr(0, at)).size() == 1;
    if (is_version) return std::nullopt;
    return at == 0 || end == text_.size() ? Kind::count : Kind::inner;
  }

  std::string_view text_;
  Where where_;
  std::vector<Numbering> found_;
};

/// Takes off what stands between a name and its number: signs, "Issue", "Vol. 2", "of May".
std::string_view without_link(std::string_view name) {
  for (;;) {
    while (drop_end(name, joints)) continue;
    std::string_view shorter = name;
    while (!shorter.empty() && text::is_digit(shorter.back())) shorter.remove_suffix(1);
    if (shorter.size() < name.size()) {
      const auto marker = find_marker(shorter);
      if (!marker) return name;
      name = name.substr(0, marker->begin);
      continue;
    }
    const std::string word = last_word(name);
    const bool is_link =
        contains(issue_words, word) || contains(volume_words, word) || contains(link_words, word) || is_month(word);
    if (!is_link) return name;
    name.remove_suffix(word.size());
  }
}

}  // namespace

std::vector<Numbering> numberings_in_title(std::string_view title) { return Scanner(title, Where::title).run(); }

std::vector<Numbering> numberings_in_name(std::string_view stem) { return Scanner(stem, Where::file_name).run(); }

const Numbering* find_surest(const std::vector<Numbering>& numberings, Kind least) {
  const auto surest = std::min_element(numberings.begin(), numberings.end(),
                                       [](const Numbering& a, const Numbering& b) { return a.kind < b.kind; });
  return surest == numberings.end() || surest->kind > least ? nullptr : &*surest;
}

bool marks_number(std::string_view word) { return contains(issue_words, word) || contains(volume_words, word); }

std::string date_of_number(std::string_view number) {
  if (const auto day = parse_date(number)) return *day;
  return find_monday(number).value_or(std::string());
}

std::string series_before(std::string_view title, std::size_t end) {
  const std::string_view name = text::trimmed(without_link(title.substr(0, end)));
  const std::string slug = text::slug(name);
  for (std::string_view rest = slug; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find('-'));
    if (!contains(common_words, word)) return std::string(name);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return {};
}

}  // namespace weft::corpus
