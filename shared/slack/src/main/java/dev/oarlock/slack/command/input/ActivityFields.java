package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.NoteLogged;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.slack.command.input.FormResult.FieldErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// The fields of what people write down about an account, and what may stand in them.
public record ActivityFields(LocalDate today) {
  /// The account, where it is chosen in the form, and what is to be written down of it.
  public static final String ACCOUNT = "account";

  public static final String WHAT = "what";

  public static final String NOTE = "note";

  /// Whether what was answered to a message is noted with it.
  public static final String THREAD = "thread";

  public static final String KIND = "kind";
  public static final String EXECUTIVE = "executive";
  public static final String DAY = "day";
  public static final String CONTACT = "contact";
  public static final String ROLE = "role";
  public static final String MOVEMENT = "movement";
  public static final String MEASURE = "measure";
  public static final String VALUE = "value";
  public static final String TARGET = "target";

  private static final int DAYS_BACK = 365;
  private static final int SHORT = 80;

  /// What was written down, and on which day it was, where that is not now.
  public record StatedActivity(Signal signal, Optional<LocalDate> day) {
    static StatedActivity now(Signal signal) {
      return new StatedActivity(signal, Optional.empty());
    }
  }

  /// `link` leads to where it was said.
  public FormResult<StatedActivity> note(FieldValues values, Optional<String> link, Csm by) {
    var note = values.text(NOTE);
    var errors = new FieldErrors();
    errors.add(
        NOTE,
        note.isEmpty() ? Optional.of(text("Write what is worth knowing.")) : Optional.empty());
    errors.addIfTooLong(NOTE, note);
    return errors.orElse(() -> StatedActivity.now(new NoteLogged(note.orElseThrow(), link, by)));
  }

  public FormResult<StatedActivity> meeting(FieldValues values) {
    var day = values.text(DAY).flatMap(ActivityFields::day);
    var errors = new FieldErrors();
    var kind = chosen(MeetingHeld.Kind.class, values, KIND);
    errors.add(KIND, missing(kind, text("Choose what kind of meeting it was.")));
    errors.add(DAY, dayError(day));
    return errors.orElse(() ->
        new StatedActivity(
            new MeetingHeld(
                kind.orElseThrow(), Set.of(), values.text(EXECUTIVE).isPresent(), false),
            day.filter(it -> !it.equals(today))));
  }

  public FormResult<StatedActivity> contact(FieldValues values) {
    var errors = new FieldErrors();
    errors.add(
        CONTACT,
        shortError(values.text(CONTACT), text("Say by which key your systems know them.")));
    var role = chosen(ContactRole.class, values, ROLE);
    var movement = chosen(ContactChanged.Movement.class, values, MOVEMENT);
    errors.add(ROLE, missing(role, text("Choose what they are to us.")));
    errors.add(MOVEMENT, missing(movement, text("Choose whether they joined or left.")));
    return errors.orElse(() ->
        StatedActivity.now(
            new ContactChanged(
                values.text(CONTACT).orElseThrow(), role.orElseThrow(), movement.orElseThrow())));
  }

  public FormResult<StatedActivity> measure(FieldValues values) {
    var errors = new FieldErrors();
    errors.add(MEASURE, shortError(values.text(MEASURE), text("Name the measure.")));
    errors.add(VALUE, numberError(values.text(VALUE).or(() -> Optional.of(""))));
    errors.add(TARGET, numberError(values.text(TARGET)));
    return errors.orElse(() ->
        StatedActivity.now(
            new MeasureReported(
                values.text(MEASURE).orElseThrow(),
                number(values.text(VALUE).orElseThrow()).orElseThrow(),
                OptionalDouble.empty(),
                values.text(TARGET).map(it -> number(it)).orElseGet(OptionalDouble::empty))));
  }

  private static <E extends Enum<E>> Optional<E> chosen(
      Class<E> type, FieldValues values, String field) {
    return Stream.of(type.getEnumConstants())
        .filter(it -> values.text(field).filter(it.name()::equals).isPresent())
        .findFirst();
  }

  private static Optional<String> missing(Optional<?> chosen, String complaint) {
    return chosen.isEmpty() ? Optional.of(complaint) : Optional.empty();
  }

  private static Optional<String> shortError(Optional<String> said, String complaint) {
    if (said.isEmpty()) {
      return Optional.of(complaint);
    }
    return said.filter(it -> it.length() > SHORT)
        .map(_ -> text("It has more than {0} characters.", SHORT));
  }

  private Optional<String> dayError(Optional<LocalDate> day) {
    return day.filter(it -> !it.isAfter(today) && !it.isBefore(today.minusDays(DAYS_BACK)))
            .isPresent()
        ? Optional.empty()
        : Optional.of(text("Choose a day of the last year, today at the latest."));
  }

  private static Optional<LocalDate> day(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> numberError(Optional<String> said) {
    return said.flatMap(it ->
        switch (TypedNumber.of(it)) {
          case TypedNumber.ReadNumber _ -> Optional.empty();
          case TypedNumber.EitherNumber(var one, var other) ->
              Optional.of(
                  text(
                      "{0} may be {1} or {2}: write the one that you mean.",
                      FormResult.quoted(it), one, other));
          case TypedNumber.NoNumber _ ->
              Optional.of(text("Write a number such as 12.5, not {0}.", FormResult.quoted(it)));
        });
  }

  private static OptionalDouble number(String said) {
    return TypedNumber.of(said) instanceof TypedNumber.ReadNumber(var value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
