// SPDX-License-Identifier: MIT
#include "io/files.hpp"

#include "io/descriptor.hpp"
#include "io/descriptor_stream.hpp"
#include "io/scratch.hpp"

#include <fcntl.h>

#include <cerrno>

namespace weft::io {

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
  const std::string folder = folder_of(target);
  if (kind_of(folder) == PathKind::missing)
    throw Error("cannot write '" + path + "': there is no folder '" + folder + "'",
                "make it first: mkdir -p '" + folder + "'");
  Scratch scratch(folder, Scratch::Kind::file);
  write_into(scratch.descriptor(), path, write);
  sync(scratch.descriptor(), path);
  if (!scratch.move_to(target)) throw system_error("write", path, errno);
  // The new name lasts once the folder is synced; a folder that may not be opened cannot be.
  const Descriptor opened = open_descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened.is_open()) sync(opened, folder);
}

}  // namespace weft::io
