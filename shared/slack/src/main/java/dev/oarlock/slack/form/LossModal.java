package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.ReasonFields;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.view.loss.LossText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms for the reason of a loss, and for the retro that follows it.
public record LossModal(AccountState state, LossEvent event, LocalDate today) {
  private static final int MOST_SIGNS = 5;

  /// With the reason that was given before, or else the one that the order told, if the picklist
  /// has it.
  public ModalForm reason(ReasonCatalog catalog) {
    var given = event.reason(state.facts());
    var told = event.told(state.facts());
    var first =
        given
            .map(it -> it.reason())
            .or(() -> told.flatMap(catalog::meantBy).map(it -> it.code()))
            .filter(code -> catalog.find(code).isPresent());
    return ModalForm.of(
        ModalForm.Kind.REASON,
        about(),
        text("Reason of a loss"),
        new ModalForm.Content(
            List.of(
                section(
                    ModalForm.name(state)
                        + " "
                        + LossText.of(event, event.amount(state.facts(), latest()))
                        + ". *"
                        + LossText.question(event)
                        + "*"
                        + told.map(it -> text(" The order says: {0}.", Mrkdwn.escape(it)))
                            .orElse("")),
                FormField.required(ReasonFields.REASON, text("Reason"))
                    .hint(
                        text("The one that weighs most. Whether it was avoidable follows from it."))
                    .groupedSelect(groups(catalog), first),
                FormField.optional(ReasonFields.NOTE, text("In their words")).multilineInput()),
            text("Save"),
            text("What you say later replaces it."),
            Mrkdwn.code("/renewal " + TypedName.of(state) + " because missing-feature: no SSO")));
  }

  /// What is lost only from a day ahead is known today.
  private LocalDate latest() {
    return event.on().isAfter(today) ? event.on() : today;
  }

  private static List<FormField.OptionGroup> groups(ReasonCatalog catalog) {
    return catalog.groups().stream()
        .map(group ->
            new FormField.OptionGroup(
                said(group.title()),
                group.reasons().stream()
                    .map(it ->
                        new FormField.Option(
                            it.code(),
                            EnglishPhrases.capitalize(said(it.title()))
                                + (it.avoidable() ? "" : text(" (unavoidable)"))))
                    .toList()))
        .toList();
  }

  /// Which signs should have fired.
  public ModalForm review(ReasonCatalog catalog) {
    return ModalForm.of(
        ModalForm.Kind.REVIEW,
        about(),
        text("Retro of a loss"),
        new ModalForm.Content(
            List.of(
                section(
                    ModalForm.name(state)
                        + " "
                        + LossText.of(event, event.amount(state.facts(), latest()))
                        + "."
                        + event
                            .reason(state.facts())
                            .map(it ->
                                " " + LossText.reason(it.reason(), it.avoidable(), catalog) + ".")
                            .orElse("")),
                FormField.optional(ReasonFields.SIGNS, text("Which signs should have fired?"))
                    .hint(text("Up to five; none if nothing could have been seen."))
                    .multiSelect(List.of(signs()), MOST_SIGNS),
                FormField.optional(ReasonFields.FINDING, text("What would have helped?"))
                    .multilineInput(),
                FormField.optional(ReasonFields.INTERVIEW, text("What did they say when asked?"))
                    .hint(text("An interview with somebody who decided. No names, please."))
                    .multilineInput()),
            text("Save"),
            text("What you say later replaces it."),
            text("there is only this form")));
  }

  private static FormField.OptionGroup signs() {
    return new FormField.OptionGroup(
        text("Telltale signs"),
        Stream.of(Telltale.values())
            .map(it ->
                new FormField.Option(
                    ReasonFields.word(it), EnglishPhrases.capitalize(said(it.phrase()))))
            .toList());
  }

  private String about() {
    return new FormContext(state.id(), 0, Optional.of(event)).encode();
  }
}
