package dev.oarlock.domain.health.selection;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A stage of the customer lifecycle. It ends when a milestone is reached or after a number of
/// whole months of tenure, whichever comes first; the last stage has no end.
public record LifecycleStage(String name, Optional<String> milestone, OptionalInt maxMonths) {
  public LifecycleStage {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("name of a stage is not 1 to 40 characters: " + name);
    }
    if (maxMonths.isPresent() && maxMonths.getAsInt() < 1) {
      throw new IllegalArgumentException(name + " ends before the first month");
    }
  }

  /// Onboarding until first value, for half a year at most; adopting until a year and a half.
  public static List<LifecycleStage> shipped() {
    return List.of(
        new LifecycleStage("onboarding", Optional.of("first-value"), OptionalInt.of(6)),
        new LifecycleStage("adopting", Optional.empty(), OptionalInt.of(18)),
        new LifecycleStage("mature", Optional.empty(), OptionalInt.empty()));
  }

  boolean hasEnd() {
    return milestone.isPresent() || maxMonths.isPresent();
  }

  /// The first day after it. Unknown tenure counts as long, as for tenure columns.
  Optional<LocalDate> end(AccountEvidence evidence) {
    var reached = milestone.flatMap(evidence.outcomes()::reachedOn);
    var old =
        maxMonths.isPresent()
            ? evidence.tenureReachedOn(maxMonths.getAsInt()).or(() -> Optional.of(LocalDate.MIN))
            : Optional.<LocalDate>empty();
    return Stream.concat(reached.stream(), old.stream()).min(LocalDate::compareTo);
  }

  /// Whether it is over on a day.
  boolean isOver(AccountEvidence evidence, LocalDate day) {
    return end(evidence).filter(end -> !end.isAfter(day)).isPresent();
  }
}
