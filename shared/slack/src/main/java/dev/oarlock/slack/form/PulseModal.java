package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form for a CSM's own view of an account.
public final class PulseModal {

  /// What speaks against an account are the ten reasons to leave; what speaks for it is only kept.

  private PulseModal() {}

  public static ModalForm of(AccountState state) {
    var last = state.facts().latest(SentimentNoted.class);
    return ModalForm.of(
        ModalForm.Kind.PULSE,
        state.id().value(),
        text("Your pulse"),
        new ModalForm.Content(
            List.of(
                section(text("How do you see {0}? {1}", ModalForm.name(state), lastPulse(last))),
                FormField.required(PulseFields.PULSE, text("Pulse"))
                    .radioButtons(pulses(), Optional.empty()),
                FormField.optional(PulseFields.REASONS, text("Reasons"))
                    .hint(text("Up to three."))
                    .multiSelect(reasons(), PulseFields.MAX_REASONS),
                FormField.optional(PulseFields.NOTE, text("Note")).multilineInput(),
                FormField.optional(PulseFields.DAYS, text("Days it counts"))
                    .hint(
                        text("1 to {0}; then its weight goes to the others.", PulseFields.MAX_DAYS))
                    .textInput(Optional.of("" + PulseFields.DEFAULT_DAYS))),
            text("Note it"),
            text("When the account changes hands, your pulse counts no more."),
            typedCommand(state)));
  }

  private static String typedCommand(AccountState state) {
    return Mrkdwn.code(
        "/health "
            + TypedName.of(state)
            + " pulse 2 for 90 days because low-adoption: nobody calls back");
  }

  private static String lastPulse(Optional<Fact<SentimentNoted>> last) {
    return last.map(it ->
            text(
                "The last pulse was {0} of 5{1} on {2}.",
                it.signal().pulse(),
                it.signal()
                    .by()
                    .map(by -> text(", by {0},", OwnerText.of(Optional.of(by))))
                    .orElse(""),
                DayText.of(it.day())))
        .orElse(text("Nobody has given a pulse yet."));
  }

  private static FormField.Option of(ChurnReason reason) {
    return of(reason.title());
  }

  private static FormField.Option of(String title) {
    return new FormField.Option(title.replace(' ', '-'), EnglishPhrases.capitalize(text(title)));
  }

  private static List<FormField.Option> pulses() {
    return List.of(
        new FormField.Option("1", text("1: will churn")),
        new FormField.Option("2", "2"),
        new FormField.Option("3", "3"),
        new FormField.Option("4", "4"),
        new FormField.Option("5", text("5: delighted")));
  }

  private static List<FormField.OptionGroup> reasons() {
    return List.of(
        new FormField.OptionGroup(
            text("What speaks against it"),
            Stream.of(ChurnReason.values()).map(PulseModal::of).toList()),
        new FormField.OptionGroup(
            text("What speaks for it"),
            Stream.of(
                    message(text("value proven")),
                    message(text("strong sponsor")),
                    message(text("use is growing")),
                    message(text("good relationship")))
                .map(PulseModal::of)
                .toList()));
  }
}
