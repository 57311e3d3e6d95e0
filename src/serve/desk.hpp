// SPDX-License-Identifier: MIT
#pragma once

#include "serve/answer.hpp"

#include <weft/explorer.hpp>
#include <weft/tagging.hpp>

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

/// What is served of an archive: the page of the explorer, the parts of its data, and queries.
/// In: what a request is for. Out: an answer. Never writes; knows nothing of connections.
namespace weft::serve {

struct DeskOptions {
  std::string archive;
  std::string made_by;  ///< the program and its version
  /// What the archive is called.
  std::string (*title_of)(std::span<const TaggedIssue> issues) = nullptr;
};

class Desk {
 public:
  /// Loads the archive, so that what is wrong with it is told at once. What is no fault of a client's goes to `log`,
  /// which outlives this.
  Desk(DeskOptions options, std::ostream& log);
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// Does not throw for what a client, or another program that writes the archive, has done.
  Answer answer(std::string_view target);

 private:
  struct Shown;

  static Answer page();
  Answer route(std::string_view text);
  /// `of` is what the archive held that is meant; empty: whatever it holds now.
  Answer part(std::string_view name, std::string_view of);
  void renew();

  DeskOptions options_;
  std::ostream& log_;
  std::unique_ptr<Shown> shown_;
};

}  // namespace weft::serve
