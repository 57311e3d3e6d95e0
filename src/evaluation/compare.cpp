// SPDX-License-Identifier: MIT
#include <weft/comparison.hpp>

#include "evaluation/mention_labels.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace weft {

namespace {

/// One of the two corpora, by the ids of what is in it.
struct Side {
  explicit Side(const ArchivedCorpus& from) : corpus(from), labels(*from.ontology) {
    for (std::size_t i = 0; i < corpus.issues.size(); ++i) {
      const Issue& issue = corpus.issues[i].issue;
      issue_ids.push_back(issue.id);
      for (std::size_t j = 0; j < issue.articles.size(); ++j) {
        article_ids.push_back(weft::article_id(issue, issue.articles[j]));
        articles.emplace(article_ids.back(), ArticleIndex{i, j});
      }
    }
    for (const Topic& topic : corpus.ontology->topics()) topic_ids.push_back(topic.id);
  }

  const Ontology& ontology() const { return *corpus.ontology; }
  const Topic& topic(const Tag& tag) const { return ontology()[tag.topic]; }
  const ArticleTags& tags(ArticleIndex at) const { return corpus.issues[at.issue].tags[at.article]; }

  const Article& article(ArticleIndex at) const { return corpus.issues[at.issue].issue.articles[at.article]; }
  const std::string& issue_id(ArticleIndex at) const { return corpus.issues[at.issue].issue.id; }
  std::string article_id(ArticleIndex at) const { return weft::article_id(corpus.issues[at.issue].issue, article(at)); }

  const ArchivedCorpus& corpus;
  evaluation::MentionLabels labels;
  std::vector<std::string> issue_ids;
  std::vector<std::string> article_ids;
  std::vector<std::string> topic_ids;
  std::unordered_map<std::string, ArticleIndex> articles;
};

/// What the first list has and the second lacks, in the order of the first.
std::vector<std::string> without(const std::vector<std::string>& ids, const std::vector<std::string>& others) {
  const std::set<std::string_view> known(others.begin(), others.end());
  std::vector<std::string> rest;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(rest),
               [&](const std::string& id) { return !known.contains(id); });
  return rest;
}

/// Those that both have, from texts that differ.
std::vector<std::string> changed_issues(const ArchivedCorpus& before, const ArchivedCorpus& after) {
  std::map<std::string_view, std::string_view> hashes;
  for (const TaggedIssue& tagged : before.issues) hashes.emplace(tagged.issue.id, tagged.content_hash);
  std::vector<std::string> changed;
  for (const TaggedIssue& tagged : after.issues) {
    const auto old = hashes.find(tagged.issue.id);
    if (old != hashes.end() && old->second != tagged.content_hash) changed.push_back(tagged.issue.id);
  }
  return changed;
}

/// The topics that articles have, by their ids.
std::map<std::string_view, const Topic*> topics_of(const ArchivedCorpus& corpus) {
  std::map<std::string_view, const Topic*> topics;
  for (const TaggedIssue& tagged : corpus.issues) {
    for (const ArticleTags& of_article : tagged.tags) {
      for (const Tag& tag : of_article.tags) {
        const Topic& topic = (*corpus.ontology)[tag.topic];
        topics.emplace(topic.id, &topic);
      }
    }
  }
  return topics;
}

void compare_topics(const ArchivedCorpus& before, const ArchivedCorpus& after, Comparison& result) {
  const auto old = topics_of(before);
  const auto now = topics_of(after);
  result.topic_count = {old.size(), now.size()};
  for (const auto& [id, topic] : now) {
    if (!old.contains(id)) result.topics_gained.push_back(topic);
  }
  for (const auto& [id, topic] : old) {
    if (!now.contains(id)) result.topics_lost.push_back(topic);
  }
}

