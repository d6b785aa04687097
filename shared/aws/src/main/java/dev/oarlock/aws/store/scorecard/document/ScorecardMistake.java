package dev.oarlock.aws.store.scorecard.document;

/// What is wrong with a scorecard document: at which key (`cards[0].bands.redBelow`), what, and
/// what to do about it.
public record ScorecardMistake(String key, String problem, String remedy) {}
