package dev.oarlock.domain.health.component;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.health.measure.Measure;

/// A measure's value in its own unit, to four decimals, its score, 0 to 100, and what the value
/// rests on.
public record MeasureScore(Measure measure, double value, int score, ReadingBasis basis) {
  private static final double SCALE = 10_000;

  /// Rounded as it is stored, so that a stored value equals a new one.
  public MeasureScore {
    value = rounded(value);
  }

  /// Of a value that rests on all there is to know.
  public MeasureScore(Measure measure, double value, int score) {
    this(measure, value, score, ReadingBasis.COMPLETE);
  }

  /// The value as people read it.
  public String sentence() {
    return measure.sentence(value, basis);
  }

  /// Its change to another value, as people read it; of one that is compared with something else
  /// than before, only what it is now.
  public String movementTo(MeasureScore after) {
    return basis.isOfSeason() == after.basis().isOfSeason()
        ? measure.movement(
            measure.amount(value, basis), measure.amount(after.value(), after.basis()), after.basis)
        : phrase("now {0}", after.sentence());
  }

  /// A value to four decimals: what is stored and shown is what is scored.
  public static double rounded(double value) {
    return Math.round(value * SCALE) / SCALE;
  }
}
