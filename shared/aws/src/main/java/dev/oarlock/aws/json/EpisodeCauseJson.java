package dev.oarlock.aws.json;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.Optional;

/// Why an account is at risk, as one word: `entered-red`, or the telltale sign's own.
public final class EpisodeCauseJson {
  private static final String ENTERED_RED = "entered-red";

  /// Before a reason with its length, and who set it; events say `entered-red`, and who beside it.
  private static final String SET_TO_RED = "set-to-red:";

  /// Before a scorecard's version; only in the state, as it is never announced.
  private static final String NEW_SCORECARD = "new-scorecard:";

  /// Before the renewal's day, and its chance of churn.
  private static final String RENEWAL_IN_DOUBT = "renewal-in-doubt:";

  /// Before the same and the model's version; only in the state.
  private static final String NEW_MODEL = "new-model:";

  /// Before the imported cause; only in the state as well.
  private static final String IMPORTED = "imported:";

  private EpisodeCauseJson() {}

  public static String write(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> ENTERED_RED;
      case EpisodeCause.SetToRed(var by, var reason) ->
          SET_TO_RED + reason.length() + ":" + reason + by.name();
      case EpisodeCause.TelltaleSign sign -> EnumNames.of(sign.telltale());
      case EpisodeCause.NewScorecard it -> NEW_SCORECARD + it.version();
      case EpisodeCause.RenewalInDoubt doubt -> RENEWAL_IN_DOUBT + doubt(doubt);
      case EpisodeCause.NewModel it -> NEW_MODEL + doubt(it.doubt()) + ":" + it.version();
      case EpisodeCause.Imported imported -> IMPORTED + write(imported.cause());
    };
  }

  public static EpisodeCause read(String word) {
    if (word.startsWith(NEW_SCORECARD)) {
      return new EpisodeCause.NewScorecard(word.substring(NEW_SCORECARD.length()));
    }
    if (word.startsWith(SET_TO_RED)) {
      return setToRed(word.substring(SET_TO_RED.length()).split(":", 2));
    }
    if (word.startsWith(RENEWAL_IN_DOUBT)) {
      return doubt(word.substring(RENEWAL_IN_DOUBT.length()).split(":", 3));
    }
    if (word.startsWith(NEW_MODEL)) {
      var parts = word.substring(NEW_MODEL.length()).split(":", 3);
      return new EpisodeCause.NewModel(parts[2], doubt(parts));
    }
    if (word.startsWith(IMPORTED)) {
      return new EpisodeCause.Imported(read(word.substring(IMPORTED.length())));
    }
    return word.equals(ENTERED_RED)
        ? new EpisodeCause.EnteredRed()
        : new EpisodeCause.TelltaleSign(EnumNames.parse(Telltale.class, word));
  }

  private static EpisodeCause.SetToRed setToRed(String[] parts) {
    var length = Integer.parseInt(parts[0]);
    return new EpisodeCause.SetToRed(
        new Csm(parts[1].substring(length)), parts[1].substring(0, length));
  }

  private static String doubt(EpisodeCause.RenewalInDoubt doubt) {
    return doubt.renewal().map(LocalDate::toString).orElse("") + ":" + doubt.churn().value();
  }

  private static EpisodeCause.RenewalInDoubt doubt(String[] parts) {
    return new EpisodeCause.RenewalInDoubt(
        Optional.of(parts[0]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        new Probability(Double.parseDouble(parts[1])));
  }
}
