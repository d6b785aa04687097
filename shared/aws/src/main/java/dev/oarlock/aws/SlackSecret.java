package dev.oarlock.aws;

/// What Oarlock needs to speak as its Slack app and to know Slack's requests; never printed.
public record SlackSecret(String botToken, String signingSecret) {
  @Override
  public String toString() {
    return "SlackSecret[...]";
  }
}
