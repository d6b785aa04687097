package dev.oarlock.domain.past;

import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Rules;
import java.time.LocalDate;
import java.util.Optional;

/// An account at the end of a past day, as it was known then and as it is known now. Each is empty
/// when nothing is known of that day.
public record AsOf(LocalDate day, Optional<Side> knownThen, Optional<Side> knownNow) {

  /// One of the two.
  public record Side(Verdict verdict, Forecast forecast) {}

  /// `history` settles the band where a day brought several batches: what was shown last is kept
  /// there.
  public static AsOf of(LocalDate day, Both pasts, Rules rules, History history) {
    return new AsOf(
        day,
        pasts.known().on(day).map(seen -> side(seen, rules)).map(side -> shown(side, history)),
        pasts.happened().on(day).map(seen -> side(seen, rules)));
  }

  /// The same log told in two ways.
  public record Both(Past known, Past happened) {}

  private static Side side(Seen seen, Rules rules) {
    var forecast = rules.hazard().forecast(seen.facts(), seen.verdict().day());
    return new Side(seen.verdict(), forecast);
  }

  private static Side shown(Side side, History history) {
    var verdict = side.verdict();
    return history
        .on(verdict.day())
        .filter(shown -> shown.score().equals(verdict.score()))
        .map(shown -> new Side(verdict.in(shown.band()), side.forecast()))
        .orElse(side);
  }
}
