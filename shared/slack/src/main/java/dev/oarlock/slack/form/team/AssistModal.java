package dev.oarlock.slack.form.team;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.team.AssistFields;
import dev.oarlock.slack.form.FormContext;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.kudos.GongReference;
import java.util.List;
import java.util.Optional;

/// The form that credits somebody with a win.
public final class AssistModal {
  private AssistModal() {}

  public static ModalForm of(AccountState state, GongReference gong) {
    var content =
        new ModalForm.Content(
            List.of(
                section("Who helped with the win of " + ModalForm.name(state) + "?"),
                FormField.optional(AssistFields.PERSON, "A colleague").userSelect(),
                FormField.optional(AssistFields.TEAMS, "Teams")
                    .hint("Several with commas, such as Support, Product")
                    .textInput(Optional.empty()),
                FormField.optional(AssistFields.TEXT, "For what").multilineInput()),
            "Credit",
            "The message of the win names them.",
            Mrkdwn.code("/gong " + state.id() + ": thanks to Lea"));
    return ModalForm.of(
        ModalForm.Kind.ASSIST, FormContext.of(gong).encode(), "Credit somebody", content);
  }
}
