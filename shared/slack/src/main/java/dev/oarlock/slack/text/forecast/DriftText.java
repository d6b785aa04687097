package dev.oarlock.slack.text.forecast;

import dev.oarlock.domain.learning.drift.DriftReport.Finding;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.BaseRateShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.CalibrationShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.DriverShift;
import java.util.Locale;

/// How a portfolio has drifted, in a sentence for operators.
public final class DriftText {
  private DriftText() {}

  public static String of(Finding finding) {
    return switch (finding) {
      case DriverShift(var driver, var index) ->
          String.format(
              Locale.ROOT,
              "Accounts differ in another way than in the year before in one driver, %s (stability"
                  + " index of the last three months %.2f; 0.25 is a lot).",
              DriverText.topic(driver),
              index);
      case CalibrationShift(var expected, var left) ->
          String.format(
              Locale.ROOT,
              "Over the last months %d customers churned where the model expected %.1f.",
              left,
              expected);
      case BaseRateShift(var before, var recent) ->
          String.format(
              Locale.ROOT,
              "Of a hundred customers %.1f churned a month of late, and %.1f in the year before.",
              100 * recent,
              100 * before);
    };
  }
}
