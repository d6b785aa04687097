package dev.oarlock.slack.view.risk;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.advice.ClueText;
import dev.oarlock.slack.text.advice.Play;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health NAME signs`: the ten reasons why customers leave, and what of this
/// account speaks for each.
public final class ChurnReasonsView {
  private static final int CLUES = 6;

  private ChurnReasonsView() {}

  public static SlackMessage of(AccountState state, LocalDate today) {
    var diagnosis = ChurnDiagnosis.of(state.facts(), today);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(state.name() + ": " + reasonCount(diagnosis)));
    var lines = new ArrayList<String>();
    diagnosis
        .pushingPowerUser()
        .ifPresent(it ->
            lines.add(
                "*Pushing power user.* This looks like "
                    + LikelyReasonLine.pushing(it)
                    + " *Play:* "
                    + Play.forPushingPowerUser().sentence()));
    diagnosis.matches().forEach(match -> lines.add(matchText(match)));
    lines.forEach(line -> blocks.add(section(line)));
    var rest = rest(diagnosis);
    rest.forEach(line -> blocks.add(section(line)));
    blocks.add(context(List.of(smallPrint(today))));
    return SlackMessage.of(text(state, lines, rest), blocks);
  }

  private static String reasonCount(ChurnDiagnosis diagnosis) {
    return "signs of " + diagnosis.matches().size() + " of the ten reasons to leave";
  }

  private static String matchText(ReasonMatch match) {
    return "*"
        + EnglishPhrases.capitalize(match.reason().title())
        + (match.hasTelltale() ? "* (alerts)" : "*")
        + ": "
        + ClueText.list(match.clues(), CLUES)
        + ".\n*Play:* "
        + Play.against(match.reason()).sentence();
  }

  private static List<String> rest(ChurnDiagnosis diagnosis) {
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

  private static String titles(List<ChurnReason> reasons) {
    return String.join(", ", reasons.stream().map(ChurnReason::title).toList());
  }

  private static String smallPrint(LocalDate today) {
    return "As of "
        + DayText.of(today)
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
