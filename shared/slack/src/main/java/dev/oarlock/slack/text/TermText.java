package dev.oarlock.slack.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import java.util.OptionalInt;

/// How long each term of a contract is that renews itself: in months, or in the days that were
/// agreed, which are not the same.
public record TermText(AccountContracts contracts, Renewal renewal) {

  /// `each month`, or `every 42 days`.
  public String often() {
    return days().isPresent() ? "every " + counted() : "each month";
  }

  /// `from month to month`, or `every 42 days`.
  public String pace() {
    return days().isPresent() ? often() : "from month to month";
  }

  /// `goes on from month to month`, or `renews itself every 42 days`.
  public String goesOn() {
    return days().isPresent() ? "renews itself " + often() : "goes on " + pace();
  }

  /// `12 months`, or `90 days`.
  public String next() {
    return days().isPresent()
        ? counted()
        : EnglishPhrases.counted(renewal.renewalMonths(), "month");
  }

  private String counted() {
    return EnglishPhrases.counted(days().orElseThrow(), "day");
  }

  private OptionalInt days() {
    return contracts
        .byId(renewal.contract())
        .flatMap(contract -> contract.versionOn(renewal.date().minusDays(1)))
        .map(version -> version.term().agreed().daysOfEach())
        .orElseGet(OptionalInt::empty);
  }
}
