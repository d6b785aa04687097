package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.WordText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms for what people write down about an account: a note, a meeting, a contact who came or
/// went, a success measure.
public record ActivityModal(AccountState state, LocalDate today) {

  public ModalForm note() {
    return form(
        ModalForm.Kind.NOTE,
        text("Note"),
        text("note: their CFO left"),
        List.of(
            FormField.required(ActivityFields.NOTE, text("What is worth knowing"))
                .multilineInput()));
  }

  public ModalForm meeting() {
    return form(
        ModalForm.Kind.MEETING,
        text("Meeting"),
        text("log meeting"),
        List.of(
            FormField.required(ActivityFields.KIND, text("What kind it was"))
                .radioButtons(kinds(), Optional.of(MeetingHeld.Kind.CHECK_IN.name())),
            FormField.required(ActivityFields.DAY, text("When it was")).datePicker(today),
            FormField.optional(ActivityFields.EXECUTIVE, text("Who was there"))
                .checkbox(new FormField.Option("yes", text("An executive of theirs")))));
  }

  public ModalForm contact() {
    return form(
        ModalForm.Kind.CONTACT,
        text("Contact"),
        text("log contact"),
        List.of(
            FormField.required(ActivityFields.ROLE, text("What they are to us"))
                .select(
                    Stream.of(ContactRole.values()).map(ActivityModal::of).toList(),
                    Optional.of(ContactRole.SPONSOR.name())),
            FormField.required(ActivityFields.MOVEMENT, text("What happened"))
                .radioButtons(
                    Stream.of(Movement.values()).map(ActivityModal::of).toList(), Optional.empty()),
            FormField.required(ActivityFields.CONTACT, text("Who"))
                .hint(
                    text(
                        "By the key that your systems report them by, so that who leaves is who"
                            + " joined. It is shown nowhere."))
                .textInput(Optional.empty())));
  }

  public ModalForm measure() {
    return form(
        ModalForm.Kind.MEASURE,
        text("Success measure"),
        text("log measure"),
        List.of(
            FormField.required(ActivityFields.MEASURE, text("Which measure"))
                .hint(text("As it was called before, so that the new value replaces the last."))
                .textInput(Optional.empty()),
            FormField.required(ActivityFields.VALUE, text("Value")).textInput(Optional.empty()),
            FormField.optional(ActivityFields.TARGET, text("Target")).textInput(Optional.empty())));
  }

  private ModalForm form(
      ModalForm.Kind kind, String title, String typed, List<LayoutBlock> fields) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(text("About {0}.", ModalForm.name(state))));
    blocks.addAll(fields);
    return ModalForm.of(
        kind,
        state.id().value(),
        title,
        new ModalForm.Content(
            blocks,
            text("Save"),
            saved(),
            Mrkdwn.code("/health " + TypedName.of(state) + " " + typed)));
  }

  private static List<FormField.Option> kinds() {
    return List.of(
        new FormField.Option(MeetingHeld.Kind.CHECK_IN.name(), text("Call or check-in")),
        new FormField.Option(MeetingHeld.Kind.ON_SITE.name(), text("On site")),
        new FormField.Option(MeetingHeld.Kind.QBR.name(), text("Quarterly business review")),
        new FormField.Option(MeetingHeld.Kind.EBR.name(), text("Executive business review")));
  }

  private static FormField.Option of(Enum<?> value) {
    return new FormField.Option(value.name(), EnglishPhrases.capitalize(WordText.of(value)));
  }

  private static String saved() {
    return text("It is confirmed with a button that takes it back.");
  }
}
