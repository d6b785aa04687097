package dev.oarlock.domain.account.signal;

/// The key of a signal within its account's log; the same id twice is one signal.
public record SignalId(String value) {
  public SignalId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("signal id is not 1 to 200 characters: " + value);
    }
  }
}
