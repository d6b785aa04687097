package dev.oarlock.slack.view.digest;

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
    return Card.saying("The digest is being written. Only you will see it, in a moment.");
  }

  public static Card posting() {
    return Card.saying("The digest is being written. It is posted in its channel in a moment.");
  }

  public static Card help() {
    return Card.saying(
            "The digest says what changed in the last seven days: what needs a decision, who is at"
                + " risk and who no longer is, what the revenue did, what was lost and won, what"
                + " renews, and what the quarter is forecast to lose. It is posted once a week in"
                + " its channel, with the longer tables in its thread.")
        .bullets(
            "",
            List.of(
                "`/digest`: shows today's to you alone, with a button to post it",
                "`/digest post`: posts it in its channel now",
                "`/digest mine`: the same of your own accounts; `/digest csm dana`: of dana's",
                "`/digest segment enterprise`: of one segment",
                "`/digest last week`, `/digest mine 2 Nov`: a week that is over, Monday to Sunday,"
                    + " as it was known at its end",
                "`/digest board`, `/digest board Q3 2026`: a quarter on a page, by standard"
                    + " definitions",
                "`/digest help`: this"));
  }

  /// A word that asks for nothing here.
  public static Card unclear(String typed) {
    return help().under("`/digest` has no " + Mrkdwn.code(Mrkdwn.shortened(typed, 40)) + ".");
  }

  /// A week that is over is played again, which takes longer.
  public static Card replayed(CalendarWeek week) {
    return Card.saying(
        "The digest of "
            + days(week)
            + " is being made anew from the log, as it was known at its end. Only you will see it,"
            + " within a minute.");
  }

  public static Card notOver(CalendarWeek week) {
    return Card.saying(
        "The week of "
            + days(week)
            + " is not over. `/digest` says what changed in the seven days up to today.");
  }

  public static Card notPostedAgain() {
    return Card.saying(
        "A week that is over is not posted again: what was posted stands in its channel. Without"
            + " `post` you see it alone.");
  }

  /// More accounts than Slack's address for the answer waits for.
  public static Card tooLong(LocalDate lastDay) {
    return Card.saying(
        "There is more on record than can be played again here in time. On the command line it can"
            + " take as long as it takes: "
            + Mrkdwn.code("./oarlock digest --to " + lastDay)
            + ". The money of that week is in "
            + Mrkdwn.code(
                "./oarlock metrics --from %s --to %s --every month"
                    .formatted(lastDay.minusDays(6), lastDay))
            + ", and what was posted stands in its channel.");
  }

  private static String days(CalendarWeek week) {
    return DayText.of(week.start()) + " to " + DayText.of(week.end());
  }

  /// No segment or owner is called so; `known` are those that there are.
  public static Card unknown(String what, String typed, List<String> known) {
    var named = known.stream().limit(MAX_NAMES).map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, 40)));
    return Card.saying(
        "There is no "
            + what
            + " "
            + Mrkdwn.code(Mrkdwn.shortened(typed, 40))
            + (known.isEmpty()
                ? "."
                : ". There are: " + named.collect(Collectors.joining(", ")) + "."));
  }

  /// Of whom nobody knows which accounts are theirs.
  public static Card notAnOwner() {
    return Card.saying(
        "I don't know which owner you are, so I cannot tell your accounts. Type `/digest csm` and"
            + " the name that the accounts have, or ask operators to enter you in the file of"
            + " people.");
  }

  /// Somebody who leads nobody asks for more than their own book.
  public static Card forLeads() {
    return Card.saying(
        "The digest of all accounts is for those who lead. Yours is `/digest mine`.");
  }

  /// A quarter that has not begun.
  public static Card ahead(CalendarQuarter quarter) {
    return Card.saying(quarter + " has not begun. `/digest board` is of the latest that is over.");
  }

  public static Card posted(String channel) {
    return Card.saying("The digest is posted in " + Mrkdwn.escape(channel) + ".");
  }

  public static Card failed(String channel, String error) {
    return Card.saying(
        "The digest could not be posted in "
            + Mrkdwn.escape(channel)
            + ": Slack answered "
            + Mrkdwn.code(error)
            + ". "
            + advice(error));
  }

  private static String advice(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" ->
          "Invite Oarlock there, or ask operators which channel `DigestChannel` names.";
      case "is_archived" ->
          "That channel is archived: ask operators to set `DigestChannel` to another.";
      default ->
          "Nothing was posted; `/digest` shows it to you, and operators find the error in"
              + " the log.";
    };
  }

  /// Slack takes no more posts for a while.
  public static Card delayed(String channel) {
    return Card.saying(
        "Slack takes no more messages for "
            + Mrkdwn.escape(channel)
            + " at the moment. Posting is tried again twice within some minutes; you are told"
            + " when it is done. If you hear nothing, type `/digest post` again.");
  }
}
