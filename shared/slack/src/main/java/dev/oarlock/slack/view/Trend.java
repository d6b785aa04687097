package dev.oarlock.slack.view;

import dev.oarlock.domain.state.History;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.Bars;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/// How a score compares with a week and a month ago, and its drawing over twelve weeks.
record Trend(History history, OptionalInt score, LocalDate today) {
  private static final int WEEKS = 12;

  /// ` (was 61 a week ago)`, or nothing where nothing changed.
  String was() {
    return before(7)
        .filter(then -> score.isPresent() && then != score.getAsInt())
        .map(then -> " (was " + then + " a week ago" + byOtherRules(7) + ")")
        .orElse("");
  }

  /// A change of rules is not to be taken for a change of the account.
  private String byOtherRules(int days) {
    return history.rulesChangedSince(today.minusDays(days)).isPresent() ? ", by other rules" : "";
  }

  /// `; by the scorecard 2026-12 since 3 Dec`, where it changed within the weeks drawn.
  private String mark() {
    return history
        .rulesChangedSince(today.minusDays(7L * WEEKS))
        .flatMap(day -> day.rules().map(rules -> mark(rules, day.day())))
        .orElse("");
  }

  private static String mark(String rules, LocalDate since) {
    return "; by the scorecard " + Mrkdwn.escape(rules) + " since " + DayWords.of(since);
  }

  /// `, 27 points lower than a week ago and 30 lower than 30 days ago`.
  String spoken() {
    if (score.isEmpty()) {
      return "";
    }
    var week = before(7).map(then -> compared(then, "points ") + " a week ago");
    var month =
        before(30).map(then -> compared(then, week.isPresent() ? "" : "points ") + " 30 days ago");
    return week.map(said -> ", " + said + month.map(more -> " and " + more).orElse(""))
        .or(() -> month.map(said -> ", " + said))
        .orElse("");
  }

  private String compared(int then, String unit) {
    var points = score.orElseThrow() - then;
    if (points == 0) {
      return "the same as";
    }
    var counted = Math.abs(points) == 1 ? unit.replace("points", "point") : unit;
    return Math.abs(points) + " " + counted + (points < 0 ? "lower" : "higher") + " than";
  }

  private Optional<Integer> before(int days) {
    return history
        .on(today.minusDays(days))
        .flatMap(day ->
            day.score().isPresent() ? Optional.of(day.score().getAsInt()) : Optional.empty());
  }

  /// The last weeks as block characters, oldest first, each the last word of its week.
  String drawn() {
    var scores = new ArrayList<OptionalInt>();
    for (var week = WEEKS; week > 0; week--) {
      var then = history.on(today.minusDays(7L * week));
      then.ifPresent(day -> scores.add(day.score()));
    }
    scores.add(score);
    return scores.size() < 2
        ? ""
        : "\n`"
            + Bars.sparkline(scores)
            + "` the last "
            + Phrases.counted(scores.size() - 1L, "week")
            + mark();
  }
}
