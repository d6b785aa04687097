package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form for a CSM's own view of an account.
public final class PulseModal {
  private static final List<FormField.Option> PULSES =
      List.of(
          new FormField.Option("1", "1: will churn"),
          new FormField.Option("2", "2"),
          new FormField.Option("3", "3"),
          new FormField.Option("4", "4"),
          new FormField.Option("5", "5: delighted"));

  /// What speaks against an account are the ten reasons to leave; what speaks for it is only kept.
  private static final List<FormField.OptionGroup> REASONS =
      List.of(
          new FormField.OptionGroup(
              "What speaks against it",
              Stream.of(ChurnReason.values()).map(PulseModal::of).toList()),
          new FormField.OptionGroup(
              "What speaks for it",
              Stream.of("value proven", "strong sponsor", "use is growing", "good relationship")
                  .map(PulseModal::of)
                  .toList()));

  private PulseModal() {}

  public static ModalForm of(AccountState state) {
    var last = state.facts().latest(SentimentNoted.class);
    return ModalForm.of(
        ModalForm.Kind.PULSE,
        state.id().value(),
        "Your pulse",
        new ModalForm.Content(
            List.of(
                section("How do you see " + ModalForm.name(state) + "? " + lastPulse(last)),
                FormField.required(PulseFields.PULSE, "Pulse")
                    .radioButtons(PULSES, Optional.empty()),
                FormField.optional(PulseFields.REASONS, "Reasons")
                    .hint("Up to three.")
                    .multiSelect(REASONS, PulseFields.MAX_REASONS),
                FormField.optional(PulseFields.NOTE, "Note").multilineInput(),
                FormField.optional(PulseFields.DAYS, "Days it counts")
                    .hint(
                        "1 to %d; then its weight goes to the others."
                            .formatted(PulseFields.MAX_DAYS))
                    .textInput(Optional.of("" + PulseFields.DEFAULT_DAYS))),
            "Note it",
            "When the account changes hands, your pulse counts no more.",
            typedCommand(state)));
  }

  private static String typedCommand(AccountState state) {
    return Mrkdwn.code(
        "/health " + state.id() + " pulse 2 for 90 days because low-adoption: nobody calls back");
  }

  private static String lastPulse(Optional<Fact<SentimentNoted>> last) {
    return last.map(it ->
            "The last pulse was %d of 5%s on %s."
                .formatted(
                    it.signal().pulse(),
                    it.signal()
                        .by()
                        .map(by -> ", by " + OwnerText.of(Optional.of(by)) + ",")
                        .orElse(""),
                    DayText.of(it.day())))
        .orElse("Nobody has given a pulse yet.");
  }

  private static FormField.Option of(ChurnReason reason) {
    return of(reason.title());
  }

  private static FormField.Option of(String title) {
    return new FormField.Option(title.replace(' ', '-'), EnglishPhrases.capitalize(title));
  }
}
