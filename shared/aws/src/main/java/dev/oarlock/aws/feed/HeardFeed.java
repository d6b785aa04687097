package dev.oarlock.aws.feed;

import dev.oarlock.domain.feed.Rhythm;
import java.time.LocalDate;
import java.util.Optional;

/// A source of one kind of signal: on which days it was heard, and since when it is taken for
/// silent, if it is.
public record HeardFeed(String source, String feed, Rhythm rhythm, Optional<LocalDate> silent) {}
