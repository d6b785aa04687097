package dev.oarlock.domain.risk;

/// Why a risk episode was opened.
public sealed interface Cause {
  record EnteredRed() implements Cause {}

  record Sign(Telltale telltale) implements Cause {}

  /// Red by a new scorecard alone: nobody is alerted to that.
  record NewRules(String version) implements Cause {}

  /// Found so when its past was brought in: whoever brought it in is told how many there are, and
  /// nobody is alerted one by one.
  record Imported(Cause found) implements Cause {}

  /// What is the matter, however it was found.
  default Cause root() {
    return this instanceof Imported(var found) ? found : this;
  }

  /// Whether nobody was alerted, and so nobody need hear that it is over.
  default boolean isSilent() {
    return switch (this) {
      case NewRules _, Imported _ -> true;
      case EnteredRed _, Sign _ -> false;
    };
  }
}
