// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>
#include <weft/query.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

/// What `weft build` says to the person who runs it.
namespace weft::cli {

std::size_t count_links(const std::vector<TaggedIssue>& issues);

/// `10 issues, 75 articles, 96 links, 120 topics`, and a blank line.
void write_counts(const TopicGraph& graph, std::size_t links, std::size_t topics, std::ostream& out);

/// What became of all files: `10 read`, `1 draft passed over`.
std::vector<std::string> files_of(const BuildReport& report, std::size_t read);

/// The first of the topics: `Databases 16`.
std::vector<std::string> commonest(const TopicGraph& graph, const std::vector<TopicLine>& topics);

/// A question worth asking first: what relates to the article with the closest relative.
std::string next_command(const TopicGraph& graph, const std::string& archive);

/// Throws the Error that says why. Without issues there is nothing to keep or to draw, and what an earlier build
/// made may be of use yet.
[[noreturn]] void found_nothing(const BuildReport& report);

}  // namespace weft::cli
