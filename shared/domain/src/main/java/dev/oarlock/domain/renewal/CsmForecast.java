package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.identity.Csm;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What somebody who knows the account says of its next renewal, and in a few words why; `at` is on
/// the business's clock.
public record CsmForecast(
    RenewalEstimate estimate, Csm by, OffsetDateTime at, Optional<String> reason) {}
