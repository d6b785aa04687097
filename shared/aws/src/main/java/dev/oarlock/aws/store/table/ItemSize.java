package dev.oarlock.aws.store.table;

/// That DynamoDB keeps at most 400 KB in one item. It says so in words that do not name the limit.
public final class ItemSize {
  /// What somebody is told who wrote more.
  public static final String EXPLANATION =
      "It is too large: DynamoDB keeps at most 400 KB in one item. Make it smaller, or part it.";

  private ItemSize() {}

  /// Whether DynamoDB refused to write because of it.
  public static boolean isExceeded(Throwable problem) {
    return String.valueOf(problem.getMessage()).contains("Item size");
  }
}
