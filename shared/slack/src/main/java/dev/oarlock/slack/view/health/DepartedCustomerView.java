package dev.oarlock.slack.view.health;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The card of a customer who left: that they did, after how long and why, and how their health
/// went until then.
final class DepartedCustomerView {
  private DepartedCustomerView() {}

  /// Empty for a customer, and for an account that never was one.
  static Optional<Card> of(AccountInContext account) {
    var state = account.state();
    return CustomerDeparture.of(state.facts(), account.today())
        .flatMap(_ -> AccountChurn.of(state.facts(), LocalDate.MIN, account.today()))
        .map(churn -> card(account, churn));
  }

  private static Card card(AccountInContext account, AccountChurn churn) {
    var state = account.state();
    var summary = AccountSummary.of(state, account.today());
    var score = new ScoreSection(state, account.today());
    return Card.titled(
            "⚫ %s: left on %s%s"
                .formatted(summary.name(), DayText.of(churn.on()), after(state, churn)))
        .say(reason(churn))
        .say(score.currentScore())
        .with(score.sparkline())
        .with(score.reasons())
        .facts(
            new LabeledFact("Lost", MoneyText.monthly(churn.amount())),
            new LabeledFact("Owner", OwnerText.of(summary.csm())))
        .smallPrint(score.freshness());
  }

  private static String reason(AccountChurn churn) {
    var how = churn.cancelled() ? "They cancelled." : "Their contract ended and was not renewed.";
    return churn
            .reason()
            .map(reason -> "*Reason given:* " + Mrkdwn.escape(reason) + ". ")
            .orElse("*No reason was given.* ")
        + how
        + (churn.unavoidable() ? " It counts as unavoidable." : "");
  }

  /// ` after 3 years`, as a customer without a break.
  private static String after(AccountState state, AccountChurn churn) {
    return AccountContracts.of(state.facts()).spells().until(churn.on()).stream()
        .filter(spell -> spell.start().isBefore(churn.on()))
        .reduce((_, later) -> later)
        .map(Spell::start)
        .map(start -> " after " + time(start, churn.on()))
        .orElse("");
  }

  private static String time(LocalDate start, LocalDate end) {
    var years = ChronoUnit.YEARS.between(start, end);
    var months = ChronoUnit.MONTHS.between(start, end);
    if (years > 0) {
      return EnglishPhrases.counted(years, "year");
    }
    return months > 0
        ? EnglishPhrases.counted(months, "month")
        : EnglishPhrases.counted(ChronoUnit.DAYS.between(start, end), "day");
  }
}
