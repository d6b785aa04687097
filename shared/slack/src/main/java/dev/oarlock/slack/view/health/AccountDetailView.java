package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.contract.NoCustomerNote;
import dev.oarlock.slack.view.contract.OneTimeLine;
import dev.oarlock.slack.view.contract.OpenInvoiceLine;
import dev.oarlock.slack.view.forecast.ForecastSection;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.portfolio.FamilyLine;
import dev.oarlock.slack.view.renewal.RenewalView;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands behind the card's *Details*: the components and their points, the account beside its
/// like, every probability with its interval, and what raises and lowers them.
public final class AccountDetailView {
  private AccountDetailView() {}

  public static Card of(AccountInContext account, GuideLinks guides) {
    var state = account.state();
    var summary = AccountSummary.of(state, account.today());
    var score = new ScoreSection(state, account.today());
    var noCustomer = NoCustomerNote.of(state, account.today(), account.reasons());
    var card =
        Card.titled(score.headline(summary.name()))
            .say(noCustomer)
            .say(inContext(account, summary))
            .then(ComponentTable.of(state.assessment()));
    return noCustomer.isPresent()
        ? card.smallPrint(score.freshness())
        : card.say(forecast(account))
            .smallPrint(score.freshness() + " " + method(guides))
            .buttons(
                new CardButton(ForecastView.SHOW, text("What would halve it?"), state.id().value()),
                new CardButton(RenewalView.SHOW, text("The renewal"), state.id().value()));
  }

  private static String method(GuideLinks guides) {
    return text(
        "How it is computed: the score in {0}, a forecast by `/forecast how`.", guides.health());
  }

  private static String forecast(AccountInContext account) {
    var forecast = new ForecastSection(account.state().forecast(), account.today());
    return forecast.probabilities() + forecast.drivers();
  }

  private static String inContext(AccountInContext account, AccountSummary summary) {
    return String.join(
        "\n",
        Stream.of(
                Optional.of(text("*Segment:* {0}", Mrkdwn.escape(summary.segment().name()))),
                comparison(account).map(it -> text("*In context:* {0}", it)),
                account.family().map(it -> text("*Family:* {0}", new FamilyLine(it).line())),
                OpenInvoiceLine.of(account.state(), account.today())
                    .map(line -> text("*Invoices:* {0}.", line)),
                OneTimeLine.of(account.state(), account.today())
                    .map(line -> text("*One-time:* {0}.", line)),
                SurveyLine.of(account.state(), account.today())
                    .map(line -> text("*Surveys:* {0}.", line)))
            .flatMap(Optional::stream)
            .toList());
  }

  /// A score that stands still is not compared with others of today.
  private static Optional<String> comparison(AccountInContext account) {
    return CustomerDeparture.of(account.state().facts(), account.today()).isPresent()
        ? Optional.empty()
        : new ScoreComparison(account).line();
  }
}
