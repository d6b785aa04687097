package dev.oarlock.slack.form.team;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.phrase.TypedName;
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
                section(text("Who helped with the win of {0}?", ModalForm.name(state))),
                FormField.optional(AssistFields.PERSON, text("A colleague")).userSelect(),
                FormField.optional(AssistFields.TEAMS, text("Teams"))
                    .hint(text("Several with commas, such as Support, Product"))
                    .textInput(Optional.empty()),
                FormField.optional(AssistFields.TEXT, text("For what")).multilineInput()),
            text("Credit"),
            text("The message of the win names them."),
            Mrkdwn.code("/gong " + TypedName.of(state) + ": thanks to Lea"));
    return ModalForm.of(
        ModalForm.Kind.ASSIST, FormContext.of(gong).encode(), text("Credit somebody"), content);
  }
}
