// SPDX-License-Identifier: MIT
#include "exports/explorer_parts.hpp"
#include "media/web_link.hpp"

#include <algorithm>
#include <cmath>

namespace weft::exports {
namespace {

std::int64_t percent(double share) { return std::llround(std::clamp(share, 0.0, 1.0) * 100); }

/// The rows of one block, and the items of a list that are theirs.
struct Block {
  Block(const ExplorerModel& model, std::size_t number) : begin(block_of(model, number).first) {
    size = block_of(model, number).second - begin;
  }

  template <typename Item>
  std::span<const Item> items(const Lists<Item>& lists) const {
    return std::span(lists.items).subspan(lists.begins[begin], lists.begins[begin + size] - lists.begins[begin]);
  }

  std::size_t begin = 0;
  std::size_t size = 0;
};

std::string section_of(const Article& article) {
  std::string path;
  for (const std::string& heading : article.section) path += (path.empty() ? "" : " › ") + heading;
  return path;
}

}  // namespace

void write_articles(const ExplorerModel& model, std::size_t number, JsonColumns& out) {
  const Block block(model, number);
  const auto id = [&](std::size_t i) { return model.articles[block.begin + i]; };
  const auto article = [&](std::size_t i) -> const Article& { return model.graph().article(id(i)); };
  out.texts("slug", block.size, [&](std::size_t i) -> const std::string& { return article(i).slug; });
  out.texts("title", block.size, [&](std::size_t i) -> const std::string& { return model.vertex(id(i)).label; });
  out.texts("url", block.size, [&](std::size_t i) {
    const auto link = media::WebLink::from(model.vertex(id(i)).url);
    return link ? link->url() : std::string();
  });
  out.texts("section", block.size, [&](std::size_t i) { return section_of(article(i)); });
  out.numbers("recurring", block.size, [&](std::size_t i) { return article(i).recurring; });
  const auto sources = block.items(model.links);
  out.begins("source_begin", block.size, [&](std::size_t i) { return model.links.of(block.begin + i).size(); });
  out.numbers("source", sources.size(), [&](std::size_t i) { return sources[i]; });
  const auto tags = block.items(model.tags);
  out.begins("tag_begin", block.size, [&](std::size_t i) { return model.tags.of(block.begin + i).size(); });
  out.numbers("tag", tags.size(), [&](std::size_t i) { return tags[i].topic; });
  out.numbers("about", tags.size(), [&](std::size_t i) { return tags[i].about; });
  out.numbers("score", tags.size(), [&](std::size_t i) { return percent(tags[i].score); });
}

void write_related(const ExplorerModel& model, std::size_t number, const SharedWords& shared_words, JsonColumns& out) {
  const Block block(model, number);
  const auto related = block.items(model.related);
  out.begins("begin", block.size, [&](std::size_t i) { return model.related.of(block.begin + i).size(); });
  out.numbers("article", related.size(), [&](std::size_t i) { return related[i].article; });
  out.numbers("weight", related.size(), [&](std::size_t i) { return percent(related[i].weight); });
  out.numbers("same_work", related.size(), [&](std::size_t i) { return related[i].same_work; });
  std::size_t row = 0;
  out.column("words", related.size(), [&](std::size_t i) {
    while (model.related.begins[block.begin + row + 1] <= model.related.begins[block.begin] + i) ++row;
    std::vector<std::string> words;
    if (shared_words) {
      words = shared_words(model.vertex(model.articles[block.begin + row]).id,
                           model.vertex(model.articles[related[i].article]).id);
    }
    out.list(words.size(), [&](std::size_t word) { out.text(words[word]); });
  });
}

}  // namespace weft::exports
