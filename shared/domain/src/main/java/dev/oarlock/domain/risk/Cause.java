package dev.oarlock.domain.risk;

/// Why a risk episode was opened.
public sealed interface Cause {
  record EnteredRed() implements Cause {}

  record Sign(Telltale telltale) implements Cause {}

  /// Red by a new scorecard alone: nobody is alerted to that.
  record NewRules(String version) implements Cause {}
}
