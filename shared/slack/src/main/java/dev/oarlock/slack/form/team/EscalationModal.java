package dev.oarlock.slack.form.team;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.FormField.Option;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.command.team.EscalationFields;
import dev.oarlock.slack.form.FormContext;
import dev.oarlock.slack.form.ModalForm;
import java.util.List;
import java.util.Optional;

/// The form that begins an escalation.
public final class EscalationModal {
  private EscalationModal() {}

  public static ModalForm of(AccountState state) {
    var content =
        new ModalForm.Content(
            List.of(
                section(
                    text(
                        "A private room is made for {0}, and its owner, who leads them, the sponsor"
                            + " and you are called in.",
                        ModalForm.name(state))),
                FormField.required(EscalationFields.SPONSOR, text("Executive sponsor"))
                    .userSelect(),
                FormField.required(EscalationFields.LEVEL, text("How severe"))
                    .radioButtons(
                        List.of(
                            new Option(
                                EscalationFields.word(EscalationLevel.NORMAL), text("Normal")),
                            new Option(EscalationFields.word(EscalationLevel.HIGH), text("High")),
                            new Option(
                                EscalationFields.word(EscalationLevel.URGENT),
                                text("Urgent: all leads are called in"))),
                        Optional.of(EscalationFields.word(EscalationLevel.HIGH))),
                FormField.required(EscalationFields.CADENCE, text("An update"))
                    .radioButtons(
                        List.of(
                            new Option("1", text("Each day")),
                            new Option("2", text("Every 2 days")),
                            new Option("7", text("Each week"))),
                        Optional.of("2")),
                FormField.required(EscalationFields.NOTE, text("Why")).multilineInput()),
            text("Escalate"),
            text("All of it goes into the account's log."),
            Mrkdwn.code("/escalate " + TypedName.of(state)));
    return ModalForm.of(
        ModalForm.Kind.ESCALATION, FormContext.of(state.id()).encode(), text("Escalate"), content);
  }
}
