package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.fields;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Portrait;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.OwnerWords;
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
  public static Message of(AccountState state, LocalDate today) {
    return of(Sight.alone(state, today));
  }

  /// For the one who asked, with buttons to ask on and to share it.
  public static Message of(Sight sight) {
    var blocks = card(sight);
    var id = sight.state().id().value();
    blocks.add(
        actions(
            List.of(
                button(WHY, "Why did it move?", id),
                button(WHAT_IF, "What would help?", id),
                button(ForecastView.SHOW, "Forecast", id),
                button(SHARE, "Share in this channel", id))));
    return Message.of(text(sight), blocks);
  }

  /// The same where the name was not typed exactly: says first which account this is.
  public static Message of(Sight sight, String typed) {
    return Nearest.of(of(sight), typed);
  }

  /// For a whole channel, shared by a Slack user.
  public static Message shared(Sight sight, String user) {
    var blocks = card(sight);
    var by = "Shared by <@" + Mrkdwn.escape(user) + ">.";
    blocks.add(context(List.of(by)));
    return Message.of(text(sight) + " " + by, blocks);
  }

  private static List<LayoutBlock> card(Sight sight) {
    var state = sight.state();
    var today = sight.today();
    var portrait = Portrait.of(state, today);
    var score = new ScorePart(state, today);
    var forecast = new ForecastPart(state.forecast(), today);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(score.headline(portrait.name())));
    blocks.add(section(score.standing() + around(sight)));
    blocks.add(section(score.reasons()));
    var left = DeparturePart.of(state, today);
    blocks.add(
        section(
            left.map(said -> "*" + said + "*")
                .orElseGet(
                    () -> forecast.chances() + calls(sight, "\n*Calls:* ") + forecast.drivers())));
    blocks.add(fields(facts(portrait, state, today)));
    if (left.isEmpty()) {
      blocks.add(section("*Suggested next step:* " + score.nextStep()));
      LooksLikePart.of(state, today).line().ifPresent(line -> blocks.add(section(line)));
    }
    blocks.add(section(ComponentTable.of(state.verdict())));
    blocks.add(context(List.of(score.freshness())));
    return blocks;
  }

  private static String around(Sight sight) {
    return new ContextPart(sight).line().map(line -> "\n*In context:* " + line).orElse("")
        + family(sight).map(line -> "\n*Family:* " + line).orElse("");
  }

  private static String calls(Sight sight, String lead) {
    return new CallsLine(sight.state(), sight.today())
        .said()
        .map(line -> lead + line + ".")
        .orElse("");
  }

  private static Optional<String> family(Sight sight) {
    return sight.family().map(family -> new FamilyPart(family).line());
  }

  private static List<String> facts(Portrait portrait, AccountState state, LocalDate today) {
    return List.of(
        "*Worth*\n" + MoneyWords.monthly(portrait.cmrr()),
        "*Renewal*\n" + RenewalPart.of(state, today),
        "*Owner*\n" + OwnerWords.of(portrait.csm()),
        "*Segment*\n" + Mrkdwn.escape(portrait.segment().name()));
  }

  private static String text(Sight sight) {
    var state = sight.state();
    var today = sight.today();
    var portrait = Portrait.of(state, today);
    var score = new ScorePart(state, today);
    var left = DeparturePart.of(state, today);
    return String.join(
        " ",
        Mrkdwn.escape(portrait.name())
            + ": "
            + score.spoken()
            + new ContextPart(sight).line().map(line -> " " + line).orElse("")
            + family(sight).map(line -> " Family: " + line).orElse(""),
        left.orElseGet(
            () -> new ForecastPart(state.forecast(), today).spoken() + calls(sight, " Calls: ")),
        "Worth " + MoneyWords.monthly(portrait.cmrr()) + ".",
        "Renewal: " + RenewalPart.of(state, today) + ".",
        "Owner: "
            + OwnerWords.of(portrait.csm())
            + "."
            + (left.isEmpty() ? advice(score, state, today) : ""),
        "Coverage is " + state.verdict().coverage() + " %." + score.interrupted().replace("*", ""),
        state
            .facts()
            .freshest()
            .map(at -> "The newest signal is of " + DayWords.plainMoment(at.toInstant()) + ".")
            .orElse("No signal is known."));
  }

  private static String advice(ScorePart score, AccountState state, LocalDate today) {
    return " Suggested next step: "
        + score.nextStep()
        + LooksLikePart.of(state, today).spoken().map(line -> " " + line).orElse("");
  }
}
