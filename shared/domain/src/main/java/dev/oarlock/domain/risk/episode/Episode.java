package dev.oarlock.domain.risk.episode;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// One period of an account at risk, numbered from 1; while it is open nobody is alerted again.
/// `cause` opened it; `keptOpenBy` is why it is still open, where that holds no more.
public record Episode(
    int number,
    LocalDate opened,
    EpisodeCause cause,
    OptionalInt scoreAtOpening,
    Optional<EpisodeCause> keptOpenBy) {

  public Episode(int number, LocalDate opened, EpisodeCause cause, OptionalInt scoreAtOpening) {
    this(number, opened, cause, scoreAtOpening, Optional.empty());
  }

  /// The same episode with another cause.
  public Episode withCause(EpisodeCause other) {
    return new Episode(number, opened, other, scoreAtOpening, keptOpenBy);
  }

  /// The same episode as it stands by what is known now.
  public Episode asOf(RiskIndicators indicators) {
    return new Episode(number, opened, cause, scoreAtOpening, indicators.keepingOpen(cause));
  }

  /// The same as if what keeps it open had opened it.
  public Episode reopened() {
    return new Episode(number, opened, causeNow(), scoreAtOpening);
  }

  /// Why the account is at risk now.
  public EpisodeCause causeNow() {
    return keptOpenBy.orElse(cause);
  }
}
