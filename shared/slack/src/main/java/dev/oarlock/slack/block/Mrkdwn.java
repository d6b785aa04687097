package dev.oarlock.slack.block;

/// Text inside Slack's own markup.
public final class Mrkdwn {
  private Mrkdwn() {}

  private static final String MARKS = "*~`_";
  private static final String LOOKALIKES = "∗∼‵＿";

  /// Makes data harmless: a name can neither mention anybody nor forge a link, nor break the bold
  /// text that it stands in. Slack has no escape for the marks of bold, struck and slanted text and
  /// of code, and no promise how it reads an invisible character beside them, so that each stands
  /// as the sign that looks like it; an underscore within a word marks nothing and stays.
  public static String escape(String data) {
    var escaped = entities(data);
    for (var i = 0; i < escaped.length(); i++) {
      if (isMark(escaped, i)) {
        return withoutMarks(escaped);
      }
    }
    return escaped;
  }

  /// Data where Slack reads no marks: in code and in the target of a link.
  public static String entities(String data) {
    return data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String withoutMarks(String escaped) {
    var harmless = new StringBuilder(escaped);
    for (var i = 0; i < escaped.length(); i++) {
      if (isMark(escaped, i)) {
        harmless.setCharAt(i, LOOKALIKES.charAt(MARKS.indexOf(escaped.charAt(i))));
      }
    }
    return harmless.toString();
  }

  private static boolean isMark(String text, int i) {
    return switch (text.charAt(i)) {
      case '*', '~', '`' -> true;
      case '_' -> !isInWord(text, i - 1) || !isInWord(text, i + 1);
      default -> false;
    };
  }

  private static boolean isInWord(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  /// What somebody typed, as it was typed: Slack hands it over escaped, and a name copied from one
  /// of our messages has our signs.
  public static String unescape(String typed) {
    var plain = typed;
    for (var i = 0; i < MARKS.length(); i++) {
      plain = plain.replace(LOOKALIKES.charAt(i), MARKS.charAt(i));
    }
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// Data between backticks: what to type, or characters that must stand under each other.
  public static String code(String data) {
    return "`" + block(data) + "`";
  }

  /// Data within code, which a backtick would end.
  public static String block(String data) {
    return entities(data).replace('`', '\'');
  }

  /// Shortened to so many characters, with an ellipsis where something is missing. An emoji is two
  /// of them, and half of one is none.
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : start(text, most - 1).stripTrailing() + "…";
  }

  /// The beginning of a text, so many characters or one less.
  public static String start(String text, int length) {
    var splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }
}
