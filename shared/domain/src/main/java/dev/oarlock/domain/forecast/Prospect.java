package dev.oarlock.domain.forecast;

/// The chance of having left by some day, and how it moves with the doubt about the weights that
/// all accounts share.
public record Prospect(Probability chance, Sway sway) {
  /// Of which the weights are not in doubt.
  public static Prospect certain(Probability chance) {
    return new Prospect(chance, Sway.none());
  }
}
