// SPDX-License-Identifier: MIT
#include "build/issue_room.hpp"

#include <string>

namespace weft::building {

namespace {

std::size_t size_of(const std::string& text) { return sizeof text + text.size(); }

std::size_t size_of(const Mention& mention) { return sizeof mention + mention.text.size(); }

/// What an issue takes in memory, about.
std::size_t size_of(const KeptIssue& issue) {
  std::size_t size = sizeof issue;
  for (const Article& article : issue.tagged.issue.articles) {
    size += sizeof article + article.title.size() + article.slug.size();
    for (const Passage& passage : article.passages)
      size += sizeof passage + passage.text.size() + passage.anchors.size() * sizeof(Anchor);
    for (const Link& link : article.links)
      size += sizeof link + link.url.size() + link.canonical.size() + link.source.size() + link.text.size();
    for (const auto* texts : {&article.section, &article.authors, &article.attributes})
      for (const std::string& text : *texts) size += size_of(text);
  }
  for (const ArticleTags& tags : issue.tagged.tags) {
    size += sizeof tags;
    for (const Tag& tag : tags.tags) {
      size += sizeof tag;
      for (const Mention& mention : tag.mentions) size += size_of(mention);
    }
    for (const Candidate& candidate : tags.candidates) size += size_of(candidate.mention) + size_of(candidate.reason);
  }
  return size;
}

}  // namespace

bool IssueRoom::take(const KeptIssue& issue) {
  const std::size_t size = size_of(issue);
  if (size > left_) return false;
  left_ -= size;
  return true;
}

void IssueRoom::give_back(const KeptIssue& issue) { left_ += size_of(issue); }

}  // namespace weft::building
