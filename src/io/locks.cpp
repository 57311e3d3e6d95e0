// SPDX-License-Identifier: MIT
#include "io/locks.hpp"

#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <thread>

namespace weft::io {

void Patience::pause() const { std::this_thread::sleep_for(std::chrono::milliseconds(20)); }

Locking try_lock(const Descriptor& file) {
  while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return Locking::taken;
    if (errno != EINTR) return Locking::impossible;
  }
  return Locking::done;
}

bool has_name(const Descriptor& file, const std::string& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.number(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

}  // namespace weft::io
