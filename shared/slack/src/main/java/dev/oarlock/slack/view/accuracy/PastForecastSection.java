package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How good locked calls of past quarters were, by model and by CSM: what stands under the accuracy
/// of the model.
public final class PastForecastSection {
  private static final int MAX_QUARTERS = 4;
  private static final int MAX_CSMS = 8;

  private PastForecastSection() {}

  /// The message with the past quarters under it; they come latest first.
  public static SlackMessage appendTo(SlackMessage accuracy, List<ForecastAccuracy> quarters) {
    var lines = lines(quarters.stream().filter(it -> it.total().accounts() > 0).toList());
    var blocks = new ArrayList<LayoutBlock>(accuracy.blocks());
    blocks.addAll(sections(lines));
    var plain = new ArrayList<LayoutBlock>(accuracy.plainBlocks());
    if (!plain.isEmpty()) {
      plain.addAll(sections(lines));
    }
    var text = accuracy.text() + "\n" + String.join("\n", lines).replace("*", "");
    return new SlackMessage(Mrkdwn.shortened(text, 3_900), blocks, plain);
  }

  private static List<String> lines(List<ForecastAccuracy> quarters) {
    var lines = new ArrayList<String>();
    lines.add("*Locked calls of past quarters*");
    if (quarters.isEmpty()) {
      lines.add("No quarter with a locked call is over yet.");
    }
    quarters.stream().limit(MAX_QUARTERS).map(PastForecastSection::quarter).forEach(lines::add);
    quarters.stream().limit(1).flatMap(it -> csmRows(it).stream()).forEach(lines::add);
    return lines;
  }

  private static String quarter(ForecastAccuracy reckoning) {
    var all = reckoning.total();
    return "• *%s*, called on %s: %s. %s of %s left. Brier score: %s (model %s)."
        .formatted(
            reckoning.quarter(),
            DayText.of(reckoning.snapshotDay()),
            forecasts(all),
            all.churned(),
            EnglishPhrases.counted(all.accounts(), "customer"),
            briers(all),
            Mrkdwn.escape(reckoning.model()));
  }

  /// Where no CSM made a call, theirs would be the model's under another name.
  private static String briers(GroupAccuracy row) {
    var misses = row.brierScores();
    var model = "model " + brier(misses.model());
    return row.csmForecasts() == 0
        ? model
        : model
            + ", CSMs %s, the call that counted %s"
                .formatted(brier(misses.csm()), brier(misses.committed()));
  }

  private static String forecasts(GroupAccuracy row) {
    return row.csmForecasts() == 0
        ? "model %s, actual *%s* (no CSM made a call)"
            .formatted(MoneyText.of(row.model()), MoneyText.of(row.actual()))
        : "model %s, CSMs %s (%s), the call that counted %s, actual *%s*"
            .formatted(
                MoneyText.of(row.model()),
                MoneyText.of(row.csm()),
                EnglishPhrases.counted(
                    row.csmForecasts(), "call of their own", "calls of their own"),
                MoneyText.of(row.committed()),
                MoneyText.of(row.actual()));
  }

  private static String brier(double miss) {
    return String.format(Locale.ROOT, "%.3f", miss);
  }

  private static List<String> csmRows(ForecastAccuracy last) {
    var lines = new ArrayList<String>();
    lines.add("*By CSM, %s*".formatted(last.quarter()));
    last.csms().stream()
        .limit(MAX_CSMS)
        .map(row ->
            "• " + PortfolioView.name(PortfolioDimension.CSM, row.name()) + ": " + forecasts(row))
        .forEach(lines::add);
    if (last.csms().size() > MAX_CSMS) {
      lines.add("• and " + (last.csms().size() - MAX_CSMS) + " more");
    }
    return lines;
  }
}
