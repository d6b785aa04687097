package dev.oarlock.domain.account.naming;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import java.util.Optional;

/// What tells an account from another of the same name.
public record AccountTraits(Segment segment, Optional<String> region, Optional<Csm> csm) {}
