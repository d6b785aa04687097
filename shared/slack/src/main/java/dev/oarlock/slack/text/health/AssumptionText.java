package dev.oarlock.slack.text.health;

import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.whatif.AccountLever;
import dev.oarlock.domain.whatif.ImprovementOption;
import dev.oarlock.domain.whatif.WhatIfAssumption;
import dev.oarlock.slack.text.EnglishPhrases;

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
      case ACTIVE_USERS -> EnglishPhrases.counted(value, "active user");
      case LICENCES -> EnglishPhrases.counted(value, "licence");
      case OPEN_TICKETS ->
          value == 0
              ? "no urgent ticket open"
              : EnglishPhrases.counted(value, "urgent ticket") + " open";
      case UNPAID_INVOICES -> "no invoice unpaid";
      case SPONSORS -> value == 0 ? "no sponsor" : EnglishPhrases.counted(value, "sponsor");
      case WEEKS_SINCE_REVIEW ->
          value == 0
              ? "a review with their executives now"
              : EnglishPhrases.counted(value, "week") + " since a review with their executives";
      case SENTIMENT -> "a pulse of " + value + " of 5";
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
      case WEEKS_SINCE_REVIEW ->
          " (the last was " + EnglishPhrases.counted((long) from, "week") + " ago)";
      case ACTIVE_USERS, LICENCES, OPEN_TICKETS, SPONSORS, SENTIMENT ->
          " (now " + Math.round(from) + ")";
    };
  }

  private static String now(Measure measure, double from) {
    return "now " + measure.amount(from);
  }
}
