// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "media/csv_cell.hpp"
#include "media/numbers.hpp"

#include <ostream>

namespace weft {

void write_trends_csv(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out) {
  out << "topic,label,period,articles,all,share\r\n";
  for (const Trend* trend : answer.told) {
    const Vertex& topic = graph[trend->topic];
    const std::string name = media::csv_cell(topic.id) + ',' + media::csv_cell(topic.label) + ',';
    for (const TrendPoint& point : points_of(answer.trends, *trend, answer.trends.periods.size())) {
      out << name << name_of(answer.trends, point) << ',' << point.articles << ',' << point.all << ',';
      // Without an article there is no share, not even one of 0.
      if (point.all > 0) out << media::number_text(double(point.articles) / point.all);
      out << "\r\n";
    }
  }
}

}  // namespace weft
