package dev.oarlock.aws.store.source;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.silence.SourceRhythm;
import java.time.LocalDate;
import java.util.Optional;

/// A source of one signal type: on which days it reported, and since when it is considered silent,
/// if it is.
public record SignalSource(
    String name, SignalType signalType, SourceRhythm rhythm, Optional<LocalDate> silentSince) {}
