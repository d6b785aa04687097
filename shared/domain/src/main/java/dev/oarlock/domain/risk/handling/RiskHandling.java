package dev.oarlock.domain.risk.handling;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What people did about one risk episode: the latest of each kind of step, oldest first. It does
/// not end the episode, the signals do that.
public record RiskHandling(List<HandlingStep> steps) {
  /// Of two at one second the one that says more about the outcome counts.
  private static final Comparator<HandlingStep> BY_TIME =
      Comparator.comparing(HandlingStep::at).thenComparing(step -> step.what().step());

  /// Where a risk stands between us.
  public enum Stage {
    /// Nobody has it.
    UNCLAIMED,
    CLAIMED,
    /// Nobody needs to look at it before a day.
    SNOOZED,
    /// Somebody says that it is settled, though the signals do not say so yet.
    RESOLVED
  }

  public RiskHandling {
    steps = steps.stream().sorted(BY_TIME).toList();
  }

  public static RiskHandling none() {
    return new RiskHandling(List.of());
  }

  /// `episode` is the number of the episode within the account.
  public static RiskHandling of(Facts facts, int episode) {
    return new RiskHandling(
        facts.of(RiskHandled.class).stream()
            .filter(fact -> fact.signal().episode() == episode)
            .map(fact -> new HandlingStep(fact.at(), fact.signal()))
            .toList());
  }

  public Optional<HandlingStep> latest() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /// Who has it: who claimed it last, or whom it was handed to after that. Whoever lets it rest
  /// while nobody has it takes it.
  public Optional<Csm> owner() {
    return latest(Step.CLAIM, Step.HAND_OVER)
        .or(() -> latest(Step.SNOOZE))
        .map(it -> it.what().to().orElse(it.what().by()));
  }

  public Stage stage(LocalDate today) {
    if (resolution().isPresent()) {
      return Stage.RESOLVED;
    }
    if (snooze(today).isPresent()) {
      return Stage.SNOOZED;
    }
    return owner().isPresent() ? Stage.CLAIMED : Stage.UNCLAIMED;
  }

  /// The snooze that still lasts: whoever takes the risk after it wakes it.
  public Optional<HandlingStep> snooze(LocalDate today) {
    return latest()
        .filter(it -> it.what().step() == Step.SNOOZE)
        .filter(it -> it.what().until().filter(day -> !day.isBefore(today)).isPresent());
  }

  /// That it was settled, unless somebody has taken it up again since.
  public Optional<HandlingStep> resolution() {
    return latest().filter(it -> it.what().step() == Step.RESOLVE);
  }

  /// When it was last brought up again.
  public Optional<HandlingStep> reminder() {
    return latest(Step.REMIND);
  }

  public Optional<HandlingStep> escalation() {
    return latest(Step.ESCALATE);
  }

  /// The latest that somebody did.
  public Optional<HandlingStep> latestOfPeople() {
    return latest(Step.CLAIM, Step.HAND_OVER, Step.SNOOZE, Step.RESOLVE);
  }

  /// What was not done by then.
  public boolean isNewSince(RiskHandling earlier) {
    return !steps.equals(earlier.steps);
  }

  private Optional<HandlingStep> latest(Step... kinds) {
    return steps.stream()
        .filter(it -> List.of(kinds).contains(it.what().step()))
        .reduce((_, later) -> later);
  }
}
