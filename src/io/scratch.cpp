// SPDX-License-Identifier: MIT
#include "io/scratch.hpp"

#include "io/locks.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace weft::io {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = ".weft-";
constexpr std::string_view ending = ".tmp";

/// What has such a name; where the folder cannot be listed, nothing.
std::vector<std::string> scratch_in(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code failure;
  fs::directory_iterator entry(folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(beginning) && name.ends_with(ending)) found.push_back(entry->path().string());
  }
  return found;
}

}  // namespace

Scratch::Scratch(const std::string& folder, Kind kind) {
  const std::string stem = folder + '/' + std::string(beginning) + std::to_string(::getpid()) + '-';
  for (unsigned counter = 0; path_.empty(); ++counter) {
    const std::string path = stem + std::to_string(counter) + std::string(ending);
    if (make(path, kind)) {
      path_ = path;
    } else if (errno != EEXIST) {
      throw system_error("write into folder", folder, errno);
    }
  }
}

Scratch::~Scratch() {
  std::error_code ignored;
  if (!moved_) fs::remove(path_, ignored);
}

// A lock ends with the process that holds it: what can be locked was left by one that is no more.
void Scratch::remove_abandoned(const std::string& folder) {
  for (const std::string& path : scratch_in(folder)) {
    const Descriptor abandoned = open_descriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (!abandoned.is_open() || try_lock(abandoned) != Locking::done) continue;
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
}

bool Scratch::move_to(const std::string& target) {
  unfinished_.forget();
  moved_ = ::rename(path_.c_str(), target.c_str()) == 0;
  return moved_;
}

/// False, with `errno` set, when it does not. What another process took for abandoned before it was locked counts as
/// one that is there already.
bool Scratch::make(const std::string& path, Kind kind) {
  const UninterruptedTime uninterrupted;
  if (kind == Kind::file) {
    descriptor_ = open_descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (!descriptor_.is_open()) return false;
  } else {
    if (::mkdir(path.c_str(), 0777) != 0) return false;
    descriptor_ = open_descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  }
  // Some file systems lock no folders, or nothing at all: there, nobody removes anything either.
  const bool is_ours = descriptor_.is_open() && try_lock(descriptor_) != Locking::taken && has_name(descriptor_, path);
  if (is_ours) {
    unfinished_ = Unfinished(path);
  } else {
    errno = EEXIST;
  }
  return is_ours;
}

}  // namespace weft::io
