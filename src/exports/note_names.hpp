// SPDX-License-Identifier: MIT
#pragma once

#include <weft/graph.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weft::exports {

/// A text as the name of a file that every system takes and that may stand in a wikilink: signs that mean something
/// to either are written in their wide form (`C＃`), as people do by hand. At most `longest_note_name` bytes; empty
/// when nothing is left.
std::string note_name(std::string_view text);

/// File systems take 255 bytes, some tools in front of them fewer.
inline constexpr std::size_t longest_note_name = 100;

/// What the note of each vertex of a graph is called. Names hang on the graph alone, not on the part of it that is
/// written, and what comes first keeps its name when more comes.
class NoteNames {
 public:
  explicit NoteNames(const TopicGraph& graph);

  /// `Topics/Apache Cassandra`, without the extension.
  const std::string& path_of(VertexId vertex) const { return paths_[index_of(vertex)]; }

  /// `Apache Cassandra`
  std::string_view name_of(VertexId vertex) const;

 private:
  /// Of names that some system takes for one, the first keeps it; others get `hint`, then a number.
  std::string free_name(const std::string& wanted, std::string_view hint);
  bool take(const std::string& name);

  std::vector<std::string> paths_;           ///< by vertex
  std::set<std::string> taken_;              ///< of one folder, as systems compare them
  std::map<std::string, unsigned> numbers_;  ///< the last one given to a name
};

}  // namespace weft::exports
