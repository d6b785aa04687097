package dev.oarlock.domain.play;

import dev.oarlock.domain.risk.reason.ChurnReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a play is for.
public sealed interface PlayOccasion {

  /// One of the ten reasons why customers leave.
  record AgainstReason(ChurnReason reason) implements PlayOccasion {}

  /// A time in the life of every account.
  enum AccountPhase implements PlayOccasion {
    ONBOARDING,
    RENEWAL,
    EXPANSION
  }

  /// As files have it: `low-adoption`, `onboarding`.
  default String word() {
    var name =
        switch (this) {
          case AgainstReason(var reason) -> reason.name();
          case AccountPhase phase -> phase.name();
        };
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<PlayOccasion> all() {
    return Stream.concat(
            Arrays.stream(ChurnReason.values()).map(AgainstReason::new),
            Arrays.stream(AccountPhase.values()).map(PlayOccasion.class::cast))
        .toList();
  }

  static Optional<PlayOccasion> named(String word) {
    return all().stream().filter(it -> it.word().equals(word)).findFirst();
  }
}
