package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;

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
              text(
                  "*Forecast snapshots of past quarters*\n"
                      + "No quarter with a forecast snapshot is over yet."),
              List.of()));
    }
    return List.of(
        BulletList.of(
            text("*Forecast snapshots of past quarters*"),
            quarters.stream().limit(MAX_QUARTERS).map(PastForecastSection::quarter).toList()),
        byCsm(quarters.getFirst()));
  }

  private static String quarter(ForecastAccuracy reckoning) {
    var all = reckoning.total();
    return text(
        "*{0}*, forecast on {1}: {2}. {3} of {4 customer} churned. Brier score: {5} (model {6}).",
        reckoning.quarter(),
        DayText.of(reckoning.snapshotDay()),
        reckoning
            .interval()
            .map(it -> forecasts(all, new PastIntervalText(all, it)))
            .orElseGet(() -> forecasts(all)),
        all.churned(),
        all.accounts(),
        briers(all),
        Mrkdwn.escape(reckoning.model()));
  }

  /// Where no CSM gave a forecast, theirs would be the model's under another name.
  private static String briers(GroupAccuracy row) {
    var misses = row.brierScores();
    var model = text("model {0}", brier(misses.model()));
    return row.csmForecasts() == 0
        ? model
        : text(
            "{0}, CSMs {1}, committed {2}", model, brier(misses.csm()), brier(misses.committed()));
  }

  private static String forecasts(GroupAccuracy row) {
    return row.csmForecasts() == 0
        ? text(
            "model {0}, actual *{1}* (no CSM gave a forecast)",
            MoneyText.of(row.model()), MoneyText.of(row.actual()))
        : text(
            "model {0}, CSMs {1} ({2 forecast of their own|forecasts of their own}), committed {3},"
                + " actual *{4}*",
            MoneyText.of(row.model()),
            MoneyText.of(row.csm()),
            row.csmForecasts(),
            MoneyText.of(row.committed()),
            MoneyText.of(row.actual()));
  }

  /// Beside the model's best and worst case, and where between them what happened lies.
  private static String forecasts(GroupAccuracy row, PastIntervalText interval) {
    return row.csmForecasts() == 0
        ? text(
            "expected {0} ({1}); churned *{2}*: {3} (no CSM gave a forecast)",
            MoneyText.rounded(row.model()),
            interval.bestAndWorst(),
            MoneyText.rounded(row.actual()),
            interval.position())
        : text(
            "model {0} ({1}), CSMs {2} ({3 forecast of their own|forecasts of their own}),"
                + " committed {4}; churned *{5}*: {6}",
            MoneyText.rounded(row.model()),
            interval.bestAndWorst(),
            MoneyText.rounded(row.csm()),
            row.csmForecasts(),
            MoneyText.rounded(row.committed()),
            MoneyText.rounded(row.actual()),
            interval.position());
  }

  private static String brier(double miss) {
    return figure("%.3f", miss);
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
      items.add(text("and {0} more", last.csms().size() - MAX_CSMS));
    }
    return BulletList.of(text("*By CSM, {0}*", last.quarter()), items);
  }
}
