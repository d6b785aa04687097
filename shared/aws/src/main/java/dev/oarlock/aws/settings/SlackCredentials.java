package dev.oarlock.aws.settings;

/// The Slack app's bot token, and the secret with which Slack signs its requests; never printed.
public record SlackCredentials(String botToken, String signingSecret) {
  @Override
  public String toString() {
    return "SlackCredentials[...]";
  }
}
