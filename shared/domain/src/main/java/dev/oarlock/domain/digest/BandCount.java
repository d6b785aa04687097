package dev.oarlock.domain.digest;

import dev.oarlock.domain.health.Band;

/// How many customers stand in a band, a week ago and now.
public record BandCount(Band band, int before, int now) {}
