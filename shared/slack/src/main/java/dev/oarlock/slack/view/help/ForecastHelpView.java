package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.directory.NamedAccount;
import java.util.List;

/// What can be typed after `/forecast`, with examples that work right now.
public final class ForecastHelpView {
  private static final String WHAT =
      "`/forecast` says what the book will lose, `/forecast NAME` how likely one customer leaves,"
          + " and both how good such words were before. Only you see the answer.";
  private static final String FORMS =
      """
      • `/forecast`: revenue expected to leave this quarter and the next three: likely, best, worst
      • `/forecast NAME`: the chances, what raises and lowers them, and what would halve them
      • `/forecast bridge`: from the last locked call to now, account by account
      • `/forecast accuracy`: what was said and what happened
      • `/forecast NAME call` opens a form for your own call, beside the model's; or type `call 30% of 12000: note`
      • `/forecast calls`: where model and CSM disagree
      • `/forecast NAME decide` opens a form for whose call counts; or type `decide model` (or `csm`, `monitor`, `25% of 12000`)\
      """;

  private ForecastHelpView() {}

  public static SlackMessage of(List<NamedAccount> accounts) {
    var tried = accounts.isEmpty() ? HealthHelpView.NO_ACCOUNTS : "Try " + examples(accounts) + ".";
    return SlackMessage.of(
        String.join("\n", WHAT, tried, FORMS),
        List.of(section(WHAT), section(tried), section(FORMS)));
  }

  private static String examples(List<NamedAccount> accounts) {
    var account = accounts.get(accounts.size() / 2).name();
    return "`/forecast`, " + Mrkdwn.code("/forecast " + account) + ", `/forecast bridge`";
  }
}
