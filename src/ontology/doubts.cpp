// SPDX-License-Identifier: MIT
#include "ontology/doubts.hpp"

#include "ontology/read_values.hpp"
#include "ontology/sites.hpp"
#include "ontology/spelling.hpp"
#include "text/publisher.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::ontology {

namespace {

constexpr std::size_t most_roots = 25;  ///< more are no overview
constexpr std::size_t most_named = 5;

/// Hosts where everybody publishes and no part of the path tells who.
constexpr std::array<std::string_view, 12> open_houses{
    "archive.org",          "arxiv.org", "crates.io", "docs.google.com",   "en.wikipedia.org", "lobste.rs",
    "news.ycombinator.com", "npmjs.com", "pypi.org",  "stackoverflow.com", "web.archive.org",  "wikipedia.org"};

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) segments.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

/// Whether every host below this one is a publisher of its own.
bool has_tenants_below(std::string_view host) {
  const std::string below = "weft." + std::string(host);
  return host.find('.') != std::string_view::npos && text::publisher_of(host, {}) == host &&
         text::publisher_of(below, {}) == below;
}

/// Whether pages of many publishers lie below a site.
bool is_open_to_all(const std::string& site) {
  const std::string address = comparable_address(site);
  const std::size_t slash = std::min(address.find('/'), address.size());
  const std::string_view host = std::string_view(address).substr(0, slash);
  std::vector<std::string_view> path = segments_of(std::string_view(address).substr(slash));
  if (path.empty() && std::find(open_houses.begin(), open_houses.end(), host) != open_houses.end()) return true;
  // A page or a host below it that has another publisher gives it away.
  const std::string publisher = text::publisher_of(host, path);
  // What is itself a tenant, such as alpha.substack.com, has none below it.
  const std::string_view parent = host.substr(std::min(host.find('.'), host.size() - 1) + 1);
  if (path.empty() && has_tenants_below(host) && !has_tenants_below(parent)) return true;
  path.emplace_back("weft");
  return text::publisher_of(host, path) != publisher;
}

class Doubter {
 public:
  Doubter(std::span<const Draft> topics, const Relations& relations, Findings& findings)
      : topics_(topics), relations_(relations), findings_(findings) {}

  void doubt() {
    doubt_places();
    for (const Draft& topic : topics_) {
      doubt_labels(topic);
      doubt_policies(topic);
      doubt_sites(topic);
      doubt_same_as(topic);
    }
  }

 private:
  void doubt_places() {
    std::vector<bool> has_narrower(topics_.size(), false);
    for (const auto& above : relations_.broader)
      for (const TopicId topic : above) has_narrower[index_of(topic)] = true;
    std::vector<const Draft*> roots;
    for (std::size_t i = 0; i < topics_.size(); ++i) {
      if (!relations_.broader[i].empty()) continue;
      if (has_narrower[i]) {
        roots.push_back(&topics_[i]);
      } else if (topics_.size() > 1) {
        complain_of_orphan(topics_[i]);
      }
    }
    if (roots.size() > most_roots) tell_of_roots(roots);
  }

  void complain_of_orphan(const Draft& topic) {
    findings_.warn(topic.file, {.code = "ontology-orphan",
                                .message = "nothing is above or below the topic " + quoted(topic.id.text),
                                .span = topic.id.span,
                                .advice = "name a 'broader' topic, so that its articles are found from there"});
  }

  void tell_of_roots(const std::vector<const Draft*>& roots) {
    std::string names;
    for (std::size_t i = 0; i < most_named; ++i) names += quoted(roots[i]->id.text) + ", ";
    findings_.note(roots.front()->file,
                   {.code = "ontology-many-roots",
                    .message = std::to_string(roots.size()) + " topics have nothing above them: " + names + "…",
                    .span = roots.front()->id.span,
                    .advice = "an overview is easier to read with " + std::to_string(most_roots) + " or fewer"});
  }

