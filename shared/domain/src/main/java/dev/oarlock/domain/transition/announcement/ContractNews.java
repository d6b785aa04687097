package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What an account's contracts give reason to tell on a day: renewals that are overdue, once for
/// each week; those that were never signed, of a customer who stays; and that the customer left.
/// Time alone brings all of it about.
public record ContractNews(
    LocalDate day,
    List<OverdueRenewal> overdue,
    List<OverdueRenewal> lapsed,
    Optional<AccountChurn> churn) {
  public ContractNews {
    overdue = List.copyOf(overdue);
    lapsed = List.copyOf(lapsed);
  }

  public static ContractNews of(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    var stays = contracts.standing(day).isCustomer();
    return new ContractNews(
        day,
        contracts.overdueRenewals(day),
        stays ? contracts.lapsedRenewals(day) : List.of(),
        AccountChurn.settledBy(facts, day));
  }

  /// The key of what is told of an overdue renewal in its week.
  public String key(OverdueRenewal renewal) {
    return "renewal-overdue:" + renewal.due() + ":" + renewal.weeksOverdue(day);
  }

  public static String keyOfLapsed(OverdueRenewal renewal) {
    return keyOfLapsed(renewal.due());
  }

  static String keyOfLapsed(LocalDate due) {
    return "renewal-lapsed:" + due;
  }

  public static String key(AccountChurn churn) {
    return keyOfChurn(churn.on());
  }

  static String keyOfChurn(LocalDate on) {
    return "churned:" + on;
  }

  /// What there is to tell; what has the same key is the same.
  public Set<String> keys() {
    var keys = new TreeSet<String>();
    overdue.forEach(renewal -> keys.add(key(renewal)));
    lapsed.forEach(renewal -> keys.add(keyOfLapsed(renewal)));
    churn.ifPresent(it -> keys.add(key(it)));
    return keys;
  }

  /// The first day after `today` on which time alone gives something else to tell.
  public static Optional<LocalDate> nextChange(Facts facts, LocalDate today) {
    var now = of(facts, today);
    var weeks = now.overdue.stream().map(renewal -> renewal.nextWeek(today));
    return Stream.concat(weeks, daysOfOrders(facts, today))
        .filter(day -> day.isAfter(today))
        .distinct()
        .sorted()
        .filter(day -> !of(facts, day).keys().equals(now.keys()))
        .findFirst();
  }

  /// The days on which the contracts change, and those after, on which that is settled.
  private static Stream<LocalDate> daysOfOrders(Facts facts, LocalDate today) {
    return AccountContracts.of(facts)
        .changeDays(today.minusDays(1))
        .flatMap(day -> Stream.of(day, day.plusDays(1)));
  }
}
