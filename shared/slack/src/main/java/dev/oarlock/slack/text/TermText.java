package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import java.util.OptionalInt;

/// How long each term of a contract is that renews itself: in months, or in the days that were
/// agreed, which are not the same.
public record TermText(AccountContracts contracts, Renewal renewal) {

  /// `each month`, or `every 42 days`.
  public String often() {
    return days().isPresent() ? text("every {0}", counted()) : text("each month");
  }

  /// `from month to month`, or `every 42 days`.
  public String pace() {
    return days().isPresent() ? often() : text("from month to month");
  }

  /// `goes on from month to month`, or `renews itself every 42 days`.
  public String goesOn() {
    return days().isPresent() ? text("renews itself {0}", often()) : text("goes on {0}", pace());
  }

  /// `12 months`, or `90 days`.
  public String next() {
    return days().isPresent() ? counted() : text("{0 month}", renewal.renewalMonths());
  }

  private String counted() {
    return text("{0 day}", days().orElseThrow());
  }

  private OptionalInt days() {
    return contracts
        .byId(renewal.contract())
        .flatMap(contract -> contract.versionOn(renewal.date().minusDays(1)))
        .map(version -> version.term().agreed().daysOfEach())
        .orElseGet(OptionalInt::empty);
  }
}
