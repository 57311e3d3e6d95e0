// SPDX-License-Identifier: MIT
#include "io/draft_file.hpp"

#include "io/descriptor_stream.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace weft::io {

namespace {

std::string draft_of(const std::string& target) { return target + "-new"; }

}  // namespace

DraftFile::DraftFile(const std::string& target) : target_(target_of(target)), path_(draft_of(target_)) {
  claim();
  if (::ftruncate(file_.number(), 0) != 0) throw system_error("write", path_, errno);
}

DraftFile::~DraftFile() {
  if (!moved_) ::unlink(path_.c_str());
}

void DraftFile::claim() {
  const Patience patience(usual_patience);
  while (true) {
    const Locking outcome = try_to_claim();
    if (outcome == Locking::impossible) throw system_error("write", target_, errno);
    if (outcome == Locking::done) return;
    if (outcome == Locking::taken && patience.is_over())
      throw Error("cannot write '" + target_ + "': another program is writing it",
                  "try again when that program has finished");
    patience.pause();
  }
}

/// One that who had it before has just moved away is as good as taken.
Locking DraftFile::try_to_claim() {
  const UninterruptedTime uninterrupted;
  file_ = open_descriptor(path_, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  const Locking outcome = file_.is_open() ? try_lock(file_) : Locking::impossible;
  if (outcome != Locking::done) return outcome;
  if (!has_name(file_, path_)) return Locking::taken;
  unfinished_ = Unfinished(path_);
  return Locking::done;
}

void DraftFile::remove_abandoned(const std::string& target) {
  const std::string path = draft_of(target_of(target));
  const Descriptor file = open_descriptor(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (file.is_open() && try_lock(file) == Locking::done && has_name(file, path)) ::unlink(path.c_str());
}

void DraftFile::sync() const { io::sync(file_, path_); }

void DraftFile::move_into_place() {
  unfinished_.forget();
  if (::rename(path_.c_str(), target_.c_str()) != 0) throw system_error("write", target_, errno);
  moved_ = true;
  const Descriptor folder = open_descriptor(folder_of(target_), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder.is_open()) io::sync(folder, target_);
}

}  // namespace weft::io
