// SPDX-License-Identifier: MIT
#include "ontology/drafts_of.hpp"

#include <string>

namespace weft::ontology {

namespace {

std::vector<DraftText> without_places(const std::vector<std::string>& texts) {
  std::vector<DraftText> drafts;
  drafts.reserve(texts.size());
  for (const std::string& text : texts) drafts.push_back({text, {}});
  return drafts;
}

std::vector<DraftText> ids_of(const std::vector<TopicId>& topics, const Ontology& ontology) {
  std::vector<DraftText> drafts;
  drafts.reserve(topics.size());
  for (const TopicId topic : topics) drafts.push_back({ontology[topic].id, {}});
  return drafts;
}

Draft draft_of(const Topic& topic, const Ontology& ontology, FileId file) {
  Draft draft;
  draft.file = file;
  draft.id = {topic.id, {}};
  draft.type = topic.type;
  for (const Label& label : topic.labels) draft.labels.push_back({label, {}});
  draft.broader = ids_of(topic.broader, ontology);
  draft.related = ids_of(topic.related, ontology);
  draft.sites = without_places(topic.sites);
  draft.same_as = without_places(topic.same_as);
  for (const MatchPolicy& policy : topic.policies)
    draft.policies.push_back(
        {{policy.label, {}}, policy.letter_case, without_places(policy.needs), without_places(policy.never)});
  return draft;
}

}  // namespace

std::vector<Draft> drafts_of(const Ontology& ontology, FileId file) {
  std::vector<Draft> drafts;
  drafts.reserve(ontology.topics().size());
  for (const Topic& topic : ontology.topics()) drafts.push_back(draft_of(topic, ontology, file));
  return drafts;
}

}  // namespace weft::ontology
