package dev.oarlock.domain.digest;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.revenue.Amounts;
import java.util.Optional;

/// An account as a line of the digest: who it is and what it is worth a month.
public record Account(AccountId id, String name, Optional<Csm> csm, Amounts cmrr) {}
