package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.RiskFields;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import dev.oarlock.slack.view.risk.RiskReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms for what is done about a risk: to let it rest, to hand it over, to resolve it.
public final class RiskModal {
  private RiskModal() {}

  public static ModalForm snooze(AccountState state, Episode episode, Optional<LocalDate> renewal) {
    var choices = new ArrayList<FormField.Option>();
    choices.add(new FormField.Option("1", text("1 day")));
    choices.add(new FormField.Option("7", text("1 week")));
    renewal.ifPresent(day ->
        choices.add(
            new FormField.Option(
                RiskFields.RENEWAL, text("Until the renewal, {0}", DayText.of(day)))));
    return form(
        ModalForm.Kind.SNOOZE,
        state,
        episode,
        new ModalForm.Content(
            List.of(
                about(state, episode),
                FormField.required(RiskFields.UNTIL, text("How long"))
                    .radioButtons(choices, Optional.of("7")),
                FormField.required(RiskFields.NOTE, text("Why it may rest")).multilineInput()),
            text("Snooze"),
            text("The card says until when, and why."),
            typed(state, "snooze 7 days: their champion is back on Monday")));
  }

  public static ModalForm handOver(AccountState state, Episode episode) {
    return form(
        ModalForm.Kind.HAND_OVER,
        state,
        episode,
        new ModalForm.Content(
            List.of(
                about(state, episode),
                FormField.required(RiskFields.TO, text("Who takes it over")).userSelect(),
                FormField.optional(RiskFields.NOTE, text("Note")).multilineInput()),
            text("Hand over"),
            text("They are named on the card. Whose account it is does not change."),
            typed(state, "hand over to @dana: she knows their CFO")));
  }

  public static ModalForm resolve(AccountState state, Episode episode) {
    return form(
        ModalForm.Kind.RESOLVE,
        state,
        episode,
        new ModalForm.Content(
            List.of(
                about(state, episode),
                FormField.required(RiskFields.NOTE, text("What settled it")).multilineInput()),
            text("Resolve"),
            text(
                "No signal is changed by it: the card closes when they no longer put the account at"
                    + " risk."),
            typed(state, "resolve: they renewed by phone, the order follows")));
  }

  private static ModalForm form(
      ModalForm.Kind kind, AccountState state, Episode episode, ModalForm.Content content) {
    var reference = new RiskReference(state.id(), episode.number());
    return ModalForm.of(kind, reference.encode(), text("{0} the risk", content.submit()), content);
  }

  private static LayoutBlock about(AccountState state, Episode episode) {
    return section(
        text(
            "{0} is at risk since {1}: {2}.",
            ModalForm.name(state),
            DayText.of(episode.opened()),
            RiskCauseText.sentenceEnd(episode)));
  }

  private static String typed(AccountState state, String words) {
    return Mrkdwn.code("/health " + TypedName.of(state) + " " + words);
  }
}
