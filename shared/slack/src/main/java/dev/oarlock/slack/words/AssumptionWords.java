package dev.oarlock.slack.words;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.whatif.Assumption;
import dev.oarlock.domain.whatif.Lever;
import dev.oarlock.domain.whatif.Move;

/// Assumptions as people say them.
public final class AssumptionWords {
  private AssumptionWords() {}

  /// To follow "if": `60 active users`, `no unpaid invoices`, `satisfaction 4.5 of 5`.
  public static String of(Assumption assumption) {
    return switch (assumption) {
      case Assumption.Is(var lever, var value) -> of(lever, value);
      case Assumption.Reads(var measure, var value) -> measure.sentence(value);
    };
  }

  private static String of(Lever lever, int value) {
    return switch (lever) {
      case ACTIVE_USERS -> Phrases.counted(value, "active user");
      case LICENCES -> Phrases.counted(value, "licence");
      case OPEN_TICKETS ->
          value == 0 ? "no urgent ticket open" : Phrases.counted(value, "urgent ticket") + " open";
      case UNPAID_INVOICES -> "no invoice unpaid";
      case SPONSORS -> value == 0 ? "no sponsor" : Phrases.counted(value, "sponsor");
      case WEEKS_SINCE_REVIEW ->
          value == 0
              ? "a review with their executives now"
              : Phrases.counted(value, "week") + " since a review with their executives";
      case SENTIMENT -> "a pulse of " + value + " of 5";
    };
  }

  /// A move, with where it starts: `60 active users (now 13)`.
  public static String of(Move move) {
    return of(move.assumption(), move.from());
  }

  /// The same of an assumption that starts at `from`.
  public static String of(Assumption assumption, double from) {
    var now =
        switch (assumption) {
          case Assumption.Is(var lever, _) -> now(lever, from);
          case Assumption.Reads(var measure, _) -> " (" + now(measure, from) + ")";
        };
    return of(assumption) + now;
  }

  private static String now(Lever lever, double from) {
    return switch (lever) {
      case UNPAID_INVOICES -> "";
      case WEEKS_SINCE_REVIEW -> " (the last was " + Phrases.counted((long) from, "week") + " ago)";
      case ACTIVE_USERS, LICENCES, OPEN_TICKETS, SPONSORS, SENTIMENT ->
          " (now " + Math.round(from) + ")";
    };
  }

  private static String now(Measure measure, double from) {
    return "now " + measure.amount(from);
  }
}
