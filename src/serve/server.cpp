// SPDX-License-Identifier: MIT
#include "serve/server.hpp"

#include "serve/connection.hpp"

#include <weft/diagnostic.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace weft::serve {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Others are told that there is no room, so many at a time; who comes then waits until one of these ends.
constexpr std::size_t most_served = 64;
constexpr std::size_t most_refused = 64;
/// What is being sent has to be sent by then, for who ends a program does not wait for a slow reader.
constexpr std::chrono::seconds patience_with_end{2};
constexpr std::chrono::milliseconds pause_after_failure{100};

constexpr const char* own_address_advice = "leave out --host to serve to this machine alone";

tcp::endpoint endpoint_of(asio::io_context& context, const ServerOptions& options) {
  boost::system::error_code failure;
  const auto found = tcp::resolver(context).resolve(options.host, "0", tcp::resolver::passive, failure);
  if (failure || found.empty())
    throw Error("'" + options.host + "' is no address of this machine: " + failure.message(), own_address_advice);
  return {found.begin()->endpoint().address(), options.port};
}

tcp::acceptor listen(asio::io_context& context, const ServerOptions& options) {
  tcp::endpoint endpoint = endpoint_of(context, options);
  try {
    return {context, endpoint};  // with SO_REUSEADDR, so that a port can be taken up again at once
  } catch (const boost::system::system_error& error) {
    const bool is_elsewhere = error.code() == boost::system::errc::address_not_available;
    throw Error(
        "cannot listen at " + options.host + " port " + std::to_string(options.port) + ": " + error.code().message(),
        is_elsewhere ? own_address_advice : "leave out --port to have one that is free");
  }
}

std::string url_of(const tcp::endpoint& endpoint) {
  const std::string address = endpoint.address().to_string();
  return "http://" + (endpoint.address().is_v6() ? '[' + address + ']' : address) + ':' +
         std::to_string(endpoint.port()) + '/';
}

/// Accepts connections while there is room for them, until it is told to end.
class Listener {
 public:
  Listener(asio::io_context& context, tcp::acceptor acceptor, Desk& desk, const std::string& host)
      : context_(context),
        acceptor_(std::move(acceptor)),
        timer_(context),
        signals_(context, SIGINT, SIGTERM),
        service_(
            std::make_shared<Service>(Service{desk, HostRule(host, acceptor_.local_endpoint().address().to_string()),
                                              [this](Admission of) { on_ended(of); }})) {}
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  /// What was not sent in the end goes with the context, which is later.
  ~Listener() {
    service_->ended = [](Admission) {};
  }

  void begin() {
    signals_.async_wait([this](boost::system::error_code failure, int) {
      if (!failure) end();
    });
    accept();
  }

 private:
  void accept() {
    if (is_accepting_ || is_ending_ || (served_ >= most_served && refused_ >= most_refused)) return;
    is_accepting_ = true;
    acceptor_.async_accept([this](boost::system::error_code failure, tcp::socket socket) {
      is_accepting_ = false;
      if (is_ending_) return;
      if (failure) return accept_later();
      const Admission admission = served_ < most_served ? Admission::served : Admission::refused;
      ++count(admission);
      const auto connection = std::make_shared<Connection>(std::move(socket), service_, admission);
      std::erase_if(connections_, [](const auto& known) { return known.expired(); });
      connections_.push_back(connection);
      connection->begin();
      accept();
    });
  }

  /// There may be no descriptors left, and then there are none a moment later.
  void accept_later() {
    timer_.expires_after(pause_after_failure);
    timer_.async_wait([this](boost::system::error_code failure) {
      if (!failure) accept();
    });
  }

  std::size_t& count(Admission admission) { return admission == Admission::served ? served_ : refused_; }

  void on_ended(Admission admission) {
    --count(admission);
    if (is_ending_ && served_ + refused_ == 0) {
      signals_.cancel();
      timer_.cancel();
    }
    accept();
  }

  /// What is being sent is sent first, if it can be soon. Who asks twice does not wait for that.
  void end() {
    is_ending_ = true;
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    timer_.cancel();
    for (const auto& known : connections_) {
      if (const auto connection = known.lock()) connection->end();
    }
    if (served_ + refused_ == 0) return;
    signals_.async_wait([this](boost::system::error_code failure, int) {
      if (!failure) context_.stop();
    });
    timer_.expires_after(patience_with_end);
    timer_.async_wait([this](boost::system::error_code failure) {
      if (!failure) context_.stop();
    });
  }

  asio::io_context& context_;
  tcp::acceptor acceptor_;
  asio::steady_timer timer_;
  asio::signal_set signals_;
  std::shared_ptr<Service> service_;
  std::vector<std::weak_ptr<Connection>> connections_;
  std::size_t served_ = 0;
  std::size_t refused_ = 0;
  bool is_accepting_ = false;
  bool is_ending_ = false;
};

}  // namespace

void serve(const ServerOptions& options, const std::function<void(const ServedAt&)>& begun, std::ostream& log) {
  constexpr int one_thread = 1;
  asio::io_context context(one_thread);
  tcp::acceptor acceptor = listen(context, options);
  const tcp::endpoint here = acceptor.local_endpoint();
  Desk desk(options.desk, log);
  Listener listener(context, std::move(acceptor), desk, options.host);
  listener.begin();
  begun({url_of(here), here.address().is_loopback()});
  context.run();
}

}  // namespace weft::serve
