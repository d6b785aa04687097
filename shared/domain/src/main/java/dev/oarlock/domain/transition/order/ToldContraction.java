package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.Optional;

/// A contraction that was told: from which day on less is paid, by how much a month, and when that
/// was told. Until a week after both it is put right if it comes to something else: a swap may be
/// told in two halves, the one that gives back first.
public record ToldContraction(LocalDate from, MultiCurrencyAmount lost, LocalDate on) {
  private static final int DAYS = 7;

  public static ToldContraction of(ContractionSummary contraction, LocalDate today) {
    return new ToldContraction(contraction.from(), contraction.lost(), today);
  }

  public boolean isOpen(LocalDate today) {
    var last = from.isAfter(on) ? from : on;
    return !last.isBefore(today.minusDays(DAYS));
  }

  public boolean isSameDay(ToldContraction other) {
    return from.equals(other.from);
  }

  /// What it comes to by what is known now; empty where nothing is lost.
  public Optional<ContractionSummary> now(Facts facts, LocalDate today) {
    return ContractionDetection.from(from, facts, today);
  }

  /// Whether what it comes to now is no more than was told, in no currency.
  public boolean covers(MultiCurrencyAmount now) {
    return now.minus(lost).totals().stream().map(Money::minorUnits).noneMatch(it -> it > 0);
  }

  /// The same, once something else was told of it.
  public ToldContraction corrected(MultiCurrencyAmount now) {
    return new ToldContraction(from, now, on);
  }
}