  /// What has a name, and is called by a word that everybody uses.
  void doubt_labels(const Draft& topic) {
    const bool has_name = topic.type == TopicType::technology || topic.type == TopicType::language ||
                          topic.type == TopicType::protocol || topic.type == TopicType::organization;
    if (!has_name) return;
    for (const DraftLabel& label : topic.labels) {
      const Phrase words = text::folded_words(label.label.text);
      const bool has_policy = std::any_of(topic.policies.begin(), topic.policies.end(), [&](const DraftPolicy& policy) {
        return policy.label.text == label.label.text;
      });
      if (words.size() != 1 || has_policy || !is_ordinary_word(words.front()) ||
          wants_exact_case(label.label.text, LetterCase::usual))
        continue;
      findings_.warn(topic.file, {.code = "ontology-ordinary-word",
                                  .message = quoted(label.label.text) + " is an ordinary word, too",
                                  .span = label.span,
                                  .advice = "give it a policy: 'case: exact', or what it 'needs' to be meant"});
    }
  }

  void doubt_policies(const Draft& topic) {
    for (const DraftPolicy& policy : topic.policies) {
      const Phrase label = text::folded_words(policy.label.text);
      for (const DraftText& phrase : policy.never) {
        if (text::folded_words(phrase.text) == label) complain_of_never(topic, policy, phrase);
      }
      // Alone it is the way to say that the label never counts by itself.
      if (policy.needs.size() < 2) continue;
      for (const DraftText& need : policy.needs) {
        if (own_label(topic, need.text) != nullptr || need.text == "topic:" + topic.id.text)
          tell_of_need(topic, policy, need);
      }
    }
  }

  void complain_of_never(const Draft& topic, const DraftPolicy& policy, const DraftText& phrase) {
    findings_.warn(topic.file, {.code = "ontology-label-never",
                                .message = "the label " + quoted(policy.label.text) +
                                           " never counts: " + quoted(phrase.text) + " is all that it says",
                                .span = phrase.span,
                                .advice = "write the words around it, too, such as 'go ahead' for 'Go'"});
  }

  static const DraftLabel* own_label(const Draft& topic, const std::string& need) {
    const Phrase words = text::folded_words(need);
    const auto own = std::find_if(topic.labels.begin(), topic.labels.end(), [&](const DraftLabel& label) {
      return text::folded_words(label.label.text) == words;
    });
    return own == topic.labels.end() ? nullptr : &*own;
  }

  void tell_of_need(const Draft& topic, const DraftPolicy& policy, const DraftText& need) {
    findings_.note(topic.file,
                   {.code = "ontology-needs-itself",
                    .message = "the policy for " + quoted(policy.label.text) + " needs " + quoted(need.text) +
                               ", which is the topic " + quoted(topic.id.text) + " itself",
                    .span = need.span,
                    .advice = "leave it out: other mentions of a topic speak for it anyway"});
  }

  void doubt_sites(const Draft& topic) {
    for (const DraftText& site : topic.sites) {
      if (!is_open_to_all(site.text)) continue;
      findings_.warn(topic.file, {.code = "ontology-open-site",
                                  .message = "everybody publishes on " + quoted(site.text) +
                                             ", and every link there would speak of " + quoted(topic.id.text),
                                  .span = site.span,
                                  .advice = "add the part of the path that is the topic's own, or leave it out"});
    }
  }

  void doubt_same_as(const Draft& topic) {
    for (const DraftText& address : topic.same_as) {
      const auto [known, is_new] = same_as_.emplace(address.text, std::pair{&topic, &address});
      const auto& [first, place] = known->second;
      if (is_new || first == &topic) continue;
      findings_.warn(topic.file, {.code = "ontology-shared-same-as",
                                  .message = quoted(topic.id.text) + " and " + quoted(first->id.text) +
                                             " are both said to be " + quoted(address.text) + "; the other stands at " +
                                             findings_.place(first->file, place->span),
                                  .span = address.span,
                                  .advice = "join the two topics, or leave the address to one of them"});
    }
  }

  std::span<const Draft> topics_;
  const Relations& relations_;
  Findings& findings_;
  std::map<std::string, std::pair<const Draft*, const DraftText*>> same_as_;
};

}  // namespace

void find_doubts(std::span<const Draft> topics, const Relations& relations, Findings& findings) {
  Doubter(topics, relations, findings).doubt();
}

}  // namespace weft::ontology
