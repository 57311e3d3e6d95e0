// SPDX-License-Identifier: MIT
// Runs while weft is built: packs the page of the explorer, and what its policy lets run, into C++.
//
//   weft_pack_explorer EXPLORER.html POLICY.json OUTPUT.cpp
#include "builtin/number_array.hpp"
#include "io/files.hpp"
#include "text/deflate.hpp"

#include <weft/diagnostic.hpp>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <iostream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t most_bytes = std::size_t{32} << 20;

void expect_once(const std::string& page, std::string_view part) {
  const std::size_t at = page.find(part);
  if (at == std::string::npos || page.find(part, at + 1) != std::string::npos)
    throw weft::Error("the page of the explorer must have " + std::string(part) + " once");
}

/// `'sha256-…' 'sha256-…'`, as a policy names them.
std::string sources_of(const nlohmann::json& hashes) {
  std::string sources;
  for (const std::string hash : hashes) {
    if (!hash.starts_with("sha256-") || hash.find_first_of("'\"\\ ;") != std::string::npos)
      throw weft::Error("the policy of the explorer names no hash: " + hash);
    sources += (sources.empty() ? "'" : " '") + hash + "'";
  }
  return sources;
}

void write_source(const std::string& page, const nlohmann::json& policy, std::ostream& out) {
  for (const std::string_view part : {"<!--weft:head-->", "<!--weft:data-->", "<title>Topic map</title>"})
    expect_once(page, part);
  const std::string deflated = weft::text::deflated(page, weft::text::DeflateForm::raw, weft::text::Effort::most);
  std::vector<std::uint64_t> numbers(deflated.size() / sizeof(std::uint64_t) + 1);
  std::memcpy(numbers.data(), deflated.data(), deflated.size());
  out << "// SPDX-License-Identifier: MIT\n"
         "// Written by src/builtin/pack_explorer.cpp.\n"
         "#include \"builtin/packed_page.hpp\"\n\n"
         "namespace weft::builtin {\n\n"
         "namespace {\n\n";
  weft::builtin::write_number_array("page", numbers, out);
  out << "}  // namespace\n\n"
         "PackedPage packed_page() {\n  return {page_numbers, "
      << deflated.size() << ", " << page.size() << ",\n          \"" << sources_of(policy.at("script"))
      << "\",\n          \"" << sources_of(policy.at("style"))
      << "\"};\n}\n\n"
         "}  // namespace weft::builtin\n";
}

}  // namespace

int main(int count, char** values) {
  if (count != 4) return 2;
  try {
    const std::string page = weft::io::read_file(values[1], most_bytes);
    const nlohmann::json policy = nlohmann::json::parse(weft::io::read_file(values[2], most_bytes));
    weft::io::write_file(values[3], [&](std::ostream& out) { write_source(page, policy, out); });
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
