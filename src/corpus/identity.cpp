// SPDX-License-Identifier: MIT
#include "corpus/identity.hpp"

#include "corpus/calendar.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace weft::corpus {

namespace {

/// Where a run of digits and hyphens stands that reads as a number of an issue.
struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;

  explicit operator bool() const { return size > 0; }
};

template <class Accepts>
Found find_of_size(std::string_view text, std::size_t size, Accepts accepts) {
  for (std::size_t at = 0; at + size <= text.size(); ++at) {
    const bool fresh = at == 0 || !is_digit(text[at - 1]);
    const bool ends = at + size == text.size() || !is_digit(text[at + size]);
    if (fresh && ends && is_digit(text[at]) && accepts(text.substr(at, size))) return {at, size};
  }
  return {};
}

Found find_last_number(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  return {begin, end - begin};
}

Found find_number(std::string_view text) {
  if (const Found day = find_of_size(text, 10, find_day)) return day;
  if (const Found week = find_of_size(text, 7, find_monday)) return week;
  return find_last_number(text);
}

std::vector<std::string_view> words_of(std::string_view slug) {
  std::vector<std::string_view> words;
  while (!slug.empty()) {
    const auto word = slug.substr(0, slug.find('-'));
    words.push_back(word);
    slug.remove_prefix(std::min(word.size() + 1, slug.size()));
  }
  return words;
}

bool is_number_sign(std::string_view word) {
  return word == "issue" || word == "no" || word == "number" || word == "vol" || word == "episode";
}

}  // namespace

Numbering find_numbering(std::string_view text) {
  const Found found = find_number(text);
  if (!found) return {};
  Numbering numbering;
  numbering.number = std::string(text.substr(found.at, found.size));
  if (const auto day = find_day(numbering.number)) {
    numbering.date = *day;
  } else if (const auto monday = find_monday(numbering.number)) {
    numbering.date = *monday;
  }
  return numbering;
}

std::string series_in_title(std::string_view title) {
  const Found found = find_number(title);
  if (!found) return {};
  std::string_view series = text::trimmed(title.substr(0, found.at));
  const auto drop_signs = [&] {
    while (!series.empty() && std::string_view("#:-,(.").find(series.back()) != std::string_view::npos)
      series = text::trimmed(series.substr(0, series.size() - 1));
  };
  drop_signs();
  const std::string slug = text::slug(series);
  const auto words = words_of(slug);
  if (words.size() > 1 && is_number_sign(words.back())) {
    series = text::trimmed(series.substr(0, series.find_last_of(' ') + 1));
    drop_signs();
  }
  return std::string(series);
}

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(std::min(path.size(), path.find_last_of('/') + 1));
  const std::size_t dot = path.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos) return {};
  return path.substr(0, slash).substr(path.substr(0, slash).find_last_of('/') + 1);
}

std::string issue_id(std::string_view path, std::string_view series) {
  const std::string stem = text::slug(stem_of(path));
  const std::string series_slug = text::slug(series);
  const auto series_words = words_of(series_slug);
  std::string id;
  for (const std::string_view word : words_of(stem)) {
    const bool shared = std::find(series_words.begin(), series_words.end(), word) != series_words.end();
    if (shared || is_number_sign(word)) continue;
    if (!id.empty()) id += '-';
    id += word;
  }
  if (!id.empty()) return id;
  return stem.empty() ? "issue" : stem;
}

}  // namespace weft::corpus
