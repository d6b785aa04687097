package dev.oarlock.aws.store.source;

import dev.oarlock.domain.dataquality.silence.SourceRhythm;
import java.time.LocalDate;
import java.util.Optional;

/// A source of one kind of signal: on which days it was heard, and since when it is taken for
/// silent, if it is.
public record SignalSource(
    String name, String signalType, SourceRhythm rhythm, Optional<LocalDate> silentSince) {}
