// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "build/beside.hpp"
#include "build/issue_files.hpp"
#include "build/issue_ids.hpp"
#include "build/recurring.hpp"
#include "text/natural_order.hpp"
#include "text/slug.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace weft {

namespace {

/// The topics of another ontology as they are called in this one; what it lacks is gone.
void adopt(const std::shared_ptr<const Ontology>& ontology, ArchivedCorpus& corpus) {
  if (corpus.ontology == ontology || corpus.ontology->fingerprint() == ontology->fingerprint()) {
    corpus.ontology = ontology;
    return;
  }
  std::vector<std::optional<TopicId>> there;
  for (const Topic& topic : corpus.ontology->topics()) there.push_back(ontology->find(topic.id));
  for (TaggedIssue& tagged : corpus.issues) {
    for (ArticleTags& of_article : tagged.tags) {
      std::erase_if(of_article.tags, [&](const Tag& tag) { return !there[index_of(tag.topic)]; });
      for (Tag& tag : of_article.tags) {
        tag.topic = *there[index_of(tag.topic)];
        for (Mention& mention : tag.mentions) mention.topic = tag.topic;
      }
      std::erase_if(of_article.candidates, [&](const Candidate& c) { return !there[index_of(c.mention.topic)]; });
      for (Candidate& candidate : of_article.candidates)
        candidate.mention.topic = *there[index_of(candidate.mention.topic)];
    }
  }
  corpus.ontology = ontology;
}

/// Whether a path of the archive may be that of a file: a corpus may have been read from further up.
bool is_same_path(std::string_view archived, std::string_view path) {
  if (path == building::standard_input_name || !archived.ends_with(path)) return false;
  return archived.size() == path.size() || archived[archived.size() - path.size() - 1] == '/';
}

/// The issue of the archive that an issue is a newer state of: the one at its path, or else of its name in its
/// newsletter, or else with its text.
std::optional<std::size_t> find_replaced(const std::vector<TaggedIssue>& known, const TaggedIssue& tagged) {
  const auto find = [&](auto&& is_it) -> std::optional<std::size_t> {
    const auto found = std::find_if(known.begin(), known.end(), is_it);
    if (found == known.end()) return std::nullopt;
    return static_cast<std::size_t>(found - known.begin());
  };
  const Issue& issue = tagged.issue;
  if (const auto at = find([&](const TaggedIssue& k) { return is_same_path(k.issue.path, issue.path); })) return at;
  const std::string long_id = building::id_with_series(issue.series, issue.id);
  if (const auto at = find([&](const TaggedIssue& k) {
        return k.issue.series == issue.series && (k.issue.id == issue.id || k.issue.id == long_id);
      }))
    return at;
  return find([&](const TaggedIssue& k) { return k.content_hash == tagged.content_hash; });
}

/// What the archive calls a newsletter, if that differs from what an issue calls it but for case and signs: the name of
/// a folder is often the one, and a title the other.
void adopt_series(const std::vector<TaggedIssue>& known, Issue& issue) {
  const std::string wanted = text::slug(issue.series);
  const auto is_alike = [&](const TaggedIssue& tagged) { return text::slug(tagged.issue.series) == wanted; };
  const auto has_name = [&](const TaggedIssue& tagged) { return tagged.issue.series == issue.series; };
  if (wanted.empty() || std::any_of(known.begin(), known.end(), has_name)) return;
  const auto alike = std::find_if(known.begin(), known.end(), is_alike);
  if (alike != known.end()) issue.series = alike->issue.series;
}

/// Whether the issues of a newsletter have its name before their ids.
bool has_long_ids(const std::vector<TaggedIssue>& known, std::string_view series) {
  const std::string start = building::id_with_series(series, "");
  return !start.empty() && std::any_of(known.begin(), known.end(), [&](const TaggedIssue& tagged) {
    return tagged.issue.series == series && tagged.issue.id.starts_with(start);
  });
}

/// An id that no issue of the archive has, made as `build` would.
std::string free_id(const Issue& issue, const std::vector<TaggedIssue>& known, const std::set<std::string>& taken) {
  const std::string with_series = building::id_with_series(issue.series, issue.id);
  const std::string own = has_long_ids(known, issue.series) ? with_series : issue.id;
  const std::array wanted{own, with_series, text::slug(issue.path)};
  for (const std::string& id : wanted) {
    if (!id.empty() && !taken.contains(id)) return id;
  }
  for (std::size_t count = 2;; ++count) {
    const std::string id = wanted.back() + "-" + std::to_string(count);
    if (!taken.contains(id)) return id;
  }
}

/// Takes out of the archive what is there in a newer state, and says what that was.
std::vector<std::string> take_out(std::vector<TaggedIssue>& known, const std::vector<TaggedIssue>& issues) {
  std::vector<std::string> replaced;
  for (const TaggedIssue& tagged : issues) {
    const auto at = find_replaced(known, tagged);
    replaced.push_back(at ? known[*at].issue.id : std::string());
    if (at) known.erase(known.begin() + static_cast<std::ptrdiff_t>(*at));
  }
  return replaced;
}

void sort_by_date(std::vector<TaggedIssue>& issues) {
  const auto rank = [](const Issue& issue) {
    return text::IssueRank{issue.date, issue.series, issue.number, issue.id};
  };
  std::sort(issues.begin(), issues.end(),
            [&](const TaggedIssue& a, const TaggedIssue& b) { return rank(a.issue) < rank(b.issue); });
}

}  // namespace

