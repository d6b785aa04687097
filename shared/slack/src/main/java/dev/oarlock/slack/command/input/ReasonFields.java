package dev.oarlock.slack.command.input;

import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.departure.ReasonCatalog.CatalogReason;
import java.util.Optional;

/// The fields of the reason of a loss, and of its retro.
public final class ReasonFields {
  public static final String REASON = "reason";
  public static final String NOTE = "note";
  public static final String SIGNS = "signs";
  public static final String FINDING = "finding";
  public static final String INTERVIEW = "interview";

  /// A reason of the picklist, with what else there is to say.
  public record StatedReason(CatalogReason reason, Optional<String> note) {}

  private ReasonFields() {}

  public static FormResult<StatedReason> read(FieldValues values, ReasonCatalog catalog) {
    var chosen = values.text(REASON).flatMap(catalog::find);
    var errors = new FormResult.FieldErrors();
    if (chosen.isEmpty()) {
      errors.add(REASON, Optional.of("Choose the reason that weighs most."));
    }
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return errors.orElse(() -> new StatedReason(chosen.orElseThrow(), values.text(NOTE)));
  }
}
