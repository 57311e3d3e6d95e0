// SPDX-License-Identifier: MIT
#include <weft/related.hpp>

#include "graph/rounding.hpp"
#include "query/related_reasons.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace weft {

namespace {

constexpr double faintest = 0.02;  ///< a relation below this is none …
/// … and so much more for each tenfold of a thousand articles: the more there are, the closer the closest by chance.
constexpr double fainter = 0.07;
constexpr double small_corpus = 1'000;
// What has to be there where little tells: several words and nothing else; one word, or one thing that many have.
constexpr double least_of_words = 0.045;
constexpr double least_of_one = 0.09;
constexpr double less_weight = 0.75;
/// Of articles of another newsletter, which often mean another thing by a word.
constexpr double abroad_weight = 0.8;
/// Enough to see every relation in a hundred thousand articles, and a bound on what an answer costs in larger corpora.
constexpr std::size_t most_postings = 400'000;
/// How many are looked at closely for each answer wanted, and at least.
constexpr std::size_t closely_for_each = 4;
constexpr std::size_t closely = 64;
/// How much an answer loses for being like one before it.
constexpr double likeness_weight = 0.6;

double faintest_among(std::uint32_t articles) {
  return faintest + fainter * std::log10(std::max(1.0, articles / small_corpus));
}

/// Of equals the older one comes first, and of one issue the first in reading order.
bool comes_before(const Nominee& a, const Nominee& b) {
  return a.score != b.score ? a.score > b.score : a.article < b.article;
}

void keep_best(std::vector<Nominee>& nominees, std::size_t most) {
  const auto last = nominees.begin() + static_cast<std::ptrdiff_t>(std::min(nominees.size(), most));
  std::partial_sort(nominees.begin(), last, nominees.end(), comes_before);
  nominees.erase(last, nominees.end());
}

std::vector<ArticleNumber> same_works(const Archive& archive, const RelatedQuestion& question) {
  std::vector<ArticleNumber> found;
  for (const std::string& page : question.pages) {
    for (const ArticleNumber article : archive.articles_about(page))
      if (article != question.itself) found.push_back(article);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Which articles may answer.
class Filter {
 public:
  Filter(const Archive& archive, const RelatedQuestion& question, const RelatedOptions& options)
      : itself_(question.itself),
        same_work_(same_works(archive, question)),
        sent_(archive.sent_between(options.since, options.until)),
        same_issue_(options.same_issue) {
    if (itself_) issue_ = archive.issue_of(*itself_);
    if (itself_) series_ = archive.series_of(*itself_);
    by_series_ = !options.series.empty();
    if (by_series_) of_series_ = archive.articles_of(options.series);
    if (options.topic.empty()) return;
    by_topic_ = true;
    with_topic_ = archive.articles_under(options.topic);
  }

  const std::vector<ArticleNumber>& same_work() const { return same_work_; }

  /// What a nominee's score counts; 0 when it may not answer.
  double weight_of(ArticleNumber article) const {
    if (article == itself_ || !sent_.contains(article)) return 0;
    if (std::binary_search(same_work_.begin(), same_work_.end(), article)) return 0;
    if (by_series_ && !is_within(of_series_, article)) return 0;
    if (by_topic_ && !std::binary_search(with_topic_.begin(), with_topic_.end(), article)) return 0;
    if (!itself_) return 1;
    if (!is_within(series_, article)) return abroad_weight;
    if (!issue_.contains(article) || same_issue_ == SameIssue::yes) return 1;
    return same_issue_ == SameIssue::less ? less_weight : 0;
  }

 private:
  static bool is_within(const std::vector<ArticleRange>& ranges, ArticleNumber article) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), article,
                                        [](ArticleNumber a, const ArticleRange& range) { return a < range.begin; });
    return after != ranges.begin() && std::prev(after)->contains(article);
  }

  std::optional<ArticleNumber> itself_;
  std::vector<ArticleNumber> same_work_;
  ArticleRange sent_;
  ArticleRange issue_;
  std::vector<ArticleRange> series_;  ///< the articles of the same newsletter
  SameIssue same_issue_;
  bool by_series_ = false;
  std::vector<ArticleRange> of_series_;
  bool by_topic_ = false;
  std::vector<ArticleNumber> with_topic_;
};

/// An article that may be an answer, with what is known of it by now.
struct Contender {
  Nominee nominee;
  std::vector<FeatureShare> shares;
};

std::vector<Contender> contenders(const Archive& archive, const RelatedQuestion& question, const Filter& filter,
                                  double least_score, std::size_t most) {
  std::vector<Nominee> nominees = nominate(archive.features(), question.shares, most_postings);
  for (Nominee& nominee : nominees) nominee.score *= filter.weight_of(nominee.article);
  std::erase_if(nominees, [](const Nominee& nominee) { return nominee.score == 0; });
  keep_best(nominees, most);
  const double least = std::max(faintest_among(archive.features().yardstick().articles), least_score);
  std::vector<Contender> found;
  for (Nominee& nominee : nominees) {
    const auto there = archive.features().shares(nominee.article);
    const double score = relatedness_of(question.shares, there) * filter.weight_of(nominee.article);
    nominee.score = graph::rounded(score);
    if (nominee.score >= least) found.push_back({nominee, {there.begin(), there.end()}});
  }
  std::sort(found.begin(), found.end(),
            [](const Contender& a, const Contender& b) { return comes_before(a.nominee, b.nominee); });
  return found;
}

