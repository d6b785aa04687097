package dev.oarlock.mapping.expression;

import java.util.regex.Pattern;

/// What people and programs write where there is no number, day or amount: nothing, a dash, n/a.
public final class EmptyText {
  private static final Pattern EMPTY =
      Pattern.compile("[-–—\\s]*|#?n/?a|null|none|nil", Pattern.CASE_INSENSITIVE);

  private EmptyText() {}

  public static boolean is(String text) {
    return EMPTY.matcher(text.strip()).matches();
  }
}
