// SPDX-License-Identifier: MIT
#include "io/draft_file.hpp"

#include "io/descriptor_stream.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace weft::io {

namespace {

constexpr std::chrono::milliseconds patience{5000};
constexpr std::chrono::milliseconds pause{20};

/// Whether an open file still is what its name stands for: who had it before may have moved or removed it.
bool has_name(const Descriptor& file, const std::string& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.number(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

}  // namespace

DraftFile::DraftFile(const std::string& target) : target_(target_of(target)), path_(target_ + "-new") {
  claim();
  if (::ftruncate(file_.number(), 0) != 0) throw system_error("write", path_, errno);
}

DraftFile::~DraftFile() {
  if (!moved_) ::unlink(path_.c_str());
}

void DraftFile::claim() {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (true) {
    file_ = open_descriptor(path_, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (!file_.is_open()) throw system_error("write", target_, errno);
    if (::flock(file_.number(), LOCK_EX | LOCK_NB) == 0) {
      if (has_name(file_, path_)) return;
    } else if (errno != EWOULDBLOCK && errno != EINTR) {
      throw system_error("write", target_, errno);
    } else if (std::chrono::steady_clock::now() > end) {
      throw Error("cannot write '" + target_ + "': another program is writing it",
                  "try again when that program has finished");
    }
    std::this_thread::sleep_for(pause);
  }
}

void DraftFile::sync() const { io::sync(file_, path_); }

void DraftFile::move_into_place() {
  if (::rename(path_.c_str(), target_.c_str()) != 0) throw system_error("write", target_, errno);
  moved_ = true;
  const Descriptor folder = open_descriptor(folder_of(target_), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder.is_open()) io::sync(folder, target_);
}

}  // namespace weft::io
