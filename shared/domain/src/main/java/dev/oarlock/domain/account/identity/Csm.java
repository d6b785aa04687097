package dev.oarlock.domain.account.identity;

/// The customer success manager who owns an account: a Slack user id (`U...`) or a short name.
public record Csm(String name) {
  public Csm {
    if (name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("CSM is not 1 to 80 characters: " + name);
    }
  }
}
