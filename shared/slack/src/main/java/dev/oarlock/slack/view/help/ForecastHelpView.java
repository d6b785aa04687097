package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.List;

/// What can be typed after `/forecast`, with examples that work right now.
public final class ForecastHelpView {

  private ForecastHelpView() {}

  public static Card of(List<NamedAccount> accounts) {
    return Card.saying(
            text(
                "`/forecast` says what revenue the portfolio will lose, `/forecast NAME` how likely"
                    + " one customer churns, and both how good such forecasts were before. Only you"
                    + " see the answer."))
        .say(
            accounts.isEmpty() ? HealthHelpView.noAccounts() : text("Try {0}.", examples(accounts)))
        .bullets("", forms());
  }

  private static String examples(List<NamedAccount> accounts) {
    var account = accounts.get(accounts.size() / 2).name();
    return "`/forecast`, " + Mrkdwn.code("/forecast " + account) + ", `/forecast bridge`";
  }

  private static List<String> forms() {
    return List.of(
        text(
            "`/forecast`: revenue expected to churn this quarter and the next three: likely, best,"
                + " worst"),
        text(
            "`/forecast NAME`: the churn probabilities, what raises and lowers them, and what would"
                + " halve them"),
        text("`/forecast bridge`: from the last forecast snapshot to now, account by account"),
        text("`/forecast accuracy`: what was predicted and what was observed"),
        text("`/forecast how`: how a forecast is computed, in plain words"),
        text(
            "`/forecast NAME call` opens a form for your own forecast, beside the model's; or type"
                + " `call 30% of 9000: note`"),
        text("`/forecast calls`: where model and CSM disagree"),
        text(
            "`/forecast NAME decide` opens a form to commit a forecast; or type `decide model` (or"
                + " `csm`, `monitor`, `25% of 9000`)"));
  }
}
