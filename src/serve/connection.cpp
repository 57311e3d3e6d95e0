// SPDX-License-Identifier: MIT
#include "serve/connection.hpp"

#include <chrono>
#include <string_view>
#include <utility>

namespace weft::serve {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

/// Who takes longer to send a request, or to ask again, has gone or means no good.
constexpr std::chrono::seconds patience_to_read{20};
/// For one answer, of which the largest has some megabytes.
constexpr std::chrono::seconds patience_to_write{120};
constexpr std::size_t most_of_heads = std::size_t{32} << 10;
constexpr std::size_t most_of_target = std::size_t{8} << 10;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

Answer refused(http::status status, std::string_view why) { return refusal(static_cast<unsigned>(status), why); }

/// What is wrong with a request that could not be read; a connection that only broke has no answer.
std::optional<Answer> answer_to_failure(beast::error_code failure) {
  if (failure == http::error::header_limit || failure == http::error::buffer_overflow)
    return refused(http::status::request_header_fields_too_large, "the head of a request has at most 32 KiB");
  const bool is_wrong = failure.category() == make_error_code(http::error::bad_target).category() &&
                        failure != http::error::end_of_stream && failure != http::error::partial_message;
  if (is_wrong) return refused(http::status::bad_request, "this is no request that is understood here");
  return std::nullopt;
}

}  // namespace

Connection::Connection(boost::asio::ip::tcp::socket socket, std::shared_ptr<Service> service)
    : stream_(std::move(socket)), service_(std::move(service)), buffer_(most_of_heads) {}

Connection::~Connection() { service_->ended(); }

void Connection::end() {
  is_ending_ = true;
  if (!reply_) close();
}

// Reading, answering and sending lead to each other, each of them from the loop of events.
// NOLINTBEGIN(misc-no-recursion)
void Connection::read() {
  parser_.emplace();
  parser_->header_limit(most_of_heads);
  parser_->body_limit(0);
  stream_.expires_after(patience_to_read);
  http::async_read(stream_, buffer_, *parser_,
                   [self = shared_from_this()](beast::error_code failure, std::size_t) { self->on_read(failure); });
}

void Connection::on_read(beast::error_code failure) {
  if (failure) {
    std::optional<Answer> answer = answer_to_failure(failure);
    if (!answer) return close();
    Reply reply = reply_of(*std::move(answer));
    reply.keep_alive(false);
    return send(std::move(reply));
  }
  send(answer(parser_->get()));
}

Reply Connection::answer(const Request& request) {
  const auto host = request.find(http::field::host);
  if (host == request.end() || request.count(http::field::host) > 1)
    return reply_to(request, refused(http::status::bad_request, "a request names one host"));
  if (!service_->hosts.allows(view(host->value())))
    return reply_to(request, refused(http::status::misdirected_request, "nothing is served under this name"));
  if (request.method() != http::verb::get && request.method() != http::verb::head) {
    Reply reply = reply_to(request, refused(http::status::method_not_allowed, "all there is can only be read"));
    reply.set(http::field::allow, "GET, HEAD");
    return reply;
  }
  if (request.target().size() > most_of_target)
    return reply_to(request, refused(http::status::uri_too_long, "an address has at most 8 KiB"));
  return reply_to(request, service_->desk.answer(view(request.target())));
}

void Connection::send(Reply reply) {
  if (is_ending_) reply.keep_alive(false);
  reply_ = std::move(reply);
  stream_.expires_after(patience_to_write);
  http::async_write(stream_, *reply_,
                    [self = shared_from_this(), is_last = reply_->need_eof()](beast::error_code failure, std::size_t) {
                      self->on_written(failure, is_last);
                    });
}

void Connection::on_written(beast::error_code failure, bool is_last) {
  reply_.reset();
  if (failure || is_last || is_ending_) return close();
  read();
}

// NOLINTEND(misc-no-recursion)

void Connection::close() {
  beast::error_code ignored;
  stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  stream_.cancel();
  stream_.close();
}

}  // namespace weft::serve
