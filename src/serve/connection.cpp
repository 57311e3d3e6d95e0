// SPDX-License-Identifier: MIT
#include "serve/connection.hpp"

#include "serve/target.hpp"

#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

namespace weft::serve {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

/// Browsers connect before they ask, and ask again.
constexpr std::chrono::seconds patience_with_idle{30};
/// Who takes longer to send a request that is begun means no good.
constexpr std::chrono::seconds patience_with_head{5};
/// For one answer, of which the largest has some megabytes.
constexpr std::chrono::seconds patience_to_write{120};
constexpr std::chrono::seconds patience_to_linger{1};
constexpr std::size_t most_of_heads = std::size_t{16} << 10;
constexpr std::size_t at_once = std::size_t{4} << 10;
constexpr std::size_t most_of_target = std::size_t{8} << 10;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

Answer refused(http::status status, std::string_view why) { return refusal(static_cast<unsigned>(status), why); }

/// What is wrong with a request that could not be read; a connection that only broke has no answer.
std::optional<Answer> answer_to_failure(beast::error_code failure) {
  if (failure == http::error::header_limit || failure == http::error::buffer_overflow)
    return refused(http::status::request_header_fields_too_large, "the head of a request has at most 16 KiB");
  const bool is_wrong = failure.category() == make_error_code(http::error::bad_target).category() &&
                        failure != http::error::end_of_stream && failure != http::error::partial_message;
  if (is_wrong) return refused(http::status::bad_request, "this is no request that is understood here");
  return std::nullopt;
}

}  // namespace

Connection::Connection(boost::asio::ip::tcp::socket socket, std::shared_ptr<Service> service, Admission admission)
    : stream_(std::move(socket)),
      timer_(stream_.get_executor()),
      service_(std::move(service)),
      admission_(admission),
      buffer_(most_of_heads) {}

Connection::~Connection() { service_->ended(admission_); }

void Connection::begin() {
  if (admission_ == Admission::served) return read();
  refuse(refused(http::status::service_unavailable, "so many are connected that there is no room; try again"));
}

void Connection::end() {
  is_ending_ = true;
  if (!reply_) close();
}

// Reading, answering and sending lead to each other, each of them from the loop of events.
// NOLINTBEGIN(misc-no-recursion)
void Connection::read() {
  if (buffer_.size() > 0) return read_head();
  stream_.expires_after(patience_with_idle);
  stream_.async_read_some(buffer_.prepare(at_once),
                          [self = shared_from_this()](beast::error_code failure, std::size_t size) {
                            if (failure) return self->close();
                            self->buffer_.commit(size);
                            self->read_head();
                          });
}

void Connection::read_head() {
  parser_.emplace();
  parser_->header_limit(most_of_heads);
  parser_->body_limit(0);
  is_reading_ = true;
  // Not by the stream, which would close, and leave nothing to say so with.
  stream_.expires_never();
  timer_.expires_after(patience_with_head);
  timer_.async_wait([weak = weak_from_this()](beast::error_code failure) {
    const auto self = weak.lock();
    if (failure || !self || !self->is_reading_) return;
    self->is_late_ = true;
    self->stream_.cancel();
  });
  http::async_read(stream_, buffer_, *parser_,
                   [self = shared_from_this()](beast::error_code failure, std::size_t) { self->on_read(failure); });
}

void Connection::on_read(beast::error_code failure) {
  is_reading_ = false;
  timer_.cancel();
  if (failure && is_late_ && !is_ending_)
    return refuse(refused(http::status::request_timeout, "the head of a request came too slowly"));
  if (failure) {
    std::optional<Answer> answer = answer_to_failure(failure);
    return answer ? refuse(*std::move(answer)) : close();
  }
  Reply reply = answer(parser_->get());
  const Then then = reply.need_eof() ? Then::closes : Then::goes_on;
  send(std::move(reply), then);
}

void Connection::refuse(Answer answer) {
  Reply reply = reply_of(std::move(answer));
  reply.keep_alive(false);
  send(std::move(reply), Then::lingers);
}

Reply Connection::answer(const Request& request) {
  const auto host = request.find(http::field::host);
  if (host == request.end() || request.count(http::field::host) > 1)
    return reply_to(request, refused(http::status::bad_request, "a request names one host"));
  const SentTarget sent = split_target(view(request.target()));
  if (!service_->hosts.allows(sent.host.empty() ? view(host->value()) : sent.host))
    return reply_to(request, refused(http::status::forbidden, "nothing is served under this name"));
  if (request.method() != http::verb::get && request.method() != http::verb::head) {
    Reply reply = reply_to(request, refused(http::status::method_not_allowed, "all there is can only be read"));
    reply.set(http::field::allow, "GET, HEAD");
    return reply;
  }
  if (request.target().size() > most_of_target)
    return reply_to(request, refused(http::status::uri_too_long, "an address has at most 8 KiB"));
  return reply_to(request, service_->desk.answer(sent.rest));
}

void Connection::send(Reply reply, Then then) {
  if (is_ending_) reply.keep_alive(false);
  reply_ = std::move(reply);
  stream_.expires_after(patience_to_write);
  http::async_write(stream_, *reply_, [self = shared_from_this(), then](beast::error_code failure, std::size_t) {
    self->on_written(failure, then);
  });
}

void Connection::on_written(beast::error_code failure, Then then) {
  reply_.reset();
  if (failure || then == Then::closes || is_ending_) return close();
  if (then == Then::lingers) return linger();
  read();
}

/// Reads on for a moment: what is unread when a socket closes makes the system call off what was sent last.
void Connection::linger() {
  beast::error_code ignored;
  stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  stream_.expires_after(patience_to_linger);
  buffer_.clear();
  skip();
}

void Connection::skip() {
  stream_.async_read_some(buffer_.prepare(at_once),
                          [self = shared_from_this()](beast::error_code failure, std::size_t) {
                            return failure ? self->close() : self->skip();
                          });
}

// NOLINTEND(misc-no-recursion)

void Connection::close() {
  beast::error_code ignored;
  stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  timer_.cancel();
  stream_.cancel();
  stream_.close();
}

}  // namespace weft::serve
