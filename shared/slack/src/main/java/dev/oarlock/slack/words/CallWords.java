package dev.oarlock.slack.words;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.Outcome;
import dev.oarlock.domain.call.RiskBand;
import dev.oarlock.domain.call.RiskBands;
import dev.oarlock.domain.forecast.Range;
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

  /// The model's with its 90 % band: `62 % (44-78 %, lost)`.
  public static String model(Figure figure, Optional<Range> range, RiskBands bands) {
    return ChanceWords.of(figure.leaving(), range) + ", " + of(bands.of(figure.leaving()));
  }

  /// All three beside each other: `machine 62 % (44-78 %), dana 5 %, final: open`.
  public static String of(Calls calls) {
    return "machine %s, %s, final: %s"
        .formatted(
            ChanceWords.of(calls.machine().leaving(), calls.range()),
            calls
                .csm()
                .map(call -> who(call.by()) + " " + of(call.figure(), calls.worth()))
                .orElse("no CSM's call yet"),
            last(calls));
  }

  private static String last(Calls calls) {
    return switch (calls.outcome()) {
      case Outcome.ModelAlone _ -> "the machine's, for want of another";
      case Outcome.Agreed(var figure) -> of(figure, calls.worth()) + ", they agree";
      case Outcome.Decided(var figure, var made) ->
          "%s, %s decided %s"
              .formatted(of(figure, calls.worth()), who(made.by()), of(made.choice()));
      case Outcome.Monitored(var made) ->
          "open, %s monitors it until %s"
              .formatted(who(made.by()), monitoredUntil(calls.renewal()));
      case Outcome.Open _ ->
          calls.isBackOnEdge()
              ? "open, a decision is wanted: the machine has come back only to the edge of "
                  + of(calls.machineBand())
              : "open, a decision is wanted";
      case Outcome.Early _ ->
          "open, to be decided from %s on"
              .formatted(DayWords.of(calls.renewal().minusDays(Calls.ASKED_DAYS)));
    };
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
