package dev.oarlock.slack.view.help;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.ArrayList;
import java.util.List;

/// What can be typed, with examples that work right now.
public final class HealthHelpView {
  private static final int EXAMPLES = 3;

  private HealthHelpView() {}

  static String noAccounts() {
    return text("No account is known yet: the first AccountRegistered signal brings one.");
  }

  public static Card of(List<NamedAccount> accounts) {
    return Card.saying(
            text(
                "`/health NAME` says how a customer is doing, why, and what comes next. Only you"
                    + " see the answer until you share it."))
        .say(suggestion(accounts))
        .bullets(text("After a name you can ask:"), questions())
        .bullets(text("After `/health` alone you can ask for accounts:"), lists())
        .say(
            text(
                "`/health portfolio by csm` (or `segment`, `region`) shows the whole portfolio in"
                    + " groups. The beginning of a name is enough, aliases work, and typing errors"
                    + " are forgiven. `/forecast NAME` says how likely they churn (`/forecast help`"
                    + " for more), `/renewal NAME` what is up and how they renewed last, and"
                    + " `/digest` the week."));
  }

  private static String suggestion(List<NamedAccount> accounts) {
    if (accounts.isEmpty()) {
      return noAccounts();
    }
    return text("Try {0}.", String.join(", ", examples(accounts)));
  }

  /// From all over the portfolio: a whole name, an alias where there is one, the beginning of a
  /// name.
  private static List<String> examples(List<NamedAccount> accounts) {
    var examples = new ArrayList<String>();
    var count = Math.min(EXAMPLES, accounts.size());
    for (var i = 0; i < count; i++) {
      var account = accounts.get(i * accounts.size() / count);
      var typed =
          i == 1 && !account.aliases().isEmpty() ? account.aliases().getFirst() : account.name();
      examples.add(Mrkdwn.code("/health " + typed));
    }
    return examples;
  }

  private static List<String> questions() {
    return List.of(
        text(
            "`why`: what moved the score since you last looked; `why since 1 Jun`, `why since last"
                + " band`"),
        text("`forecast`: how likely it churns"),
        text("`details`: what the score and the forecast are made of"),
        text("`as of 1 Jun`: how it was on a past day, as known then and as known now"),
        text("`if active users = 60`: how it would be; `if` alone: what would make it green"),
        text(
            "`signs`: which of the ten reasons to leave its signals speak for, and the play against"
                + " each"),
        text("`family`: all accounts that belong to it, as one and one by one"),
        text(
            "`override` opens a form for what you know better; or type `override 80 for 30 days"
                + " because renewal-agreed: note`, `override off`"),
        text(
            "`pulse` opens a form for how you see it; or type `pulse 2 because adoption: note`, 1"
                + " to 5"));
  }

  private static List<String> lists() {
    return List.of(
        text(
            "`mine`, `red`, `at risk`, `overdue`, `new`, `top 10`: the largest expected loss"
                + " first"),
        "`renewals 60 days`, `renewals this quarter`, `changes 7 days`",
        text(
            "`red dana`, `owner dana`, `renewals 90 days emea`: of an owner, a segment or a"
                + " region"));
  }
}
