package dev.oarlock.export;

import dev.oarlock.aws.export.ExportSource;
import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.aws.export.ExportedTable;
import java.time.LocalDate;

/// The lines of a table that are of one day, in one file.
record ExportPartition(ExportSubject subject, LocalDate day) {
  /// As Hive names partitions. `dt`, for two tables have a column `day`.
  String key() {
    return "%1$s/dt=%2$s/%1$s.parquet".formatted(subject.word(), day);
  }

  ExportedTable table(ExportSource source) {
    return switch (subject) {
      case ACCOUNTS, HEALTH, FORECAST -> source.of(subject);
      case SIGNALS -> source.signalsKnownOn(day);
      case LEDGER -> source.ledgerBookedOn(day);
    };
  }
}
