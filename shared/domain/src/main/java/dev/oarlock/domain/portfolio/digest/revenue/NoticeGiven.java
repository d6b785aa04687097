package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import java.time.LocalDate;
import java.util.Optional;

/// A customer whose cancellation was told this week and takes effect later: `on` is the first day
/// without a contract, `reason` the stated code.
public record NoticeGiven(DigestAccount account, LocalDate on, Optional<String> reason) {}
