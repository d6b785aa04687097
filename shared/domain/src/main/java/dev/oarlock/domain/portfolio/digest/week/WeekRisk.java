package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.boundary.RiskBoundary;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import java.time.LocalDate;
import java.util.Optional;

/// Whether the account is and was at risk, and what of it a week began or ended.
record WeekRisk(WeekComparison week) {
  /// At risk, red or not.
  boolean isAtRisk() {
    return week.isCustomer()
        && (week.state().risk().episode().isPresent()
            || week.state().assessment().band() == Band.RED);
  }

  boolean wasAtRisk() {
    return wasRed() || (week.wasCustomer() && hadOpenRisk());
  }

  private boolean hadOpenRisk() {
    return week.state().risk().wasOpenOn(week.dayTold())
        || week.state().risk().latestEnded().filter(this::isEndedSince).isPresent();
  }

  /// Whether somebody told a week ago, after the digest, what ended it.
  private boolean isEndedSince(EndedEpisode over) {
    return new RiskBoundary(week.boundary(), week.state().facts()).endedSince(over);
  }

  /// No longer at risk, also if it came and went within the week.
  boolean hasLeft() {
    return week.isCustomer() && !isAtRisk() && (wasAtRisk() || endedThisWeek().isPresent());
  }

  /// One that nobody was alerted to is over without a word.
  Optional<EndedEpisode> endedThisWeek() {
    return week.state()
        .risk()
        .latestEnded()
        .filter(over -> over.ended().isAfter(week.weekAgo()) || isEndedSince(over))
        .filter(over -> !over.episode().cause().isSilent())
        .filter(over ->
            over.wasOpenOn(week.weekAgo()) || isEndedSince(over) || wasAnnounced(over.episode()));
  }

  private boolean wasAnnounced(Episode episode) {
    return episode.number() <= week.state().delivery().lastAnnouncedEpisode();
  }

  boolean wasRed() {
    return week.wasCustomer() && week.bandBefore() == Band.RED;
  }

  RiskCrossing entered() {
    return new RiskCrossing(
        week.account(),
        week.scoreBefore(),
        week.state().assessment().score(),
        week.state().risk().episode(),
        Optional.empty());
  }

  RiskCrossing left() {
    var over = endedThisWeek();
    return new RiskCrossing(
        week.accountBefore(),
        week.scoreBefore(),
        week.state().assessment().score(),
        over.map(EndedEpisode::episode),
        over.map(EndedEpisode::ended));
  }

  /// The start of the red period that includes the day a week ago.
  Optional<LocalDate> redSince() {
    var since = Optional.<LocalDate>empty();
    for (var entry : week.state().history().days()) {
      var red = entry.band() == Band.RED && !entry.day().isAfter(week.weekAgo());
      if (red && since.isEmpty()) {
        since = Optional.of(entry.day());
      } else if (!red && !entry.day().isAfter(week.weekAgo())) {
        since = Optional.empty();
      }
    }
    return since;
  }
}
