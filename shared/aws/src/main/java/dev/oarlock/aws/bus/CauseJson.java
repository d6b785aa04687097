package dev.oarlock.aws.bus;

import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Telltale;

/// Why an account is at risk, as one word: `entered-red`, or the telltale sign's own.
public final class CauseJson {
  private static final String ENTERED_RED = "entered-red";

  /// Before a scorecard's version; only in the state, for nobody is told.
  private static final String NEW_RULES = "new-rules:";

  /// Before what was found; only in the state as well.
  private static final String IMPORTED = "imported:";

  private CauseJson() {}

  public static String write(Cause cause) {
    return switch (cause) {
      case Cause.EnteredRed _ -> ENTERED_RED;
      case Cause.Sign sign -> Words.of(sign.telltale());
      case Cause.NewRules rules -> NEW_RULES + rules.version();
      case Cause.Imported imported -> IMPORTED + write(imported.found());
    };
  }

  public static Cause read(String word) {
    if (word.startsWith(NEW_RULES)) {
      return new Cause.NewRules(word.substring(NEW_RULES.length()));
    }
    if (word.startsWith(IMPORTED)) {
      return new Cause.Imported(read(word.substring(IMPORTED.length())));
    }
    return word.equals(ENTERED_RED)
        ? new Cause.EnteredRed()
        : new Cause.Sign(Words.read(Telltale.class, word));
  }
}
