// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include <algorithm>

namespace weft {

Span source_span(const Passage& passage, Span in_text) {
  const auto place = [&](std::uint32_t at) {
    const auto after = std::upper_bound(passage.anchors.begin(), passage.anchors.end(), at,
                                        [](std::uint32_t offset, const Anchor& anchor) { return offset < anchor.at; });
    if (after == passage.anchors.begin()) return std::uint32_t{0};
    const Anchor& anchor = *(after - 1);
    return anchor.from + (at - anchor.at);
  };
  // The end is found from the last byte inside, so that a span never reaches into the next anchor's text.
  if (in_text.end <= in_text.begin) return {place(in_text.begin), place(in_text.begin)};
  return {place(in_text.begin), place(in_text.end - 1) + 1};
}

const Link* first_source_link(const Article& article) {
  const auto link = std::find_if(article.links.begin(), article.links.end(),
                                 [](const Link& candidate) { return candidate.role == LinkRole::source; });
  return link == article.links.end() ? nullptr : &*link;
}

std::string article_id(const Issue& issue, const Article& article) { return issue.id + "/" + article.slug; }

}  // namespace weft
