// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "evaluation/mention_labels.hpp"

#include <algorithm>
#include <map>
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
        article_ids.push_back(article_id(issue, issue.articles[j]));
        articles.emplace(article_ids.back(), ArticleIndex{i, j});
      }
    }
    for (const Topic& topic : corpus.ontology->topics()) topic_ids.push_back(topic.id);
  }

  const Ontology& ontology() const { return *corpus.ontology; }
  const Topic& topic(const Tag& tag) const { return ontology()[tag.topic]; }
  const ArticleTags& tags(ArticleIndex at) const { return corpus.issues[at.issue].tags[at.article]; }

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
    result_.articles_added = without(after_.article_ids, before_.article_ids);
    result_.articles_removed = without(before_.article_ids, after_.article_ids);
    result_.topics_added = without(after_.topic_ids, before_.topic_ids);
    result_.topics_removed = without(before_.topic_ids, after_.topic_ids);
    for (const std::string& id : after_.article_ids) {
      const auto old = before_.articles.find(id);
      if (old != before_.articles.end()) add_article(old->second, after_.articles.at(id));
    }
    for (auto& [id, change] : changes_) result_.topics.push_back(finished(std::move(change)));
    std::stable_sort(result_.topics.begin(), result_.topics.end(), [](const TopicChange& a, const TopicChange& b) {
      return a.gained.size() + a.lost.size() > b.gained.size() + b.lost.size();
    });
    return std::move(result_);
  }

 private:
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
  Comparison result_;
};

}  // namespace

bool Comparison::empty() const {
  return issues_added.empty() && issues_removed.empty() && articles_added.empty() && articles_removed.empty() &&
         topics_added.empty() && topics_removed.empty() && gained + lost + roles_changed == 0;
}

Comparison compare(const ArchivedCorpus& before, const ArchivedCorpus& after) {
  return Comparer(before, after).compare();
}

}  // namespace weft
