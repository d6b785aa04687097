package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.learning.drift.DriftReport.Finding;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.BaseRateShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.CalibrationShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.DriverShift;

/// How a portfolio has drifted, in a sentence for operators.
public final class DriftText {
  private DriftText() {}

  public static String of(Finding finding) {
    return switch (finding) {
      case DriverShift(var driver, var index) ->
          text(
              "Accounts differ in another way than in the year before in one driver, {0} (stability"
                  + " index of the last three months {1}; {2} is a lot).",
              DriverText.topic(driver), figure("%.2f", index), figure("%.2f", 0.25));
      case CalibrationShift(var expected, var left) ->
          text(
              "Over the last months {0} customers churned where the model expected {1}.",
              left, figure("%.1f", expected));
      case BaseRateShift(var before, var recent) ->
          text(
              "Of a hundred customers {0} churned a month of late, and {1} in the year before.",
              figure("%.1f", 100 * recent), figure("%.1f", 100 * before));
    };
  }
}
