package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.risk.episode.Episode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// An account that came to be at risk this week, or no longer is, with its scores a week ago and
/// now. One that came has its current revenue, one that is out that of a week ago. The `episode`
/// says why; an account in a red that no episode was opened for has none.
public record RiskCrossing(
    DigestAccount account,
    OptionalInt before,
    OptionalInt now,
    Optional<Episode> episode,
    Optional<LocalDate> ended) {}
