// SPDX-License-Identifier: MIT
#pragma once

/// The one door to SQLite.
/// In: SQL of ours and values to bind. Out: rows, their values checked for type and range.
/// Never lets a result code through: what SQLite refuses is an Error that names the archive.

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace weft::archive {

/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

/// The place of a row, or of what it belongs to, among all of its table. It says nothing of the thing itself.
struct RowKey {
  std::int64_t number = 0;
};

/// One column of a row; NULL is a number that there is not. Texts and blobs are looked at, so they must live until the
/// row is written or read.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, Blob, RowKey>;

/// A count or a place among others, as a column has it.
inline std::int64_t integer(std::size_t number) { return static_cast<std::int64_t>(number); }

enum class Access {
  read,     ///< the file must be there; it may be anybody's, so nothing in it is trusted
  recover,  ///< for undoing what a killed writer left, before it can be read
  write,    ///< the file is made when it is missing
};

inline constexpr int patience_in_milliseconds = 5000;

/// An open database file.
class Database {
 public:
  /// `patience` is how long to wait for other programs that hold the file, in milliseconds.
  Database(std::string path, Access access, int patience = patience_in_milliseconds);

  /// The same for a file that is to take the place of another: that is the one to name when something fails.
  Database(const std::string& path, Access access, std::string named);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// Runs statements and passes over the rows they return.
  void execute(const std::string& sql) const;

  /// The same for what may as well fail; whether it did not.
  bool attempt(const std::string& sql) const;

  /// The first column of the first row; 0 when there is none.
  std::int64_t integer(const std::string& sql) const;

  /// Makes all of it the same as another database, in one transaction.
  void copy_from(const Database& other) const;

  /// Writes a number into the header of the file, past SQLite's cache.
  void write_header(std::int64_t at, std::uint32_t number) const;

  bool in_transaction() const;

  /// A writer was killed halfway, and only another writer can undo its work.
  bool has_unfinished_write() const;

  /// Throws the Error for a result code: `cannot write the archive 'x': the disk is full`.
  [[noreturn]] void fail(int code) const;
  [[noreturn]] void fail(const std::string& reason, const std::string& advice) const;

  /// Throws the Error for a value that the archive cannot hold.
  [[noreturn]] void damaged(const std::string& detail) const;

  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };

  void open(const std::string& path, int patience);
  void harden() const;

  std::string path_;  ///< to name it
  Access access_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement. REQUIRES: its database outlives it.
class Statement {
 public:
  Statement(const Database& database, const std::string& sql);

  /// Binds all parameters and runs a statement that returns nothing.
  void run(std::span<const Value> values);

  /// Binds all parameters, which must live until the last step, and goes back to before the first row.
  void bind(std::span<const Value> values);
  void ask(std::initializer_list<Value> values) { bind({values.begin(), values.size()}); }

  /// Goes to the next row; false when there is none.
  bool step();

  /// The value of a column of the present row. Anything but the type asked for is damage.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::optional<double> real_or_null(int column) const;
  bool is_null(int column) const;
  std::string text(int column) const;
  std::string_view text_view(int column) const;  ///< until the next step
  std::string_view blob_view(int column) const;  ///< until the next step

  /// An integer of at least 0 and below `limit`, or that fits 32 bits.
  std::size_t index(int column, std::size_t limit) const;
  std::uint32_t number(int column) const;
  Span span(int first_column) const;

  std::string name(int column) const;
  const Database& database() const { return database_; }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  void expect(int column, int type) const;

  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// The first column of all rows that are left.
std::vector<std::string> texts_in(Statement& rows);

/// A transaction that is undone unless it is committed.
class Transaction {
 public:
  /// `begin` is the statement that opens it.
  Transaction(const Database& database, const char* begin);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  const Database& database_;
};

}  // namespace weft::archive
