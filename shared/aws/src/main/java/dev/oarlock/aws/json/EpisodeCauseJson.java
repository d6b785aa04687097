package dev.oarlock.aws.json;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;

/// Why an account is at risk, as one word: `entered-red`, or the telltale sign's own.
public final class EpisodeCauseJson {
  private static final String ENTERED_RED = "entered-red";

  /// Before a scorecard's version; only in the state, as it is never announced.
  private static final String NEW_SCORECARD = "new-scorecard:";

  /// Before the imported cause; only in the state as well.
  private static final String IMPORTED = "imported:";

  private EpisodeCauseJson() {}

  public static String write(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> ENTERED_RED;
      case EpisodeCause.TelltaleSign sign -> EnumNames.of(sign.telltale());
      case EpisodeCause.NewScorecard it -> NEW_SCORECARD + it.version();
      case EpisodeCause.Imported imported -> IMPORTED + write(imported.cause());
    };
  }

  public static EpisodeCause read(String word) {
    if (word.startsWith(NEW_SCORECARD)) {
      return new EpisodeCause.NewScorecard(word.substring(NEW_SCORECARD.length()));
    }
    if (word.startsWith(IMPORTED)) {
      return new EpisodeCause.Imported(read(word.substring(IMPORTED.length())));
    }
    return word.equals(ENTERED_RED)
        ? new EpisodeCause.EnteredRed()
        : new EpisodeCause.TelltaleSign(EnumNames.parse(Telltale.class, word));
  }
}
