package dev.oarlock.aws.scorecard;

/// What is wrong with a scorecard document: at which key (`cards[0].bands.redBelow`), what, and
/// what to do about it.
public record Mistake(String key, String problem, String remedy) {}
