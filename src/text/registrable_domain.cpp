// SPDX-License-Identifier: MIT
#include "text/registrable_domain.hpp"

#include <libpsl.h>

#include <array>
#include <cstddef>
#include <functional>
#include <string>

namespace weft::text {

namespace {

std::size_t look_up_size(const std::string& host) {
  const char* domain = psl_registrable_domain(psl_builtin(), host.c_str());
  return domain != nullptr ? std::string_view(domain).size() : host.size();
}

struct Answer {
  std::string host;
  std::size_t size = 0;  ///< of its domain
};

/// The answers to the latest questions. The list is slow to ask, and a corpus names a few hosts over and over.
using Answers = std::array<Answer, 1024>;

}  // namespace

std::string_view registrable_domain(std::string_view host) {
  thread_local Answers answers;
  Answer& answer = answers[std::hash<std::string_view>()(host) % answers.size()];
  if (answer.host != host) {
    answer.host = host;
    answer.size = look_up_size(answer.host);
  }
  return host.substr(host.size() - answer.size);
}

}  // namespace weft::text
