package dev.oarlock.aws.events.field;

import static dev.oarlock.aws.events.field.DayRange.HAPPENED;

import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;

/// What becomes of an account's identity.
final class IdentityFields {
  private IdentityFields() {}

  static AccountUpdated accountUpdated(SignalFields f) {
    return new AccountUpdated(
        f.maybeText("name"),
        f.texts("aliases"),
        f.maybeSegment("segment"),
        f.maybeCsm("csm"),
        f.maybeText("industry"),
        f.maybeText("region"),
        f.maybeInteger("size"),
        f.maybeText("channel"),
        f.maybeAccount("parent"),
        f.maybeText("slackChannel"),
        f.maybeDay("since", HAPPENED),
        f.accountFields("clear"));
  }
}
