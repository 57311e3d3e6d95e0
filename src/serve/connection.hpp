// SPDX-License-Identifier: MIT
#pragma once

#include "serve/desk.hpp"
#include "serve/host_rule.hpp"
#include "serve/reply.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace weft::serve {

/// What all connections are answered from.
struct Service {
  Desk& desk;  ///< outlives what is answered
  HostRule hosts;
  std::function<void()> ended;  ///< a connection is no more
};

/// One connection: a request is read, answered, and then the next one, until either side has enough. It keeps itself
/// while it has something to do.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, std::shared_ptr<Service> service);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  void begin() { read(); }

  /// Ends it once what is being sent is sent.
  void end();

 private:
  void read();
  void on_read(boost::beast::error_code failure);
  void on_written(boost::beast::error_code failure, bool is_last);
  Reply answer(const Request& request);
  void send(Reply reply);
  void close();

  boost::beast::tcp_stream stream_;
  std::shared_ptr<Service> service_;
  boost::beast::flat_buffer buffer_;
  std::optional<boost::beast::http::request_parser<boost::beast::http::empty_body>> parser_;
  std::optional<Reply> reply_;  ///< while it is sent
  bool is_ending_ = false;
};

}  // namespace weft::serve
