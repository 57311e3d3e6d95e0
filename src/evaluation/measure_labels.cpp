// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "evaluation/covered_labels.hpp"
#include "evaluation/mention_labels.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace weft {

namespace {

bool has_capital(std::string_view text) { return std::any_of(text.begin(), text.end(), text::is_upper); }

/// Whether topics of a type have names, which people write with capitals, rather than words.
bool has_name(TopicType type) {
  return type == TopicType::technology || type == TopicType::language || type == TopicType::protocol ||
         type == TopicType::organization || type == TopicType::person || type == TopicType::event;
}

class Counter {
 public:
  explicit Counter(const Ontology& ontology) : labels_(ontology) {}

  void add(const ArticleTags& tags) {
    for (const Tag& tag : tags.tags) {
      std::set<std::string_view> used;
      for (const Mention& mention : tag.mentions) {
        LabelUse& use = use_of(mention);
        ++use.mentions;
        if (mention.place != Place::url && has_capital(use.label) && !has_capital(mention.text)) ++use.lower_case;
        if (used.insert(use.label).second) ++use.articles;
      }
      if (used.size() == 1) ++use_of(tag.mentions.front()).alone;
    }
    for (const Candidate& candidate : tags.candidates) ++use_of(candidate.mention).rejected;
  }

  evaluation::LabelSet found() const {
    evaluation::LabelSet found;
    for (const auto& [key, use] : uses_) found.insert(key);
    return found;
  }

  std::vector<LabelUse> uses() && {
    std::vector<LabelUse> uses;
    for (auto& [key, use] : uses_) uses.push_back(std::move(use));
    std::stable_sort(uses.begin(), uses.end(), [](const LabelUse& a, const LabelUse& b) {
      return std::pair(a.articles, a.rejected) > std::pair(b.articles, b.rejected);
    });
    return uses;
  }

 private:
  LabelUse& use_of(const Mention& mention) {
    const std::string& label = labels_.of(mention);
    LabelUse& use = uses_[{mention.topic, label}];
    use.topic = mention.topic;
    use.label = label;
    return use;
  }

  evaluation::MentionLabels labels_;
  std::map<std::pair<TopicId, std::string>, LabelUse> uses_;
};

}  // namespace

LabelReport measure_labels(const ArchivedCorpus& corpus, std::size_t frequent_percent) {
  LabelReport report;
  Counter counter(*corpus.ontology);
  for (const TaggedIssue& issue : corpus.issues) {
    report.articles += issue.tags.size();
    for (const ArticleTags& tags : issue.tags) counter.add(tags);
  }
  report.covered = evaluation::find_covered_labels(corpus, counter.found());
  report.labels = std::move(counter).uses();
  for (LabelUse& use : report.labels) {
    use.is_frequent = use.articles * 100 > report.articles * frequent_percent;
    use.is_mostly_lower = has_name((*corpus.ontology)[use.topic].type) && use.lower_case * 2 > use.mentions;
  }
  return report;
}

}  // namespace weft
