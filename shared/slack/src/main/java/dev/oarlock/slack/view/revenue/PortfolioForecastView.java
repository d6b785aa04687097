package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherGroups;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.RenewalAtRisk;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast`: what the book is expected to lose, quarter by quarter, and where.
public final class PortfolioForecastView {
  private static final int MAX_GROUPS = 10;
  private static final int MAX_RENEWALS = 10;
  private static final int NAME = 40;

  private PortfolioForecastView() {}

  public static SlackMessage of(RevenueForecast forecast) {
    var head = head(forecast);
    var quarters = forecast.quarters().stream().map(PortfolioForecastView::quarter).toList();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(forecast)));
    blocks.add(section(head));
    QuarterlyLossChart.of(forecast).ifPresent(blocks::add);
    blocks.addAll(sections(quarters));
    blocks.addAll(rest(forecast));
    var plain = new ArrayList<>(blocks);
    plain.removeIf(block -> block.getType().equals("data_visualization"));
    return new SlackMessage(text(forecast, head, quarters), blocks, plain);
  }

  /// Before the book was summed up for the first time.
  public static SlackMessage notYet() {
    return PortfolioView.notYet();
  }

  private static String title(RevenueForecast forecast) {
    var now = forecast.quarters().getFirst();
    return "Rest of %s: likely %s a month lost"
        .formatted(now.quarter(), MoneyText.of(now.loss().interval().median()));
  }

  private static String head(RevenueForecast forecast) {
    return "Of *%s* from %s, *%s* is expected to leave by %s: likely %s, at best %s, at worst %s."
        .formatted(
            MoneyText.monthly(forecast.cmrr()),
            EnglishPhrases.counted(forecast.accounts(), "customer"),
            MoneyText.of(forecast.total().expected()),
            DayText.of(forecast.quarters().getLast().quarter().end()),
            MoneyText.of(forecast.total().interval().median()),
            MoneyText.of(forecast.total().interval().low()),
            MoneyText.of(forecast.total().interval().high()));
  }

  private static String quarter(QuarterLoss ahead) {
    return "• *%s*: expected %s; %s"
        .formatted(
            ahead.quarter(),
            MoneyText.of(ahead.loss().expected()),
            spread(ahead.loss().interval()));
  }

  private static String spread(LossInterval spread) {
    return "likely %s, best %s, worst %s"
        .formatted(
            MoneyText.of(spread.median()), MoneyText.of(spread.low()), MoneyText.of(spread.high()));
  }

  private static List<LayoutBlock> rest(RevenueForecast forecast) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.addAll(sections(groups(forecast, PortfolioDimension.SEGMENT)));
    blocks.addAll(sections(groups(forecast, PortfolioDimension.CSM)));
    blocks.addAll(sections(renewals(forecast)));
    blocks.add(section(unavoidable(forecast)));
    blocks.add(context(List.of(basis(forecast))));
    return blocks;
  }

  private static List<String> groups(RevenueForecast forecast, PortfolioDimension by) {
    var groups = forecast.by(by).largest(MAX_GROUPS);
    var lines = new ArrayList<String>();
    lines.add("*By %s*, all four quarters, the largest first".formatted(PortfolioView.word(by)));
    groups.largest().stream().map(it -> group(by, it)).forEach(lines::add);
    if (groups.others().groups() > 0) {
      lines.add(others(groups.others()));
    }
    return lines;
  }

  private static String others(OtherGroups others) {
    return "• and %d smaller, together: expected *%s* of %s, %s"
        .formatted(
            others.groups(),
            MoneyText.of(others.expected()),
            MoneyText.of(others.cmrr()),
            EnglishPhrases.counted(others.accounts(), "customer"));
  }

  private static String group(PortfolioDimension by, GroupForecast group) {
    return "• %s: expected *%s* of %s, %s; %s"
        .formatted(
            PortfolioView.name(by, group.name()),
            MoneyText.of(group.total().expected()),
            MoneyText.of(group.cmrr()),
            EnglishPhrases.counted(group.accounts(), "customer"),
            spread(group.total().interval()));
  }

  private static List<String> renewals(RevenueForecast forecast) {
    var lines = new ArrayList<String>();
    lines.add("*Renewals by revenue at risk*");
    forecast.renewals().stream()
        .limit(MAX_RENEWALS)
        .map(PortfolioForecastView::renewal)
        .forEach(lines::add);
    var more = forecast.renewals().subList(lines.size() - 1, forecast.renewals().size());
    var count = more.size() + forecast.otherRenewals().count();
    if (count > 0) {
      var atRisk = forecast.otherRenewals().atRisk();
      for (var renewal : more) {
        atRisk = atRisk.plus(renewal.atRisk());
      }
      lines.add("• and %d more with %s at risk".formatted(count, MoneyText.of(atRisk)));
    }
    if (lines.size() == 1) {
      lines.add("• none falls into these quarters");
    }
    return lines;
  }

  private static String renewal(RenewalAtRisk renewal) {
    return "• %s, %s: *%s* at risk (%s of %s), owner %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(renewal.name(), NAME)),
            DayText.of(renewal.on()),
            MoneyText.of(renewal.atRisk()),
            ProbabilityText.of(renewal.churnProbability()),
            MoneyText.of(renewal.cmrr()),
            OwnerText.of(renewal.csm()));
  }

  private static String unavoidable(RevenueForecast forecast) {
    var rate = forecast.runRate();
    if (rate.accounts() == 0) {
      return "*Unavoidable:* nobody left in the last twelve months for reasons that nobody could"
          + " have changed, such as a bankruptcy or an acquisition.";
    }
    return ("*Unavoidable:* %s with %s left in the last twelve months for reasons that nobody could"
            + " have changed (bankruptcy, acquisition): a run rate of %s a quarter, on top of the"
            + " numbers above.")
        .formatted(
            EnglishPhrases.counted(rate.accounts(), "customer"),
            MoneyText.monthly(rate.unavoidable()),
            MoneyText.of(rate.over(forecast.quarters().getFirst().quarter().days())));
  }

  private static String basis(RevenueForecast forecast) {
    return "As of "
        + DayText.of(forecast.day())
        + ". Every customer counts with its chance to leave; nobody counts as lost. Best and worst:"
        + " one case in twenty is better, one is worse, as far off as the model itself may be."
        + " Expected amounts add up, spreads do not. Model "
        + Mrkdwn.escape(forecast.basis().model())
        + ": "
        + ProbabilityText.basis(
            forecast.basis().annualBaseRate(), forecast.basis().observedChurns())
        + ".";
  }

  private static String text(RevenueForecast forecast, String head, List<String> quarters) {
    var lines = new ArrayList<String>();
    lines.add(title(forecast) + ". " + head);
    lines.addAll(quarters);
    lines.addAll(groups(forecast, PortfolioDimension.SEGMENT));
    lines.addAll(groups(forecast, PortfolioDimension.CSM));
    lines.addAll(renewals(forecast));
    lines.add(unavoidable(forecast));
    lines.add(basis(forecast));
    return Mrkdwn.shortened(String.join("\n", lines).replace("*", ""), 3_900);
  }
}
