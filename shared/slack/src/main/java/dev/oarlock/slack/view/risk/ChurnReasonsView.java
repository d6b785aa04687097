package dev.oarlock.slack.view.risk;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.risk.reason.PushingPowerUser;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.advice.ClueText;
import dev.oarlock.slack.text.advice.PlayText;
import dev.oarlock.slack.view.contract.DepartureLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health NAME signs`: the ten reasons why customers leave, and what of this
/// account speaks for each.
public final class ChurnReasonsView {
  private static final int CLUES = 6;

  private ChurnReasonsView() {}

  public static Card of(AccountState state, LocalDate today, PlayCatalog plays) {
    return DepartureLine.of(state, today)
        .map(left -> ofDeparted(state, left))
        .orElseGet(() -> ofCustomer(state, today, plays));
  }

  private static Card ofCustomer(AccountState state, LocalDate today, PlayCatalog plays) {
    var diagnosis = ChurnDiagnosis.of(state.facts(), today, state.forecast().drivers());
    return Card.titled(state.name() + ": " + reasonCount(diagnosis))
        .say(diagnosis.pushingPowerUser().map(ChurnReasonsView::pushing))
        .then(paragraphs(diagnosis.foremost().stream().map(it -> withPlay(it, plays)).toList()))
        .then(paragraphs(rest(diagnosis)))
        .smallPrint(
            text(
                "As of {0}. A day in brackets is when a sign was noted or began. Only the signs"
                    + " marked as alerting put an account at risk by themselves.",
                DayText.of(today)));
  }

  /// What had spoken for it by their last day; there is nothing to be done about it any more.
  private static Card ofDeparted(AccountState state, DepartureLine left) {
    var then = left.departure();
    var diagnosis =
        ChurnDiagnosis.of(
            then.factsThen(state.facts()), then.lastDay(), state.forecast().drivers());
    return Card.titled(state.name() + ": " + left.headline())
        .say(left.reason())
        .say(text("*When they left there were {0}.*", reasonCount(diagnosis)))
        .then(paragraphs(diagnosis.foremost().stream().map(ChurnReasonsView::matchText).toList()))
        .then(paragraphs(rest(diagnosis)))
        .smallPrint(
            text(
                "As of their last day, {0}. A day in brackets is when a sign was noted or began.",
                DayText.of(then.lastDay())));
  }

  private static List<TextParagraph> paragraphs(List<String> texts) {
    return texts.stream().map(TextParagraph::new).toList();
  }

  private static String pushing(PushingPowerUser it) {
    return text(
        "*Pushing power user.* This looks like {0} *Play:* Make them heard: answer their oldest"
            + " request in person; thank them for asking.",
        LikelyReasonLine.pushing(it));
  }

  private static String reasonCount(ChurnDiagnosis diagnosis) {
    return text("signs of {0} of the ten reasons to leave", diagnosis.matches().size());
  }

  private static String matchText(ReasonMatch match) {
    return "*"
        + EnglishPhrases.capitalize(said(match.reason().title()))
        + (match.hasTelltale() ? text("* (alerts)") : "*")
        + ": "
        + ClueText.list(match.clues(), CLUES)
        + ".";
  }

  private static String withPlay(ReasonMatch match, PlayCatalog plays) {
    return matchText(match)
        + plays
            .against(match.reason())
            .map(PlayText::sentence)
            .map(steps -> text("\n*Play:* {0}", Mrkdwn.escape(steps)))
            .orElse("");
  }

  private static List<String> rest(ChurnDiagnosis diagnosis) {
    var rest = new ArrayList<String>();
    var others = diagnosis.weaker();
    if (!others.isEmpty()) {
      rest.add(
          text(
              "*Also signs of:* {0}.",
              String.join(", ", others.stream().map(ChurnReasonsView::named).toList())));
    }
    if (!diagnosis.absent().isEmpty()) {
      rest.add(text("*No sign of:* {0}.", titles(diagnosis.absent())));
    }
    if (!diagnosis.unreported().isEmpty()) {
      rest.add(
          text(
              "*Cannot be told, because nothing about it is reported:* {0}.",
              titles(diagnosis.unreported())));
    }
    return rest;
  }

  private static String named(ReasonMatch match) {
    var title = said(match.reason().title());
    return match.hasTelltale() ? text("{0} (alerts)", title) : title;
  }

  private static String titles(List<ChurnReason> reasons) {
    return String.join(", ", reasons.stream().map(it -> said(it.title())).toList());
  }
}
