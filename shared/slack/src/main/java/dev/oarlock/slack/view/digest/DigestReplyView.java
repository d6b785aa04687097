package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What the one who typed `/digest` hears, beside the digest itself.
public final class DigestReplyView {
  private static final int MAX_NAMES = 20;

  private DigestReplyView() {}

  public static Card started() {
    return Card.saying(text("The digest is being written. Only you will see it, in a moment."));
  }

  public static Card posting() {
    return Card.saying(
        text("The digest is being written. It is posted in its channel in a moment."));
  }

  public static Card help() {
    return Card.saying(
            text(
                "The digest says what changed in the last seven days: what needs a decision, who is"
                    + " at risk and who no longer is, what the revenue did, what was lost and won,"
                    + " what renews, and what the quarter is forecast to lose. It is posted once a"
                    + " week in its channel, with the longer tables in its thread."))
        .bullets(
            "",
            List.of(
                text("`/digest`: shows today's to you alone, with a button to post it"),
                text("`/digest post`: posts it in its channel now"),
                text(
                    "`/digest mine`: the same of your own accounts; `/digest csm dana`: of dana's"),
                text("`/digest segment enterprise`: of one segment"),
                text(
                    "`/digest last week`, `/digest mine 2 Nov`: a week that is over, Monday to"
                        + " Sunday, as it was known at its end"),
                text(
                    "`/digest board`, `/digest board Q3 2026`: a quarter on a page, by standard"
                        + " definitions"),
                text("`/digest help`: this")));
  }

  /// A word that asks for nothing here.
  public static Card unclear(String typed) {
    return help().under(text("`/digest` has no {0}.", Mrkdwn.code(Mrkdwn.shortened(typed, 40))));
  }

  /// A week that is over is played again, which takes longer.
  public static Card replayed(CalendarWeek week) {
    return Card.saying(
        text(
            "The digest of {0} is being made anew from the log, as it was known at its end. Only"
                + " you will see it, within a minute.",
            days(week)));
  }

  public static Card notOver(CalendarWeek week) {
    return Card.saying(
        text(
            "The week of {0} is not over. `/digest` says what changed in the seven days up to"
                + " today.",
            days(week)));
  }

  public static Card notPostedAgain() {
    return Card.saying(
        text(
            "A week that is over is not posted again: what was posted stands in its channel."
                + " Without `post` you see it alone."));
  }

  /// More accounts than Slack's address for the answer waits for.
  public static Card tooLong(LocalDate lastDay) {
    return Card.saying(
        text(
            "There is more on record than can be played again here in time. On the command line it"
                + " can take as long as it takes: {0}. The money of that week is in {1}, and what"
                + " was posted stands in its channel.",
            Mrkdwn.code("./oarlock digest --to " + lastDay),
            Mrkdwn.code(
                "./oarlock metrics --from %s --to %s --every month"
                    .formatted(lastDay.minusDays(6), lastDay))));
  }

  private static String days(CalendarWeek week) {
    return text("{0} to {1}", DayText.of(week.start()), DayText.of(week.end()));
  }

  /// No segment or owner is called so; `known` are those that there are.
  public static Card unknown(String what, String typed, List<String> known) {
    var named = known.stream().limit(MAX_NAMES).map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, 40)));
    return Card.saying(
        text(
            "There is no {0} {1}{2}",
            what,
            Mrkdwn.code(Mrkdwn.shortened(typed, 40)),
            known.isEmpty()
                ? "."
                : text(". There are: {0}.", named.collect(Collectors.joining(", ")))));
  }

  /// Of whom nobody knows which accounts are theirs.
  public static Card notAnOwner() {
    return Card.saying(
        text(
            "I don't know which owner you are, so I cannot tell your accounts. Type `/digest csm`"
                + " and the name that the accounts have, or ask operators to enter you in the file"
                + " of people."));
  }

  /// Somebody who leads nobody asks for more than their own book.
  public static Card forLeads() {
    return Card.saying(
        text("The digest of all accounts is for those who lead. Yours is `/digest mine`."));
  }

  /// A quarter that has not begun.
  public static Card ahead(CalendarQuarter quarter) {
    return Card.saying(
        text("{0} has not begun. `/digest board` is of the latest that is over.", quarter));
  }

  public static Card posted(String channel) {
    return Card.saying(text("The digest is posted in {0}.", Mrkdwn.escape(channel)));
  }

  public static Card failed(String channel, String error) {
    return Card.saying(
        text(
            "The digest could not be posted in {0}: Slack answered {1}. {2}",
            Mrkdwn.escape(channel), Mrkdwn.code(error), advice(error)));
  }

  private static String advice(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" ->
          text("Invite Oarlock there, or ask operators which channel `DigestChannel` names.");
      case "is_archived" ->
          text("That channel is archived: ask operators to set `DigestChannel` to another.");
      default ->
          text(
              "Nothing was posted; `/digest` shows it to you, and operators find the error in the"
                  + " log.");
    };
  }

  /// Slack takes no more posts for a while, or something waits for the channel before it.
  public static Card delayed(String channel) {
    return Card.saying(
        text(
            "The digest is not posted yet: {0} takes no messages at the moment. It is tried again"
                + " every few minutes for half an hour, and you are told when it is posted. If you"
                + " hear nothing by then, type `/digest post` again.",
            Mrkdwn.escape(channel)));
  }

  /// Sent, and Slack never said whether it arrived, so it is not sent again.
  public static Card unanswered(String channel) {
    return Card.saying(
        text(
            "The digest was sent to {0} and Slack never said whether it arrived. Look there before"
                + " you type `/digest post` again.",
            Mrkdwn.escape(channel)));
  }

  /// A mistake of ours, or a table that does not answer.
  public static Card broken() {
    return Card.saying(
        text(
            "The digest could not be made: something went wrong here, and operators find the error"
                + " in the log. It is tried again every few minutes for half an hour."));
  }
}
