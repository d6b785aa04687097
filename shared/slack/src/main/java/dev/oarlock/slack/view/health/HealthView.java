package dev.oarlock.slack.view.health;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.SeasonText;
import dev.oarlock.slack.view.forecast.ForecastSection;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.forecast.NoCustomerNote;
import dev.oarlock.slack.view.portfolio.FamilyLine;
import dev.oarlock.slack.view.renewal.ForecastComparisonLine;
import dev.oarlock.slack.view.risk.LikelyReasonLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The answer to `/health NAME`: how an account is, why, what comes next and what to do.
public final class HealthView {
  /// What the Share button is called in Slack's payloads; its value is the account's id.
  public static final String SHARE = "health.share";

  /// What the other buttons are called; their value is the account's id too.
  public static final String WHY = "health.why";

  public static final String WHAT_IF = "health.if";

  private HealthView() {}

  /// A state of which nothing is known but itself.
  public static Card of(AccountState state, LocalDate today) {
    return of(AccountInContext.withoutContext(state, today));
  }

  /// For the one who asked, with buttons to ask on and to share it.
  public static Card of(AccountInContext account) {
    var id = account.state().id().value();
    return card(account)
        .buttons(
            new CardButton(WHY, "Why did it move?", id),
            new CardButton(WHAT_IF, "What would help?", id),
            new CardButton(ForecastView.SHOW, "Forecast", id),
            new CardButton(SHARE, "Share in this channel", id));
  }

  /// For a whole channel, shared by a Slack user.
  public static Card shared(AccountInContext account, String user) {
    return card(account).smallPrint("Shared by <@" + Mrkdwn.escape(user) + ">.");
  }

  private static Card card(AccountInContext account) {
    var state = account.state();
    var summary = AccountSummary.of(state, account.today());
    var score = new ScoreSection(state, account.today());
    var noCustomer = NoCustomerNote.of(state, account.today());
    return Card.titled(score.headline(summary.name()))
        .say(score.currentScore())
        .with(score.sparkline())
        .say(noCustomer.isPresent() ? Optional.empty() : season(account))
        .say(inContext(account))
        .with(score.reasons())
        .say(noCustomer.map(said -> "*" + said + "*").orElseGet(() -> forecast(account)))
        .facts(facts(account, summary))
        .then(noCustomer.isPresent() ? List.of() : advice(account, score))
        .then(ComponentTable.of(state.assessment()))
        .smallPrint(score.freshness());
  }

  private static Optional<String> season(AccountInContext account) {
    return SeasonText.of(account.state().facts(), account.today());
  }

  private static Optional<String> inContext(AccountInContext account) {
    var lines =
        Stream.concat(
                comparison(account).map(it -> "*In context:* " + it).stream(),
                account.family().map(it -> "*Family:* " + new FamilyLine(it).line()).stream())
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  /// A score that stands still is not compared with others of today.
  private static Optional<String> comparison(AccountInContext account) {
    return CustomerDeparture.of(account.state().facts(), account.today()).isPresent()
        ? Optional.empty()
        : new ScoreComparison(account).line();
  }

  private static String forecast(AccountInContext account) {
    var forecast = new ForecastSection(account.state().forecast(), account.today());
    return forecast.probabilities()
        + new ForecastComparisonLine(account.state(), account.today())
            .lineIfStated()
            .map(line -> "\n*Forecasts:* " + line + ".")
            .orElse("")
        + forecast.drivers();
  }

  private static List<LabeledFact> facts(AccountInContext account, AccountSummary summary) {
    var licences = LicenceLine.of(account.state(), account.today());
    return Stream.concat(
            Stream.of(
                new LabeledFact("Worth", WorthLine.of(account.state(), account.today())),
                new LabeledFact("Renewal", RenewalLine.of(account.state(), account.today())),
                new LabeledFact("Owner", OwnerText.of(summary.csm())),
                new LabeledFact("Segment", Mrkdwn.escape(summary.segment().name()))),
            licences.map(line -> new LabeledFact("Licences", line)).stream())
        .toList();
  }

  private static List<TextParagraph> advice(AccountInContext account, ScoreSection score) {
    return Stream.concat(
            Stream.of("*Suggested next step:* " + score.nextStep()),
            LikelyReasonLine.of(account.state(), account.today()).line().stream())
        .map(TextParagraph::new)
        .toList();
  }
}
