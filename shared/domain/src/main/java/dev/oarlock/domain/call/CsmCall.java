package dev.oarlock.domain.call;

import dev.oarlock.domain.account.Csm;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What somebody who knows the account says of its next renewal, and in a few words why; `at` is on
/// the business's clock.
public record CsmCall(Figure figure, Csm by, OffsetDateTime at, Optional<String> why) {}
