package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.play.PlayOutcome;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A play against a risk as it stands on the risk's card: a signed renewal ends it, whatever of its
/// steps is open.
record StandingPlay(PlayRun run, Optional<LocalDate> overSince) {

  /// Each of those that were announced, the oldest first; `state` has the account as it stands,
  /// where that can be read.
  static List<StandingPlay> of(List<Announcement> announced, Optional<AccountState> state) {
    var byRun = new TreeMap<String, PlayUpdated>();
    for (var announcement : announced) {
      if (announcement instanceof PlayUpdated told) {
        byRun.merge(
            told.play().run(), told, (one, other) -> one.version() > other.version() ? one : other);
      }
    }
    return byRun.values().stream()
        .map(PlayUpdated::play)
        .sorted(Comparator.comparing(PlayRun::at))
        .map(run -> new StandingPlay(run, state.flatMap(it -> overSince(run, it))))
        .toList();
  }

  private static Optional<LocalDate> overSince(PlayRun run, AccountState state) {
    return PlayOutcome.overSince(run, state.facts(), state.assessment().day());
  }

  boolean isUnderWay() {
    return !run.isFinished() && overSince.isEmpty();
  }

  /// How far it is; its steps stand in the thread.
  String sentence() {
    var title = Mrkdwn.escape(text(run.started().title()));
    var start = DayText.of(run.day());
    if (overSince.isPresent()) {
      return text(
          "\nPlay *{0}*, started {1}, is over since {2}: `/metrics saves` says what it came to.",
          title, start, DayText.of(overSince.get()));
    }
    return run.isFinished()
        ? text("\nPlay *{0}*, started {1}, is through: its steps are in the thread.", title, start)
        : text("\nPlay *{0}* is under way since {1}: its steps are in the thread.", title, start);
  }
}
