package dev.oarlock.domain.call;

import dev.oarlock.domain.account.Csm;
import java.time.Instant;
import java.util.Optional;

/// What somebody who knows the account says of its next renewal, and in a few words why.
public record CsmCall(Figure figure, Csm by, Instant at, Optional<String> why) {}
