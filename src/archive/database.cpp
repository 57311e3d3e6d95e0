// SPDX-License-Identifier: MIT
#include "archive/database.hpp"

#include <sqlite3.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <limits>
#include <system_error>
#include <utility>

namespace weft::archive {

namespace {

// No issue is larger than 8 MiB; replaced bytes can make three of one.
constexpr int longest_text = 64 << 20;

/// A name that SQLite takes for nothing but a path: neither ":memory:" nor "file:…" nor a flag.
std::string plain_path(const std::string& path) { return path.starts_with('/') ? path : "./" + path; }

int open_flags(Access access) {
  constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (access) {
    case Access::read:
      return always | SQLITE_OPEN_READONLY;
    case Access::recover:
      return always | SQLITE_OPEN_READWRITE;
    case Access::write:
      break;
  }
  return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

std::string system_reason(int number, const char* otherwise) {
  return number == 0 ? otherwise : std::system_category().message(number);
}

/// Why the system refused to write to one of the files; 0 when it did not. SQLite itself forgets that where it happens
/// in the midst of a commit.
int last_refusal(sqlite3* handle) {
  int reason = 0;
  for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
    sqlite3_file* file = nullptr;
    if (reason != 0 || sqlite3_file_control(handle, "main", which, static_cast<void*>(&file)) != SQLITE_OK) continue;
    // A journal may be one of memory, or not open.
    if (file == nullptr || file->pMethods == nullptr || file->pMethods->xFileControl == nullptr) continue;
    file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &reason);
  }
  return reason;
}

struct Reason {
  std::string text;
  std::string advice;
};

constexpr const char* rebuild_advice = "delete it and build it again: weft build FOLDER";
constexpr const char* elsewhere_advice = "choose another folder with --output";

Reason reason_for_refusal(int number) {
  if (number == EFBIG)
    return {"a file may grow no further here",
            "raise the limit on file sizes (ulimit -f), or " + std::string(elsewhere_advice)};
  return {system_reason(number, "disk I/O error"), ""};
}

Reason reason_for(int code, Access access, sqlite3* handle) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return {"the disk is full", "make room, or choose another folder with --output"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"another program is using it", "try again when that program has finished"};
    case SQLITE_READONLY:
      if (access == Access::write) return {"it or its folder is read-only", elsewhere_advice};
      // What a killed writer left, or write-ahead logging.
      return {"that takes writing beside it, and its folder is read-only",
              "copy it, and the files beside it whose names begin like its own, to a folder that can be written"};
    case SQLITE_CANTOPEN:
      // A new file that may not be made is reported as one that is not there.
      if (access == Access::write && sqlite3_system_errno(handle) == ENOENT)
        return {"its folder is read-only", elsewhere_advice};
      return {system_reason(sqlite3_system_errno(handle), "it cannot be opened"),
              access == Access::write ? elsewhere_advice : ""};
    case SQLITE_IOERR:
      return reason_for_refusal(last_refusal(handle));
    case SQLITE_CORRUPT:
      return {"it is damaged", rebuild_advice};
    case SQLITE_NOTADB:
      return {"it is not an archive, nor any SQLite database",
              access == Access::write ? "move that file away, or choose another folder with --output"
                                      : "name an archive with --archive, or build one: weft build FOLDER"};
    case SQLITE_NOMEM:
      return {"out of memory", ""};
    case SQLITE_ERROR:
      return {std::string("it is damaged (") + sqlite3_errmsg(handle) + ")", rebuild_advice};
    default:
      return {handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code), ""};
  }
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close(handle); }

Database::Database(std::string path, Access access, int patience) : path_(std::move(path)), access_(access) {
  open(path_, patience);
}

Database::Database(const std::string& path, Access access, std::string named)
    : path_(std::move(named)), access_(access) {
  open(path, patience_in_milliseconds);
}

void Database::open(const std::string& path, int patience) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(plain_path(path).c_str(), &handle, open_flags(access_), nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_busy_timeout(handle, patience);
  harden();
}

Database::~Database() = default;

// Whoever made the file may have put traps into its schema: sqlite.org/security.html.
void Database::harden() const {
  sqlite3* const handle = handle_.get();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY");
  if (access_ != Access::read) return;
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longest_text);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 50);
  execute("PRAGMA query_only = ON");
}

