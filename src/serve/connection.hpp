// SPDX-License-Identifier: MIT
#pragma once

#include "serve/desk.hpp"
#include "serve/host_rule.hpp"
#include "serve/reply.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace weft::serve {

/// Whether there is room for who connects; to others that is said.
enum class Admission { served, refused };

/// What all connections are answered from.
struct Service {
  Desk& desk;  ///< outlives what is answered
  HostRule hosts;
  std::function<void(Admission)> ended;  ///< a connection is no more
};

/// One connection: a request is read, answered, and then the next one, until either side has enough. It keeps itself
/// while it has something to do.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, std::shared_ptr<Service> service, Admission admission);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  void begin();

  /// Ends it once what is being sent is sent.
  void end();

 private:
  /// What becomes of a connection after an answer.
  enum class Then { goes_on, closes, lingers };

  void read();
  void read_head();
  void on_read(boost::beast::error_code failure);
  void on_written(boost::beast::error_code failure, Then then);
  Reply answer(const Request& request);
  void send(Reply reply, Then then);
  void refuse(Answer answer);
  void linger();
  void skip();
  void close();

  boost::beast::tcp_stream stream_;
  boost::asio::steady_timer timer_;  ///< of the head that is read
  std::shared_ptr<Service> service_;
  Admission admission_;
  boost::beast::flat_buffer buffer_;
  std::optional<boost::beast::http::request_parser<boost::beast::http::empty_body>> parser_;
  std::optional<Reply> reply_;  ///< while it is sent
  bool is_reading_ = false;
  bool is_late_ = false;
  bool is_ending_ = false;
};

}  // namespace weft::serve
