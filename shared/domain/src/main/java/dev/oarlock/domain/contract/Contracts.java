package dev.oarlock.domain.contract;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What an account has signed: worth, licences and renewals on any day. A term runs from the day it
/// takes effect up to, not including, the day it ends; money is contracted recurring revenue a
/// month.
public final class Contracts {
  private final List<Contract> contracts;

  private Contracts(List<Contract> contracts) {
    this.contracts = contracts;
  }

  public static Contracts of(Facts facts) {
    return facts.as(Contracts.class, Contracts::sorted);
  }

  private static Contracts sorted(Facts facts) {
    var byId = new TreeMap<String, List<Fact<ContractChanged>>>();
    for (var order : facts.of(ContractChanged.class)) {
      byId.computeIfAbsent(order.signal().contract(), _ -> new ArrayList<>()).add(order);
    }
    return new Contracts(
        byId.entrySet().stream().map(e -> Contract.of(e.getKey(), e.getValue())).toList());
  }

  /// Contracted recurring revenue a month, after discounts.
  public Amounts cmrr(LocalDate day) {
    return running(day).map(Term::monthly).reduce(Amounts.none(), Amounts::plus);
  }

  /// What one contract is worth a month; nothing when it is unknown or not in force.
  public Amounts worth(String contract, LocalDate day) {
    return named(contract).flatMap(c -> c.on(day)).map(Term::monthly).orElse(Amounts.none());
  }

  /// What one contract was worth a month when it was last in force before `day`.
  public Amounts worthBefore(String contract, LocalDate day) {
    return named(contract)
        .flatMap(c -> c.lastBefore(day))
        .map(Term::monthly)
        .orElse(Amounts.none());
  }

  /// Whether one contract is in force.
  public boolean inForce(String contract, LocalDate day) {
    return named(contract).flatMap(c -> c.on(day)).isPresent();
  }

  /// Licences in force, all products together.
  public int licences(LocalDate day) {
    return (int) Math.min(Integer.MAX_VALUE, running(day).mapToLong(Term::licences).sum());
  }

  /// The earliest renewal after `day`. Contracts from month to month count only where there are no
  /// others, because they roll on without anybody deciding.
  public Optional<Renewal> nextRenewal(LocalDate day) {
    return renewals(day).stream()
        .min(
            Comparator.comparing((Renewal renewal) -> renewal.termMonths() == 1)
                .thenComparing(Renewal::on)
                .thenComparing(Renewal::contract));
  }

  /// The next renewal of each contract in force, by contract.
  public List<Renewal> renewals(LocalDate day) {
    return contracts.stream().flatMap(contract -> contract.renewalAfter(day).stream()).toList();
  }

  /// The day after `day` on which the last contract in force ends by a cancellation that is already
  /// known; empty while any contract goes on.
  public Optional<LocalDate> notice(LocalDate day) {
    var inForce = contracts.stream().filter(contract -> contract.on(day).isPresent()).toList();
    var ends = inForce.stream().flatMap(contract -> contract.noticeAfter(day).stream()).toList();
    return ends.size() < inForce.size()
        ? Optional.empty()
        : ends.stream().max(Comparator.naturalOrder());
  }

  public boolean inForce(LocalDate day) {
    return running(day).findAny().isPresent();
  }

  /// Whether all that is in force may be left at the end of any month.
  public boolean monthToMonth(LocalDate day) {
    return inForce(day) && running(day).allMatch(Term::isMonthToMonth);
  }

  /// Whether any contract in force runs for two years or longer.
  public boolean multiYear(LocalDate day) {
    return running(day).anyMatch(Term::isMultiYear);
  }

  /// How much dearer the same licences became at a renewal in the `days` up to `day`, as a share
  /// (0.1 is 10 %): the largest rise of any contract in force, 0 where there was none.
  public double priceRise(LocalDate day, int days) {
    return contracts.stream()
        .filter(contract -> contract.on(day).isPresent())
        .flatMapToDouble(contract -> contract.priceRise(day, days).stream())
        .max()
        .orElse(0);
  }

  /// The days after `day` on which, by what is known, something else will be in force: orders take
  /// effect and terms lapse. A term that renews itself changes nothing.
  public Stream<LocalDate> turns(LocalDate day) {
    var lapses = renewals(day).stream().filter(renewal -> !renewal.autoRenew()).map(Renewal::on);
    var effects =
        orders().map(ContractChanged::effective).filter(effective -> effective.isAfter(day));
    return Stream.concat(effects, lapses);
  }

  /// The days on which renewals took or take effect.
  public Stream<LocalDate> renewalsSigned() {
    return orders()
        .filter(order -> order.order() == OrderType.RENEWAL)
        .map(ContractChanged::effective);
  }

  /// The day on which the first contract took effect.
  public Optional<LocalDate> since() {
    return orders()
        .filter(order -> order.order() == OrderType.NEW || order.order() == OrderType.RENEWAL)
        .map(ContractChanged::effective)
        .min(Comparator.naturalOrder());
  }

  /// The orders that would renew all contracts in force on a day, at their prices and until about
  /// the same end, so that they come to so many licences; none where there are no licences.
  public List<ContractChanged> resized(int licences, LocalDate day) {
    var orders = new ArrayList<ContractChanged>();
    var total = licences(day);
    var shares = new Shares(licences, total);
    for (var contract : contracts) {
      contract
          .on(day)
          .filter(_ -> total > 0)
          .ifPresent(term -> orders.add(term.renewedOn(day, contract.id(), shares)));
    }
    return orders;
  }

  private Stream<Term> running(LocalDate day) {
    return contracts.stream().flatMap(contract -> contract.on(day).stream());
  }

  private Optional<Contract> named(String id) {
    return contracts.stream().filter(contract -> contract.id().equals(id)).findFirst();
  }

  private Stream<ContractChanged> orders() {
    return contracts.stream().flatMap(contract -> contract.orders().stream());
  }
}
