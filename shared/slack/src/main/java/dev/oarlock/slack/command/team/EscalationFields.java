package dev.oarlock.slack.command.team;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of the form that begins an escalation.
public final class EscalationFields {
  public static final String SPONSOR = "sponsor";
  public static final String LEVEL = "level";
  public static final String CADENCE = "cadence";
  public static final String NOTE = "note";

  private EscalationFields() {}

  public static FormResult<EscalationNoted> read(FieldValues values, Csm by) {
    var sponsor = values.text(SPONSOR).map(Csm::new);
    var errors = new FormResult.FieldErrors();
    errors.add(
        SPONSOR,
        sponsor.isPresent() ? Optional.empty() : Optional.of(text("Choose who sponsors it.")));
    errors.add(
        NOTE, values.text(NOTE).isPresent() ? Optional.empty() : Optional.of(text("Say why.")));
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return errors.orElse(() ->
        new EscalationNoted(
            EscalationStep.OPEN,
            values.text(LEVEL).flatMap(EscalationFields::level),
            sponsor,
            days(values),
            values.text(NOTE),
            by));
  }

  private static OptionalInt days(FieldValues values) {
    return values
        .text(CADENCE)
        .filter(it -> it.matches("[1-9]\\d?"))
        .map(it -> OptionalInt.of(Math.min(30, Integer.parseInt(it))))
        .orElseGet(OptionalInt::empty);
  }

  /// As options are called.
  public static String word(EscalationLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<EscalationLevel> level(String word) {
    return Arrays.stream(EscalationLevel.values()).filter(it -> word(it).equals(word)).findFirst();
  }
}
