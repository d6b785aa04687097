package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.figure;

import java.util.OptionalDouble;

/// A share as people read it, in percent with one decimal: `9.8 %`.
public final class ShareText {
  private ShareText() {}

  /// A dash where there is none.
  public static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : MetricText.percent(share.getAsDouble());
  }

  /// A change: `+9.8 %`.
  public static String signed(double share) {
    return figure("%+.1f %%", 100 * share).replace('-', '−');
  }
}
