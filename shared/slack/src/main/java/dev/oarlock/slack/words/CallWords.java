package dev.oarlock.slack.words;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.RiskBand;
import dev.oarlock.domain.call.RiskBands;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Calls on a renewal as people speak of them.
public final class CallWords {
  private CallWords() {}

  public static String of(RiskBand band) {
    return band.name().toLowerCase(Locale.ROOT);
  }

  /// `62 % (lost)`.
  public static String of(Figure figure, RiskBands bands) {
    return ChanceWords.of(figure.leaving()) + " (" + of(bands.of(figure.leaving())) + ")";
  }

  /// `5 %`, or `5 % of €12,000 a month` where that is not all the account is worth.
  public static String of(Figure figure, Amounts worth) {
    return ChanceWords.of(figure.leaving())
        + (figure.of().equals(worth) ? "" : " of " + MoneyWords.monthly(figure.of()));
  }

  public static String who(Csm csm) {
    return OwnerWords.of(Optional.of(csm));
  }

  /// What was decided: `with the model`, `with the CSM`, `with a figure of their own`.
  public static String of(Choice choice) {
    return switch (choice) {
      case MODEL -> "with the model";
      case CSM -> "with the CSM";
      case OWN -> "with a figure of their own";
      case MONITOR -> "to monitor";
    };
  }

  /// The last day on which to monitor is a choice.
  public static String monitoredUntil(LocalDate renewal) {
    return DayWords.of(renewal.minusDays(Calls.LAST_DAYS + 1L));
  }

  /// `Safe is under 10 %, lost is over 40 %, doubtful is between.`
  public static String of(RiskBands bands) {
    return "Safe is under %d %%, lost is over %d %%, doubtful is between."
        .formatted(bands.safeBelow(), bands.lostAbove());
  }
}
