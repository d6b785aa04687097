package dev.oarlock.domain.announce;

import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;

/// What a gong is rung for.
public sealed interface Win {
  /// `monthly` is what the renewed contract is worth a month, `before` what it was worth until
  /// then.
  record Renewed(String contract, Amounts monthly, Amounts before, int termMonths) implements Win {}

  /// `added` is the additional value a month.
  record Expanded(String contract, Amounts added) implements Win {}

  /// `daysSinceStart` is 0 also where nobody said since when it is a customer.
  record FirstValue(long daysSinceStart) implements Win {}

  record BackFromRed(LocalDate redSince) implements Win {}
}
