package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden.Level;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.OverrideFields;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.OverrideText;
import dev.oarlock.slack.text.health.WordText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The form to override the computed score or band. Where an override is in force already, it shows
/// that, and offers to remove it.
public final class OverrideModal {
  private OverrideModal() {}

  public static ModalForm of(AccountState state, LocalDate today) {
    var current = state.assessment().override().filter(it -> !it.until().isBefore(today));
    var override =
        current.flatMap(_ -> state.facts().latest(HealthOverridden.class)).map(it -> it.signal());
    var form = new OverrideFields(today);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(currentScore(state, current)));
    current.ifPresent(_ -> blocks.add(removeCheckbox()));
    blocks.add(score(override));
    blocks.add(band(override));
    blocks.add(reason(override));
    blocks.add(
        FormField.required(OverrideFields.UNTIL, text("Until"))
            .hint(
                text(
                    "The last day, 7 to 90 days ahead: {0} to {1}.",
                    DayText.of(form.earliest()), DayText.of(form.latest())))
            .datePicker(until(override, form)));
    blocks.add(FormField.optional(OverrideFields.NOTE, text("Note")).multilineInput());
    return ModalForm.of(
        ModalForm.Kind.OVERRIDE,
        state.id().value(),
        text("Override health"),
        new ModalForm.Content(
            blocks,
            text("Override"),
            text(
                "The computed score goes on beside it, both are shown with your name, and when it"
                    + " is over you are asked whether you were right."),
            typedCommand(state, current.isPresent())));
  }

  private static String typedCommand(AccountState state, boolean stands) {
    var command = text("/health {0} override ", TypedName.of(state));
    return Mrkdwn.code(command + "80 for 30 days because renewal-agreed: signed")
        + (stands ? text(" or {0}", Mrkdwn.code(command + "off")) : "");
  }

  private static String currentScore(AccountState state, Optional<HealthOverride> current) {
    var assessment = state.assessment();
    return current
        .map(it ->
            text(
                "{0} set {1} to {2} until {3} because of {4}. Computed beside it: {5} ({6}).",
                OwnerText.of(Optional.of(it.by())),
                ModalForm.name(state),
                scoreAndBand(assessment),
                DayText.of(it.until()),
                Mrkdwn.escape(it.reason()),
                BandText.score(it.computedScore()),
                BandText.of(it.computedBand())))
        .orElseGet(
            () -> text("{0} is computed at {1}.", ModalForm.name(state), scoreAndBand(assessment)));
  }

  private static String scoreAndBand(HealthAssessment assessment) {
    return "*%s* (%s %s)"
        .formatted(
            BandText.score(assessment.score()),
            BandText.mark(assessment.band()),
            OverrideText.band(assessment));
  }

  private static LayoutBlock removeCheckbox() {
    return FormField.optional(OverrideFields.REMOVE, text("Remove override"))
        .checkbox(new FormField.Option("off", text("Go by the computed score again")));
  }

  private static LayoutBlock score(Optional<HealthOverridden> override) {
    var score = override.filter(it -> it.score().isPresent()).map(it -> "" + it.score().getAsInt());
    return FormField.optional(OverrideFields.SCORE, text("Score"))
        .hint(text("0 to 100; a score, a band or both."))
        .textInput(score);
  }

  private static LayoutBlock band(Optional<HealthOverridden> override) {
    var bands = List.of(Level.GREEN, Level.YELLOW, Level.RED);
    return FormField.optional(OverrideFields.BAND, text("Band"))
        .select(
            bands.stream()
                .map(it ->
                    new FormField.Option(word(it), EnglishPhrases.capitalize(WordText.of(it))))
                .toList(),
            override.flatMap(HealthOverridden::level).map(OverrideModal::word));
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static LayoutBlock reason(Optional<HealthOverridden> override) {
    return FormField.required(OverrideFields.REASON, text("Reason"))
        .select(
            OverrideFields.REASONS.stream().map(it -> new FormField.Option(it, title(it))).toList(),
            override.map(HealthOverridden::reason));
  }

  /// Of a reason of one's own, as it is typed.
  private static String title(String reason) {
    return switch (reason) {
      case "renewal-agreed" -> text("Renewal agreed");
      case "sponsor-confirmed" -> text("Sponsor confirmed");
      case "data-wrong" -> text("Data wrong");
      case "seasonal" -> text("Seasonal");
      case "project-paused" -> text("Project paused");
      case "worse-than-it-looks" -> text("Worse than it looks");
      case "other" -> text("Other");
      default -> EnglishPhrases.capitalize(reason.replace('-', ' '));
    };
  }

  private static LocalDate until(Optional<HealthOverridden> override, OverrideFields form) {
    return override
        .map(HealthOverridden::until)
        .filter(it -> !it.isBefore(form.earliest()))
        .orElse(form.defaultUntil());
  }
}
