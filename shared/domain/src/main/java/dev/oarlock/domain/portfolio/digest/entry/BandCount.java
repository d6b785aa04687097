package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.health.assessment.Band;

/// How many customers stand in a band, a week ago and now.
public record BandCount(Band band, int before, int now) {}
