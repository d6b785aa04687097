package dev.oarlock.slack.block;

/// How much Slack takes of each part of a message; what exceeds it is an [IllegalArgumentException]
/// when it is made rather than an `invalid_blocks` later.
public final class BlockLimits {
  public static final int HEADER_LENGTH = 150;
  public static final int SECTION_LENGTH = 3_000;
  public static final int FIELD_LENGTH = 2_000;
  public static final int FIELDS = 10;
  public static final int CONTEXT_ELEMENTS = 10;
  public static final int BUTTONS = 25;
  public static final int BUTTON_LABEL_LENGTH = 75;
  public static final int BUTTON_VALUE_LENGTH = 2_000;
  public static final int CONFIRMATION_LENGTH = 300;
  public static final int OVERFLOW_CHOICES = 5;
  public static final int OPTION_VALUE_LENGTH = 150;

  private BlockLimits() {}

  /// `what` is counted: 1 to `most`.
  public static void requireWithin(String what, int count, int most) {
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(
          "Slack takes 1 to " + most + " " + what + ", not " + count);
    }
  }

  /// A text of 1 to `most` characters.
  public static void requireLength(String text, int most) {
    requireWithin("characters", text.length(), most);
  }
}
