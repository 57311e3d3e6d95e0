// SPDX-License-Identifier: MIT
#pragma once

#include "build/assemble.hpp"
#include "build/shard_store.hpp"

#include <weft/build.hpp>
#include <weft/shards.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weft::building {

/// What is known of a record until all of them are.
struct NotedRecord {
  ShardRecord::Kind kind = ShardRecord::Kind::diagnostic;
  std::string path;
  std::vector<PlacedDiagnostic> diagnostics;
  ShardPlace place;

  // Of an issue:
  std::string hash = {};  ///< of its text
  IssueHead head = {};
  std::optional<KeptIssue> issue = {};   ///< while there is room for it
  std::optional<std::string> line = {};  ///< when it cannot be read from its shard again
};

/// What to know of a record; an issue is in it.
NotedRecord note_of(ShardRecord record, ShardPlace place, const Housekeeping& housekeeping);

KeptIssue issue_of(ShardRecord record);

/// The records of any number of shards, one a document, whatever their order. Of several on one document the same is
/// kept whichever came first: an issue rather than a draft, that rather than what tells why there is neither; and of
/// two issues the one whose content hash is the lower.
class ShardRecords {
 public:
  /// There is room for issues of so many bytes, about. REQUIRES: the others outlive it.
  ShardRecords(ShardStore& store, const Ontology& ontology, std::size_t room)
      : store_(store), ontology_(ontology), room_(room) {}

  /// Findings that hold for all records of a shard.
  void add_findings(std::vector<PlacedDiagnostic> findings);
  void add(NotedRecord record);

  bool is_empty() const { return kept_.empty() && about_no_document_.empty(); }

  /// What is wrong with a shard itself.
  void add_fault(PlacedDiagnostic fault);

  /// The issues by their paths, numbered as they stand here.
  struct Issues {
    std::vector<FoundIssue> found;
    std::vector<ShardPlace> places;
  };

  /// Moves everything into a report but the issues, which are returned.
  Issues move_into(BuildReport& report) &&;

 private:
  void add_again(NotedRecord& kept, NotedRecord record);
  void add_other_issue(NotedRecord& kept, NotedRecord record);
  void put(NotedRecord& kept, NotedRecord record);
  void find_room(NotedRecord& record);
  ShardRecord whole(const NotedRecord& record) const;
  std::string line_of(const ShardRecord& record) const;

  ShardStore& store_;
  const Ontology& ontology_;
  IssueRoom room_;
  std::vector<PlacedDiagnostic> findings_;
  std::vector<PlacedDiagnostic> about_no_document_;
  std::vector<PlacedDiagnostic> faults_;
  std::map<std::string, NotedRecord> kept_;  ///< by path
};

}  // namespace weft::building
