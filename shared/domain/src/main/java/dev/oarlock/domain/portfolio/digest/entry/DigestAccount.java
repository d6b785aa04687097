package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Optional;

/// An account as a line of the digest: who it is and what it is worth a month.
public record DigestAccount(
    AccountId id, String name, Optional<Csm> csm, MultiCurrencyAmount cmrr) {}
