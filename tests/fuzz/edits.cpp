// SPDX-License-Identifier: MIT
#include "fuzz/edits.hpp"

#include "fuzz/expect.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace weft::fuzz {

namespace {

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using Handle = std::unique_ptr<sqlite3, Close>;

Handle open(const std::string& path) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open(path.c_str(), &handle);
  Handle owned(handle);
  expect(code == SQLITE_OK, "there is room for an archive");
  return owned;
}

/// Takes numbers and texts off the front of what came in; zeros behind its end.
class Reader {
 public:
  explicit Reader(std::string_view rest) : rest_(rest) {}

  bool is_done() const { return rest_.empty(); }

  std::size_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  std::string_view bytes(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

void bind(sqlite3_stmt* statement, std::size_t kind, std::string_view value) {
  const auto size = static_cast<int>(value.size());
  const std::string text(value);
  switch (kind % 5) {
    case 0:
      sqlite3_bind_text(statement, 1, text.data(), size, SQLITE_TRANSIENT);
      break;
    case 1:
      sqlite3_bind_blob(statement, 1, text.data(), size, SQLITE_TRANSIENT);
      break;
    case 2:
      sqlite3_bind_int64(statement, 1, std::strtoll(text.c_str(), nullptr, 10));
      break;
    case 3:
      sqlite3_bind_double(statement, 1, std::strtod(text.c_str(), nullptr));
      break;
    default:
      sqlite3_bind_null(statement, 1);
  }
}

}  // namespace

EditedArchive::EditedArchive() {
  std::ostringstream bytes;
  bytes << std::ifstream(path(), std::ios::binary).rdbuf();
  before_ = bytes.str();
  const Handle handle = open(path());
  sqlite3_exec(
      handle.get(),
      "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2",
      [](void* columns, int, char** values, char**) {
        static_cast<std::vector<Column>*>(columns)->push_back({values[0], values[1]});
        return 0;
      },
      &columns_, nullptr);
  expect(!columns_.empty(), "an archive has tables");
}

void EditedArchive::restore() { std::ofstream(path(), std::ios::binary | std::ios::trunc) << before_; }

void EditedArchive::change_bytes(std::string_view edits) {
  std::fstream file(path(), std::ios::binary | std::ios::in | std::ios::out);
  for (Reader reader(edits); !reader.is_done();) {
    const std::size_t at = (reader.byte() | (reader.byte() << 8U) | (reader.byte() << 16U)) % before_.size();
    const std::size_t count = reader.byte() % 64;
    if (count == 0) {
      file.close();
      std::filesystem::resize_file(path(), at);
      return;
    }
    file.seekp(static_cast<std::streamoff>(at));
    file << reader.bytes(count);
  }
}

void EditedArchive::change_values(std::string_view edits) {
  const Handle handle = open(path());
  sqlite3_exec(handle.get(),
               "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON; "
               "BEGIN",
               nullptr, nullptr, nullptr);
  for (Reader reader(edits); !reader.is_done();) {
    const Column& column = columns_[(reader.byte() | (reader.byte() << 8U)) % columns_.size()];
    const std::size_t row = reader.byte();
    const std::size_t kind = reader.byte();
    const std::string_view value = reader.bytes(reader.byte() % 64);
    const std::string sql = "UPDATE OR IGNORE \"" + column.table + "\" SET \"" + column.name +
                            "\" = ?1 WHERE rowid = (SELECT rowid FROM \"" + column.table + "\" LIMIT 1 OFFSET " +
                            std::to_string(row) + ")";
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle.get(), sql.c_str(), -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, Close> owned(statement);
    if (statement == nullptr) continue;  // it has no rowid
    bind(statement, kind, value);
    sqlite3_step(statement);
  }
  sqlite3_exec(handle.get(), "COMMIT", nullptr, nullptr, nullptr);
}

}  // namespace weft::fuzz