void Database::execute(const std::string& sql) const {
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

bool Database::attempt(const std::string& sql) const {
  return sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::int64_t Database::integer(const std::string& sql) const {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Database::copy_from(const Database& other) const {
  struct Finish {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
  };
  const std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(handle(), "main", other.handle(), "main"));
  if (!backup) fail(sqlite3_extended_errcode(handle()));
  if (const int code = sqlite3_backup_step(backup.get(), -1); code != SQLITE_DONE) fail(code);
}

void Database::write_header(std::int64_t at, std::uint32_t number) const {
  sqlite3_file* file = nullptr;
  if (const int code = sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file); code != SQLITE_OK)
    fail(code);
  std::array<unsigned char, 4> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(number >> (8 * (3 - i)));
  if (const int code = file->pMethods->xWrite(file, bytes.data(), int{bytes.size()}, at); code != SQLITE_OK) fail(code);
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

bool Database::has_unfinished_write() const {
  const int code = sqlite3_exec(handle(), "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
  if ((code & 0xFF) == SQLITE_READONLY) return true;
  if (code != SQLITE_OK) fail(code);
  return false;
}

void Database::fail(int code) const {
  const Reason reason = reason_for(code, access_, handle());
  fail(reason.text, reason.advice);
}

void Database::fail(const std::string& reason, const std::string& advice) const {
  const char* const tried = access_ == Access::write ? "cannot write the archive '" : "cannot read the archive '";
  throw Error(tried + path_ + "': " + reason, advice);
}

void Database::damaged(const std::string& detail) const { fail("it is damaged (" + detail + ")", rebuild_advice); }

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(const Database& database, const std::string& sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size() + 1), &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) database.fail(code);
}

namespace {

int bind_one(sqlite3_stmt* statement, int parameter, const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value))
    return sqlite3_bind_int64(statement, parameter, *integer);
  if (const auto* key = std::get_if<RowKey>(&value)) return sqlite3_bind_int64(statement, parameter, key->number);
  if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement, parameter, *real);
  if (const auto* blob = std::get_if<Blob>(&value)) {
    const char* const bytes = blob->bytes.empty() ? "" : blob->bytes.data();
    return sqlite3_bind_blob64(statement, parameter, bytes, blob->bytes.size(), SQLITE_STATIC);
  }
  if (std::holds_alternative<std::monostate>(value)) return sqlite3_bind_null(statement, parameter);
  const std::string_view text = std::get<std::string_view>(value);
  // An empty view may point nowhere, which SQLite would take for NULL.
  const char* const bytes = text.empty() ? "" : text.data();
  return sqlite3_bind_text64(statement, parameter, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

}  // namespace

void Statement::bind(std::span<const Value> values) {
  assert(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement_.get())) == values.size());
  sqlite3_reset(statement_.get());
  int parameter = 0;
  for (const Value& value : values)
    if (const int code = bind_one(statement_.get(), ++parameter, value); code != SQLITE_OK) database_.fail(code);
}

void Statement::run(std::span<const Value> values) {
  bind(values);
  if (const int code = sqlite3_step(statement_.get()); code != SQLITE_DONE) database_.fail(code);
  sqlite3_reset(statement_.get());
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail(code);
  return code == SQLITE_ROW;
}

std::string Statement::name(int column) const {
  const char* const name = sqlite3_column_name(statement_.get(), column);
  return name != nullptr ? name : "a column";
}

void Statement::expect(int column, int type) const {
  if (sqlite3_column_type(statement_.get(), column) != type)
    database_.damaged("an unexpected kind of value in " + name(column));
}

std::int64_t Statement::integer(int column) const {
  expect(column, SQLITE_INTEGER);
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  expect(column, SQLITE_FLOAT);
  return sqlite3_column_double(statement_.get(), column);
}

std::optional<double> Statement::real_or_null(int column) const {
  return is_null(column) ? std::nullopt : std::optional(real(column));
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::string_view Statement::text_view(int column) const {
  expect(column, SQLITE_TEXT);
  const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) database_.fail(SQLITE_NOMEM);
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob_view(int column) const {
  expect(column, SQLITE_BLOB);
  const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes, bytes == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Statement::text(int column) const { return std::string(text_view(column)); }

std::size_t Statement::index(int column, std::size_t limit) const {
  const std::int64_t value = integer(column);
  if (value < 0 || static_cast<std::uint64_t>(value) >= limit)
    database_.damaged(std::to_string(value) + " is out of range in " + name(column));
  return static_cast<std::size_t>(value);
}

std::uint32_t Statement::number(int column) const {
  return static_cast<std::uint32_t>(index(column, std::size_t{std::numeric_limits<std::uint32_t>::max()} + 1));
}

Span Statement::span(int first_column) const { return {number(first_column), number(first_column + 1)}; }

std::vector<std::string> texts_in(Statement& rows) {
  std::vector<std::string> found;
  while (rows.step()) found.push_back(rows.text(0));
  return found;
}

Transaction::Transaction(const Database& database, const char* begin) : database_(database) {
  database_.execute(begin);
}

Transaction::~Transaction() {
  // SQLite has undone it by itself after a full disk and the like. What cannot be undone now, the next
  // program that opens the file will undo.
  if (database_.in_transaction()) database_.attempt("ROLLBACK");
}

void Transaction::commit() { database_.execute("COMMIT"); }

}  // namespace weft::archive
