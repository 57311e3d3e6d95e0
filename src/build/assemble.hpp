// SPDX-License-Identifier: MIT
#pragma once

#include "archive/writer.hpp"
#include "build/issue_head.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::building {

using archive::KeptIssue;

/// Where issues come from, each by its number. The same number gives the same issue each time it is asked for: there
/// may be more of them than there is room for, and those are asked for twice.
class IssueSource {
 public:
  virtual ~IssueSource() = default;

  virtual std::size_t size() const = 0;

  /// Nothing when it is no part of the corpus. Threads may ask at the same time, each as a `worker` of its own.
  virtual std::optional<KeptIssue> issue(std::size_t number, unsigned worker) = 0;

  /// Whether all issues are in memory anyway. Then each is asked for once.
  virtual bool has_room_for_all() const { return false; }

  /// Nothing more will be asked for.
  virtual void release() {}
};

/// The issues of a source, looked through once, and as many of them kept as there is room for.
class Gathering {
 public:
  /// `jobs` threads work at it, one a core when it is 0. There is room for issues of so many bytes, about.
  Gathering(IssueSource& source, unsigned jobs, std::size_t room = std::size_t{256} << 20);

  /// Looks through the issues of these numbers. REQUIRES: no number is named twice.
  void look_through(const std::vector<std::size_t>& numbers);

  /// How many issues were there.
  std::size_t size() const { return found_.size(); }

  /// Makes an archive of the issues that were there. REQUIRES: there are some.
  void keep_in(const std::string& archive, const std::shared_ptr<const Ontology>& ontology) &&;

 private:
  struct Found {
    std::size_t number = 0;
    std::string hash;  ///< of its text
    IssueHead head;
    std::optional<KeptIssue> kept;  ///< nothing when it has to be asked for again
  };

  KeptIssue take(Found& found, unsigned worker);

  IssueSource& source_;
  unsigned threads_;
  std::vector<Found> found_;
  std::size_t room_;  ///< that is left
};

}  // namespace weft::building
