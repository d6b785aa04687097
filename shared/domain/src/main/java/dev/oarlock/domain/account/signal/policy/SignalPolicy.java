package dev.oarlock.domain.account.signal.policy;

/// What holds for all signals of one type.
public record SignalPolicy(
    DedupRule dedup, SourceCadence cadence, KeptContent content, RetentionPolicy retention) {}
