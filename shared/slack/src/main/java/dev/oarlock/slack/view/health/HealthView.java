package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.block.BlockFactory.actions;
import static dev.oarlock.slack.block.BlockFactory.button;
import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.fields;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.forecast.ChurnedNote;
import dev.oarlock.slack.view.forecast.ForecastSection;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.lookup.NearestAccountNote;
import dev.oarlock.slack.view.portfolio.FamilyLine;
import dev.oarlock.slack.view.renewal.ForecastComparisonLine;
import dev.oarlock.slack.view.risk.LikelyReasonLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer to `/health NAME`: how an account is, why, what comes next and what to do.
public final class HealthView {
  /// What the Share button is called in Slack's payloads; its value is the account's id.
  public static final String SHARE = "health.share";

  /// What the other buttons are called; their value is the account's id too.
  public static final String WHY = "health.why";

  public static final String WHAT_IF = "health.if";

  private HealthView() {}

  /// A state of which nothing is known but itself.
  public static SlackMessage of(AccountState state, LocalDate today) {
    return of(AccountInContext.withoutContext(state, today));
  }

  /// For the one who asked, with buttons to ask on and to share it.
  public static SlackMessage of(AccountInContext account) {
    var blocks = card(account);
    var id = account.state().id().value();
    blocks.add(
        actions(
            List.of(
                button(WHY, "Why did it move?", id),
                button(WHAT_IF, "What would help?", id),
                button(ForecastView.SHOW, "Forecast", id),
                button(SHARE, "Share in this channel", id))));
    return SlackMessage.of(text(account), blocks);
  }

  /// The same where the name was not typed exactly: says first which account this is.
  public static SlackMessage of(AccountInContext account, String typed) {
    return NearestAccountNote.of(of(account), typed);
  }

  /// For a whole channel, shared by a Slack user.
  public static SlackMessage shared(AccountInContext account, String user) {
    var blocks = card(account);
    var by = "Shared by <@" + Mrkdwn.escape(user) + ">.";
    blocks.add(context(List.of(by)));
    return SlackMessage.of(text(account) + " " + by, blocks);
  }

  private static List<LayoutBlock> card(AccountInContext account) {
    var state = account.state();
    var today = account.today();
    var portrait = AccountSummary.of(state, today);
    var score = new ScoreSection(state, today);
    var forecast = new ForecastSection(state.forecast(), today);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(score.headline(portrait.name())));
    blocks.add(section(score.currentScore() + inContext(account)));
    blocks.add(section(score.reasons()));
    var churned = ChurnedNote.of(state, today);
    blocks.add(
        section(
            churned
                .map(said -> "*" + said + "*")
                .orElseGet(() ->
                    forecast.probabilities()
                        + forecastComparison(account, "\n*Calls:* ")
                        + forecast.drivers())));
    blocks.add(fields(facts(portrait, state, today)));
    if (churned.isEmpty()) {
      blocks.add(section("*Suggested next step:* " + score.nextStep()));
      LikelyReasonLine.of(state, today).line().ifPresent(line -> blocks.add(section(line)));
    }
    blocks.add(section(ComponentTable.of(state.assessment())));
    blocks.add(context(List.of(score.freshness())));
    return blocks;
  }

  private static String inContext(AccountInContext account) {
    return new ScoreComparison(account).line().map(line -> "\n*In context:* " + line).orElse("")
        + family(account).map(line -> "\n*Family:* " + line).orElse("");
  }

  private static String forecastComparison(AccountInContext account, String lead) {
    return new ForecastComparisonLine(account.state(), account.today())
        .lineIfStated()
        .map(line -> lead + line + ".")
        .orElse("");
  }

  private static Optional<String> family(AccountInContext account) {
    return account.family().map(family -> new FamilyLine(family).line());
  }

  private static List<String> facts(AccountSummary portrait, AccountState state, LocalDate today) {
    return List.of(
        "*Worth*\n" + MoneyText.monthly(portrait.cmrr()),
        "*Renewal*\n" + RenewalLine.of(state, today),
        "*Owner*\n" + OwnerText.of(portrait.csm()),
        "*Segment*\n" + Mrkdwn.escape(portrait.segment().name()));
  }

  private static String text(AccountInContext account) {
    var state = account.state();
    var today = account.today();
    var portrait = AccountSummary.of(state, today);
    var score = new ScoreSection(state, today);
    var churned = ChurnedNote.of(state, today);
    return String.join(
        " ",
        Mrkdwn.escape(portrait.name())
            + ": "
            + score.plainText()
            + new ScoreComparison(account).line().map(line -> " " + line).orElse("")
            + family(account).map(line -> " Family: " + line).orElse(""),
        churned.orElseGet(() ->
            new ForecastSection(state.forecast(), today).plainText()
                + forecastComparison(account, " Calls: ")),
        "Worth " + MoneyText.monthly(portrait.cmrr()) + ".",
        "Renewal: " + RenewalLine.of(state, today) + ".",
        "Owner: "
            + OwnerText.of(portrait.csm())
            + "."
            + (churned.isEmpty() ? advice(score, state, today) : ""),
        "Coverage is "
            + state.assessment().coverage()
            + " %."
            + score.silentSources().replace("*", ""),
        state
            .facts()
            .latestSignalTime()
            .map(at -> "The newest signal is of " + DayText.plainMoment(at.toInstant()) + ".")
            .orElse("No signal is known."));
  }

  private static String advice(ScoreSection score, AccountState state, LocalDate today) {
    return " Suggested next step: "
        + score.nextStep()
        + LikelyReasonLine.of(state, today).plainLine().map(line -> " " + line).orElse("");
  }
}
