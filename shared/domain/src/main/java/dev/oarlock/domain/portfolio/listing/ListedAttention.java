package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.evidence.relationship.SentimentEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.play.PlayTask;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.play.PlayOutcome;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.renewal.RenewalDisagreements.OpenDisagreement;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskHandling.Stage;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What of an account may wait for somebody: its open risk, the renewal about which model and CSM
/// disagree undecided, the last day of the pulse and of the override that hold, the day of the last
/// meeting, and the next step of each play.
public record ListedAttention(
    Optional<HeldRisk> risk,
    Optional<LocalDate> decision,
    Optional<LocalDate> pulseEnds,
    Optional<LocalDate> overrideEnds,
    Optional<LocalDate> lastMet,
    List<NextPlayStep> steps) {
  public ListedAttention {
    steps = List.copyOf(steps);
  }

  /// One of which no play is under way.
  public ListedAttention(
      Optional<HeldRisk> risk,
      Optional<LocalDate> decision,
      Optional<LocalDate> pulseEnds,
      Optional<LocalDate> overrideEnds,
      Optional<LocalDate> lastMet) {
    this(risk, decision, pulseEnds, overrideEnds, lastMet, List.of());
  }

  /// The next step of a play that is under way: `play` is what people call it.
  public record NextPlayStep(String run, String play, PlayTask task) {
    /// Of plays against a risk that is over nothing is due, nor of those that are decided.
    static Optional<NextPlayStep> of(PlayRun run, AccountState state) {
      var open = state.risk().episode().map(Episode::number);
      var isOver =
          run.started().episode().isPresent()
              && open.filter(it -> it == run.started().episode().getAsInt()).isEmpty();
      return isOver || isDecided(run, state)
          ? Optional.empty()
          : run.next().map(it -> new NextPlayStep(run.run(), run.started().title(), it.task()));
    }

    private static boolean isDecided(PlayRun run, AccountState state) {
      return PlayOutcome.overSince(run, state.facts(), state.assessment().day()).isPresent();
    }
  }

  /// An account of which nothing is known to wait.
  public static ListedAttention none() {
    return new ListedAttention(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The number of an open risk episode, who has it, and until when it rests at most.
  public record HeldRisk(
      int episode, Optional<Csm> owner, Optional<LocalDate> restsUntil, boolean isResolved) {
    static HeldRisk of(AccountState state, Episode open) {
      var handling = RiskHandling.of(state.facts(), open.number());
      return new HeldRisk(
          open.number(),
          handling.owner(),
          handling
              .latest()
              .filter(it -> it.what().step() == Step.SNOOZE)
              .flatMap(it -> it.what().until()),
          handling.resolution().isPresent());
    }

    public Stage stage(LocalDate today) {
      if (isResolved) {
        return Stage.RESOLVED;
      }
      if (restsUntil.filter(day -> !day.isBefore(today)).isPresent()) {
        return Stage.SNOOZED;
      }
      return owner.isPresent() ? Stage.CLAIMED : Stage.UNCLAIMED;
    }
  }

  static ListedAttention of(AccountState state) {
    return new ListedAttention(
        state.risk().episode().map(open -> HeldRisk.of(state, open)),
        state.risk().disagreements().open().map(OpenDisagreement::renewal),
        SentimentEvidence.of(state.facts()).pulseEnds(),
        state.assessment().override().map(HealthOverride::until),
        state.facts().latest(MeetingHeld.class).map(Fact::day),
        PlayRun.of(state.facts()).stream()
            .flatMap(run -> NextPlayStep.of(run, state).stream())
            .toList());
  }
}
