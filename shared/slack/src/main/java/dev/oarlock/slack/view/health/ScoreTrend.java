package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/// How a score compares with a week and a month ago, and its drawing over twelve weeks.
record ScoreTrend(AccountHistory history, OptionalInt score, LocalDate today) {
  private static final int WEEKS = 12;

  /// ` (was 61 a week ago)`, or nothing where nothing changed.
  String weekAgo() {
    return before(7)
        .filter(then -> score.isPresent() && then != score.getAsInt())
        .map(then -> text(" (was {0} a week ago{1})", then, otherScorecard(7)))
        .orElse("");
  }

  /// A change of the scorecard is not to be taken for a change of the account.
  private String otherScorecard(int days) {
    return history.scorecardChangedSince(today.minusDays(days)).isPresent()
        ? text(", by another scorecard")
        : "";
  }

  /// `; by the scorecard 2026-12 since 3 Dec`, where it changed within the weeks drawn.
  private String scorecardChange() {
    return history
        .scorecardChangedSince(today.minusDays(7L * WEEKS))
        .flatMap(day -> day.scorecardVersion().map(rules -> scorecardChange(rules, day.day())))
        .orElse("");
  }

  private static String scorecardChange(String rules, LocalDate since) {
    return text("; by the scorecard {0} since {1}", Mrkdwn.escape(rules), DayText.of(since));
  }

  /// `, 27 points lower than a week ago and 30 lower than 30 days ago`.
  String comparison() {
    if (score.isEmpty()) {
      return "";
    }
    var week = before(7).map(then -> text("{0} a week ago", compared(then, true)));
    var month = before(30).map(then -> text("{0} 30 days ago", compared(then, week.isEmpty())));
    return week.map(said -> ", " + said + month.map(more -> text(" and {0}", more)).orElse(""))
        .or(() -> month.map(said -> ", " + said))
        .orElse("");
  }

  private String compared(int then, boolean isFirst) {
    var points = score.orElseThrow() - then;
    if (points == 0) {
      return text("the same as");
    }
    var counted = isFirst ? text("{0 point}", Math.abs(points)) : "" + Math.abs(points);
    return points < 0 ? text("{0} lower than", counted) : text("{0} higher than", counted);
  }

  private Optional<Integer> before(int days) {
    return history
        .on(today.minusDays(days))
        .flatMap(day ->
            day.score().isPresent() ? Optional.of(day.score().getAsInt()) : Optional.empty());
  }

  /// The last weeks oldest first, each the last word of its week.
  Optional<Sparkline> sparkline() {
    var scores = new ArrayList<OptionalInt>();
    for (var week = WEEKS; week > 0; week--) {
      var then = history.on(today.minusDays(7L * week));
      then.ifPresent(day -> scores.add(day.score()));
    }
    scores.add(score);
    return scores.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Sparkline(
                scores,
                (scores.size() == 2
                        ? text("the last week")
                        : text("the last {0 week}", scores.size() - 1L))
                    + scorecardChange()));
  }
}
