package dev.oarlock.domain.portfolio.digest.boundary;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import java.util.function.Predicate;

/// Which risks of the last digest's day it could not know of. An episode keeps days only, so the
/// cause is looked for among what had been told by then.
public record RiskBoundary(NewsBoundary boundary, Facts facts) {
  public boolean openedSince(Episode episode) {
    return boundary.isWithinDay()
        && episode.opened().equals(boundary.day())
        && episode.cause().isTold()
        && isAnythingToldSince()
        && !isKnown(episode.cause(), this::isKnown);
  }

  /// What was known before that day and no more by then had ended by then.
  public boolean endedSince(EndedEpisode over) {
    var cause = over.episode().cause();
    return boundary.isWithinDay()
        && over.ended().equals(boundary.day())
        && over.wasOpenOn(boundary.day().minusDays(1))
        && cause.isTold()
        && isAnythingToldSince()
        && (isKnown(cause, this::isKnown) || !isKnown(cause, this::isOfEarlierDay));
  }

  private boolean isAnythingToldSince() {
    var told = facts.all().filter(this::isToldThatDay).toList();
    return told.isEmpty() || told.stream().anyMatch(boundary::isNews);
  }

  private boolean isToldThatDay(Fact<Signal> fact) {
    return fact.day().equals(boundary.day()) && !(fact.signal() instanceof UsageReported);
  }

  private boolean isKnown(Fact<Signal> fact) {
    return !boundary.isNews(fact);
  }

  private boolean isOfEarlierDay(Fact<Signal> fact) {
    return fact.day().isBefore(boundary.day());
  }

  /// Whether the cause held by some of the facts.
  private boolean isKnown(EpisodeCause cause, Predicate<Fact<Signal>> some) {
    var known = Facts.of(facts.all().filter(some).toList(), boundary.day());
    return switch (cause.root()) {
      case EpisodeCause.TelltaleSign(var sign) ->
          TelltaleDetection.telltalesOn(known, boundary.day()).contains(sign);
      case EpisodeCause.SetToRed set -> isSet(set, known);
      default -> false;
    };
  }

  private boolean isSet(EpisodeCause.SetToRed set, Facts known) {
    return known
        .latest(HealthOverridden.class)
        .map(Fact::signal)
        .filter(it -> it.by().equals(set.by()) && it.reason().equals(set.reason()))
        .filter(it -> !it.until().isBefore(boundary.day()))
        .isPresent();
  }
}
