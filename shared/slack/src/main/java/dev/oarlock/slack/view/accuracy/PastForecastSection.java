package dev.oarlock.slack.view.accuracy;

import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How good the forecast snapshots of past quarters were, by model and by CSM: what stands under
/// the accuracy of the model.
public final class PastForecastSection {
  private static final int MAX_QUARTERS = 4;
  private static final int MAX_CSMS = 8;

  private PastForecastSection() {}

  /// The card with the past quarters under it; they come latest first.
  public static Card appendTo(Card accuracy, List<ForecastAccuracy> quarters) {
    return accuracy.then(lists(quarters.stream().filter(it -> it.total().accounts() > 0).toList()));
  }

  private static List<BulletList> lists(List<ForecastAccuracy> quarters) {
    if (quarters.isEmpty()) {
      return List.of(
          BulletList.of(
              "*Forecast snapshots of past quarters*\nNo quarter with a forecast snapshot is over"
                  + " yet.",
              List.of()));
    }
    return List.of(
        BulletList.of(
            "*Forecast snapshots of past quarters*",
            quarters.stream().limit(MAX_QUARTERS).map(PastForecastSection::quarter).toList()),
        byCsm(quarters.getFirst()));
  }

  private static String quarter(ForecastAccuracy reckoning) {
    var all = reckoning.total();
    return "*%s*, forecast on %s: %s. %s of %s churned. Brier score: %s (model %s)."
        .formatted(
            reckoning.quarter(),
            DayText.of(reckoning.snapshotDay()),
            reckoning
                .interval()
                .map(it -> forecasts(all, new PastIntervalText(all, it)))
                .orElseGet(() -> forecasts(all)),
            all.churned(),
            EnglishPhrases.counted(all.accounts(), "customer"),
            briers(all),
            Mrkdwn.escape(reckoning.model()));
  }

  /// Where no CSM gave a forecast, theirs would be the model's under another name.
  private static String briers(GroupAccuracy row) {
    var misses = row.brierScores();
    var model = "model " + brier(misses.model());
    return row.csmForecasts() == 0
        ? model
        : model
            + ", CSMs %s, committed %s".formatted(brier(misses.csm()), brier(misses.committed()));
  }

  private static String forecasts(GroupAccuracy row) {
    return row.csmForecasts() == 0
        ? "model %s, actual *%s* (no CSM gave a forecast)"
            .formatted(MoneyText.of(row.model()), MoneyText.of(row.actual()))
        : "model %s, CSMs %s (%s), committed %s, actual *%s*"
            .formatted(
                MoneyText.of(row.model()),
                MoneyText.of(row.csm()),
                EnglishPhrases.counted(
                    row.csmForecasts(), "forecast of their own", "forecasts of their own"),
                MoneyText.of(row.committed()),
                MoneyText.of(row.actual()));
  }

  /// Beside the model's best and worst case, and where between them what happened lies.
  private static String forecasts(GroupAccuracy row, PastIntervalText interval) {
    return row.csmForecasts() == 0
        ? "expected %s (%s); churned *%s*: %s (no CSM gave a forecast)"
            .formatted(
                MoneyText.rounded(row.model()),
                interval.bestAndWorst(),
                MoneyText.rounded(row.actual()),
                interval.position())
        : "model %s (%s), CSMs %s (%s), committed %s; churned *%s*: %s"
            .formatted(
                MoneyText.rounded(row.model()),
                interval.bestAndWorst(),
                MoneyText.rounded(row.csm()),
                EnglishPhrases.counted(
                    row.csmForecasts(), "forecast of their own", "forecasts of their own"),
                MoneyText.rounded(row.committed()),
                MoneyText.rounded(row.actual()),
                interval.position());
  }

  private static String brier(double miss) {
    return String.format(Locale.ROOT, "%.3f", miss);
  }

  private static BulletList byCsm(ForecastAccuracy last) {
    var items =
        new ArrayList<>(
            last.csms().stream()
                .limit(MAX_CSMS)
                .map(row ->
                    PortfolioView.name(PortfolioDimension.CSM, row.name()) + ": " + forecasts(row))
                .toList());
    if (last.csms().size() > MAX_CSMS) {
      items.add("and " + (last.csms().size() - MAX_CSMS) + " more");
    }
    return BulletList.of("*By CSM, %s*".formatted(last.quarter()), items);
  }
}
