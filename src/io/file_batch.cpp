// SPDX-License-Identifier: MIT
#include "io/file_batch.hpp"

#include "io/descriptor.hpp"
#include "io/descriptor_stream.hpp"
#include "io/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace weft::io {

namespace {

Descriptor open_folder(const std::string& path) { return open_descriptor(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC); }

/// All of the file system that a folder is on: there is no call for some files.
void sync_all_below(const std::string& folder) {
  const Descriptor file = open_folder(folder);
  if (!file.is_open()) throw system_error("write into folder", folder, errno);
  if (::syncfs(file.number()) != 0 && errno != ENOSYS && errno != EINVAL && errno != ENOTSUP)
    throw system_error("write into folder", folder, errno);
}

/// As many bytes as are asked for and there are; nothing when they cannot be read.
std::string_view read_some(const Descriptor& file, std::array<char, std::size_t{16} << 10>& bytes) {
  std::size_t read = 0;
  while (read < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + read, bytes.size() - read);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    read += static_cast<std::size_t>(count);
  }
  return {bytes.data(), read};
}

bool hold_the_same(const std::string& one, const std::string& other) {
  struct stat first {};
  struct stat second {};
  if (::stat(one.c_str(), &first) != 0 || ::stat(other.c_str(), &second) != 0) return false;
  if (first.st_size != second.st_size) return false;
  const Descriptor files[] = {open_descriptor(one, O_RDONLY | O_CLOEXEC), open_descriptor(other, O_RDONLY | O_CLOEXEC)};
  std::array<char, std::size_t{16} << 10> bytes[2];
  off_t compared = 0;
  while (compared < first.st_size) {
    const std::string_view some = read_some(files[0], bytes[0]);
    if (some.empty() || some != read_some(files[1], bytes[1])) return false;
    compared += static_cast<off_t>(some.size());
  }
  return true;
}

/// A folder that cannot be listed is taken for empty: writing into it tells why.
bool has_visible_entries(const std::string& folder) {
  std::error_code failure;
  std::filesystem::directory_iterator entry(folder, failure);
  for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
    if (!entry->path().filename().string().starts_with('.')) return true;
  }
  return false;
}

}  // namespace

FileBatch::FileBatch(const std::string& folder) : folder_(folder), is_inhabited_(has_visible_entries(folder)) {
  created_.create(folder);
}

FileBatch::~FileBatch() {
  for (std::size_t i = moved_; i < files_.size(); ++i) ::unlink(files_[i].temporary.c_str());
}

const std::string& FileBatch::scratch_in(const std::string& folder) {
  const auto known = scratch_.find(folder);
  if (known != scratch_.end()) return known->second.path();
  created_.create(folder);
  Scratch::remove_abandoned(folder);
  return scratch_.try_emplace(folder, folder, Scratch::Kind::folder).first->second.path();
}

void FileBatch::write(std::string_view name, const std::function<void(std::ostream&)>& write) {
  const std::string target = target_of(folder_ + '/' + std::string(name));
  const PathKind kind = kind_of(target);
  if (kind == PathKind::folder || kind == PathKind::other)
    throw Error("cannot write '" + target + "': something that is no file has its place", "name another folder");
  has_met_itself_ = has_met_itself_ || kind == PathKind::file;
  const std::string path = scratch_in(folder_of(target)) + '/' + std::to_string(files_.size());
  Unfinished unfinished(path);
  Descriptor file = open_descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (!file.is_open()) throw system_error("write", target, errno);
  files_.push_back({path, target, std::move(unfinished)});
  write_into(file, target, write);
  if (const int reason = file.close(); reason != 0) throw system_error("write", target, reason);
}

bool FileBatch::is_among_strangers() const { return is_inhabited_ && !has_met_itself_; }

void FileBatch::move_into_place() {
  for (const auto& [folder, scratch] : scratch_) sync_all_below(scratch.path());
  std::set<std::string> changed;
  for (; moved_ < files_.size(); ++moved_) {
    auto& [path, target, unfinished] = files_[moved_];
    unfinished.forget();
    if (hold_the_same(path, target)) {
      ::unlink(path.c_str());
      continue;
    }
    if (::rename(path.c_str(), target.c_str()) != 0) throw system_error("write", target, errno);
    changed.insert(folder_of(target));
  }
  // The new names last once their folders are synced.
  for (const std::string& path : changed) {
    const Descriptor folder = open_folder(path);
    if (folder.is_open()) sync(folder, path);
  }
}

}  // namespace weft::io
