package dev.oarlock.aws.settings;

/// What Oarlock needs to speak as its Slack app and to know Slack's requests; never printed.
public record SlackCredentials(String botToken, String signingSecret) {
  @Override
  public String toString() {
    return "SlackSecret[...]";
  }
}