/// Whether something tells that two articles are on one thing. Who published them does not, nor do hubs and words that
/// stand in any text, which are no reason at all; and what tells alone has to weigh something.
bool has_ground(const std::vector<Reason>& reasons) {
  std::vector<const Reason*> grounds;
  for (const Reason& reason : reasons)
    if (reason.kind != FeatureKind::source) grounds.push_back(&reason);
  if (grounds.size() != 1) return !grounds.empty();
  const Reason& alone = *grounds.front();
  if (alone.kind != FeatureKind::word) return !alone.is_common || alone.part >= least_of_one;
  return alone.part >= (alone.names.size() > 1 ? least_of_words : least_of_one);
}

/// A contender that may be shown.
struct Presentable {
  RelatedArticle answer;
  std::vector<FeatureShare> shares;
};

/// Those with a ground, each work once: what is about the very pages of a better one is told of there.
std::vector<Presentable> presentable(const Archive& archive, const RelatedQuestion& question,
                                     std::vector<Contender> contenders) {
  query::Explainer explainer(archive, question);
  std::vector<Presentable> found;
  std::vector<std::vector<std::string>> pages;
  for (Contender& contender : contenders) {
    const auto& [article, score] = contender.nominee;
    std::vector<std::string> own = archive.pages_of(article);
    const auto known = own.empty() ? pages.end() : std::find(pages.begin(), pages.end(), own);
    if (known != pages.end()) {
      found[static_cast<std::size_t>(known - pages.begin())].answer.also_in.push_back(archive.card(article).id);
      continue;
    }
    std::vector<Reason> reasons = explainer.reasons_for(article, contender.shares);
    if (!has_ground(reasons)) continue;
    found.push_back({{article, archive.card(article), score, std::move(reasons), {}, {}}, std::move(contender.shares)});
    pages.push_back(std::move(own));
  }
  return found;
}

/// Brings answers into an order in which each is worth reading after those before it (maximal marginal relevance).
void spread(std::vector<Presentable>& all, std::size_t wanted) {
  std::vector<double> likest(all.size());
  for (std::size_t i = 0; i < std::min(wanted, all.size()); ++i) {
    std::size_t best = i;
    const auto worth = [&](std::size_t at) { return all[at].answer.score - likeness_weight * likest[at]; };
    for (std::size_t j = i + 1; j < all.size(); ++j)
      if (worth(j) > worth(best)) best = j;
    std::rotate(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(best),
                all.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    std::rotate(likest.begin() + static_cast<std::ptrdiff_t>(i), likest.begin() + static_cast<std::ptrdiff_t>(best),
                likest.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    for (std::size_t j = i + 1; j < all.size(); ++j)
      likest[j] = std::max(likest[j], relatedness_of(all[i].shares, all[j].shares));
  }
}

}  // namespace

RelatedQuestion ask_about(const Archive& archive, ArticleNumber article) {
  const auto shares = archive.features().shares(article);
  return {{shares.begin(), shares.end()}, archive.topics_of(article), archive.pages_of(article), article};
}

RelatedQuestion ask_about(const Archive& archive, const Ontology& ontology, const Article& article,
                          const ArticleTags& tags) {
  RelatedQuestion question;
  question.shares = shares_of(article, tags, ontology, archive.features());
  for (const Tag& tag : tags.tags) question.topics.push_back({ontology[tag.topic].id, tag.role});
  for (const Link& link : article.links) {
    if (link.role == LinkRole::source && !link.canonical.empty())
      question.pages.emplace_back(text::without_scheme(link.canonical));
  }
  std::sort(question.pages.begin(), question.pages.end());
  question.pages.erase(std::unique(question.pages.begin(), question.pages.end()), question.pages.end());
  return question;
}

RelatedArticles related_articles(const Archive& archive, const RelatedQuestion& question,
                                 const RelatedOptions& options) {
  const Filter filter(archive, question, options);
  RelatedArticles answers;
  for (const ArticleNumber article : filter.same_work()) answers.same_work.push_back(archive.card(article));
  const std::size_t most = std::max(closely, options.limit * closely_for_each);
  std::vector<Presentable> all =
      presentable(archive, question, contenders(archive, question, filter, options.least_score, most));
  if (options.diverse) spread(all, options.limit);
  all.resize(std::min(options.limit, all.size()));
  for (Presentable& one : all) {
    one.answer.too_common = query::common_topics(archive, question, one.answer.article);
    answers.related.push_back(std::move(one.answer));
  }
  return answers;
}

}  // namespace weft
