// SPDX-License-Identifier: MIT
#include "archive/writer.hpp"

#include "archive/counted_rows.hpp"
#include "archive/feature_rows.hpp"
#include "archive/figure_rows.hpp"
#include "archive/identity.hpp"
#include "archive/replace.hpp"
#include "archive/schema.hpp"
#include "archive/search_index.hpp"
#include "archive/words.hpp"
#include "io/descriptor.hpp"
#include "io/files.hpp"

#include <cassert>
#include <cstddef>
#include <utility>

namespace weft::archive {

namespace {

const std::string& require_place_for_file(const std::string& path) {
  const auto refuse = [&](const char* reason) {
    throw Error("cannot write the archive '" + path + "': " + reason, "choose another folder with --output");
  };
  const io::PathKind kind = io::kind_of(path);
  if (kind == io::PathKind::folder) refuse("it is a folder");
  if (kind == io::PathKind::other) refuse("it is no regular file");
  if (io::kind_of(io::folder_of(path)) != io::PathKind::folder) refuse("its folder is not there");
  if (kind == io::PathKind::file) require_ours(Database(path, Access::write));
  return path;
}

// The draft is nobody else's, and worth nothing until it is synced as a whole. References and words are right by
// construction, as a test finds; to have every row checked would double the time.
constexpr const char* settings =
    "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA foreign_keys = OFF;"
    "PRAGMA ignore_check_constraints = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536";

}  // namespace

ArchiveWriter::ArchiveWriter(const std::string& path, std::shared_ptr<const Ontology> ontology)
    : path_(require_place_for_file(path)),
      ontology_(std::move(ontology)),
      draft_(path_),
      database_(std::make_unique<const Database>(draft_.path(), Access::write, path_)),
      contents_(*ontology_) {
  database_->execute(settings);
  transaction_.emplace(*database_, "BEGIN EXCLUSIVE");
  for (const TableDefinition& table : table_definitions()) {
    database_->execute(std::string(table.create));
    inserts_.emplace_back(*database_, std::string(table.insert));
  }
  visit_ontology(*ontology_, [&](Table table, std::initializer_list<Value> row) { write(table, row); });
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::write(Table table, std::initializer_list<Value> row) {
  inserts_[static_cast<std::size_t>(table)].run({row.begin(), row.size()});
}

void ArchiveWriter::add(const TaggedIssue& tagged, const Reading& reading) {
  IssueFingerprint fingerprint;
  const std::int64_t key = walk_.visit(tagged, [&](Table table, std::initializer_list<Value> row) {
    fingerprint.add(table, row);
    write(table, row);
  });
  const std::string of_issue = fingerprint.hex();
  contents_.add(of_issue);
  write_reading(key, reading, of_issue);
}

void ArchiveWriter::add(const CountedTopics& counted, const Figures& figures) {
  add_figures(figures);
  visit_counted(counted, [&](Table table, std::initializer_list<Value> row) { write(table, row); });
  contents_.add(fingerprint_of(counted));
}

void ArchiveWriter::write_reading(std::int64_t issue, const Reading& reading, std::string_view fingerprint) {
  const auto keep = [&](Table table, std::initializer_list<Value> row) {
    add_fields(readings_, row);
    write(table, row);
  };
  keep(Table::reading, {issue, reading.own_id, reading.rules, fingerprint});
  std::int64_t position = 0;
  for (const PlacedDiagnostic& found : reading.diagnostics) {
    const std::int64_t line = found.position ? found.position->line : 0;
    const std::int64_t column = found.position ? found.position->column : 0;
    keep(Table::diagnostic, {issue, position++, word_for(found.severity), found.code, found.message, found.advice, line,
                             column, found.source_line, std::int64_t{found.caret}, std::int64_t{found.width}});
  }
}

void ArchiveWriter::add_indexes() {
  database_->execute(std::string(indexes_of_issues()));
  database_->execute(std::string(views()));
  write_search_index(*database_);
}

void ArchiveWriter::add_features(const FeatureTable& features, const std::vector<RelatedPair>& related) {
  visit_features(related, features, [&](Table table, std::initializer_list<Value> row) { write(table, row); });
  database_->execute(std::string(indexes_of_relations()));
}

std::string ArchiveWriter::title_of(ArticleNumber article) const {
  Statement row(*database_,
                "SELECT article.title, article.id, issue.id FROM article JOIN issue ON issue.key = article.issue WHERE "
                "article.key = ?");
  row.ask({static_cast<std::int64_t>(index_of(article))});
  return row.step() ? weft::title_of(row.text(0), row.text_view(1), row.text_view(2)) : std::string();
}

void ArchiveWriter::add_figures(const Figures& figures) {
  visit_figures(figures, [&](Table table, std::initializer_list<Value> row) { write(table, row); });
}

void ArchiveWriter::write_meta() {
  const Scheme& scheme = ontology_->scheme();
  const std::string contents = contents_.hex();
  const std::string readings = readings_.hex();
  const std::string reader = std::to_string(reader_version);
  write(Table::meta,
        {contents, readings, reader, ontology_->fingerprint(), scheme.title, scheme.license, scheme.attribution});
  database_->execute("PRAGMA application_id = " + std::to_string(application_id) +
                     "; PRAGMA user_version = " + std::to_string(archive_version));
}

void ArchiveWriter::finish() {
  write_meta();
  transaction_->commit();
  inserts_.clear();
  transaction_.reset();
  stamp(*database_);
  database_.reset();
  draft_.sync();
  replace_archive(path_, draft_);
}

}  // namespace weft::archive
