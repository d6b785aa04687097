package dev.oarlock.aws.export;

import dev.oarlock.aws.json.EnumNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What there are tables of.
public enum ExportSubject {
  ACCOUNTS("a line for each account and currency: who it is, whose, what it pays", "assessed"),
  HEALTH("a line for each account: its score, its components, its open risk", "assessed"),
  FORECAST("a line for each account: its chances of churn", "assessed"),
  SIGNALS("a line for each signal of the log, as it was told", "known_at"),
  LEDGER("a line for each amount that was booked of monthly revenue", "booked_on");

  private final String meaning;
  private final String changed;

  ExportSubject(String meaning, String changed) {
    this.meaning = meaning;
    this.changed = changed;
  }

  public String word() {
    return EnumNames.of(this);
  }

  public String meaning() {
    return meaning;
  }

  /// The column that says when a line was last changed.
  public String changed() {
    return changed;
  }

  public static Optional<ExportSubject> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public List<? extends ExportColumn<?>> columns() {
    return switch (this) {
      case ACCOUNTS -> AccountColumns.all();
      case HEALTH -> HealthColumns.all();
      case FORECAST -> ForecastColumns.all();
      case SIGNALS -> SignalColumns.all();
      case LEDGER -> LedgerColumns.all();
    };
  }
}
