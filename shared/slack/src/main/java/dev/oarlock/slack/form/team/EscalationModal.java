package dev.oarlock.slack.form.team;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.FormField.Option;
import dev.oarlock.slack.block.Mrkdwn;
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
                    "A private room is made for %s, and its owner, who leads them, the sponsor and"
                            .formatted(ModalForm.name(state))
                        + " you are called in."),
                FormField.required(EscalationFields.SPONSOR, "Executive sponsor").userSelect(),
                FormField.required(EscalationFields.LEVEL, "How severe")
                    .radioButtons(
                        List.of(
                            new Option(EscalationFields.word(EscalationLevel.NORMAL), "Normal"),
                            new Option(EscalationFields.word(EscalationLevel.HIGH), "High"),
                            new Option(
                                EscalationFields.word(EscalationLevel.URGENT),
                                "Urgent: all leads are called in")),
                        Optional.of(EscalationFields.word(EscalationLevel.HIGH))),
                FormField.required(EscalationFields.CADENCE, "An update")
                    .radioButtons(
                        List.of(
                            new Option("1", "Each day"),
                            new Option("2", "Every 2 days"),
                            new Option("7", "Each week")),
                        Optional.of("2")),
                FormField.required(EscalationFields.NOTE, "Why").multilineInput()),
            "Escalate",
            "All of it goes into the account's log.",
            Mrkdwn.code("/escalate " + state.id()));
    return ModalForm.of(
        ModalForm.Kind.ESCALATION, FormContext.of(state.id()).encode(), "Escalate", content);
  }
}
