package dev.oarlock.aws.export;

/// What the values of a column are.
public enum ColumnType {
  TEXT,
  WHOLE,
  DECIMAL,
  FLAG,
  DAY,
  MOMENT
}
