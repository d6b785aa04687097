package dev.oarlock.slack.view.help;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.List;

/// What can be typed after `/forecast`, with examples that work right now.
public final class ForecastHelpView {
  private static final List<String> FORMS =
      List.of(
          "`/forecast`: revenue expected to churn this quarter and the next three: likely, best,"
              + " worst",
          "`/forecast NAME`: the churn probabilities, what raises and lowers them, and what would"
              + " halve them",
          "`/forecast bridge`: from the last forecast snapshot to now, account by account",
          "`/forecast accuracy`: what was predicted and what was observed",
          "`/forecast how`: how a forecast is computed, in plain words",
          "`/forecast NAME call` opens a form for your own forecast, beside the model's; or type"
              + " `call 30% of 9000: note`",
          "`/forecast calls`: where model and CSM disagree",
          "`/forecast NAME decide` opens a form to commit a forecast; or type `decide model` (or"
              + " `csm`, `monitor`, `25% of 9000`)");

  private ForecastHelpView() {}

  public static Card of(List<NamedAccount> accounts) {
    return Card.saying(
            "`/forecast` says what revenue the portfolio will lose, `/forecast NAME` how likely one"
                + " customer churns, and both how good such forecasts were before. Only you see the"
                + " answer.")
        .say(accounts.isEmpty() ? HealthHelpView.NO_ACCOUNTS : "Try " + examples(accounts) + ".")
        .bullets("", FORMS);
  }

  private static String examples(List<NamedAccount> accounts) {
    var account = accounts.get(accounts.size() / 2).name();
    return "`/forecast`, " + Mrkdwn.code("/forecast " + account) + ", `/forecast bridge`";
  }
}
