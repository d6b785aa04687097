package dev.oarlock.domain.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Episode;
import java.time.LocalDate;
import java.util.Optional;

/// One account as Oarlock sees it now. `episodes` counts the risk episodes so far; `due` is the
/// next day on which time alone changes verdict or forecast; `version` grows by one with each
/// write.
public record AccountState(
    AccountId id,
    Facts facts,
    Verdict verdict,
    Forecast forecast,
    Optional<Change> latestChange,
    History history,
    Optional<Episode> episode,
    int episodes,
    Optional<LocalDate> due,
    Outbox outbox,
    long version) {}
