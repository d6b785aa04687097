package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.reason.Reason;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Field;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.PulseForm;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form for a CSM's own view of an account.
public final class PulseModal {
  private static final List<Field.Choice> PULSES =
      List.of(
          new Field.Choice("1", "1: will leave"),
          new Field.Choice("2", "2"),
          new Field.Choice("3", "3"),
          new Field.Choice("4", "4"),
          new Field.Choice("5", "5: delighted"));

  /// What speaks against an account are the ten reasons to leave; what speaks for it is only kept.
  private static final List<Field.Group> REASONS =
      List.of(
          new Field.Group(
              "What speaks against it", Stream.of(Reason.values()).map(PulseModal::of).toList()),
          new Field.Group(
              "What speaks for it",
              Stream.of("value proven", "strong sponsor", "use is growing", "good relationship")
                  .map(PulseModal::of)
                  .toList()));

  private PulseModal() {}

  public static Form of(AccountState state) {
    var last = state.facts().latest(SentimentNoted.class);
    return Form.of(
        Form.Kind.PULSE,
        state.id().value(),
        "Your pulse",
        new Form.Content(
            List.of(
                section("How do you see " + Form.name(state) + "? " + last(last)),
                Field.required(PulseForm.PULSE, "Pulse").oneOf(PULSES, Optional.empty()),
                Field.optional(PulseForm.REASONS, "Reasons")
                    .hint("Up to three.")
                    .several(REASONS, PulseForm.MOST_REASONS),
                Field.optional(PulseForm.NOTE, "Note").lines(),
                Field.optional(PulseForm.DAYS, "Days it counts")
                    .hint(
                        "1 to %d; then its weight goes to the others."
                            .formatted(PulseForm.MOST_DAYS))
                    .words(Optional.of("" + PulseForm.USUAL_DAYS))),
            "Note it",
            "When the account changes hands, your pulse counts no more.",
            typed(state)));
  }

  private static String typed(AccountState state) {
    return Mrkdwn.code(
        "/health " + state.id() + " pulse 2 for 90 days because low-adoption: nobody calls back");
  }

  private static String last(Optional<Fact<SentimentNoted>> last) {
    return last.map(it ->
            "The last pulse was %d of 5%s on %s."
                .formatted(
                    it.signal().pulse(),
                    it.signal()
                        .by()
                        .map(by -> ", by " + OwnerWords.of(Optional.of(by)) + ",")
                        .orElse(""),
                    DayWords.of(it.day())))
        .orElse("Nobody has given a pulse yet.");
  }

  private static Field.Choice of(Reason reason) {
    return of(reason.title());
  }

  private static Field.Choice of(String title) {
    return new Field.Choice(title.replace(' ', '-'), Phrases.capital(title));
  }
}
