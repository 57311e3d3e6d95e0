// SPDX-License-Identifier: MIT
#include "build/plan.hpp"

#include "build/in_sequence.hpp"
#include "build/read_issue.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace weft::building {

namespace {

/// Several files may have one path: those of folders that are called the same.
using Entries = std::unordered_multimap<std::string_view, std::size_t>;

Entries by_path(const Previous& previous) {
  Entries entries;
  for (std::size_t key = 0; key < previous.entries.size(); ++key) entries.emplace(previous.entries[key].path, key);
  return entries;
}

/// The hash of a file's text; empty when it cannot be read, which whoever reads it will tell of.
std::string hash_of(const IssueFile& file) {
  try {
    Diagnostics told_when_read;
    return hash_of_text(read_text(bytes_of(file), told_when_read));
  } catch (const Error&) {
    return {};
  }
}

class Planner {
 public:
  Planner(const Previous& previous, std::string_view ontology, const SeenFiles& seen)
      : previous_(previous), same_ontology_(previous.ontology == ontology), seen_(seen), entries_(by_path(previous)) {}

  FilePlan plan(const IssueFile& file) const {
    FilePlan plan;
    if (!file.bytes) plan.state = io::state_of(file.path);
    if (!previous_.why_not.empty()) return to_read(std::move(plan), previous_.why_not);
    const auto [first, last] = entries_.equal_range(file.name);
    if (first == last) return to_read(std::move(plan), not_in_archive);
    if (plan.state) plan.hash = seen_.hash_of(file.real, *plan.state);
    const bool looks_the_same = !plan.hash.empty();
    if (!looks_the_same) plan.hash = hash_of(file);
    const std::string rules = fingerprint_of(file.rules);
    std::string_view why = "its text has changed";
    for (auto entry = first; entry != last; ++entry) {
      const archive::KeptEntry& kept = previous_.entries[entry->second];
      if (kept.content_hash != plan.hash) continue;
      why = "weft.yaml lays down something else for it";
      if (kept.rules != rules) continue;
      why = "it was read as a draft";
      if (kept.draft && !file.drafts) continue;
      plan.key = entry->second;
      plan.fate = same_ontology_ ? FileFate::reused : FileFate::retagged;
      plan.reason = !same_ontology_  ? "the ontology has changed"
                    : looks_the_same ? "its size and time are the same"
                                     : "its text is the same";
      return plan;
    }
    return to_read(std::move(plan), why);
  }

 private:
  static FilePlan to_read(FilePlan plan, std::string_view reason) {
    plan.fate = FileFate::read;
    plan.reason = reason;
    return plan;
  }

  const Previous& previous_;
  bool same_ontology_;
  const SeenFiles& seen_;
  Entries entries_;
};

/// A file is read when another one has taken its issue, as with two copies that lie under one path.
void share_out(Plan& plan, std::size_t entries) {
  std::vector<bool> taken(entries);
  for (FilePlan& file : plan.files) {
    if (file.fate == FileFate::read) continue;
    if (taken[file.key]) {
      file.fate = FileFate::read;
      file.reason = "another file has its path and text";
    }
    taken[file.key] = true;
  }
}

}  // namespace

std::vector<std::size_t> Plan::numbers(FileFate fate) const {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < files.size(); ++i)
    if (files[i].fate == fate) numbers.push_back(i);
  return numbers;
}

Previous previous_archive(const std::string& path) {
  Previous previous;
  try {
    const archive::KeptIssues kept(path);
    if (kept.reader() != std::to_string(reader_version)) {
      previous.why_not = "another version of weft has read it";
      return previous;
    }
    previous.entries = kept.entries();
    previous.contents = kept.contents();
    previous.ontology = kept.ontology();
  } catch (const Error&) {
    previous = {};
    previous.why_not = "there is no archive to go by";
  }
  return previous;
}

Plan make_plan(const std::vector<IssueFile>& files, const Previous& previous, std::string_view ontology,
               const SeenFiles& seen, unsigned threads) {
  Plan plan;
  plan.files.reserve(files.size());
  const Planner planner(previous, ontology, seen);
  in_sequence<FilePlan>(
      files.size(), threads, [&](std::size_t number, unsigned) { return planner.plan(files[number]); },
      [&](FilePlan file) { plan.files.push_back(std::move(file)); });
  share_out(plan, previous.entries.size());
  std::unordered_set<std::string_view> there;
  for (const IssueFile& file : files) there.insert(file.name);
  for (const archive::KeptEntry& entry : previous.entries)
    if (!there.contains(entry.path)) plan.gone.push_back(entry.path);
  std::sort(plan.gone.begin(), plan.gone.end());
  return plan;
}

}  // namespace weft::building
