package dev.oarlock.cli.imports.row;

/// A row that made no signal though it should have: `line` is where it begins in the file, `key`
/// names it as far as that is known.
public record RefusedRow(String file, int line, String key, String reason) {
  /// For people: `tickets.csv:7 the account of TicketOpened is empty`.
  public String text() {
    return file + ":" + line + " " + reason;
  }
}
