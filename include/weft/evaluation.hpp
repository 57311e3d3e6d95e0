// SPDX-License-Identifier: MIT
#pragma once

/// Evaluation: how good the tags are, by the judgement of people.
/// In: tagged issues, and what people wrote down of them. Out: figures, and every case behind them.
/// Never touches a file, never tags anew.

#include <weft/archive.hpp>
#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// An article and the concepts that people found in it. A concept is what they call a topic, whatever the
/// ontology calls it.
struct JudgedArticle {
  std::string issue;
  std::string title;
  std::string url;
  std::vector<std::string> essential;   ///< a tag has to be there
  std::vector<std::string> acceptable;  ///< a tag may be there
  std::uint32_t line = 1;               ///< of the text it was read from
};

/// The names by which each concept may be known. One that is not in the table is known by its id.
using Concepts = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Reads JSON lines: an article a line (docs/workbench.md). A line that is none is told of and left out.
std::vector<JudgedArticle> parse_judged_articles(std::string_view text, Diagnostics& diagnostics);

/// Reads a JSON object: a concept a key (docs/workbench.md). What is none is told of and left out.
Concepts parse_concepts(std::string_view text, Diagnostics& diagnostics);

/// How many tags there are and how many of them are right; how many were wanted and how many of them found.
struct Score {
  std::size_t tags = 0;
  std::size_t right = 0;  ///< tags of an essential or acceptable concept
  std::size_t wanted = 0;
  std::size_t found = 0;        ///< essential concepts that some tag stands for
  std::size_t about = 0;        ///< tags with the role `about`
  std::size_t about_right = 0;  ///< those of them that are of an essential concept

  double precision() const;
  double recall() const;
  double f1() const;  ///< the harmonic mean of the two
  double about_precision() const;
};

/// Where an article stands in a corpus.
struct ArticleIndex {
  std::size_t issue = 0;
  std::size_t article = 0;

  friend auto operator<=>(const ArticleIndex&, const ArticleIndex&) = default;
};

/// How one topic did: one of the ontology, or a concept that no topic of it stands for.
struct TopicScore {
  std::optional<TopicId> topic;
  std::string name;  ///< the topic's label, or else the concept
  Score score;
};

/// An essential concept that no tag of the article stands for.
struct Miss {
  std::size_t judged = 0;  ///< index of the judged article
  ArticleIndex article;
  std::string name;                          ///< the concept
  std::vector<TopicId> topics;               ///< that would stand for it; none: the ontology has no such topic
  std::vector<const Candidate*> candidates;  ///< mentions of these topics that were rejected
};

/// A tag that stands for none of the article's concepts.
struct WrongTag {
  std::size_t judged = 0;
  ArticleIndex article;
  const Tag* tag = nullptr;
};

struct Evaluation {
  std::size_t articles = 0;  ///< that were judged
  Score total;
  std::vector<TopicScore> topics;   ///< most mistakes first
  std::vector<Miss> misses;         ///< in the order of the judged articles
  std::vector<WrongTag> wrong;      ///< in the order of the judged articles, then of the tags
  std::vector<std::size_t> absent;  ///< judged articles that the corpus lacks: all they want is missed
};

/// Compares tags with what people judged. A judged article is the first with its title, or else the first with
/// its address; a topic stands for a concept when they share a name, but for case, signs, blanks and a
/// plural s. Looks at the corpus, which must be loaded with its evidence and outlive the answer.
Evaluation evaluate(const ArchivedCorpus& corpus, std::span<const JudgedArticle> judged, const Concepts& concepts);

/// The answer as JSON (docs/json.md), of each list at most `limit`.
void write_evaluation_json(const Evaluation& evaluation, const ArchivedCorpus& corpus,
                           std::span<const JudgedArticle> judged, std::size_t limit, std::ostream& out);

/// How one label of one topic does in a corpus.
struct LabelUse {
  TopicId topic{};
  std::string label;             ///< or a site of the topic
  std::size_t articles = 0;      ///< that it tags
  std::size_t alone = 0;         ///< of these, those that have the topic by nothing else
  std::size_t mentions = 0;      ///< that count
  std::size_t lower_case = 0;    ///< of these, those without the capitals that the label has
  std::size_t rejected = 0;      ///< mentions that did not count
  bool is_frequent = false;      ///< tags more articles than a label should
  bool is_mostly_lower = false;  ///< a name more than half of whose mentions lack its capitals
};

/// A label whose words stand in the corpus, and always within a longer label of another topic.
struct CoveredLabel {
  TopicId topic{};
  std::string label;
  std::size_t times = 0;
  TopicId by{};
  std::string by_label;  ///< the commonest
};

struct LabelReport {
  std::size_t articles = 0;
  std::vector<LabelUse> labels;       ///< those that tag most articles first
  std::vector<CoveredLabel> covered;  ///< by topic, then label
};

/// Counts what each label of the ontology does in a corpus. One that tags more than `frequent_percent` of the articles
/// is frequent. REQUIRES: the corpus has its passages and evidence.
LabelReport measure_labels(const ArchivedCorpus& corpus, std::size_t frequent_percent);

/// The answer of a check of an ontology as JSON (docs/json.md): its findings and, if there is a corpus, its labels, of
/// which at most `limit` are told.
void write_check_json(std::span<const PlacedDiagnostic> findings, const Ontology& ontology, const LabelReport* labels,
                      std::size_t limit, std::ostream& out);

}  // namespace weft
