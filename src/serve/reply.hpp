// SPDX-License-Identifier: MIT
#pragma once

#include "serve/answer.hpp"

#include <boost/beast/http.hpp>

#include <string>

namespace weft::serve {

using Request = boost::beast::http::request<boost::beast::http::empty_body>;
using Reply = boost::beast::http::response<boost::beast::http::string_body>;

/// An answer as it is sent to who asks nothing else of it: refused requests have it like that.
Reply reply_of(Answer answer);

/// The same to a request: packed where that is taken, without what its sender has already, and without a body when only
/// heads were asked for.
Reply reply_to(const Request& request, Answer answer);

}  // namespace weft::serve
