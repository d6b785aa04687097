package dev.oarlock.local.slack.reader;

/// Standard Markdown, turned into Slack's own markup as far as our messages use it.
final class MarkdownConverter {
  private MarkdownConverter() {}

  static String toMrkdwn(String markdown) {
    return markdown
        .replaceAll("(?m)^#{1,6} +(.+)$", "**$1**")
        .replaceAll("\\*\\*(.+?)\\*\\*", "*$1*")
        .replaceAll("(?m)^(\\s*)[-*] ", "$1• ")
        .replaceAll("\\[([^]]+)]\\(([^)\\s]+)\\)", "<$2|$1>");
  }
}
