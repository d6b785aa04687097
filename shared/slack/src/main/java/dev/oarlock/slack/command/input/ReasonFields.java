package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.departure.ReasonCatalog.CatalogReason;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of the reason of a loss, and of its retro.
public final class ReasonFields {
  public static final String REASON = "reason";
  public static final String NOTE = "note";
  public static final String SIGNS = "signs";
  public static final String FINDING = "finding";
  public static final String INTERVIEW = "interview";

  /// A reason of the picklist, with what else there is to say.
  public record StatedReason(CatalogReason reason, Optional<String> note) {}

  /// What a retro found.
  public record StatedReview(
      List<String> signs, Optional<String> finding, Optional<String> interview) {
    public StatedReview {
      signs = List.copyOf(signs);
    }
  }

  private ReasonFields() {}

  /// As it is written in a form and in the log: `usage-collapsed`.
  public static String word(Telltale sign) {
    return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static FormResult<StatedReview> readReview(FieldValues values) {
    var errors = new FormResult.FieldErrors();
    errors.addIfTooLong(FINDING, values.text(FINDING));
    errors.addIfTooLong(INTERVIEW, values.text(INTERVIEW));
    var known = Stream.of(Telltale.values()).map(ReasonFields::word).toList();
    return errors.orElse(() ->
        new StatedReview(
            values.all(SIGNS).stream().filter(known::contains).distinct().toList(),
            values.text(FINDING),
            values.text(INTERVIEW)));
  }

  public static FormResult<StatedReason> read(FieldValues values, ReasonCatalog catalog) {
    var chosen = values.text(REASON).flatMap(catalog::find);
    var errors = new FormResult.FieldErrors();
    if (chosen.isEmpty()) {
      errors.add(REASON, Optional.of(text("Choose the reason that weighs most.")));
    }
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return errors.orElse(() -> new StatedReason(chosen.orElseThrow(), values.text(NOTE)));
  }
}
