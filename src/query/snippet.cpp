// SPDX-License-Identifier: MIT
#include "query/snippet.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace weft::query {

namespace {

constexpr std::string_view ellipsis = "…";

/// A mark that was met.
struct Hit {
  Span span;
  std::size_t mark = 0;
};

struct TextWord {
  std::string folded;
  Span span;
};

std::vector<TextWord> words_in_text(std::string_view text) {
  std::vector<TextWord> words;
  text::WordReader reader(text);
  for (text::Word word; reader.read(word);) words.push_back({std::string(word.folded), word.span});
  return words;
}

bool stands_at(const Mark& mark, std::span<const TextWord> words) {
  if (mark.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < mark.words.size(); ++i) {
    const bool may_go_on = mark.begun && i + 1 == mark.words.size();
    if (may_go_on ? !words[i].folded.starts_with(mark.words[i]) : words[i].folded != mark.words[i]) return false;
  }
  return true;
}

/// In reading order.
std::vector<Hit> hits_in(std::string_view text, std::span<const Mark> marks) {
  const std::vector<TextWord> words = words_in_text(text);
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (!stands_at(marks[i], std::span(words).subspan(at))) continue;
      hits.push_back({{words[at].span.begin, words[at + marks[i].words.size() - 1].span.end}, i});
    }
  }
  return hits;
}

/// The places without those that lie within others, what touches made one.
std::vector<Span> places_of(std::span<const Hit> hits) {
  std::vector<Span> places;
  for (const Hit& hit : hits) {
    if (!places.empty() && hit.span.begin < places.back().end) {
      places.back().end = std::max(places.back().end, hit.span.end);
    } else {
      places.push_back(hit.span);
    }
  }
  return places;
}

/// The stretch of a passage that is worth showing.
struct Window {
  const Passage* passage = nullptr;
  std::size_t marks = 0;  ///< how many different ones
  std::size_t hits = 0;
  std::uint32_t begin = 0;  ///< of the first hit
};

bool is_better(const Window& a, const Window& b) { return a.marks != b.marks ? a.marks > b.marks : a.hits > b.hits; }

/// The best stretch of a text that begins with a hit and is not longer than so many bytes.
Window best_window(const Passage& passage, std::span<const Hit> hits, std::size_t bytes) {
  Window best{&passage, 0, 0, 0};
  std::unordered_map<std::size_t, std::size_t> counts;
  std::size_t end = 0;
  for (const Hit& first : hits) {
    for (; end < hits.size() && hits[end].span.end <= first.span.begin + bytes; ++end) ++counts[hits[end].mark];
    const auto begun = static_cast<std::size_t>(&first - hits.data());
    const Window here{&passage, counts.size(), end > begun ? end - begun : 0, first.span.begin};
    if (is_better(here, best)) best = here;
    if (const auto count = counts.find(first.mark); count != counts.end() && --count->second == 0) counts.erase(count);
    end = std::max(end, begun + 1);
  }
  return best;
}

bool is_shown(Place place) {
  return place == Place::lead || place == Place::body || place == Place::link || place == Place::code;
}

/// Goes back from `at` by up to so many columns, to where a word begins.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t columns) {
  std::size_t begin = at;
  std::size_t width = 0;
  std::size_t word = at;
  while (begin > 0) {
    std::size_t before = begin - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    width += text::display_width(text.substr(before, begin - before));
    if (width > columns) break;
    begin = before;
    if (begin == 0 || text::is_blank(text[begin - 1]) || static_cast<unsigned char>(text[begin]) >= 0xE0) word = begin;
  }
  return begin == 0 ? 0 : word;
}

/// Goes on from `at` by up to so many columns, to where a word ends.
std::size_t step_on(std::string_view text, std::size_t at, std::size_t columns) {
  std::size_t end = at;
  std::size_t width = 0;
  std::size_t word = at;
  while (end < text.size()) {
    const std::size_t size = text::character_at(text, end).size;
    width += text::display_width(text.substr(end, size));
    if (width > columns) break;
    end += size;
    if (end == text.size() || text::is_blank(text[end]) || static_cast<unsigned char>(text[end]) >= 0xE0) word = end;
  }
  if (end == text.size() || word == at) return end;
  return word;
}

MarkedText cut(std::string_view text, std::span<const Span> places, std::size_t begin, std::size_t end) {
  while (begin < end && text::is_blank(text[begin])) ++begin;
  while (end > begin && text::is_blank(text[end - 1])) --end;
  MarkedText result;
  const auto is_cut = [](std::string_view rest) { return !text::trimmed(rest).empty(); };
  if (is_cut(text.substr(0, begin))) result.text = ellipsis;
  const auto moved = static_cast<std::int64_t>(result.text.size()) - static_cast<std::int64_t>(begin);
  for (const Span& place : places) {
    if (place.end <= begin || place.begin >= end) continue;
    const std::int64_t from = std::max<std::int64_t>(place.begin, static_cast<std::int64_t>(begin)) + moved;
    const std::int64_t to = std::min<std::int64_t>(place.end, static_cast<std::int64_t>(end)) + moved;
    result.hits.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
  }
  result.text += text.substr(begin, end - begin);
  if (is_cut(text.substr(end))) result.text += ellipsis;
  std::replace_if(result.text.begin(), result.text.end(), text::is_blank, ' ');
  return result;
}

}  // namespace

MarkedText marked(std::string_view text, std::span<const Mark> marks) {
  return {std::string(text), places_of(hits_in(text, marks))};
}

MarkedText snippet_of(std::span<const Passage> passages, std::span<const Mark> marks, std::size_t columns) {
  const std::size_t room = columns > 2 ? columns - 2 : 1;  // for the ellipses
  Window best;
  std::vector<Span> places;
  for (const Passage& passage : passages) {
    if (!is_shown(passage.place) || passage.text.empty()) continue;
    const std::vector<Hit> hits = hits_in(passage.text, marks);
    const Window window = best_window(passage, hits, room);
    if (best.passage != nullptr && !is_better(window, best)) continue;
    best = window;
    places = places_of(hits);
  }
  if (best.passage == nullptr) return {};
  const std::string_view text = best.passage->text;
  // Whole when it fits; else a third of the room for what leads up to the hit.
  std::size_t begin = 0;
  if (text::display_width(text) > room) begin = step_back(text, best.begin, room / 3);
  std::size_t end = step_on(text, begin, room);
  // Near the end of the text, what is left of the room goes to its beginning.
  if (end == text.size()) begin = step_back(text, end, room);
  return cut(text, places, begin, end);
}

}  // namespace weft::query
