// SPDX-License-Identifier: MIT
#include "build/seen_files.hpp"

#include "io/files.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <ostream>
#include <system_error>
#include <utility>
#include <vector>

namespace weft::building {

namespace {

constexpr std::string_view version = "weft files 1";
constexpr std::string_view read_word = "read";
constexpr std::string_view made_word = "made";
constexpr std::size_t size_limit = std::size_t{1} << 30;

/// A file that was written this shortly before may be written again without a sign: clocks of file systems are coarse.
constexpr std::int64_t settling = 2'000'000'000;

std::string path_of(const std::string& archive) {
  const std::size_t dot = archive.rfind('.');
  const std::size_t slash = archive.rfind('/');
  const bool has_ending = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
  return archive.substr(0, has_ending ? dot : std::string::npos) + ".files";
}

/// Takes off what stands before the next `sign`, and the sign.
std::string_view take(std::string_view& text, char sign) {
  const std::size_t end = text.find(sign);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

template <typename Number>
bool read_number(std::string_view field, Number& number) {
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
  return error == std::errc() && end == field.data() + field.size();
}

std::string read_whole(const std::string& path) {
  try {
    return io::read_file(path, size_limit);
  } catch (const Error&) {
    return {};
  }
}

/// Another program may make the same otherwise, be it of the same version.
std::string this_program() {
  const std::optional<io::FileState> state = io::state_of("/proc/self/exe");
  return state ? std::to_string(state->size) + '-' + std::to_string(state->written) : std::string();
}

}  // namespace

SeenFiles SeenFiles::load(const std::string& archive, std::string_view contents) {
  SeenFiles none;
  const std::string path = path_of(archive);
  if (io::kind_of(path) != io::PathKind::file) return none;
  const std::string text = read_whole(path);
  std::string_view rest = text;
  SeenFiles seen;
  if (take(rest, '\n') != version || take(rest, '\n') != contents || !read_number(take(rest, '\n'), seen.begun_))
    return none;
  while (!rest.empty()) {
    std::string_view line = take(rest, '\n');
    Files& files = take(line, '\t') == made_word ? seen.made_ : seen.read_;
    Seen file;
    const bool is_sound = read_number(take(line, '\t'), file.state.size) &&
                          read_number(take(line, '\t'), file.state.written) &&
                          read_number(take(line, '\t'), file.state.changed);
    file.mark = take(line, '\t');
    if (is_sound && !file.mark.empty() && !line.empty()) files.emplace(line, std::move(file));
  }
  return seen;
}

std::string_view SeenFiles::hash_of(const std::string& path, const io::FileState& state) const {
  const auto found = read_.find(path);
  if (found == read_.end() || found->second.state != state || state.written > begun_ - settling) return {};
  return found->second.mark;
}

void SeenFiles::note(const std::string& path, const io::FileState& state, std::string hash) {
  read_.insert_or_assign(path, Seen{state, std::move(hash)});
}

SeenFiles::Since SeenFiles::since() const {
  Since since;
  since.files = read_.size();
  for (const auto& [path, seen] : read_) {
    const std::optional<io::FileState> state = io::state_of(path);
    if (!state) {
      since.gone.push_back(path);
    } else if (state != seen.state) {
      since.changed.push_back(path);
    }
  }
  std::sort(since.changed.begin(), since.changed.end());
  std::sort(since.gone.begin(), since.gone.end());
  return since;
}

bool SeenFiles::is_as_made(const std::string& path) const {
  const auto found = made_.find(path);
  return found != made_.end() && found->second.mark == this_program() && io::state_of(path) == found->second.state;
}

void SeenFiles::note_made(const std::string& path) {
  if (const std::optional<io::FileState> state = io::state_of(path))
    made_.insert_or_assign(path, Seen{*state, this_program()});
}

void SeenFiles::save(const std::string& archive, std::string_view contents) const {
  const auto write = [](std::string_view word, const Files& files, std::ostream& out) {
    std::vector<const Files::value_type*> sorted;
    for (const auto& file : files)
      if (file.first.find('\n') == std::string::npos) sorted.push_back(&file);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    for (const auto* file : sorted) {
      const auto& [state, mark] = file->second;
      out << word << '\t' << state.size << '\t' << state.written << '\t' << state.changed << '\t' << mark << '\t'
          << file->first << '\n';
    }
  };
  try {
    io::write_file(path_of(archive), [&](std::ostream& out) {
      out << version << '\n' << contents << '\n' << begun_ << '\n';
      write(read_word, read_, out);
      write(made_word, made_, out);
    });
  } catch (const Error&) {
    return;  // everything is read again next time
  }
}

}  // namespace weft::building
