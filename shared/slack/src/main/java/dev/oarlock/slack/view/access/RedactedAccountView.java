package dev.oarlock.slack.view.access;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.OverrideText;
import java.time.LocalDate;

/// The card of an account for everybody: how it is and whom to ask, without what it pays, how
/// likely it leaves, and why.
public final class RedactedAccountView {
  private RedactedAccountView() {}

  public static Card of(AccountState state, LocalDate today) {
    return card(state, today)
        .smallPrint(
            text(
                "Without revenue, probabilities and reasons, which those see who work with"
                    + " customers."));
  }

  /// For a whole channel, shared by a Slack user.
  public static Card shared(AccountState state, LocalDate today, String user) {
    return card(state, today)
        .smallPrint(
            text(
                "Without revenue, probabilities and reasons. Shared by <@{0}>.",
                Mrkdwn.escape(user)));
  }

  private static Card card(AccountState state, LocalDate today) {
    var summary = AccountSummary.of(state, today);
    var assessment = state.assessment();
    var headline =
        "%s %s: %s, %s"
            .formatted(
                BandText.mark(assessment.band()),
                summary.name(),
                BandText.score(assessment.score()),
                OverrideText.band(assessment));
    var renewal = summary.renewalDate().map(DayText::of).orElse(text("none known"));
    return Card.titled(headline)
        .say(standing(state, today))
        .facts(
            new LabeledFact(text("Renewal"), renewal),
            new LabeledFact(text("Owner"), OwnerText.of(summary.csm())));
  }

  private static String standing(AccountState state, LocalDate today) {
    if (CustomerDeparture.of(state.facts(), today).isPresent()) {
      return text("No customer any more.");
    }
    return state
        .risk()
        .episode()
        .map(open -> RiskHandling.of(state.facts(), open.number()).owner())
        .map(owner ->
            owner.isPresent()
                ? text("At risk; {0} has it.", OwnerText.of(owner))
                : text("At risk, and nobody has it yet."))
        .orElse(text("Not at risk."));
  }
}
