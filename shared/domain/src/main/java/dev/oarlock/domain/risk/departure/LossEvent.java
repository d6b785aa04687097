package dev.oarlock.domain.risk.departure;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Something that was lost on a day. It follows from the contracts alone, so an order that takes a
/// cancellation back takes the loss back.
public record LossEvent(Loss kind, LocalDate on) {
  private static final Set<RevenueCategory> BY_QUANTITY =
      Set.of(
          RevenueCategory.DOWNGRADE_QUANTITY,
          RevenueCategory.PRODUCT_CHURN,
          RevenueCategory.ARCHIVE);
  private static final Set<RevenueCategory> BY_PRICE =
      Set.of(RevenueCategory.DOWNGRADE_PRICE, RevenueCategory.DISCOUNT);

  /// What tells it from others of its account.
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + on;
  }

  /// An [IllegalArgumentException] where it is no such key.
  public static LossEvent of(String key) {
    var parts = key.split(":", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("not a loss: " + key);
    }
    try {
      return new LossEvent(
          Loss.valueOf(parts[0].toUpperCase(Locale.ROOT)), LocalDate.parse(parts[1]));
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException("not a loss: " + key);
    }
  }

  /// What was lost last, as is known by a day: of one day, the customer before a part of it.
  public static Optional<LossEvent> latest(Facts facts, LocalDate today) {
    var contracts = AccountContracts.of(facts);
    var days =
        Stream.concat(
                contracts.changeDays().filter(day -> !day.isAfter(today)),
                contracts.lapsedRenewals(today).stream().map(OverdueRenewal::due))
            .distinct()
            .sorted(Comparator.reverseOrder());
    return days.flatMap(day -> Stream.of(Loss.values()).map(kind -> new LossEvent(kind, day)))
        .filter(event -> event.holds(facts, today))
        .findFirst();
  }

  /// What was lost a month, above zero, of who left from a pause what they paid before; nothing if
  /// it is no loss as is known by a day.
  public MultiCurrencyAmount amount(Facts facts, LocalDate today) {
    var contracts = AccountContracts.of(facts);
    return switch (kind) {
      case LEFT -> hasLeft(contracts, today) ? contracts.lastPaidCmrr(on.minusDays(1)) : nothing();
      case LAPSED -> lapsed(contracts, today);
      case QUANTITY -> lessBy(BY_QUANTITY, contracts, today);
      case PRICE -> lessBy(BY_PRICE, contracts, today);
    };
  }

  /// Whether it still is a loss, as is known by a day.
  public boolean holds(Facts facts, LocalDate today) {
    return kind == Loss.LEFT
        ? hasLeft(AccountContracts.of(facts), today)
        : !amount(facts, today).isZero();
  }

  private boolean hasLeft(AccountContracts contracts, LocalDate today) {
    return contracts.spells().until(today).stream()
        .anyMatch(spell -> spell.end().filter(on::equals).isPresent());
  }

  private MultiCurrencyAmount lapsed(AccountContracts contracts, LocalDate today) {
    return contracts.all().stream()
        .flatMap(contract -> contract.versionOn(today).stream())
        .map(version -> version.term())
        .filter(term -> term.lapsedBy(today) && term.end().equals(on))
        .map(term -> term.monthlyAmount())
        .reduce(nothing(), MultiCurrencyAmount::plus);
  }

  private MultiCurrencyAmount lessBy(
      Set<RevenueCategory> categories, AccountContracts contracts, LocalDate today) {
    return RevenueLedger.of(contracts, today).lines().stream()
        .filter(line -> line.day().equals(on) && categories.contains(line.category()))
        .filter(line -> line.amount().minorUnits() < 0)
        .map(line -> new Money(-line.amount().minorUnits(), line.amount().currency()))
        .map(MultiCurrencyAmount::of)
        .reduce(nothing(), MultiCurrencyAmount::plus);
  }

  private static MultiCurrencyAmount nothing() {
    return MultiCurrencyAmount.zero();
  }

  /// The reason that an order of the day told, if any did.
  public Optional<String> told(Facts facts) {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> order.effective().equals(on) && order.reason().isPresent())
        .reduce((_, later) -> later)
        .flatMap(ContractChanged::reason);
  }

  /// What kind of loss a line of the ledger is, if it is below zero; none where something moved or
  /// is unexplained.
  public static Optional<Loss> kindOf(RevenueCategory category) {
    if (category == RevenueCategory.CANCELLATION) {
      return Optional.of(Loss.LEFT);
    }
    if (BY_QUANTITY.contains(category)) {
      return Optional.of(Loss.QUANTITY);
    }
    return BY_PRICE.contains(category) ? Optional.of(Loss.PRICE) : Optional.empty();
  }

  /// Why, if anybody of ours has said so.
  public Optional<ChurnReasonGiven> reason(Facts facts) {
    return facts.of(ChurnReasonGiven.class).stream()
        .map(Fact::signal)
        .filter(given -> given.loss() == kind && given.on().equals(on))
        .reduce((_, later) -> later);
  }
}
