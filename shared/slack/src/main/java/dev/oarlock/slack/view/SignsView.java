package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.reason.Diagnosis;
import dev.oarlock.domain.reason.Match;
import dev.oarlock.domain.reason.Reason;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.ClueWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import dev.oarlock.slack.words.Play;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health NAME signs`: the ten reasons why customers leave, and what of this
/// account speaks for each.
public final class SignsView {
  private static final int CLUES = 6;

  private SignsView() {}

  public static Message of(AccountState state, LocalDate today) {
    var diagnosis = Diagnosis.of(state.facts(), today);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(state.name() + ": " + counted(diagnosis)));
    var lines = new ArrayList<String>();
    diagnosis
        .pushing()
        .ifPresent(it ->
            lines.add(
                "*Pushing power user.* This looks like "
                    + LooksLikePart.pushing(it)
                    + " *Play:* "
                    + Play.onPushing().inWords()));
    diagnosis.matches().forEach(match -> lines.add(matched(match)));
    lines.forEach(line -> blocks.add(section(line)));
    var rest = rest(diagnosis);
    rest.forEach(line -> blocks.add(section(line)));
    blocks.add(context(List.of(smallPrint(today))));
    return Message.of(text(state, lines, rest), blocks);
  }

  private static String counted(Diagnosis diagnosis) {
    return "signs of " + diagnosis.matches().size() + " of the ten reasons to leave";
  }

  private static String matched(Match match) {
    return "*"
        + Phrases.capital(match.reason().title())
        + (match.alerts() ? "* (alerts)" : "*")
        + ": "
        + ClueWords.list(match.clues(), CLUES)
        + ".\n*Play:* "
        + Play.on(match.reason()).inWords();
  }

  private static List<String> rest(Diagnosis diagnosis) {
    var rest = new ArrayList<String>();
    if (!diagnosis.absent().isEmpty()) {
      rest.add("*No sign of:* " + titles(diagnosis.absent()) + ".");
    }
    if (!diagnosis.unreported().isEmpty()) {
      rest.add(
          "*Cannot be told, because nothing about it is reported:* "
              + titles(diagnosis.unreported())
              + ".");
    }
    return rest;
  }

  private static String titles(List<Reason> reasons) {
    return String.join(", ", reasons.stream().map(Reason::title).toList());
  }

  private static String smallPrint(LocalDate today) {
    return "As of "
        + DayWords.of(today)
        + ". A day in brackets is when a sign was noted or began. Only the signs marked as alerting"
        + " put an account at risk by themselves.";
  }

  private static String text(AccountState state, List<String> lines, List<String> rest) {
    var said = new ArrayList<>(List.of(Mrkdwn.escape(state.name()) + ":"));
    said.addAll(lines);
    said.addAll(rest);
    return Mrkdwn.shortened(String.join(" ", said).replace("*", ""), 3_900);
  }
}
