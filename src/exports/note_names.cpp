// SPDX-License-Identifier: MIT
#include "exports/note_names.hpp"

#include "media/plain_text.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace weft::exports {
namespace {

constexpr std::string_view meaningful = "\"#$%*/:<=>?[\\]^`{|}~";

/// Marks that cannot be seen, or turn round what is read. Those that join letters stay.
bool is_invisible(char32_t code) {
  if (code == 0xad || code == 0x200b || code == 0x2060 || code == 0xfeff) return true;
  return code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

std::string_view folder_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::topic:
      return "Topics/";
    case VertexKind::article:
      return "Articles/";
    case VertexKind::source:
      return "Sources/";
    case VertexKind::issue:
      return "Issues/";
  }
  return {};
}

/// Dots before a name hide a file, dots and blanks after it are lost on Windows.
std::string_view without_loose_ends(std::string_view name) {
  const std::size_t first = name.find_first_not_of(". ");
  if (first == std::string_view::npos) return {};
  return name.substr(first, name.find_last_not_of(". ") - first + 1);
}

/// At most so many bytes, no character cut.
std::string_view cut_to_bytes(std::string_view name, std::size_t most) {
  std::size_t end = 0;
  while (end < name.size()) {
    const std::size_t size = text::character_at(name, end).size;
    if (end + size > most) break;
    end += size;
  }
  return without_loose_ends(name.substr(0, end));
}

std::string with_suffix(std::string_view name, const std::string& suffix) {
  return std::string(cut_to_bytes(name, longest_note_name - suffix.size())) + suffix;
}

/// What Windows takes for a device, whatever its extension.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
  const std::string stem = text::fold(without_loose_ends(name.substr(0, name.find('.'))));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && text::is_digit(stem.back());
}

/// What tells a vertex from another of the same label.
std::string_view hint_of(const TopicGraph& graph, VertexId vertex) {
  return graph[vertex].kind == VertexKind::article ? graph.issue(vertex).id : std::string_view(graph[vertex].id);
}

}  // namespace

std::string note_name(std::string_view text) {
  constexpr char32_t to_wide = U'！' - U'!';
  const std::string shown = text::squeezed(media::plain(text));
  std::string name;
  for (std::size_t at = 0; at < shown.size();) {
    const text::Character character = text::character_at(shown, at);
    const bool is_meaningful = character.code < 0x80 && meaningful.find(shown[at]) != std::string_view::npos;
    if (!is_invisible(character.code)) text::append(name, character.code + (is_meaningful ? to_wide : 0));
    at += character.size;
  }
  name = std::string(without_loose_ends(name));
  if (is_device(name)) name.insert(0, "_");
  return std::string(cut_to_bytes(name, longest_note_name));
}

NoteNames::NoteNames(const TopicGraph& graph) {
  VertexKind kind = VertexKind::topic;
  paths_.reserve(graph.vertices().size());
  for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
    const Vertex& vertex = graph.vertices()[i];
    if (vertex.kind != kind) {
      kind = vertex.kind;
      taken_.clear();
      numbers_.clear();
    }
    std::string name = note_name(vertex.label);
    if (name.empty()) name = note_name(vertex.id);
    if (name.empty()) name = "untitled";
    paths_.push_back(std::string(folder_of(kind)) + free_name(name, hint_of(graph, VertexId(i))));
  }
}

std::string_view NoteNames::name_of(VertexId vertex) const {
  const std::string_view path = path_of(vertex);
  return path.substr(path.find('/') + 1);
}

std::string NoteNames::free_name(const std::string& wanted, std::string_view hint) {
  if (take(wanted)) return wanted;
  constexpr std::size_t longest_hint = 40;
  const std::string hinted = with_suffix(wanted, " (" + std::string(cut_to_bytes(note_name(hint), longest_hint)) + ")");
  if (take(hinted)) return hinted;
  unsigned& number = numbers_[text::fold(hinted)];
  while (true) {
    const std::string numbered = with_suffix(hinted, " " + std::to_string(++number + 1));
    if (take(numbered)) return numbered;
  }
}

/// Folded as no system folds further.
bool NoteNames::take(const std::string& name) { return taken_.insert(text::fold(name)).second; }

}  // namespace weft::exports
