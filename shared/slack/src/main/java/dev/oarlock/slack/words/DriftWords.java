package dev.oarlock.slack.words;

import dev.oarlock.domain.train.Drift.Finding;
import dev.oarlock.domain.train.Drift.Finding.DriverShift;
import dev.oarlock.domain.train.Drift.Finding.OffLevel;
import dev.oarlock.domain.train.Drift.Finding.RateShift;
import java.util.Locale;

/// How a book has moved, in a sentence for operators.
public final class DriftWords {
  private DriftWords() {}

  public static String of(Finding finding) {
    return switch (finding) {
      case DriverShift(var driver, var index) ->
          String.format(
              Locale.ROOT,
              "Accounts differ in another way than in the year before in one driver, %s (stability index of the last three months %.2f; 0.25 is a lot).",
              DriverWords.topic(driver),
              index);
      case OffLevel(var expected, var left) ->
          String.format(
              Locale.ROOT,
              "Over the last months %d customers left where the model expected %.1f.",
              left,
              expected);
      case RateShift(var before, var recent) ->
          String.format(
              Locale.ROOT,
              "Of a hundred customers %.1f left a month of late, and %.1f in the year before.",
              100 * recent,
              100 * before);
    };
  }
}
