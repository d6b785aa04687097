package dev.oarlock.slack.form;

import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.client.history.MessageLink;
import dev.oarlock.slack.command.ActivityKind;
import dev.oarlock.slack.command.input.ActivityFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms in which an account is chosen first, whatever somebody was doing in Slack.
public final class StartModal {
  private static final int NOTE = 2_000;

  private StartModal() {}

  /// Which account, and what to write down of it; the form for that follows.
  public static ModalForm log() {
    return ModalForm.of(
        ModalForm.Kind.START,
        "",
        text("Log to an account"),
        new ModalForm.Content(
            List.of(
                account(),
                FormField.required(ActivityFields.WHAT, text("What to log"))
                    .radioButtons(
                        Stream.of(ActivityKind.values())
                            .map(it -> new FormField.Option(it.word(), it.label()))
                            .toList(),
                        Optional.of(ActivityKind.NOTE.word()))),
            text("Next"),
            text("The next step has its fields."),
            Mrkdwn.code("/health NAME log meeting")));
  }

  /// What somebody said in Slack as a note, with its thread where it has one; `link` leads to it.
  public static ModalForm message(String text, MessageLink link) {
    var fields = new ArrayList<LayoutBlock>();
    fields.add(account());
    fields.add(
        FormField.required(ActivityFields.NOTE, text("What is worth knowing"))
            .hint(text("A link to the message is saved with it."))
            .multilineInput(Optional.of(Mrkdwn.shortened(text, NOTE)).filter(it -> !it.isBlank())));
    if (link.isInThread()) {
      fields.add(
          FormField.optional(ActivityFields.THREAD, text("Thread"))
              .tickedCheckbox(new FormField.Option("yes", text("Add the replies of its thread"))));
    }
    return ModalForm.of(
        ModalForm.Kind.MESSAGE,
        link.url(),
        text("Log to an account"),
        new ModalForm.Content(
            fields,
            text("Save"),
            text("It is saved as a note."),
            Mrkdwn.code("/health NAME note: what is worth knowing")));
  }

  /// Which account's card to show.
  public static ModalForm find() {
    return ModalForm.of(
        ModalForm.Kind.FIND,
        "",
        text("Find an account"),
        new ModalForm.Content(
            List.of(account()),
            text("Show"),
            text("Its card follows."),
            Mrkdwn.code("/health NAME")));
  }

  private static LayoutBlock account() {
    return FormField.required(ActivityFields.ACCOUNT, text("Account"))
        .hint(text("Type some letters of its name."))
        .externalSelect();
  }
}
