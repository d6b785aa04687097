package dev.oarlock.domain.phrase;

/// What is kept of a note: its beginning, which ends in an ellipsis where the note went on, so that
/// nobody takes half of it for the whole.
public final class NoteBeginning {
  private static final String CUT = "…";

  private NoteBeginning() {}

  /// So many code points at most: an emoji is never cut in half.
  public static String of(String note, int most) {
    return note.codePointCount(0, note.length()) <= most
        ? note
        : note.substring(0, note.offsetByCodePoints(0, most - 1)).stripTrailing() + CUT;
  }
}
