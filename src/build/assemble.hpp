// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_head.hpp"
#include "build/issue_room.hpp"
#include "graph/internal_links.hpp"

#include <weft/build.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::building {

/// Where issues come from, each by its number. The same number gives the same issue each time it is asked for: there
/// may be more of them than there is room for, and those are asked for twice.
class IssueSource {
 public:
  virtual ~IssueSource() = default;

  virtual std::size_t size() const = 0;

  /// Nothing when it is no part of the corpus. Threads may ask at the same time, each as a `worker` of its own.
  virtual std::optional<KeptIssue> issue(std::size_t number, unsigned worker) = 0;

  /// Nothing more will be asked for.
  virtual void release() {}
};

/// An issue that was looked at once.
struct FoundIssue {
  std::size_t number = 0;  ///< in its source
  std::string hash;        ///< of its text
  IssueHead head;
  std::optional<KeptIssue> kept;  ///< nothing when it has to be asked for again
};

/// The issues of a source, looked through once, and as many of them kept as there is room for.
class Gathering {
 public:
  /// The jobs of the options are the threads that work at it, one a core when there are none. There is room for issues
  /// of so many bytes, about. REQUIRES: the options outlive it.
  Gathering(IssueSource& source, const BuildOptions& options, std::size_t room = usual_room);

  /// Looks through the issues of these numbers. REQUIRES: no number is named twice.
  void look_through(const std::vector<std::size_t>& numbers);

  /// Adds issues that were looked at when they came. REQUIRES: their numbers are not named elsewhere.
  void add(std::vector<FoundIssue> found);

  /// How many issues were there.
  std::size_t size() const { return found_.size(); }

  /// Makes an archive of the issues that were there. REQUIRES: there are some.
  void keep_in(const std::string& archive, const std::shared_ptr<const Ontology>& ontology) &&;

 private:
  KeptIssue take(FoundIssue& found, unsigned worker);

  /// Tells the world of one more issue of a step.
  void tell(std::string_view doing, std::size_t done, std::size_t all, std::size_t articles) const;

  /// Settles what only all issues together decide, and gives their order.
  std::vector<std::size_t> settle_heads();
  std::vector<graph::IssueFile> files_in(const std::vector<std::size_t>& order) const;

  IssueSource& source_;
  const BuildOptions& options_;
  unsigned threads_;
  std::size_t looked_at_ = 0;
  std::size_t articles_ = 0;  ///< in the issues that were there
  std::vector<FoundIssue> found_;
  IssueRoom room_;
};

}  // namespace weft::building