const Tag* tag_of(const Side& side, ArticleIndex at, std::string_view topic) {
  const auto& tags = side.tags(at).tags;
  const auto tag = std::find_if(tags.begin(), tags.end(), [&](const Tag& t) { return side.topic(t).id == topic; });
  return tag == tags.end() ? nullptr : &*tag;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// The topic that the words of a mention are read as on a side, if they are.
const Topic* reading_of(const Side& side, ArticleIndex at, const Mention& mention) {
  for (const Tag& tag : side.tags(at).tags) {
    for (const Mention& other : tag.mentions) {
      if (other.place == mention.place && overlap(other.span, mention.span)) return &side.topic(tag);
    }
  }
  return nullptr;
}

/// How it is told what the other side says of a tag.
struct Wording {
  std::string_view no_topic;
  std::string_view rejected;
  std::string_view read_as;
  std::string_view no_label;
};

constexpr Wording of_gained{"a new topic", "was rejected: ", "was read as ", "no label found it before"};
constexpr Wording of_lost{"the topic is gone", "now rejected: ", "now read as ", "no label finds it now"};

/// Why a tag is on one side only, by the other, where the article is `at`.
std::string why(const Topic& topic, const Tag& tag, const Side& other, ArticleIndex at, const Wording& wording) {
  const auto there = other.ontology().find(topic.id);
  if (!there) return std::string(wording.no_topic);
  for (const Candidate& candidate : other.tags(at).candidates) {
    if (candidate.mention.topic == *there) return std::string(wording.rejected) + candidate.reason;
  }
  const Topic* reading = tag.mentions.empty() ? nullptr : reading_of(other, at, tag.mentions.front());
  return reading == nullptr ? std::string(wording.no_label) : std::string(wording.read_as) + reading->label();
}

class Comparer {
 public:
  Comparer(const ArchivedCorpus& before, const ArchivedCorpus& after) : before_(before), after_(after) {}

  Comparison compare() && {
    result_.issues_added = without(after_.issue_ids, before_.issue_ids);
    result_.issues_removed = without(before_.issue_ids, after_.issue_ids);
    result_.issues_changed = changed_issues(before_.corpus, after_.corpus);
    result_.topics_added = without(after_.topic_ids, before_.topic_ids);
    result_.topics_removed = without(before_.topic_ids, after_.topic_ids);
    result_.issue_count = {before_.issue_ids.size(), after_.issue_ids.size()};
    result_.article_count = {before_.article_ids.size(), after_.article_ids.size()};
    compare_topics(before_.corpus, after_.corpus, result_);
    match_articles();
    for (auto& [id, change] : changes_) result_.topics.push_back(finished(std::move(change)));
    std::stable_sort(result_.topics.begin(), result_.topics.end(), [](const TopicChange& a, const TopicChange& b) {
      return a.gained.size() + a.lost.size() > b.gained.size() + b.lost.size();
    });
    return std::move(result_);
  }

 private:
  /// What an article is found again by in its issue when its title, and so its id, has changed.
  using Page = std::pair<std::string_view, std::string_view>;  ///< the issue's id, the address

  static std::optional<Page> page_of(const Side& side, ArticleIndex at) {
    const Link* link = first_source_link(side.article(at));
    if (link == nullptr) return std::nullopt;
    return Page{side.issue_id(at), link->canonical};
  }

  void match_articles() {
    const std::vector<std::string> added = without(after_.article_ids, before_.article_ids);
    std::map<Page, std::vector<std::string>> gone;
    for (const std::string& id : without(before_.article_ids, after_.article_ids)) {
      const auto page = page_of(before_, before_.articles.at(id));
      if (page) gone[*page].push_back(id);
      left_.insert(id);
    }
    std::map<std::string, std::string> renamed;  ///< old ids by new ones
    for (const std::string& id : added) {
      const auto page = page_of(after_, after_.articles.at(id));
      const auto old = page ? gone.find(*page) : gone.end();
      if (old == gone.end() || old->second.empty()) {
        result_.articles_added.push_back(id);
        continue;
      }
      renamed.emplace(id, old->second.front());
      left_.erase(old->second.front());
      old->second.erase(old->second.begin());
    }
    for (const std::string& id : before_.article_ids) {
      if (left_.contains(id)) result_.articles_removed.push_back(id);
    }
    for (const std::string& id : after_.article_ids) {
      const auto other = renamed.find(id);
      const auto old = before_.articles.find(other == renamed.end() ? id : other->second);
      if (old != before_.articles.end()) match(old->second, after_.articles.at(id));
    }
  }

  void match(ArticleIndex old, ArticleIndex now) {
    const Article& was = before_.article(old);
    const Article& is = after_.article(now);
    if (was.title != is.title || was.slug != is.slug)
      result_.articles_renamed.push_back({before_.article_id(old), after_.article_id(now), was.title, is.title});
    add_article(old, now);
  }

  void add_article(ArticleIndex old, ArticleIndex now) {
    ++result_.articles;
    result_.tags_before += before_.tags(old).tags.size();
    result_.tags_after += after_.tags(now).tags.size();
    const std::size_t changes = result_.gained + result_.lost;
    for (const Tag& tag : before_.tags(old).tags) {
      const Tag* same = tag_of(after_, now, before_.topic(tag).id);
      if (same == nullptr) {
        ++result_.lost;
        const Topic& topic = before_.topic(tag);
        change_of(topic).lost.push_back(change(before_, old, tag, why(topic, tag, after_, now, of_lost)));
      } else if (same->role != tag.role) {
        ++result_.roles_changed;
      }
    }
    for (const Tag& tag : after_.tags(now).tags) {
      if (tag_of(before_, old, after_.topic(tag).id) != nullptr) continue;
      ++result_.gained;
      const Topic& topic = after_.topic(tag);
      change_of(topic).gained.push_back(change(after_, now, tag, why(topic, tag, before_, old, of_gained)));
    }
    if (result_.gained + result_.lost > changes) ++result_.articles_touched;
  }

  TopicChange& change_of(const Topic& topic) {
    TopicChange& change = changes_[topic.id];
    const auto now = after_.ontology().find(topic.id);
    change.topic = now ? &after_.ontology()[*now] : &topic;
    return change;
  }

  static TagChange change(Side& side, ArticleIndex at, const Tag& tag, std::string why) {
    std::string label = tag.mentions.empty() ? side.topic(tag).label() : side.labels.of(tag.mentions.front());
    return {&side.topic(tag), at, &tag, std::move(label), std::move(why)};
  }

  static TopicChange finished(TopicChange change) {
    std::map<std::string, LabelChange> labels;
    for (const TagChange& gained : change.gained) ++labels[gained.label].gained;
    for (const TagChange& lost : change.lost) ++labels[lost.label].lost;
    for (auto& [label, counts] : labels) {
      counts.label = label;
      change.labels.push_back(std::move(counts));
    }
    std::stable_sort(change.labels.begin(), change.labels.end(),
                     [](const LabelChange& a, const LabelChange& b) { return a.gained + a.lost > b.gained + b.lost; });
    return change;
  }

  Side before_;
  Side after_;
  std::map<std::string, TopicChange> changes_;
  std::set<std::string> left_;  ///< ids of articles that are gone
  Comparison result_;
};

}  // namespace

bool Comparison::empty() const {
  const bool same_issues = issues_added.empty() && issues_removed.empty() && issues_changed.empty();
  const bool same_articles = articles_added.empty() && articles_removed.empty() && articles_renamed.empty();
  const bool same_topics =
      topics_added.empty() && topics_removed.empty() && topics_gained.empty() && topics_lost.empty();
  const bool same_relations = std::all_of(relations.begin(), relations.end(), [](const RelationChanges& changes) {
    return changes.gained.empty() && changes.lost.empty();
  });
  return same_issues && same_articles && same_topics && same_relations && gained + lost + roles_changed == 0;
}

Comparison compare(const ArchivedCorpus& before, const ArchivedCorpus& after) {
  return Comparer(before, after).compare();
}

}  // namespace weft
