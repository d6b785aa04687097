package dev.oarlock.slack.view;

import dev.oarlock.domain.risk.Cause;

/// Why an account is at risk, as the end of a sentence.
final class Risk {
  private Risk() {}

  static String because(Cause cause) {
    return switch (cause) {
      case Cause.EnteredRed _ -> "its health entered red";
      case Cause.Sign sign -> sign.telltale().phrase();
      case Cause.NewRules rules -> "the scorecard " + rules.version() + " put it in red";
      case Cause.Imported imported -> because(imported.found());
    };
  }
}
