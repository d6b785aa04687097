package dev.oarlock.domain.risk.episode;

/// What an assessment does to an account's risk episode.
public sealed interface EpisodeStep {
  /// Newly at risk: people are alerted once.
  record Opened(Episode episode) implements EpisodeStep {}

  /// Still at risk; nobody is alerted again.
  record StillOpen(Episode episode) implements EpisodeStep {}

  /// No longer at risk.
  record Closed(Episode episode) implements EpisodeStep {}

  /// No longer at risk, by a new scorecard alone or because reports are suspect; it is not a
  /// recovery.
  record Lifted(Episode episode) implements EpisodeStep {}

  /// Not at risk, as before.
  record NotAtRisk() implements EpisodeStep {}
}
