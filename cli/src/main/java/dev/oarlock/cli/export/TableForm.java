package dev.oarlock.cli.export;

/// The form of a file that holds a table.
enum TableForm {
  CSV,
  JSON,
  PARQUET
}
