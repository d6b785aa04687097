package dev.oarlock.domain.risk.episode;

/// What a verdict does to an account's risk episode.
public sealed interface EpisodeStep {
  /// At risk as of now: people are alerted, once.
  record Opened(Episode episode) implements EpisodeStep {}

  /// Still at risk; nobody is alerted again.
  record StillOpen(Episode episode) implements EpisodeStep {}

  /// No longer at risk.
  record Closed(Episode episode) implements EpisodeStep {}

  /// No longer at risk, by a new scorecard alone or because reports are in doubt: nobody was won
  /// back.
  record Lifted(Episode episode) implements EpisodeStep {}

  /// Not at risk, as before.
  record NotAtRisk() implements EpisodeStep {}
}
