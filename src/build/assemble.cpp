// SPDX-License-Identifier: MIT
#include "build/assemble.hpp"

#include "build/housekeeping.hpp"
#include "build/in_sequence.hpp"
#include "io/descriptor.hpp"
#include "io/files.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <thread>
#include <utility>

namespace weft::building {

namespace {

using Leads = std::vector<graph::InternalLinks::Lead>;

/// An issue on its way into the archive.
struct Settled {
  KeptIssue issue;
  IssueFeatures features;
  std::vector<Leads> leads;  ///< by article
};

/// Work on a thread of its own, whose failure is that of who waits for it.
class Aside {
 public:
  template <typename Work>
  explicit Aside(Work work)
      : thread_([this, work] {
          try {
            work();
          } catch (...) {
            failure_ = std::current_exception();
          }
        }) {}

  void wait() {
    thread_.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::exception_ptr failure_;
  std::jthread thread_;
};

/// What all issues come to together, gathered one after the other.
class Gathered {
 public:
  Gathered(const std::shared_ptr<const Ontology>& ontology, std::vector<graph::IssueFile> files)
      : features_(*ontology), chronicle_(ontology), links_(std::move(files)) {}

  /// What there is to see in an issue alone. Any thread may look.
  Settled look_at(std::size_t number, KeptIssue issue) const {
    IssueFeatures features = gather_features(issue.tagged);
    std::vector<Leads> leads;
    for (const Article& article : issue.tagged.issue.articles) leads.push_back(links_.leads_of(number, article));
    return {std::move(issue), std::move(features), std::move(leads)};
  }

  void add(Settled settled) {
    features_.add(std::move(settled.features));
    chronicle_.add(settled.issue.tagged);
    for (const Leads& leads : settled.leads) links_.add(issues_, ArticleNumber{articles_++}, leads);
    ++issues_;
  }

  std::size_t issues() const { return issues_; }

  /// Reckons features, relations and figures, while the writer makes its indexes, and keeps them.
  void keep_in(archive::ArchiveWriter& writer, unsigned threads) && {
    Aside indexing([&] { writer.add_indexes(); });
    const FeatureTable features = std::move(features_).finish(threads);
    const std::vector<RelatedPair> related = strongest_pairs(features, threads);
    const Chronicle chronicle = std::move(chronicle_).finish();
    Figures figures;
    Aside reckoning([&] { figures = reckon_figures(chronicle, related); });
    indexing.wait();
    writer.add_features(features, related);
    reckoning.wait();
    const auto title_of = [&](ArticleNumber article) { return writer.title_of(article); };
    name_communities(chronicle, title_of, figures.topic_standings);
    name_communities(chronicle, title_of, figures.article_standings);
    figures.references = std::move(links_).finish();
    writer.add_figures(figures);
  }

 private:
  FeatureTableBuilder features_;
  ChronicleBuilder chronicle_;
  graph::InternalLinks links_;
  std::size_t issues_ = 0;
  std::uint32_t articles_ = 0;
};

}  // namespace

Gathering::Gathering(IssueSource& source, const BuildOptions& options, std::size_t room)
    : source_(source), options_(options), threads_(threads_for(options.jobs)), room_(room) {}

void Gathering::tell(std::string_view doing, std::size_t done, std::size_t all, std::size_t articles) const {
  if (options_.progress) options_.progress({doing, done, all, articles});
}

void Gathering::look_through(const std::vector<std::size_t>& numbers) {
  const Housekeeping housekeeping;
  found_.reserve(found_.size() + numbers.size());
  in_sequence<std::optional<FoundIssue>>(
      numbers.size(), threads_,
      [&](std::size_t at, unsigned worker) -> std::optional<FoundIssue> {
        std::optional<KeptIssue> issue = source_.issue(numbers[at], worker);
        if (!issue) return std::nullopt;
        IssueHead head = head_of(issue->tagged.issue, housekeeping);
        std::string hash = issue->tagged.content_hash;
        return FoundIssue{numbers[at], std::move(hash), std::move(head), std::move(issue)};
      },
      [&](std::optional<FoundIssue> found) {
        if (found) articles_ += found->kept->tagged.issue.articles.size();
        tell("reading", ++looked_at_, source_.size(), articles_);
        if (!found) return;
        if (!room_.take(*found->kept)) found->kept.reset();
        found_.push_back(*std::move(found));
      });
}

void Gathering::add(std::vector<FoundIssue> found) {
  found_.insert(found_.end(), std::move_iterator(found.begin()), std::move_iterator(found.end()));
}

KeptIssue Gathering::take(FoundIssue& found, unsigned worker) {
  if (found.kept) return *std::exchange(found.kept, std::nullopt);
  std::optional<KeptIssue> again = source_.issue(found.number, worker);
  if (!again || again->tagged.content_hash != found.hash)
    throw Error("'" + found.head.path + "' has changed while it was read", "build again");
  return *std::move(again);
}

std::vector<std::size_t> Gathering::settle_heads() {
  std::sort(found_.begin(), found_.end(), [](const FoundIssue& a, const FoundIssue& b) { return a.number < b.number; });
  std::vector<IssueHead> heads;
  heads.reserve(found_.size());
  for (FoundIssue& found : found_) heads.push_back(std::move(found.head));
  std::vector<std::size_t> order = settle(heads);
  for (std::size_t i = 0; i < found_.size(); ++i) found_[i].head = std::move(heads[i]);
  return order;
}

std::vector<graph::IssueFile> Gathering::files_in(const std::vector<std::size_t>& order) const {
  std::vector<graph::IssueFile> files;
  files.reserve(order.size());
  for (const std::size_t at : order) files.push_back({found_[at].head.path, found_[at].head.series});
  return files;
}

void Gathering::keep_in(const std::string& archive, const std::shared_ptr<const Ontology>& ontology) && {
  const std::vector<std::size_t> order = settle_heads();
  io::create_folder(io::folder_of(archive));
  archive::ArchiveWriter writer(archive, ontology);
  Gathered gathered(ontology, files_in(order));
  std::size_t articles = 0;
  in_sequence<Settled>(
      order.size(), threads_,
      [&](std::size_t at, unsigned worker) {
        FoundIssue& found = found_[order[at]];
        KeptIssue issue = take(found, worker);
        apply(found.head, issue.tagged.issue);
        return gathered.look_at(at, std::move(issue));
      },
      [&](Settled settled) {
        articles += settled.issue.tagged.issue.articles.size();
        writer.add(settled.issue.tagged, settled.issue.reading);
        gathered.add(std::move(settled));
        tell("writing", gathered.issues(), order.size(), articles);
      });
  found_ = {};
  source_.release();
  tell("relating", 0, 0, articles);
  std::move(gathered).keep_in(writer, threads_);
  writer.finish();
}

}  // namespace weft::building
