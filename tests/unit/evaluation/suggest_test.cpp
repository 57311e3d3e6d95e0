// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"

#include <weft/suggestions.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

/// A corpus of issues with an article a text.
struct Corpus {
  explicit Corpus(std::shared_ptr<const Ontology> ontology) : archived{std::move(ontology), {}} {}

  void add(const std::vector<std::string>& articles) {
    std::string file;
    for (const std::string& article : articles)
      file += "## [An entry](https://a" + std::to_string(++count) + ".example)\n\n" + article + "\n\n";
    Diagnostics found;
    const std::string path = std::to_string(texts.size() + 1) + ".md";
    Issue issue = parse_issue(file, path, found);
    REQUIRE(issue.articles.size() == articles.size());
    archived.issues.push_back(tag_issue(std::move(issue), file, Lexicon(archived.ontology)));
    texts.push_back(std::move(file));
  }

  std::vector<Suggestion> suggest(const SuggestionOptions& options = {}) const {
    return suggest_topics(archived, texts, options);
  }

  ArchivedCorpus archived;
  std::vector<std::string> texts;
  int count = 0;
};

const Suggestion* find(const std::vector<Suggestion>& suggestions, const std::string& label) {
  const auto found = std::find_if(suggestions.begin(), suggestions.end(),
                                  [&](const Suggestion& s) { return s.topic.label() == label; });
  return found == suggestions.end() ? nullptr : &*found;
}

std::shared_ptr<const Ontology> raft_ontology() {
  return make_ontology({{"consensus", "Consensus"}, {"raft", "Raft protocol", {}, {"consensus"}}});
}

/// Articles that have nothing to do with what is looked for, so that chance can be told from purpose.
void add_others(Corpus& corpus) {
  for (int i = 0; i < 3; ++i)
    corpus.add({"The weather was good.", "A garden wants water.", "He painted the house.", "Bread and butter."});
}

TEST_CASE("a name that no topic covers is suggested with counts, places and what it goes with") {
  Corpus corpus(raft_ontology());
  corpus.add({"The raft protocol in Etcdish is fine.", "We run Etcdish, by the raft protocol."});
  corpus.add({"People like Etcdish and the raft protocol."});
  add_others(corpus);
  const auto suggestions = corpus.suggest();
  const Suggestion* name = find(suggestions, "Etcdish");
  REQUIRE(name != nullptr);
  CHECK(name->kind == TermKind::name);
  CHECK(name->articles == 3);
  CHECK(name->issues == 2);
  CHECK(name->topic.id == "etcdish");
  REQUIRE(name->topic.broader.size() == 1);
  CHECK((*corpus.archived.ontology)[name->topic.broader[0]].id == "consensus");
  REQUIRE(name->places.size() == 3);
  CHECK(name->places[0].path == "1.md");
  CHECK(name->places[0].position == Position{3, 22});
  CHECK(find(suggestions, "raft protocol") == nullptr);
}

TEST_CASE("what is rarer than asked for, ordinary or known is not suggested") {
  Corpus corpus(raft_ontology());
  corpus.add({"Now Etcdish and the House.", "Then Etcdish and the House.", "Also the House and Etcdish."});
  add_others(corpus);
  CHECK(find(corpus.suggest(), "Etcdish") != nullptr);
  CHECK(find(corpus.suggest(), "House") == nullptr);
  CHECK(find(corpus.suggest({4, {}}), "Etcdish") == nullptr);
  CHECK(find(corpus.suggest({3, {"etcdishs"}}), "Etcdish") == nullptr);
}

TEST_CASE("what recurs is no evidence") {
  Corpus corpus(raft_ontology());
  corpus.add({"Now Etcdish.", "Then Etcdish.", "Also Etcdish."});
  add_others(corpus);
  for (Article& article : corpus.archived.issues[0].issue.articles) article.recurring = true;
  CHECK(find(corpus.suggest(), "Etcdish") == nullptr);
}

