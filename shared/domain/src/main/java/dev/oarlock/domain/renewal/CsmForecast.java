package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.identity.Csm;
import java.time.OffsetDateTime;
import java.util.Optional;

/// A CSM's forecast of the next renewal, with an optional short reason; `at` is in the time zone of
/// the business.
public record CsmForecast(
    RenewalEstimate estimate, Csm by, OffsetDateTime at, Optional<String> reason) {}
