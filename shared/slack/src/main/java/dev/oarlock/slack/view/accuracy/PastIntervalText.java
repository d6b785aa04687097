package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy.IntervalPosition;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.revenue.LossSpreadText;
import java.util.HashSet;

/// The best and worst case of a past quarter, and where what happened lies.
record PastIntervalText(GroupAccuracy total, IntervalAccuracy interval) {
  /// `best $1,200, worst $9,800`.
  String bestAndWorst() {
    return new LossSpreadText(total.model(), interval.interval()).bestAndWorst();
  }

  /// `within`, or in several currencies `EUR within, USD above the worst`.
  String position() {
    var positions = interval.positions(total.actual());
    var different = new HashSet<>(positions.values());
    var said =
        different.size() > 1
            ? positions.entrySet().stream()
                .map(each -> each.getKey().getCurrencyCode() + " " + word(each.getValue()))
                .toList()
            : different.stream().map(this::word).toList();
    var where = said.isEmpty() ? word(IntervalPosition.WITHIN) : String.join(", ", said);
    return interval.leftOut() > 0 ? where + "; " + leftOut() : where;
  }

  private String word(IntervalPosition position) {
    return switch (position) {
      case BELOW_BEST -> text("below the best");
      case WITHIN -> text("within");
      case ABOVE_WORST -> text("above the worst");
      case UNDECIDED -> text("not to be told");
    };
  }

  private String leftOut() {
    return text(
        "{0 customer} with {1} that churned for a reason that nobody could have changed is left out"
            + " of all but best and worst",
        interval.leftOut(), MoneyText.rounded(interval.leftOutRevenue()));
  }
}
