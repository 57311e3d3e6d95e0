// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>
#include <weft/shards.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weft::building {

/// A record of counts, and where it stands.
struct NotedCount {
  CountedRecord record;
  std::size_t shard = 0;   ///< which of those that are merged
  std::uint32_t line = 0;  ///< from 1
};

/// The counts of any number of shards, whatever their order. Of several on one topic or pair the same is kept whichever
/// came first: the one whose line is the lower by its bytes.
class CountedRecords {
 public:
  /// REQUIRES: both outlive it.
  CountedRecords(const std::vector<std::string>& shards, const Ontology& ontology)
      : shards_(shards), ontology_(ontology) {}

  void add(NotedCount count);

  bool is_empty() const { return !corpus_ && topics_.empty() && pairs_.empty(); }

  /// Where one of the counts stands. REQUIRES: there is one.
  std::string first_place() const;

  /// The counts that fit together; what does not is told of in the report. Throws Error without a corpus, and where
  /// there are two. REQUIRES: there is a count.
  std::shared_ptr<const CountedTopics> move_into(BuildReport& report) &&;

 private:
  using Pair = std::pair<TopicId, TopicId>;

  /// One that another on the same was kept instead of.
  struct Dropped {
    NotedCount count;
    const NotedCount* kept = nullptr;
  };

  template <typename Key>
  void add_to(std::map<Key, NotedCount>& known, const Key& key, NotedCount count);
  std::string line_of(const NotedCount& noted) const;
  std::string place_of(const NotedCount& noted) const;
  void fault(const NotedCount& at, const char* code, std::string message, std::string advice);
  void tell_conflicts();
  bool fits(const NotedCount& noted, const CountedTopic& counted);
  bool fits(const NotedCount& noted, const CountedPair& pair);
  std::vector<PlacedDiagnostic> faults_in_order() &&;

  const std::vector<std::string>& shards_;
  const Ontology& ontology_;
  std::optional<NotedCount> corpus_;
  std::optional<NotedCount> other_corpus_;
  std::vector<Dropped> dropped_;
  std::map<TopicId, NotedCount> topics_;
  std::map<Pair, NotedCount> pairs_;
  std::vector<PlacedDiagnostic> faults_;
};

/// Makes an archive of counts. Throws Error, and leaves what was there, when it cannot.
void keep_counted(const std::string& archive, const std::shared_ptr<const Ontology>& ontology,
                  const std::shared_ptr<const CountedTopics>& counted);

}  // namespace weft::building
