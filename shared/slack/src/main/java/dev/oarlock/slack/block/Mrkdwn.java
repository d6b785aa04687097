package dev.oarlock.slack.block;

/// Text inside Slack's own markup.
public final class Mrkdwn {
  private Mrkdwn() {}

  /// Makes data harmless: the three characters that Slack's markup is made of are escaped, so that
  /// a name can neither mention anybody nor forge a link.
  public static String escape(String data) {
    return data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// What somebody typed, as it was typed: Slack hands it over escaped.
  public static String unescape(String typed) {
    return typed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// Data between backticks: what to type, or characters that must stand under each other.
  public static String code(String data) {
    return "`" + escape(data).replace('`', '\'') + "`";
  }

  /// Shortened to so many characters, with an ellipsis where something is missing.
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
  }
}
