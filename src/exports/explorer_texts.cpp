// SPDX-License-Identifier: MIT
#include "exports/article_text.hpp"
#include "exports/explorer_parts.hpp"
#include "exports/utf16.hpp"
#include "media/web_link.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <tuple>

namespace weft::exports {
namespace {

/// As much as tells what an article is about; the rest is behind its link.
constexpr std::size_t most_characters = 1'200;
/// A text is cut between words when one ends so near, in bytes; else, as in Chinese, between characters.
constexpr std::size_t longest_word = 60;

/// What is kept of a text that is too long; all of it when it is not.
std::string_view beginning_of(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < most_characters; ++count)
    at += text::character_at(text, at).size;
  if (at >= text.size()) return text;
  const std::size_t blank = text.find_last_of(" \n", at);
  if (blank != std::string_view::npos && blank + longest_word > at) at = blank;
  text = text.substr(0, at);
  while (!text.empty() && text::is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Where a topic is named, in code units.
struct Place16 {
  std::uint32_t topic = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator<(const Place16& a, const Place16& b) {
    return std::tuple(a.begin, a.end, a.topic) < std::tuple(b.begin, b.end, b.topic);
  }
};

/// Texts of an article with the topics that are named there.
class MarkedTexts {
 public:
  MarkedTexts(const ExplorerModel& model, std::size_t row) : model_(model), row_(row) {}

  std::string text() const {
    const ArticleText text(article(), TextPart::body);
    const std::string_view shown = beginning_of(text.text());
    return std::string(shown) + (shown.size() < text.text().size() ? "…" : "");
  }

  std::vector<Place16> places_in_text() const {
    const ArticleText text(article(), TextPart::body);
    return places(beginning_of(text.text()), text, 0);
  }

  /// The title is that of the passage it was read from, but for what stands around it there.
  std::vector<Place16> places_in_title() const {
    const ArticleText passage(article(), TextPart::title);
    const std::string_view title = model_.vertex(id()).label;
    const std::size_t found = passage.text().find(title);
    return places(title, passage, found == std::string::npos ? 0 : found);
  }

 private:
  VertexId id() const { return model_.articles[row_]; }
  const Article& article() const { return model_.graph().article(id()); }

  /// Of the tags that are edges of the excerpt; `skipped` bytes of the whole stand before what is shown.
  std::vector<Place16> places(std::string_view shown, const ArticleText& whole, std::size_t skipped) const {
    const Utf16Offsets units(shown);
    std::vector<Place16> found;
    for (const Tag& tag : model_.graph().tags(id()).tags) {
      const std::uint32_t topic = number_of(tag.topic);
      for (const Mention& mention : tag.mentions) {
        if (topic == not_there) break;
        const std::optional<Span> span = whole.span_of(mention);
        if (!span || span->begin < skipped || span->end - skipped > shown.size()) continue;
        const std::size_t begin = span->begin - skipped;
        if (shown.substr(begin, mention.text.size()) != mention.text) continue;
        found.push_back({topic, units[begin], units[begin + mention.text.size()]});
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  std::uint32_t number_of(TopicId topic) const {
    const auto vertex = model_.graph().find(topic);
    const std::uint32_t number = vertex ? model_.number_of(*vertex) : not_there;
    const auto tags = model_.tags.of(row_);
    const bool is_told = std::any_of(tags.begin(), tags.end(), [&](const auto& tag) { return tag.topic == number; });
    return is_told ? number : not_there;
  }

  const ExplorerModel& model_;
  std::size_t row_;
};

void write_places(const std::vector<Place16>& places, JsonColumns& out) {
  out.list(places.size() * 3, [&](std::size_t i) {
    const Place16& place = places[i / 3];
    out.number(std::int64_t{i % 3 == 0 ? place.topic : i % 3 == 1 ? place.begin : place.end});
  });
}

std::int64_t code_of(LinkRole role) { return role == LinkRole::source ? 0 : role == LinkRole::reference ? 1 : 2; }

/// Those that may be followed.
void write_links(const Article& article, JsonColumns& out) {
  std::vector<std::pair<const Link*, media::WebLink>> links;
  for (const Link& link : article.links) {
    if (auto address = media::WebLink::from(link.url)) links.emplace_back(&link, *std::move(address));
  }
  out.list(links.size(), [&](std::size_t i) {
    out.list(3, [&](std::size_t field) {
      if (field == 0) out.text(links[i].second.url());
      if (field == 1) out.text(links[i].first->text);
      if (field == 2) out.number(code_of(links[i].first->role));
    });
  });
}

}  // namespace

void write_article_texts(const ExplorerModel& model, std::size_t block, JsonColumns& out) {
  const auto [begin, end] = block_of(model, block);
  const std::size_t rows = end - begin;
  const auto marked = [&, first = begin](std::size_t i) { return MarkedTexts(model, first + i); };
  out.texts("text", rows, [&](std::size_t i) { return marked(i).text(); });
  out.column("links", rows,
             [&, first = begin](std::size_t i) { write_links(model.graph().article(model.articles[first + i]), out); });
  out.column("mentions", rows, [&](std::size_t i) { write_places(marked(i).places_in_text(), out); });
  out.column("title_mentions", rows, [&](std::size_t i) { write_places(marked(i).places_in_title(), out); });
}

}  // namespace weft::exports