UnpublishedReading read_unpublished(const BuildOptions& options, ArchivedCorpus archive,
                                    const std::shared_ptr<const Ontology>& ontology) {
  BuildOptions with_drafts = options;
  with_drafts.drafts = true;
  // Only its own lexicon comes with the program; an archive holds a copy of the ontology.
  const bool is_builtin = ontology->fingerprint() == builtin_ontology()->fingerprint();
  const std::array ontologies{is_builtin ? builtin_ontology() : ontology};
  CorpusReading read = read_corpus(with_drafts, ontologies, KeepFiles::yes);
  UnpublishedReading reading{read.left_out, std::move(read.diagnostics), std::move(archive), {}};
  adopt(ontologies.front(), reading.corpus);
  std::vector<TaggedIssue>& issues = read.corpora.front().issues;
  std::vector<TaggedIssue>& known = reading.corpus.issues;
  for (TaggedIssue& tagged : issues) adopt_series(known, tagged.issue);
  std::vector<std::string> replaced = take_out(known, issues);
  for (TaggedIssue& tagged : issues) building::mark_known_recurring(known, tagged.issue);
  const bool reads_input = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  const std::string_view input_name = building::name_of_standard_input(options);
  std::set<std::string> taken;
  for (const TaggedIssue& tagged : known) taken.insert(tagged.issue.id);
  for (std::size_t i = 0; i < issues.size(); ++i) {
    Issue& issue = issues[i].issue;
    issue.id = replaced[i].empty() ? free_id(issue, known, taken) : replaced[i];
    taken.insert(issue.id);
    UnpublishedIssue unpublished;
    unpublished.id = issue.id;
    unpublished.file = std::move(read.files[i].path);
    unpublished.text = std::move(read.texts[i]);
    unpublished.replaces = std::move(replaced[i]);
    unpublished.base_url = std::move(read.files[i].base_url);
    for (PlacedDiagnostic& diagnostic : reading.diagnostics) {
      if (diagnostic.file == unpublished.file) unpublished.reading.push_back(std::move(diagnostic));
    }
    std::erase_if(reading.diagnostics, [&](const PlacedDiagnostic& d) { return d.file.empty(); });
    // What is in no file has nothing beside it, whatever it is called.
    if (!reads_input || issue.path != input_name) building::look_beside(issue, unpublished);
    reading.issues.push_back(std::move(unpublished));
    known.push_back(std::move(issues[i]));
  }
  sort_by_date(known);
  return reading;
}

}  // namespace weft
