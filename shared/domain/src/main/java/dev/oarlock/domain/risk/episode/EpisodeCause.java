package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.risk.telltale.Telltale;

/// Why a risk episode was opened.
public sealed interface EpisodeCause {
  record EnteredRed() implements EpisodeCause {}

  record TelltaleSign(Telltale telltale) implements EpisodeCause {}

  /// Red by a new scorecard alone: nobody is alerted to that.
  record NewScorecard(String version) implements EpisodeCause {}

  /// Found so when its past was brought in: whoever brought it in is told how many there are, and
  /// nobody is alerted one by one.
  record Imported(EpisodeCause cause) implements EpisodeCause {}

  /// What is the matter, however it was found.
  default EpisodeCause root() {
    return this instanceof Imported(var found) ? found : this;
  }

  /// Whether nobody was alerted, and so nobody need hear that it is over.
  default boolean isSilent() {
    return switch (this) {
      case NewScorecard _, Imported _ -> true;
      case EnteredRed _, TelltaleSign _ -> false;
    };
  }
}
