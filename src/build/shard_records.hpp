// SPDX-License-Identifier: MIT
#pragma once

#include "build/assemble.hpp"

#include <weft/build.hpp>
#include <weft/shards.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace weft::building {

/// Where a record stands.
struct ShardPlace {
  std::string shard;
  std::uint32_t line = 0;
};

/// The records of any number of shards, one a document, whatever their order. Of several on one document the same is
/// kept whichever came first: an issue rather than a draft, that rather than what tells why there is neither; and of
/// two issues the one whose content hash is the lower.
class ShardRecords {
 public:
  explicit ShardRecords(const Ontology& ontology) : ontology_(ontology) {}

  /// Findings that hold for all records of a shard.
  void add_findings(std::vector<PlacedDiagnostic> findings);
  void add(ShardRecord record, ShardPlace place);

  /// What is wrong with a shard itself.
  void add_fault(PlacedDiagnostic fault);

  /// Moves everything into a report but the issues, which are returned, by their paths.
  std::vector<KeptIssue> move_into(BuildReport& report) &&;

 private:
  struct Kept {
    ShardRecord record;
    ShardPlace place;
  };

  void add_again(Kept& kept, ShardRecord record, ShardPlace place);
  std::pair<std::string, std::string> rank_of(const ShardRecord& record) const;
  std::string line_of(const ShardRecord& record) const;

  const Ontology& ontology_;
  std::vector<PlacedDiagnostic> findings_;
  std::vector<PlacedDiagnostic> about_no_document_;
  std::vector<PlacedDiagnostic> faults_;
  std::map<std::string, Kept> kept_;  ///< by path
};

}  // namespace weft::building
