package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.List;

/// What can be typed after `/renewal`, with an example that works right now.
public final class RenewalHelpView {
  private RenewalHelpView() {}

  public static Card of(List<NamedAccount> accounts) {
    return Card.saying(
            text(
                "`/renewal NAME` says what is up for renewal and when notice is due, what the"
                    + " forecasts say, what happened since the term began, and what became of each"
                    + " product at the last renewal, to the cent. Only you see the answer."))
        .say(
            accounts.isEmpty()
                ? HealthHelpView.noAccounts()
                : text(
                    "Try {0}. What renews when is `/health renewals 90 days`.",
                    Mrkdwn.code("/renewal " + accounts.get(accounts.size() / 2).name())));
  }
}
