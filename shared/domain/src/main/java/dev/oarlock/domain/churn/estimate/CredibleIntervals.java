package dev.oarlock.domain.churn.estimate;

import java.util.Optional;
import java.util.function.IntFunction;

/// The 90 % credible interval of each probability of a forecast; no end falls as the horizon grows.
public record CredibleIntervals(
    CredibleInterval within30,
    CredibleInterval within90,
    CredibleInterval within180,
    CredibleInterval within365,
    Optional<CredibleInterval> atRenewal) {
  public static CredibleIntervals of(
      IntFunction<CredibleInterval> intervalAt, Optional<Integer> renewal) {
    return new CredibleIntervals(
        intervalAt.apply(30),
        intervalAt.apply(90),
        intervalAt.apply(180),
        intervalAt.apply(365),
        renewal.map(intervalAt::apply));
  }
}
