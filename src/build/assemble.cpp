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

/// An issue on its way into the archive.
struct Settled {
  KeptIssue issue;
  IssueFeatures features;
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

}  // namespace

Gathering::Gathering(IssueSource& source, unsigned jobs, std::size_t room)
    : source_(source), threads_(threads_for(jobs)), room_(room) {}

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

void Gathering::keep_in(const std::string& archive, const std::shared_ptr<const Ontology>& ontology) && {
  std::sort(found_.begin(), found_.end(), [](const FoundIssue& a, const FoundIssue& b) { return a.number < b.number; });
  std::vector<IssueHead> heads;
  heads.reserve(found_.size());
  for (FoundIssue& found : found_) heads.push_back(std::move(found.head));
  const std::vector<std::size_t> order = settle(heads);
  for (std::size_t i = 0; i < found_.size(); ++i) found_[i].head = std::move(heads[i]);

  io::create_folder(io::folder_of(archive));
  archive::ArchiveWriter writer(archive, ontology);
  FeatureTableBuilder builder(*ontology);
  in_sequence<Settled>(
      order.size(), threads_,
      [&](std::size_t at, unsigned worker) {
        FoundIssue& found = found_[order[at]];
        KeptIssue issue = take(found, worker);
        apply(found.head, issue.tagged.issue);
        IssueFeatures features = gather_features(issue.tagged);
        return Settled{std::move(issue), std::move(features)};
      },
      [&](Settled settled) {
        writer.add(settled.issue.tagged, settled.issue.reading);
        builder.add(std::move(settled.features));
      });
  found_ = {};
  source_.release();

  Aside indexing([&] { writer.add_indexes(); });
  const FeatureTable features = std::move(builder).finish(threads_);
  const std::vector<RelatedPair> related = strongest_pairs(features, threads_);
  indexing.wait();
  writer.add_features(features, related);
  writer.finish();
}

}  // namespace weft::building
