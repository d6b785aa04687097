package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;

/// What a gong is rung for.
public sealed interface Win {
  /// `monthlyAmount` is what the renewed contract is worth a month, `previousAmount` what it was
  /// worth until then; `daysLate` is 0 where it was signed in time.
  record Renewed(
      String contract,
      MultiCurrencyAmount monthlyAmount,
      MultiCurrencyAmount previousAmount,
      int termMonths,
      int daysLate)
      implements Win {}

  /// A customer who had left came back.
  record WonBack(String contract, MultiCurrencyAmount monthlyAmount, LocalDate leftOn)
      implements Win {}

  /// A trial or a free account began to pay.
  record BecameCustomer(String contract, MultiCurrencyAmount monthlyAmount) implements Win {}

  /// `addedAmount` is the additional value a month.
  record Expanded(String contract, MultiCurrencyAmount addedAmount) implements Win {}

  /// `daysSinceStart` is 0 also if its first day as a customer is unknown.
  record FirstValue(long daysSinceStart) implements Win {}

  /// Out of a risk that it was in without being red.
  record Saved(LocalDate atRiskSince, int daysAtRisk) implements Win {}

  record BackFromRed(LocalDate redSince) implements Win {}
}
