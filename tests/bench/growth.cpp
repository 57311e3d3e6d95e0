// SPDX-License-Identifier: MIT
// How the time of reading one issue grows with its size, for texts made to be slow: ten times the size should cost at
// most about ten times the time. What is refused is read as far as it takes to refuse it.
#include <weft/corpus.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>

using namespace weft;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

/// Text of about so many bytes.
struct Pattern {
  std::string_view name;
  std::function<std::string(std::size_t bytes)> text;
};

std::string counted_keys(std::size_t bytes) {
  std::string text = "---\n";
  for (std::size_t i = 0; text.size() < bytes; ++i) text += "key" + std::to_string(i) + ": value\n";
  return text + "---\n# Title\n";
}

std::string paragraphs_of(std::string_view text, std::size_t bytes) {
  return repeated(std::string(text) + "\n\n", bytes / (text.size() + 2));
}

std::string stairs(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    for (std::size_t depth = 0; depth < 90; ++depth) text += std::string(2 * depth, ' ') + "- x\n";
    text += "\n\n";
  }
  return text;
}

const std::array patterns{
    Pattern{"nested quotes, refused",
            [](std::size_t n) { return repeated(">", n / 2) + repeated("a*", n / 4) + "\n"; }},
    Pattern{"nested quotes, allowed",
            [](std::size_t n) { return paragraphs_of(repeated("> ", 99) + repeated("a*", 500), n); }},
    Pattern{"nested lists, refused", [](std::size_t n) { return repeated("- ", n / 3) + "x" + repeated("\n", n / 3); }},
    Pattern{"nested lists, allowed", [](std::size_t n) { return repeated("- ", 99) + "x" + repeated("\n", n - 199); }},
    Pattern{"nested lists, stairs", stairs},
    Pattern{"brackets, refused", [](std::size_t n) { return repeated("![[]()", n / 6); }},
    Pattern{"brackets, allowed", [](std::size_t n) { return paragraphs_of(repeated("![[]()", 8'300), n); }},
    Pattern{"opening brackets", [](std::size_t n) { return repeated("[", n); }},
    Pattern{"emphasis, allowed", [](std::size_t n) { return paragraphs_of(repeated("*a **b _c_ ", 4'500), n); }},
    Pattern{"emphasis runs, refused", [](std::size_t n) { return repeated("*a **b ", n / 7); }},
    Pattern{"emphasis pairs, refused", [](std::size_t n) { return repeated("*a ", n / 8) + repeated("_a*_ ", n / 8); }},
    Pattern{"emphasis in quotes",
            [](std::size_t n) { return paragraphs_of(repeated("> ", 99) + repeated("a*", 18'300), n); }},
    Pattern{"front-matter keys", counted_keys},
    Pattern{"headings", [](std::size_t n) { return repeated("## a\n", n / 5); }},
    Pattern{"below a long heading",
            [](std::size_t n) { return "# " + repeated("a", n / 2) + "\n\n" + repeated("## b\n", n / 10); }},
    Pattern{"braces", [](std::size_t n) { return repeated("{:a} ", n / 10) + repeated("{", n / 2); }},
    Pattern{"empty bullets", [](std::size_t n) { return repeated(repeated("![[]()", 1'500) + "\n+ \n", n / 9'003); }},
    Pattern{"headings with links", [](std::size_t n) { return repeated("## a\n\n[b](http://c.d/e)\n\n", n / 24); }},
    Pattern{"one line", [](std::size_t n) { return repeated("word ", n / 5); }},
    Pattern{"one line of links", [](std::size_t n) { return repeated("http://c.d/e ", n / 13); }},
    Pattern{"linked items", [](std::size_t n) { return repeated("* [b](http://c.d/e) by Ann\n", n / 27); }},
    Pattern{"numbered paragraphs", [](std::size_t n) { return repeated("1、[b](http://c.d/e)\n\n", n / 23); }},
    Pattern{"entities", [](std::size_t n) { return repeated("&amp;\\*", n / 7); }},
    Pattern{"tables", [](std::size_t n) { return repeated("| a | b |\n|---|---|\n", n / 20); }},
};

double seconds_for(const std::string& text) {
  double best = 1e9;
  double all = 0;
  for (int run = 0; run < 20 && (run < 2 || all < 2); ++run) {
    Diagnostics found;
    const auto start = std::chrono::steady_clock::now();
    parse_issue(read_text(text, found), "2024-01.md", found);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    best = std::min(best, seconds);
    all += seconds;
  }
  return best;
}

}  // namespace

/// Ends with 1 when something grows faster than it should.
int main() {
  constexpr double most_growth = 12;
  bool good = true;
  constexpr std::size_t small = 800'000;
  std::cout << std::fixed << std::setprecision(4) << "text                        800 kB        8 MB   growth\n";
  for (const Pattern& pattern : patterns) {
    const double before = seconds_for(pattern.text(small));
    const double after = seconds_for(pattern.text(10 * small));
    std::cout << std::left << std::setw(24) << pattern.name << std::right << std::setw(9) << before << " s "
              << std::setw(9) << after << " s " << std::setprecision(1) << std::setw(6) << after / before << " ×\n"
              << std::setprecision(4);
    good = good && after / before <= most_growth;
  }
  return good ? 0 : 1;
}
