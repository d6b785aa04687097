package dev.oarlock.aws.bus;

import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Telltale;

/// Why an account is at risk, as one word: `entered-red`, or the telltale sign's own.
public final class CauseJson {
  private static final String ENTERED_RED = "entered-red";

  private CauseJson() {}

  public static String write(Cause cause) {
    return switch (cause) {
      case Cause.EnteredRed _ -> ENTERED_RED;
      case Cause.Sign sign -> Words.of(sign.telltale());
    };
  }

  public static Cause read(String word) {
    return word.equals(ENTERED_RED)
        ? new Cause.EnteredRed()
        : new Cause.Sign(Words.read(Telltale.class, word));
  }
}
