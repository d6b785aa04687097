package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Optional;

/// An account in the digest: its identity, its monthly revenue, and what it is by its contracts.
public record DigestAccount(
    AccountId id,
    String name,
    Optional<Csm> csm,
    MultiCurrencyAmount cmrr,
    AccountStanding standing) {}
