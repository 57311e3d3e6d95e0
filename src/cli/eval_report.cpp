// SPDX-License-Identifier: MIT
#include "cli/eval_report.hpp"

#include "cli/layout.hpp"
#include "cli/placed_lines.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

std::string fraction(std::size_t part, std::size_t all, std::string_view what) {
  return std::to_string(part) + " of " + std::to_string(all) + ' ' + std::string(what);
}

void write_total(const Evaluation& evaluation, std::ostream& out) {
  const Score& total = evaluation.total;
  const auto line = [&](std::string_view name, double number, const std::string& because) {
    out << padded(name, 15) << gap << three_decimals(number) << (because.empty() ? "" : "  ") << because << '\n';
  };
  line("precision", total.precision(), fraction(total.right, total.tags, "tags are right"));
  line("recall", total.recall(), fraction(total.found, total.wanted, "essential concepts are found"));
  line("F1", total.f1(), "");
  line("about-precision", total.about_precision(), fraction(total.about_right, total.about, "topics are essential"));
  out << padded("articles", 15) << gap << evaluation.articles;
  if (!evaluation.absent.empty()) out << ", " << evaluation.absent.size() << " of them not in the archive";
  out << '\n';
}

std::string name_of_row(const TopicScore& row) {
  return text::printable(row.topic ? row.name : row.name + " (no topic)");
}

void write_topics(const std::vector<TopicScore>& topics, std::size_t limit, std::ostream& out) {
  if (topics.empty()) return;
  const std::size_t rows = std::min(limit, topics.size());
  std::size_t widest = 5;
  for (std::size_t i = 0; i < rows; ++i) widest = std::max(widest, text::display_width(name_of_row(topics[i])));
  const std::size_t columns = columns_of(out);
  widest = std::min(widest, columns > 66 ? columns - 50 : 16);
  out << "\ntopics, most mistakes first:\n  " << padded("topic", widest)
      << "  tags  wrong  wanted  missed  precision  recall     F1\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const Score& score = topics[i].score;
    const auto measure = [](std::size_t of, double number) { return of == 0 ? "    -" : three_decimals(number); };
    out << "  " << padded(fitted(name_of_row(topics[i]), widest), widest) << gap << right_aligned(score.tags, 4) << gap
        << right_aligned(score.tags - score.right, 5) << gap << right_aligned(score.wanted, 6) << gap
        << right_aligned(score.wanted - score.found, 6) << gap << "    " << measure(score.tags, score.precision())
        << gap << ' ' << measure(score.wanted, score.recall()) << gap
        << measure(std::min(score.tags, score.wanted), score.f1()) << '\n';
  }
  write_rest(topics.size(), rows, out);
}

class Cases {
 public:
  Cases(const Evaluation& evaluation, const ArchivedCorpus& corpus, std::span<const JudgedArticle> judged)
      : evaluation_(evaluation), corpus_(corpus), judged_(judged) {}

  void write(std::size_t limit, std::ostream& out) const {
    std::vector<PlacedLine> misses;
    std::vector<PlacedLine> wrong;
    std::vector<PlacedLine> absent;
    for (std::size_t i = 0; i < std::min(limit, evaluation_.misses.size()); ++i)
      misses.push_back(line_of(evaluation_.misses[i]));
    for (std::size_t i = 0; i < std::min(limit, evaluation_.wrong.size()); ++i)
      wrong.push_back(line_of(evaluation_.wrong[i]));
    for (std::size_t i = 0; i < std::min(limit, evaluation_.absent.size()); ++i)
      absent.push_back(line_of(judged_[evaluation_.absent[i]]));
    write_placed("missed:", misses, evaluation_.misses.size(), out);
    write_placed("wrong:", wrong, evaluation_.wrong.size(), out);
    write_placed("not in the archive:", absent, evaluation_.absent.size(), out);
  }

 private:
  std::string label(TopicId topic) const { return (*corpus_.ontology)[topic].label(); }

  const Issue& issue(ArticleIndex index) const { return corpus_.issues[index.issue].issue; }

  const std::string& title(ArticleIndex index) const { return title_of(issue(index).articles[index.article]); }

  PlacedLine line_of(const Miss& miss) const {
    if (miss.topics.empty())
      return {text::printable(issue(miss.article).path),
              miss.name + ": no topic of the ontology has this name; " + title(miss.article)};
    if (miss.candidates.empty())
      return {text::printable(issue(miss.article).path),
              miss.name + ": no label of " + label(miss.topics.front()) + " stands there; " + title(miss.article)};
    const Candidate& first = *miss.candidates.front();
    return {place_of(issue(miss.article), first.mention), miss.name + ": rejected " + words_of(first.mention) + ", " +
                                                              first.reason + more(miss.candidates.size()) + "; " +
                                                              title(miss.article)};
  }

  PlacedLine line_of(const WrongTag& wrong) const {
    const auto& mentions = wrong.tag->mentions;
    const std::string what = label(wrong.tag->topic) + ": ";
    if (mentions.empty()) return {text::printable(issue(wrong.article).path), what + title(wrong.article)};
    return {place_of(issue(wrong.article), mentions.front()),
            what + words_of(mentions.front()) + more(mentions.size()) + "; " + title(wrong.article)};
  }

  static PlacedLine line_of(const JudgedArticle& article) {
    return {"line " + std::to_string(article.line), article.title.empty() ? article.url : article.title};
  }

  /// ` (+2)`: as often besides
  static std::string more(std::size_t mentions) {
    return mentions > 1 ? " (+" + std::to_string(mentions - 1) + ")" : "";
  }

  const Evaluation& evaluation_;
  const ArchivedCorpus& corpus_;
  std::span<const JudgedArticle> judged_;
};

}  // namespace

void write_evaluation(const Evaluation& evaluation, const ArchivedCorpus& corpus, std::span<const JudgedArticle> judged,
                      std::size_t limit, std::ostream& out) {
  write_total(evaluation, out);
  write_topics(evaluation.topics, limit, out);
  Cases(evaluation, corpus, judged).write(limit, out);
}

}  // namespace weft::cli
