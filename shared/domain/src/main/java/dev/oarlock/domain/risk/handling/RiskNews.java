package dev.oarlock.domain.risk.handling;

import java.time.LocalDate;

/// What there is to tell newly of a risk that has a card.
public sealed interface RiskNews {

  /// A step was taken about it: the latest of its handling.
  record StepTaken() implements RiskNews {}

  /// Something else that its card says is no longer so: the card shows it, and nobody is told.
  record FactsChanged() implements RiskNews {}

  /// The customer has left: it is over, and nobody recovered. `on` is the first day without them.
  record CustomerLeft(LocalDate on) implements RiskNews {}

  /// They counted as left from `on`, and are a customer after all.
  record CustomerStayed(LocalDate on) implements RiskNews {}

  /// The account was a part of another, is its own again, and still at risk.
  record AccountSeparated() implements RiskNews {}
}
