package dev.oarlock.aws.events.field;

import static dev.oarlock.aws.events.field.DayRange.AGREED;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;

/// What people of ours do about a customer at risk.
final class HandlingFields {
  private HandlingFields() {}

  static RiskHandled riskHandled(SignalFields f) {
    return new RiskHandled(
        f.integer("episode"),
        f.enumValue("step", RiskHandled.Step.class),
        f.maybeDay("until", AGREED),
        f.maybeCsm("to"),
        f.maybeText("note"),
        f.csm("by"));
  }
}
