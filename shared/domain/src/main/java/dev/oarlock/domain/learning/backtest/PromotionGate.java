package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.learning.validation.ValidationReport;
import java.util.Optional;

/// Whether a new version may replace the one in force without anybody asking for it.
public enum PromotionGate {
  /// It was no worse on months that neither had seen.
  NOT_WORSE("not worse"),
  /// It was worse there.
  WORSE("it lost"),
  /// There is no such month, so nothing speaks for it.
  UNTESTED("nothing to compare them on"),
  /// It ranks worse than a coin.
  BELOW_COIN("it ranks worse than a coin"),
  /// It predicts worse than the base rate, surely.
  BELOW_BASE_RATE("it predicts worse than the base rate");

  private static final double COIN = 0.5;

  private final String words;

  PromotionGate(String words) {
    this.words = words;
  }

  public static PromotionGate of(Optional<ValidationReport> report, ChallengerComparison test) {
    if (report.filter(PromotionGate::isBelowCoin).isPresent()) {
      return BELOW_COIN;
    }
    if (report.filter(PromotionGate::isBelowBaseRate).isPresent()) {
      return BELOW_BASE_RATE;
    }
    if (test.observations() == 0) {
      return UNTESTED;
    }
    return test.isNotWorse() ? NOT_WORSE : WORSE;
  }

  /// Where too few churned for an interval, the AUC itself counts: nothing speaks for the version.
  private static boolean isBelowCoin(ValidationReport report) {
    var auc = report.model().auc();
    return (auc.isBounded() ? auc.high() : auc.value()) < COIN;
  }

  private static boolean isBelowBaseRate(ValidationReport report) {
    return report.baselines().stream().limit(1).anyMatch(baseline -> baseline.gain().isBelowZero());
  }

  public boolean promotes() {
    return this == NOT_WORSE;
  }

  /// In the words of a report.
  public String words() {
    return words;
  }
}