TEST_CASE("a term that stands within a longer one is left to that") {
  Corpus corpus(raft_ontology());
  corpus.add({"A borrow checker.", "The borrow checker is here.", "Our borrow checker."});
  add_others(corpus);
  const auto suggestions = corpus.suggest();
  const Suggestion* term = find(suggestions, "borrow checker");
  REQUIRE(term != nullptr);
  CHECK(term->kind == TermKind::term);
  CHECK(find(suggestions, "checker") == nullptr);
}

TEST_CASE("versions and hosts in the text are no identifiers") {
  Corpus corpus(raft_ontology());
  const std::string text = "With v1.14 and rc.1 of kubernetes.io, e.g. in WebGPUish.";
  corpus.add({text, "Again: " + text, "Also: " + text});
  add_others(corpus);
  const auto suggestions = corpus.suggest();
  REQUIRE(find(suggestions, "WebGPUish") != nullptr);
  CHECK(find(suggestions, "WebGPUish")->kind == TermKind::identifier);
  for (const char* label : {"v1.14", "rc.1", "kubernetes.io", "e.g"}) {
    CAPTURE(label);
    CHECK(find(suggestions, label) == nullptr);
  }
}

TEST_CASE("a repository that articles link is suggested, and joins the name that is the same") {
  Corpus corpus(raft_ontology());
  const std::string link = "It is [here](https://github.com/owner/Etcdish/issues/1).";
  corpus.add({"We use Etcdish. " + link, "They use Etcdish. " + link});
  corpus.add({"All use Etcdish. " + link});
  const std::string other = "See [it](https://github.com/owner/plainer).";
  corpus.add({other, other + " Really."});
  corpus.add({other + " Yes."});
  add_others(corpus);
  const auto suggestions = corpus.suggest();
  const Suggestion* name = find(suggestions, "Etcdish");
  REQUIRE(name != nullptr);
  CHECK(name->topic.sites == std::vector<std::string>{"github.com/owner/etcdish"});
  const auto repository = std::find_if(suggestions.begin(), suggestions.end(),
                                       [](const Suggestion& s) { return s.kind == TermKind::repository; });
  REQUIRE(repository != suggestions.end());
  CHECK(repository->topic.label() == "plainer");
  CHECK(repository->articles == 3);
}

TEST_CASE("runs of Han characters are found by their changing neighbours") {
  Corpus corpus(raft_ontology());
  corpus.add({"新浏览器好", "旧浏览器坏", "快浏览器慢", "看浏览器吗"});
  corpus.add({"浏览器。", "红浏览器绿"});
  add_others(corpus);
  const auto suggestions = corpus.suggest();
  const Suggestion* browser = find(suggestions, "浏览器");
  REQUIRE(browser != nullptr);
  CHECK(browser->kind == TermKind::han);
  CHECK(browser->articles == 6);
  CHECK(browser->topic.id == "topic");
}

TEST_CASE("what is suggested can be pasted: it is an ontology") {
  Corpus corpus(raft_ontology());
  corpus.add(
      {"The raft protocol in Etcdish.", "Etcdish: the raft protocol and WebGPUish.", "An Etcdish, a WebGPUish."});
  corpus.add({"One WebGPUish and one Etcdish, raft protocol."});
  add_others(corpus);
  const auto suggestions = corpus.suggest();
  REQUIRE(suggestions.size() >= 2);
  std::ostringstream out;
  write_suggestions_yaml(suggestions, *corpus.archived.ontology, out);
  std::ostringstream base;
  write_ontology_yaml(*corpus.archived.ontology, base);
  const std::vector<std::vector<OntologyText>> layers{{{"base.yaml", base.str()}}, {{"new.yaml", out.str()}}};
  std::vector<PlacedDiagnostic> found;
  const auto both = parse_ontology(layers, found);
  REQUIRE(both.has_value());
  CHECK(found.empty());
  CHECK(both->topics().size() == corpus.archived.ontology->topics().size() + suggestions.size());
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
