package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.ModelBasis;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherGroups;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.RenewalAtRisk;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast`: what the portfolio is expected to lose, quarter by quarter, and
/// where.
public final class PortfolioForecastView {
  private static final int MAX_GROUPS = 5;
  private static final int MAX_RENEWALS = 5;
  private static final int NAME = 40;

  private PortfolioForecastView() {}

  public static Card of(RevenueForecast forecast, GuideLinks guides) {
    return Card.titled(title(forecast))
        .say(head(forecast))
        .with(QuarterlyLossChart.of(forecast))
        .say(QuarterlyLossChart.note(forecast))
        .bullets("", forecast.quarters().stream().map(PortfolioForecastView::quarter).toList())
        .with(groups(forecast, PortfolioDimension.SEGMENT))
        .with(groups(forecast, PortfolioDimension.CSM))
        .with(renewals(forecast))
        .say(unavoidable(forecast))
        .smallPrint(basis(forecast) + " " + method(guides));
  }

  /// Before the portfolio was summarized for the first time.
  public static Card notYet() {
    return PortfolioView.notYet();
  }

  private static String title(RevenueForecast forecast) {
    return text(
        "{0} a month expected to churn by {1}",
        EnglishPhrases.capitalize(MoneyText.rounded(forecast.total().expected())),
        DayText.of(forecast.quarters().getLast().quarter().end()));
  }

  private static String head(RevenueForecast forecast) {
    return text(
        "Of *{0}* from {1 customer}, *{2}* is expected to churn: {3}.",
        MoneyText.monthly(forecast.cmrr()),
        forecast.accounts(),
        MoneyText.rounded(forecast.total().expected()),
        spread(forecast.total()).bestAndWorst());
  }

  private static String quarter(QuarterLoss ahead) {
    return text(
        "*{0}*: expected {1}; {2}",
        ahead.quarter(),
        MoneyText.rounded(ahead.loss().expected()),
        spread(ahead.loss()).bestAndWorst());
  }

  private static LossSpreadText spread(LossForecast loss) {
    return new LossSpreadText(loss.expected(), loss.interval());
  }

  private static BulletList groups(RevenueForecast forecast, PortfolioDimension by) {
    var groups = forecast.by(by).largest(MAX_GROUPS);
    var items = new ArrayList<>(groups.largest().stream().map(it -> group(by, it)).toList());
    if (groups.others().groups() > 0) {
      items.add(others(groups.others()));
    }
    return BulletList.of(
        text("*By {0}*, all four quarters, the largest loss first", PortfolioView.word(by)), items);
  }

  private static String others(OtherGroups others) {
    return text(
        "and {0} smaller, together: expected *{1}* of {2}, {3 customer}",
        others.groups(),
        MoneyText.rounded(others.expected()),
        MoneyText.rounded(others.cmrr()),
        others.accounts());
  }

  private static String group(PortfolioDimension by, GroupForecast group) {
    return text(
        "{0}: expected *{1}* of {2}, {3 customer}; {4}",
        PortfolioView.name(by, group.name()),
        MoneyText.rounded(group.total().expected()),
        MoneyText.rounded(group.cmrr()),
        group.accounts(),
        spread(group.total()).worst());
  }

  private static BulletList renewals(RevenueForecast forecast) {
    var shown = Math.min(MAX_RENEWALS, forecast.renewals().size());
    var items = new ArrayList<String>();
    forecast.renewals().subList(0, shown).stream()
        .map(PortfolioForecastView::renewal)
        .forEach(items::add);
    var more = forecast.renewals().subList(shown, forecast.renewals().size());
    var count = more.size() + forecast.otherRenewals().count();
    if (count > 0) {
      var atRisk =
          more.stream()
              .map(RenewalAtRisk::atRisk)
              .reduce(forecast.otherRenewals().atRisk(), MultiCurrencyAmount::plus);
      items.add(text("and {0} more, expected loss {1}", count, MoneyText.rounded(atRisk)));
    }
    return BulletList.of(
        text("*Renewals*, the largest expected loss first"),
        items.isEmpty() ? List.of(text("none falls into these quarters")) : items);
  }

  private static String renewal(RenewalAtRisk renewal) {
    return text(
        "{0}, {1}: expected loss *{2}* ({3} of {4}), owner {5}",
        Mrkdwn.escape(Mrkdwn.shortened(renewal.name(), NAME)),
        DayText.of(renewal.on()),
        MoneyText.rounded(renewal.atRisk()),
        ProbabilityText.of(renewal.churnProbability()),
        MoneyText.rounded(renewal.cmrr()),
        OwnerText.of(renewal.csm()));
  }

  private static String unavoidable(RevenueForecast forecast) {
    var rate = forecast.runRate();
    if (rate.accounts() == 0) {
      return text(
          "*Unavoidable:* nobody churned in the last twelve months for reasons that nobody could"
              + " have changed, such as a bankruptcy or an acquisition.");
    }
    return text(
        "*Unavoidable:* {0 customer} with {1} churned in the last twelve months for reasons that"
            + " nobody could have changed (bankruptcy, acquisition): a fourth of it, {2}, a"
            + " quarter, on top of the numbers above.",
        rate.accounts(),
        MoneyText.monthly(rate.unavoidable()),
        MoneyText.rounded(rate.quarterly()));
  }

  private static String basis(RevenueForecast forecast) {
    return text(
        "As of {0}. Every customer counts with its churn probability; nobody counts as lost before"
            + " it churned. Best and worst: one case in twenty is better, one is worse. Expected"
            + " amounts add up (here rounded), the others do not. Model {1}: {2}",
        DayText.of(forecast.day()),
        Mrkdwn.escape(forecast.basis().model()),
        basis(forecast.basis()));
  }

  private static String method(GuideLinks guides) {
    return text("How it is computed: `/forecast how`, in full in {0}.", guides.forecast());
  }

  private static String basis(ModelBasis basis) {
    return basis.baseRateAssumed()
        ? ProbabilityText.assumedBasis(basis.annualBaseRate())
        : ProbabilityText.basis(basis.annualBaseRate(), basis.observedChurns()) + ".";
  }
}
