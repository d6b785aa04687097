package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.evidence.product.OutcomeEvidence;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.order.TermLength;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a gong is rung for.
public sealed interface Win {
  /// How loud it rings: by what it is worth, and how hard it was. What hides a loss rings not at
  /// all and is told to its team.
  enum Loudness {
    SILENT,
    QUIET,
    LOUD
  }

  /// What it is worth a month by what was signed; empty for a win that nobody signs.
  default Optional<MultiCurrencyAmount> signed() {
    return switch (this) {
      case Renewed renewed -> Optional.of(renewed.monthlyAmount());
      case WonBack back -> Optional.of(back.monthlyAmount());
      case BecameCustomer became -> Optional.of(became.monthlyAmount());
      case Expanded expanded -> Optional.of(expanded.addedAmount());
      case FirstValue _, Saved _, BackFromRed _ -> Optional.empty();
    };
  }

  /// A renewal signed so many days before it is due is early.
  int EARLY_DAYS = 30;

  /// `cmrr` is what the customer is worth a month with it.
  default Loudness loudness(MultiCurrencyAmount cmrr) {
    return switch (this) {
      case Renewed renewed -> renewed.ring();
      case Expanded expanded -> expanded.ring(cmrr);
      case WonBack _, BecameCustomer _, Saved _, BackFromRed _ -> Loudness.LOUD;
      case FirstValue _ -> Loudness.QUIET;
    };
  }

  /// `monthlyAmount` is what the renewed contract is worth a month, `previousAmount` what it was
  /// worth until then; `daysLate` is 0 where it was signed in time, `daysEarly` where it was not
  /// signed a month early. `mixed` has what it hides, if a product was dropped with it.
  record Renewed(
      String contract,
      MultiCurrencyAmount monthlyAmount,
      MultiCurrencyAmount previousAmount,
      TermLength term,
      int daysLate,
      int daysEarly,
      List<QuantityChange> mixed)
      implements Win {
    private static final int SEVERAL_YEARS = 24;

    public Renewed {
      mixed = List.copyOf(mixed);
    }

    /// One for whole months that hides nothing and was not early.
    public Renewed(
        String contract,
        MultiCurrencyAmount monthlyAmount,
        MultiCurrencyAmount previousAmount,
        int termMonths,
        int daysLate) {
      this(
          contract,
          monthlyAmount,
          previousAmount,
          TermLength.ofMonths(termMonths),
          daysLate,
          0,
          List.of());
    }

    /// Whether it is worth less than before, in any currency.
    public boolean isContraction() {
      return step().totals().stream().anyMatch(it -> it.minorUnits() < 0);
    }

    private Loudness ring() {
      if (isContraction() || !mixed.isEmpty()) {
        return Loudness.SILENT;
      }
      var grew = !previousAmount.isZero() && !step().isZero();
      return grew || daysEarly >= EARLY_DAYS || term.months() >= SEVERAL_YEARS
          ? Loudness.LOUD
          : Loudness.QUIET;
    }

    private MultiCurrencyAmount step() {
      return monthlyAmount.minus(previousAmount);
    }
  }

  /// A customer who had left came back.
  record WonBack(
      String contract,
      MultiCurrencyAmount monthlyAmount,
      MultiCurrencyAmount previousAmount,
      LocalDate leftOn)
      implements Win {}

  /// Who paid nothing, or was not known, began to pay, or has signed to do so `from` a day ahead.
  record BecameCustomer(
      String contract, MultiCurrencyAmount monthlyAmount, Optional<LocalDate> from) implements Win {
    public BecameCustomer(String contract, MultiCurrencyAmount monthlyAmount) {
      this(contract, monthlyAmount, Optional.empty());
    }
  }

  /// `addedAmount` is the additional value a month. `mixed` has what it hides, if a product was
  /// dropped with it.
  record Expanded(String contract, MultiCurrencyAmount addedAmount, List<QuantityChange> mixed)
      implements Win {
    /// Growth by a tenth is loud.
    private static final int LOUD_SHARE = 10;

    public Expanded {
      mixed = List.copyOf(mixed);
    }

    public Expanded(String contract, MultiCurrencyAmount addedAmount) {
      this(contract, addedAmount, List.of());
    }

    private Loudness ring(MultiCurrencyAmount cmrr) {
      if (!mixed.isEmpty()) {
        return Loudness.SILENT;
      }
      var isLarge =
          addedAmount.totals().stream()
              .anyMatch(added ->
                  added.minorUnits() * LOUD_SHARE
                      >= cmrr.minus(addedAmount).byCurrency().getOrDefault(added.currency(), 0L));
      return isLarge ? Loudness.LOUD : Loudness.QUIET;
    }
  }

  /// `daysSinceStart` is 0 also if its first day as a customer is unknown, `daysSinceKickoff` empty
  /// if no kickoff was told.
  record FirstValue(long daysSinceStart, Optional<Long> daysSinceKickoff) implements Win {
    public FirstValue(long daysSinceStart) {
      this(daysSinceStart, Optional.empty());
    }

    /// Whether it was reached as soon as it should be; later it is a relief and no win.
    public boolean isInTime() {
      return daysSinceKickoff.orElse(daysSinceStart) <= OutcomeEvidence.FIRST_VALUE_DAYS;
    }
  }

  /// Out of a risk that it was in without being red; `endedBy` is what ended it, as people read it.
  record Saved(LocalDate atRiskSince, int daysAtRisk, List<String> endedBy) implements Win {
    public Saved {
      endedBy = List.copyOf(endedBy);
    }
  }

  record BackFromRed(LocalDate redSince) implements Win {}
}
