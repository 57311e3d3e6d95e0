// SPDX-License-Identifier: MIT
#pragma once

#include <weft/archive.hpp>

#include <string>

namespace weft::archive_tests {

/// A folder of the test's own, gone with it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  std::string path(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

/// Three issues, five topics.
ArchivedCorpus sample_corpus();

/// Every enumerator, and every kind of text and number that could get lost on the way.
ArchivedCorpus odd_corpus();

/// So many articles of some length, all different.
ArchivedCorpus large_corpus(std::size_t articles, const std::string& word);

/// Everything in a corpus, a line each, doubles with all their bits.
std::string spelled_out(const ArchivedCorpus& corpus);

/// The same corpus as it is loaded without texts or without evidence.
ArchivedCorpus without_texts(ArchivedCorpus corpus);
ArchivedCorpus without_evidence(ArchivedCorpus corpus);

ArchivedCorpus load_whole(const std::string& path);

std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

/// The message and the advice of the Error that loading or saving throws; empty when it throws none.
std::string complaint_of_loading(const std::string& path);
std::string complaint_of_saving(const std::string& path, const ArchivedCorpus& corpus);

/// Runs SQL on the file by hand.
void run_sql(const std::string& path, const std::string& sql);

}  // namespace weft::archive_tests
