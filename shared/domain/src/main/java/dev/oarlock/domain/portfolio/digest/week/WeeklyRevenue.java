package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.portfolio.digest.revenue.AccountRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.transition.order.ContractionDetection;
import dev.oarlock.domain.transition.order.ContractionSummary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a week did to the revenue of one account: from what was known a week ago to what is known
/// today.
record WeeklyRevenue(WeekComparison comparison) {
  private static final MultiCurrencyAmount ZERO = MultiCurrencyAmount.zero();

  /// The week's, and the quarter's up to today.
  RevenueChanges changes() {
    var revenue = AccountRevenue.of(comparison.contracts(), comparison.day());
    return new RevenueChanges(
        week(revenue), revenue.in(RevenueChanges.quarterTo(comparison.day())));
  }

  /// From what was known of it a week ago to what is known today.
  private WeekRevenue week(AccountRevenue revenue) {
    var known = contractsBefore().cmrr(weekAgo());
    var was = revenue.balance(weekAgo());
    var days = new RevenuePeriod(weekAgo().plusDays(1), comparison.day());
    return new WeekRevenue(known, growth(known, was), growth(was, known), revenue.in(days));
  }

  /// How much more is paid in each currency in which it is more.
  private static MultiCurrencyAmount growth(MultiCurrencyAmount from, MultiCurrencyAmount to) {
    return to.minus(from).totals().stream()
        .filter(money -> money.minorUnits() > 0)
        .map(MultiCurrencyAmount::of)
        .reduce(ZERO, MultiCurrencyAmount::plus);
  }

  /// What is less now, else what was signed this week to be less, else what growth hides.
  Optional<RevenueContraction> contraction() {
    var lost = growth(comparison.cmrr(), contractsBefore().cmrr(weekAgo()));
    return lost.isZero()
        ? contractionAhead().or(this::hiddenContraction)
        : Optional.of(contraction(lost, Optional.empty(), ZERO, droppedProducts()));
  }

  private Optional<RevenueContraction> contractionAhead() {
    var facts = comparison.state().facts();
    var settled = new WeeklyWins(comparison).ordersSettled();
    return ContractionDetection.settled(settled, facts, comparison.day()).stream()
        .filter(less -> less.from().isAfter(comparison.day()))
        .min(Comparator.comparing(ContractionSummary::from))
        .map(less -> contraction(less.lost(), Optional.of(less.from()), ZERO, List.of()));
  }

  /// A product that is gone is a loss of the week's figures, whatever else grew.
  private Optional<RevenueContraction> hiddenContraction() {
    var moved = changes().week().moved();
    var lost = ZERO.minus(moved.movement(RevenueCategory.PRODUCT_CHURN));
    var dropped = droppedProducts();
    return lost.isZero() || dropped.isEmpty()
        ? Optional.empty()
        : Optional.of(contraction(lost, Optional.empty(), moved.change(), dropped));
  }

  private RevenueContraction contraction(
      MultiCurrencyAmount lost,
      Optional<LocalDate> ahead,
      MultiCurrencyAmount outweighedBy,
      List<String> dropped) {
    return new RevenueContraction(
        comparison.account(), lost, ahead, outweighedBy, dropped, isPaused(), comparison.doubts());
  }

  private boolean isPaused() {
    return comparison.contracts().standing(comparison.day()) == AccountStanding.PAUSED;
  }

  private List<String> droppedProducts() {
    var today =
        comparison.contracts().quantities(comparison.day()).stream()
            .map(ProductQuantity::sku)
            .collect(Collectors.toSet());
    return contractsBefore().quantities(weekAgo()).stream()
        .map(ProductQuantity::sku)
        .distinct()
        .filter(Predicate.not(today::contains))
        .toList();
  }

  /// A notice that was not known a week ago.
  Optional<NoticeGiven> notice() {
    return comparison
        .contracts()
        .noticeEffective(comparison.day())
        .filter(_ -> contractsBefore().noticeEffective(weekAgo()).isEmpty())
        .map(on -> new NoticeGiven(comparison.account(), on, reason()));
  }

  private Optional<String> reason() {
    return comparison.state().facts().of(ContractChanged.class).stream()
        .filter(comparison::isOfThisWeek)
        .map(Fact::signal)
        .filter(order -> order.order() == OrderType.CANCELLATION)
        .flatMap(order -> order.reason().stream())
        .reduce((_, later) -> later);
  }

  private AccountContracts contractsBefore() {
    return comparison.contractsKnownBefore().orElse(comparison.contracts());
  }

  private LocalDate weekAgo() {
    return comparison.weekAgo();
  }
}
