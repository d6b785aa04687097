package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.contract.DepartureLine;
import java.time.LocalDate;
import java.util.Optional;

/// The card of a customer who left: that they did, after how long and why, and how their health
/// went until then.
final class DepartedCustomerView {
  private DepartedCustomerView() {}

  /// Empty for a customer, and for an account that never was one.
  static Optional<Card> of(AccountInContext account) {
    return DepartureLine.of(account.state(), account.today(), account.reasons())
        .map(left -> card(account, left));
  }

  private static Card card(AccountInContext account, DepartureLine left) {
    var state = account.state();
    var summary = AccountSummary.of(state, account.today());
    var score = new ScoreSection(state, account.today());
    return Card.titled("⚫ %s: %s".formatted(summary.name(), left.headline()))
        .say(left.reason() + signedAgain(AccountContracts.of(state.facts()), account.today()))
        .say(score.currentScore())
        .with(score.sparkline())
        .with(score.reasonsUntilLeft())
        .facts(
            new LabeledFact(text("Lost"), left.lost()),
            new LabeledFact(text("Owner"), OwnerText.of(summary.csm())))
        .smallPrint(score.freshness());
  }

  /// Who left and has signed again is one again only when that begins.
  private static String signedAgain(AccountContracts contracts, LocalDate today) {
    return contracts
        .orderedChanges(today)
        .filter(day -> !contracts.cmrr(day).isZero())
        .findFirst()
        .map(day ->
            text(
                " *They have signed again:* {0} from {1} on.",
                MoneyText.monthly(contracts.cmrr(day)), DayText.of(day)))
        .orElse("");
  }
}
