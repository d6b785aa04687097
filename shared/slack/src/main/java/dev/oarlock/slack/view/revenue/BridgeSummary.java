package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.util.Comparator;
import java.util.stream.Collectors;

/// A forecast bridge in one sentence, for the digest.
public final class BridgeSummary {
  private static final int REASONS = 3;

  private BridgeSummary() {}

  /// `$4,700 a month is forecast to churn in Q4 2026, $500 of it has; +$1,200 since 23 Nov 2026:
  /// probability changed +$1,500, renewed −$300.`
  public static String sentence(ForecastBridge bridge) {
    var change = bridge.current().committed().minus(bridge.atSnapshot().committed());
    return text(
            "{0} a month is forecast to churn in {1}, {2} of it has; {3} since {4}{5}.",
            MoneyText.rounded(bridge.current().committed()),
            bridge.quarter(),
            MoneyText.rounded(bridge.actualChurn().total()),
            change.isZero() ? text("no change") : "*" + MoneyText.signedRounded(change) + "*",
            DayText.of(bridge.snapshotDay()),
            reasons(bridge))
        + byModelAlone(bridge.current());
  }

  /// `/forecast` adds up what the model says, whatever people committed.
  private static String byModelAlone(ForecastTotals now) {
    return now.committed().equals(now.model())
        ? ""
        : text(
            " Where a forecast of people is committed it counts; by the model alone it is {0}, as"
                + " `/forecast` adds up.",
            MoneyText.rounded(now.model()));
  }

  private static String reasons(ForecastBridge bridge) {
    return bridge.byReason().isEmpty()
        ? ""
        : bridge.byReason().stream()
            .sorted(Comparator.comparingDouble(it -> -RevenueForecaster.magnitude(it.amount())))
            .limit(REASONS)
            .map(it -> BridgeLines.word(it.reason()) + " " + MoneyText.signedRounded(it.amount()))
            .collect(
                Collectors.joining(
                    ", ", ": ", bridge.byReason().size() > REASONS ? text(" and others") : ""));
  }
}
