// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace weft::cli {

/// What a text is, where it can be made to look like it.
enum class Ink {
  title,    ///< what the lines below are about
  aside,    ///< what one looks at last: ids, dates, names of fields
  amount,   ///< bars and courses
  good,     ///< rising, well
  notable,  ///< new, back again
  bad,      ///< fading, doubtful
  fault,    ///< what does not work
};

/// Texts as a stream shows them: in colours and with links on a terminal that has them, plain elsewhere. All texts have
/// to be fit to be printed, since what is added acts on the terminal.
class Inks {
 public:
  explicit Inks(const std::ostream& stream);

  std::string operator()(Ink ink, std::string_view text) const;

  /// A line of its own behind blanks, cut to the width there is.
  std::string line(Ink ink, std::size_t blanks, std::string_view text) const;

  /// The text, which leads to an address when it is clicked, if the address is one of the web or of mail.
  std::string linked(std::string_view text, std::string_view url) const;

  /// An address at the end of a line, behind so many columns. Whole, however long, since half a link leads nowhere; but
  /// where a click leads there, only as much of it is shown as fits.
  std::string address(std::size_t column, std::string_view url) const;

 private:
  Colour colour_;
  bool has_links_;
  std::size_t columns_;
};

}  // namespace weft::cli
