// SPDX-License-Identifier: MIT
#include "io/watch.hpp"

#include "io/extension.hpp"
#include "io/files.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace weft::io {

namespace {

/// Editors write a file in several steps, and programs many files.
constexpr int calm_in_milliseconds = 120;
constexpr int most_rounds = 40;  ///< and whoever never stops is not waited for

constexpr unsigned what_is_news = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

/// Whether it leads to a file that is elsewhere as well, so that nobody has to write it.
bool is_link(const std::string& path) {
  std::error_code failure;
  if (std::filesystem::is_symlink(std::filesystem::symlink_status(path, failure))) return true;
  const auto links = std::filesystem::hard_link_count(path, failure);
  return !failure && links > 1;
}

}  // namespace

Watch::Watch(std::span<const std::string_view> extensions, const std::string& except)
    : extensions_(extensions),
      except_(except.empty() ? "" : real_path(except)),
      events_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (!events_.is_open()) throw system_error("watch", "this machine's files", errno);
}

void Watch::add(const std::string& path) {
  std::string named = path;
  while (named.size() > 1 && named.ends_with('/')) named.pop_back();
  const std::string name = last_part(named);
  // What has no name of its own, such as `..`, cannot be told when something else takes its place.
  if (!name.empty() && name != "." && name != "..") {
    const int number = watch_folder(folder_of(named));
    if (number < 0) throw Error("cannot watch '" + path + "': its folder is not there", "check the spelling");
    folders_[number].path = folder_of(named);
    folders_[number].named[name] = named;
  }
  if (kind_of(named) != PathKind::folder) return;
  roots_.insert(named);
  std::set<std::string> known;
  add_below(named, known);
}

/// What is found in a folder is news when the folder is.
void Watch::add_below(const std::string& top, std::set<std::string>& changed) {
  std::vector<std::string> pending{top};
  while (!pending.empty()) {
    const std::string path = std::move(pending.back());
    pending.pop_back();
    const bool may_be_left_alone = !except_.empty() && !roots_.contains(path) && kind_of(path) == PathKind::folder;
    if (may_be_left_alone && real_path(path) == except_) continue;
    // Watched first, so that nothing comes in between.
    const int number = watch_folder(path);
    if (number < 0) continue;
    Folder& folder = folders_[number];
    folder.path = path;
    folder.is_whole = true;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(path, failure);
         !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
      const std::string name = entry->path().filename().string();
      std::error_code ignored;
      if (entry->symlink_status(ignored).type() == std::filesystem::file_type::directory) {
        if (!name.starts_with('.')) pending.push_back(joined(path, name));
      } else if (is_watched(folder, name)) {
        changed.insert(joined(path, name));
      }
    }
  }
}

/// The number that events of a folder bear; below 0 when it is gone or may not be read.
int Watch::watch_folder(const std::string& path) {
  const int number = ::inotify_add_watch(events_.number(), path.c_str(), what_is_news);
  if (number < 0 && errno == ENOSPC)
    throw Error("cannot watch '" + path + "': there are more folders than this machine lets a user watch",
                "watch fewer, or raise the limit: sysctl fs.inotify.max_user_watches=524288");
  if (number < 0 && errno != ENOENT && errno != EACCES && errno != ENOTDIR) throw system_error("watch", path, errno);
  return number;
}

bool Watch::is_watched(const Folder& folder, const std::string& name) const {
  if (folder.named.contains(name)) return true;
  return folder.is_whole && !name.starts_with('.') && has_extension(name, extensions_);
}

void Watch::take_event(int number, unsigned what, const std::string& name, std::set<std::string>& changed) {
  if ((what & IN_Q_OVERFLOW) != 0) {
    // Some events are lost, so anything may have changed.
    for (const auto& [other, folder] : folders_) changed.insert(folder.path);
    return;
  }
  const auto found = folders_.find(number);
  if (found == folders_.end()) return;
  if ((what & IN_IGNORED) != 0) {
    folders_.erase(found);
    return;
  }
  if ((what & IN_ISDIR) != 0) return take_folder_event(found->second, what, name, changed);
  const std::string path = joined(found->second.path, name);
  // A file that was made is told of when it has been written; of a link nothing more is told.
  if (is_watched(found->second, name) && ((what & IN_CREATE) == 0 || is_link(path))) changed.insert(path);
}

void Watch::take_folder_event(const Folder& folder, unsigned what, const std::string& name,
                              std::set<std::string>& changed) {
  const auto named = folder.named.find(name);
  if (named == folder.named.end() && (!folder.is_whole || name.starts_with('.'))) return;
  const std::string path = named == folder.named.end() ? joined(folder.path, name) : named->second;
  changed.insert(path);
  if ((what & (IN_CREATE | IN_MOVED_TO)) == 0) return;
  std::set<std::string> found;
  add_below(path, found);
  // A new folder is no news by itself, what is in it is.
  if (named == folder.named.end()) changed.erase(path);
  changed.merge(found);
}

/// Whether there were any.
bool Watch::read_events(std::set<std::string>& changed) {
  alignas(inotify_event) std::array<char, 64 * 1024> bytes{};
  bool had_any = false;
  while (true) {
    const ssize_t size = ::read(events_.number(), bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return had_any;
    had_any = true;
    for (const char* at = bytes.data(); at < bytes.data() + size;) {
      inotify_event event{};
      std::memcpy(&event, at, sizeof event);
      const char* name = at + sizeof event;
      at = name + event.len;
      take_event(event.wd, event.mask, event.len > 0 ? std::string(name) : std::string(), changed);
    }
  }
}

bool Watch::wait_for_events(int milliseconds) const {
  pollfd ready{events_.number(), POLLIN, 0};
  int count = 0;
  do {
    count = ::poll(&ready, 1, milliseconds);
  } while (count < 0 && errno == EINTR);
  return count > 0;
}

std::vector<std::string> Watch::wait() {
  constexpr int forever = -1;
  std::set<std::string> changed;
  while (changed.empty()) {
    wait_for_events(forever);
    read_events(changed);
    for (int round = 0; round < most_rounds && wait_for_events(calm_in_milliseconds); ++round) read_events(changed);
  }
  return {changed.begin(), changed.end()};
}

}  // namespace weft::io
