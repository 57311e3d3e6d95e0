// SPDX-License-Identifier: MIT
#include "io/files.hpp"

#include "io/descriptor.hpp"
#include "io/descriptor_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace weft::io {

namespace {

/// A new file that is gone when it is not moved into place.
class TemporaryFile {
 public:
  /// Processes differ by number; threads of one process find the next free name.
  explicit TemporaryFile(const std::string& target) : target_(target) {
    const std::string stem = folder_of(target) + "/.weft-" + std::to_string(::getpid()) + "-";
    for (unsigned counter = 0; !file_.is_open(); ++counter) {
      path_ = stem + std::to_string(counter) + ".tmp";
      file_ = open_descriptor(path_, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (!file_.is_open() && errno != EEXIST) throw system_error("write", target_, errno);
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!moved_) ::unlink(path_.c_str());
  }

  const Descriptor& file() const { return file_; }

  void move_into_place() {
    sync(file_, target_);
    if (const int reason = file_.close(); reason != 0) throw system_error("write", target_, reason);
    if (::rename(path_.c_str(), target_.c_str()) != 0) throw system_error("write", target_, errno);
    moved_ = true;
    // The new name lasts once the folder is synced; a folder that may not be opened cannot be.
    const Descriptor folder = open_descriptor(folder_of(target_), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder.is_open()) sync(folder, target_);
  }

 private:
  const std::string& target_;
  std::string path_;
  Descriptor file_;
  bool moved_ = false;
};

}  // namespace

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
  // Moving a file over a device would take the device's place for everybody.
  switch (kind_of(path)) {
    case PathKind::folder:
      throw Error("cannot write '" + path + "': it is a folder", "name a file");
    case PathKind::other: {
      Descriptor file = open_descriptor(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
      if (!file.is_open()) throw system_error("write", path, errno);
      write_into(file, path, write);
      if (const int reason = file.close(); reason != 0) throw system_error("write", path, reason);
      return;
    }
    case PathKind::missing:
    case PathKind::file:
      break;
  }
  const std::string target = target_of(path);
  TemporaryFile temporary(target);
  write_into(temporary.file(), path, write);
  temporary.move_into_place();
}

}  // namespace weft::io
