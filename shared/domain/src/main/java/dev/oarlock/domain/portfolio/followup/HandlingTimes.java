package dev.oarlock.domain.portfolio.followup;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.episode.RecoverySummary.Ending;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long after its alert somebody took a risk, and how long after it the risk was resolved: by a
/// word of ours, or because the signals no longer show it.
public record HandlingTimes(Instant alerted) {

  /// Of the first step with which somebody has it.
  public Optional<Duration> toClaim(Announcement told) {
    return told instanceof RiskUpdated updated ? claimed(updated.handling()) : Optional.empty();
  }

  private Optional<Duration> claimed(RiskHandling handling) {
    var byPeople =
        handling.steps().stream()
            .filter(it -> it.what().step() != Step.REMIND && it.what().step() != Step.ESCALATE)
            .toList();
    return Optional.of(byPeople)
        .filter(it -> it.size() == 1 && handling.latest().equals(handling.latestOfPeople()))
        .map(List::getFirst)
        .map(HandlingStep::at)
        .map(this::since);
  }

  /// Empty where it was called resolved before, or nobody can say that it is.
  public Optional<Duration> toResolve(Announcement told, Instant now) {
    if (told instanceof AccountRecovered over) {
      return Optional.of(since(now)).filter(_ -> over.recovery().ending() != Ending.MERGED);
    }
    return told instanceof RiskUpdated updated && updated.news() instanceof RiskNews.StepTaken
        ? updated.handling().resolution().map(it -> since(it.at()))
        : Optional.empty();
  }

  private Duration since(Instant moment) {
    var took = Duration.between(alerted, moment);
    return took.isNegative() ? Duration.ZERO : took;
  }
}
