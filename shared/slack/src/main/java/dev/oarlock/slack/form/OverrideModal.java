package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.health.HealthOverride;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.HealthOverridden.Level;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Field;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.OverrideForm;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The form to hold a score or band against the computed one. Where somebody holds one already, it
/// shows that, and offers to take it back.
public final class OverrideModal {
  private OverrideModal() {}

  public static Form of(AccountState state, LocalDate today) {
    var standing = state.verdict().override().filter(it -> !it.until().isBefore(today));
    var said =
        standing.flatMap(_ -> state.facts().latest(HealthOverridden.class)).map(it -> it.signal());
    var form = new OverrideForm(today);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(how(state, standing)));
    standing.ifPresent(_ -> blocks.add(off()));
    blocks.add(score(said));
    blocks.add(band(said));
    blocks.add(reason(said));
    blocks.add(
        Field.required(OverrideForm.UNTIL, "Until")
            .hint(
                "The last day, 7 to 90 days ahead: %s to %s."
                    .formatted(DayWords.of(form.earliest()), DayWords.of(form.latest())))
            .day(until(said, form)));
    blocks.add(Field.optional(OverrideForm.NOTE, "Note").lines());
    return Form.of(
        Form.Kind.OVERRIDE,
        state.id().value(),
        "Override health",
        new Form.Content(
            blocks,
            "Hold it",
            "The computed score goes on beside it, both are shown with your name, and when it is over"
                + " you are asked whether you were right.",
            typed(state, standing.isPresent())));
  }

  private static String typed(AccountState state, boolean stands) {
    var command = "/health " + state.id() + " override ";
    return Mrkdwn.code(command + "80 for 30 days because renewal-agreed: signed")
        + (stands ? " or " + Mrkdwn.code(command + "off") : "");
  }

  private static String how(AccountState state, Optional<HealthOverride> standing) {
    var verdict = state.verdict();
    return standing
        .map(it ->
            "%s holds %s at %s until %s because of %s. Computed beside it: %s."
                .formatted(
                    OwnerWords.of(Optional.of(it.by())),
                    Form.name(state),
                    held(verdict),
                    DayWords.of(it.until()),
                    Mrkdwn.escape(it.reason()),
                    BandWords.score(it.computed()) + " (" + BandWords.of(it.computedBand()) + ")"))
        .orElseGet(() -> "%s is computed at %s.".formatted(Form.name(state), held(verdict)));
  }

  private static String held(Verdict verdict) {
    return "*%s* (%s %s)"
        .formatted(
            BandWords.score(verdict.score()),
            BandWords.mark(verdict.band()),
            BandWords.of(verdict.band()));
  }

  private static LayoutBlock off() {
    return Field.optional(OverrideForm.OFF, "Take it back")
        .tick(new Field.Choice("off", "Go by the computed score again"));
  }

  private static LayoutBlock score(Optional<HealthOverridden> said) {
    var score = said.filter(it -> it.score().isPresent()).map(it -> "" + it.score().getAsInt());
    return Field.optional(OverrideForm.SCORE, "Score")
        .hint("0 to 100; a score, a band or both.")
        .words(score);
  }

  private static LayoutBlock band(Optional<HealthOverridden> said) {
    var bands = List.of(Level.GREEN, Level.YELLOW, Level.RED);
    return Field.optional(OverrideForm.BAND, "Band")
        .choice(
            bands.stream()
                .map(it -> new Field.Choice(word(it), Phrases.capital(word(it))))
                .toList(),
            said.flatMap(HealthOverridden::level).map(OverrideModal::word));
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static LayoutBlock reason(Optional<HealthOverridden> said) {
    return Field.required(OverrideForm.REASON, "Reason")
        .choice(
            OverrideForm.REASONS.stream()
                .map(it -> new Field.Choice(it, Phrases.capital(it.replace('-', ' '))))
                .toList(),
            said.map(HealthOverridden::reason));
  }

  private static LocalDate until(Optional<HealthOverridden> said, OverrideForm form) {
    return said.map(HealthOverridden::until)
        .filter(it -> !it.isBefore(form.earliest()))
        .orElse(form.usual());
  }
}
