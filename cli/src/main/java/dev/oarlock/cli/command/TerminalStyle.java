package dev.oarlock.cli.command;

import java.util.Map;

/// How the terminal of this process shows text: how wide it is, and whether in colours. What goes
/// to a file or another program is 80 columns wide and plain, as it is with NO_COLOR.
public record TerminalStyle(int columns, boolean isColored) {
  /// Set by the launcher where standard output is a terminal.
  private static final String COLUMNS = "oarlock.columns";

  private static final int PLAIN_COLUMNS = 80;
  private static final int FEWEST = 60;
  private static final int MOST = 120;

  public static TerminalStyle ofThisProcess() {
    return of(Integer.getInteger(COLUMNS, 0), System.getenv());
  }

  /// `columns` is 0 where there is no terminal.
  static TerminalStyle of(int columns, Map<String, String> environment) {
    if (columns <= 0) {
      return plain();
    }
    var isPlain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new TerminalStyle(Math.clamp(columns, FEWEST, MOST), !isPlain);
  }

  public static TerminalStyle plain() {
    return new TerminalStyle(PLAIN_COLUMNS, false);
  }

  public String strong(String text) {
    return colored("1", text);
  }

  public String good(String text) {
    return colored("32", text);
  }

  public String bad(String text) {
    return colored("1;31", text);
  }

  private String colored(String code, String text) {
    return isColored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
