package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.BookForecast.AtRisk;
import dev.oarlock.domain.outlook.BookForecast.Group;
import dev.oarlock.domain.outlook.BookForecast.Others;
import dev.oarlock.domain.outlook.Spread;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast`: what the book is expected to lose, quarter by quarter, and where.
public final class BookForecastView {
  private static final int MOST_GROUPS = 10;
  private static final int MOST_RENEWALS = 10;
  private static final int NAME = 40;

  private BookForecastView() {}

  public static Message of(BookForecast forecast) {
    var head = head(forecast);
    var quarters = forecast.quarters().stream().map(BookForecastView::quarter).toList();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(forecast)));
    blocks.add(section(head));
    QuarterChart.of(forecast).ifPresent(blocks::add);
    blocks.addAll(sections(quarters));
    blocks.addAll(rest(forecast));
    var plain = new ArrayList<>(blocks);
    plain.removeIf(block -> block.getType().equals("data_visualization"));
    return new Message(text(forecast, head, quarters), blocks, plain);
  }

  /// Before the book was summed up for the first time.
  public static Message notYet() {
    return PortfolioView.notYet();
  }

  private static String title(BookForecast forecast) {
    var now = forecast.quarters().getFirst();
    return "Rest of %s: likely %s a month lost"
        .formatted(now.quarter(), MoneyWords.of(now.loss().spread().likely()));
  }

  private static String head(BookForecast forecast) {
    return "Of *%s* from %s, *%s* is expected to leave by %s: likely %s, at best %s, at worst %s."
        .formatted(
            MoneyWords.monthly(forecast.cmrr()),
            Phrases.counted(forecast.accounts(), "customer"),
            MoneyWords.of(forecast.all().expected()),
            DayWords.of(forecast.quarters().getLast().quarter().end()),
            MoneyWords.of(forecast.all().spread().likely()),
            MoneyWords.of(forecast.all().spread().best()),
            MoneyWords.of(forecast.all().spread().worst()));
  }

  private static String quarter(Ahead ahead) {
    return "• *%s*: expected %s; %s"
        .formatted(
            ahead.quarter(), MoneyWords.of(ahead.loss().expected()), spread(ahead.loss().spread()));
  }

  private static String spread(Spread spread) {
    return "likely %s, best %s, worst %s"
        .formatted(
            MoneyWords.of(spread.likely()),
            MoneyWords.of(spread.best()),
            MoneyWords.of(spread.worst()));
  }

  private static List<LayoutBlock> rest(BookForecast forecast) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.addAll(sections(groups(forecast, Grouping.SEGMENT)));
    blocks.addAll(sections(groups(forecast, Grouping.CSM)));
    blocks.addAll(sections(renewals(forecast)));
    blocks.add(section(unavoidable(forecast)));
    blocks.add(context(List.of(basis(forecast))));
    return blocks;
  }

  private static List<String> groups(BookForecast forecast, Grouping by) {
    var groups = forecast.by(by).largest(MOST_GROUPS);
    var lines = new ArrayList<String>();
    lines.add("*By %s*, all four quarters, the largest first".formatted(PortfolioView.word(by)));
    groups.largest().stream().map(it -> group(by, it)).forEach(lines::add);
    if (groups.others().groups() > 0) {
      lines.add(others(groups.others()));
    }
    return lines;
  }

  private static String others(Others others) {
    return "• and %d smaller, together: expected *%s* of %s, %s"
        .formatted(
            others.groups(),
            MoneyWords.of(others.expected()),
            MoneyWords.of(others.cmrr()),
            Phrases.counted(others.accounts(), "customer"));
  }

  private static String group(Grouping by, Group group) {
    return "• %s: expected *%s* of %s, %s; %s"
        .formatted(
            PortfolioView.name(by, group.name()),
            MoneyWords.of(group.all().expected()),
            MoneyWords.of(group.cmrr()),
            Phrases.counted(group.accounts(), "customer"),
            spread(group.all().spread()));
  }

  private static List<String> renewals(BookForecast forecast) {
    var lines = new ArrayList<String>();
    lines.add("*Renewals by revenue at risk*");
    forecast.renewals().stream()
        .limit(MOST_RENEWALS)
        .map(BookForecastView::renewal)
        .forEach(lines::add);
    var more = forecast.renewals().subList(lines.size() - 1, forecast.renewals().size());
    var count = more.size() + forecast.otherRenewals().count();
    if (count > 0) {
      var atRisk = forecast.otherRenewals().atRisk();
      for (var renewal : more) {
        atRisk = atRisk.plus(renewal.atRisk());
      }
      lines.add("• and %d more with %s at risk".formatted(count, MoneyWords.of(atRisk)));
    }
    if (lines.size() == 1) {
      lines.add("• none falls into these quarters");
    }
    return lines;
  }

  private static String renewal(AtRisk renewal) {
    return "• %s, %s: *%s* at risk (%s of %s), owner %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(renewal.name(), NAME)),
            DayWords.of(renewal.on()),
            MoneyWords.of(renewal.atRisk()),
            ChanceWords.of(renewal.chance()),
            MoneyWords.of(renewal.cmrr()),
            OwnerWords.of(renewal.csm()));
  }

  private static String unavoidable(BookForecast forecast) {
    var rate = forecast.runRate();
    if (rate.accounts() == 0) {
      return "*Unavoidable:* nobody left in the last twelve months for reasons that nobody could have"
          + " changed, such as a bankruptcy or an acquisition.";
    }
    return ("*Unavoidable:* %s with %s left in the last twelve months for reasons that nobody could"
            + " have changed (bankruptcy, acquisition): a run rate of %s a quarter, on top of the"
            + " numbers above.")
        .formatted(
            Phrases.counted(rate.accounts(), "customer"),
            MoneyWords.monthly(rate.unavoidable()),
            MoneyWords.of(rate.in(forecast.quarters().getFirst().quarter().days())));
  }

  private static String basis(BookForecast forecast) {
    return "As of "
        + DayWords.of(forecast.day())
        + ". Every customer counts with its chance to leave; nobody counts as lost. Best and worst:"
        + " one case in twenty is better, one is worse, as far off as the model itself may be. Expected amounts add up, spreads do not."
        + " Model "
        + Mrkdwn.escape(forecast.basis().model())
        + ": "
        + ChanceWords.basis(forecast.basis().annualBaseRate(), forecast.basis().labels())
        + ".";
  }

  private static String text(BookForecast forecast, String head, List<String> quarters) {
    var lines = new ArrayList<String>();
    lines.add(title(forecast) + ". " + head);
    lines.addAll(quarters);
    lines.addAll(groups(forecast, Grouping.SEGMENT));
    lines.addAll(groups(forecast, Grouping.CSM));
    lines.addAll(renewals(forecast));
    lines.add(unavoidable(forecast));
    lines.add(basis(forecast));
    return Mrkdwn.shortened(String.join("\n", lines).replace("*", ""), 3_900);
  }
}
