// SPDX-License-Identifier: MIT
#include <weft/checked.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft {

CheckedIssues check_unpublished(const BuildOptions& options, const CheckOptions& check,
                                std::shared_ptr<const Ontology> ontology) {
  const auto asks_for = [&](CheckPart part) {
    return std::find(check.parts.begin(), check.parts.end(), part) != check.parts.end();
  };
  const auto tell = [&](const BuildStep& step) {
    if (options.progress) options.progress(step);
  };
  const bool terms = asks_for(CheckPart::terms);
  tell({"loading the archive"});
  ArchivedCorpus archive = load_archive(options.archive, terms ? Texts::yes : Texts::no);
  require_articles(archive, "there is nothing to check an issue against");
  if (ontology == nullptr) ontology = archive.ontology;
  UnpublishedReading reading = read_unpublished(options, std::move(archive), ontology);
  std::vector<std::vector<NewTerm>> new_terms(reading.issues.size());
  for (std::size_t i = 0; terms && i < reading.issues.size(); ++i) {
    tell({"looking for terms", i, reading.issues.size()});
    new_terms[i] = find_new_terms(reading.corpus, reading.issues[i].id, reading.issues[i].text);
  }

  const Archive asked(options.archive);
  CheckedIssues checked{TopicGraph(std::move(reading.corpus.ontology), std::move(reading.corpus.issues)),
                        {check.parts, std::move(reading.diagnostics), std::move(reading.issues), {}}};
  for (std::size_t i = 0; i < checked.answer.issues.size(); ++i) {
    const UnpublishedIssue& issue = checked.answer.issues[i];
    tell({"checking", i, checked.answer.issues.size()});
    IssueCheck& found = checked.answer.checks.emplace_back(check_issue(checked.graph, issue, check));
    found.terms = std::move(new_terms[i]);
    if (asks_for(CheckPart::related)) found.related = point_back(checked.graph, asked, issue, check);
  }
  return checked;
}

}  // namespace weft
