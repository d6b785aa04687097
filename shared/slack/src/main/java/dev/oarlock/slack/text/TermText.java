package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.signal.order.TermLength;
import java.util.OptionalInt;

/// How long each term of a contract is that renews itself: in months, or in the days that were
/// agreed, which are not the same.
public record TermText(Renewal renewal) {
  /// More days than these are hard to think of without the months.
  private static final int FEW_DAYS = 92;

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
    return length(renewal.nextTerm());
  }

  /// `12 months`, `42 days`, or `442 days (about 15 months)`.
  public static String length(TermLength term) {
    if (term.days().isEmpty()) {
      return text("{0 month}", term.months());
    }
    var days = term.days().getAsInt();
    return days > FEW_DAYS
        ? text("{0 day} (about {1 month})", days, term.months())
        : text("{0 day}", days);
  }

  private String counted() {
    return text("{0 day}", days().orElseThrow());
  }

  private OptionalInt days() {
    return renewal.nextTerm().days();
  }
}
