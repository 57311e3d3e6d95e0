// SPDX-License-Identifier: MIT
#include "io/files.hpp"

#include "io/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <locale>
#include <memory>
#include <ostream>
#include <streambuf>

namespace weft::io {

namespace {

/// Puts what is streamed into an open file and remembers the first failure, which a stream would forget.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(const Descriptor& file) : file_(file) { reset(); }

  int failure() const { return failure_; }

 protected:
  int_type overflow(int_type byte) override {
    if (!empty()) return traits_type::eof();
    if (!traits_type::eq_int_type(byte, traits_type::eof())) {
      *pptr() = traits_type::to_char_type(byte);
      pbump(1);
    }
    return traits_type::not_eof(byte);
  }

  int sync() override { return empty() ? 0 : -1; }

 private:
  void reset() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

  bool empty() {
    const char* at = pbase();
    while (at < pptr() && failure_ == 0) {
      const ssize_t count = ::write(file_.number(), at, static_cast<std::size_t>(pptr() - at));
      if (count > 0) {
        at += count;
      } else if (count == 0 || errno != EINTR) {
        failure_ = count == 0 ? EIO : errno;
      }
    }
    reset();
    return failure_ == 0;
  }

  const Descriptor& file_;
  std::array<char, std::size_t{64} << 10> bytes_{};
  int failure_ = 0;
};

void write_into(const Descriptor& file, const std::string& path, const std::function<void(std::ostream&)>& write) {
  const auto buffer = std::make_unique<DescriptorBuffer>(file);
  std::ostream out(buffer.get());
  out.imbue(std::locale::classic());
  write(out);
  out.flush();
  if (buffer->failure() != 0) throw system_error("write", path, buffer->failure());
  if (!out) throw Error("cannot write '" + path + "': what should be in it could not be made");
}

/// Whatever cannot be synced, as on some network disks, is written all the same.
void sync(const Descriptor& file, const std::string& path) {
  if (::fsync(file.number()) == 0) return;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) throw system_error("write", path, errno);
}

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

/// Where a path leads in the end, through symbolic links; the path itself when nothing is there yet.
std::string target_of(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return path;
  const std::unique_ptr<char, decltype(&std::free)> target(::realpath(path.c_str(), nullptr), &std::free);
  if (!target) throw system_error("write", path, errno);
  return target.get();
}

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
