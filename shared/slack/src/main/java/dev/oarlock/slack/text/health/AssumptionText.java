package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.whatif.AccountLever;
import dev.oarlock.domain.whatif.ImprovementOption;
import dev.oarlock.domain.whatif.WhatIfAssumption;

/// Assumptions as people say them.
public final class AssumptionText {
  private AssumptionText() {}

  /// To follow "if": `60 active users`, `no unpaid invoices`, `satisfaction 4.5 of 5`.
  public static String of(WhatIfAssumption assumption) {
    return switch (assumption) {
      case WhatIfAssumption.LeverAssumption(var lever, var value) -> of(lever, value);
      case WhatIfAssumption.MeasureAssumption(var measure, var value) -> measure.sentence(value);
    };
  }

  private static String of(AccountLever lever, int value) {
    return switch (lever) {
      case ACTIVE_USERS -> text("{0 active user}", value);
      case LICENCES -> text("{0 licence}", value);
      case OPEN_TICKETS ->
          value == 0 ? text("no urgent ticket open") : text("{0 urgent ticket} open", value);
      case UNPAID_INVOICES -> text("no invoice unpaid");
      case SPONSORS -> value == 0 ? text("no sponsor") : text("{0 sponsor}", value);
      case WEEKS_SINCE_REVIEW ->
          value == 0
              ? text("a review with their executives now")
              : text("{0 week} since a review with their executives", value);
      case SENTIMENT -> text("a pulse of {0} of 5", value);
    };
  }

  /// A move, with where it starts: `60 active users (now 13)`.
  public static String of(ImprovementOption move) {
    return of(move.assumption(), move.current());
  }

  /// The same of an assumption that starts at `from`.
  public static String of(WhatIfAssumption assumption, double from) {
    var now =
        switch (assumption) {
          case WhatIfAssumption.LeverAssumption(var lever, _) -> now(lever, from);
          case WhatIfAssumption.MeasureAssumption(var measure, _) ->
              " (" + now(measure, from) + ")";
        };
    return of(assumption) + now;
  }

  private static String now(AccountLever lever, double from) {
    return switch (lever) {
      case UNPAID_INVOICES -> "";
      case WEEKS_SINCE_REVIEW -> text(" (the last was {0 week} ago)", (long) from);
      case ACTIVE_USERS, LICENCES, OPEN_TICKETS, SPONSORS, SENTIMENT ->
          text(" (now {0})", Math.round(from));
    };
  }

  private static String now(Measure measure, double from) {
    return text("now {0}", measure.amount(from));
  }
}
