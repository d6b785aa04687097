package dev.oarlock.domain.risk.alert;

import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of an alert so far: whether somebody acted on it, whether the customer has left, and
/// how those who read it rate it, each once.
public record AlertOutcome(Instant at, boolean acted, boolean churned, List<Rating> ratings) {
  public AlertOutcome {
    ratings = List.copyOf(ratings);
  }

  /// Whether it was right: the customer left, or most who rate it do not call it wrong. Empty where
  /// nobody can say.
  Optional<Boolean> isRight() {
    if (churned) {
      return Optional.of(true);
    }
    var wrong = ratings.stream().filter(it -> it == Rating.WRONG).count();
    return ratings.isEmpty() ? Optional.empty() : Optional.of(2 * wrong < ratings.size());
  }
}
