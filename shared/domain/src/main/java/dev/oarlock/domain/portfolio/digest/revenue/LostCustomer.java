package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.util.Optional;

/// A customer of a week ago, as known then, that is none today: its revenue of then, and how it
/// left.
public record LostCustomer(DigestAccount account, Optional<AccountChurn> churn) {}
