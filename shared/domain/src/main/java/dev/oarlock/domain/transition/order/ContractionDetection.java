package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.transition.netting.NettedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds by how much an account contracts from which day on: with a renewal for less, fewer seats,
/// a product or a contract given up. Netted like growth, so a swap is none.
public final class ContractionDetection {
  private final Facts facts;
  private final AccountContracts contracts;
  private final LocalDate today;

  private ContractionDetection(Facts facts, LocalDate today) {
    this.facts = facts;
    this.contracts = AccountContracts.of(facts);
    this.today = today;
  }

  /// An order and what it made of its contract.
  private record SettledOrder(ContractChanged order, OrderEffect effect) {}

  /// What orders of a day come to, if less is paid from it on.
  static Optional<ContractionSummary> from(LocalDate since, Facts facts, LocalDate today) {
    var detection = new ContractionDetection(facts, today);
    var orders = detection.orders().filter(it -> it.effect().since().equals(since)).toList();
    return detection.on(since).isContraction()
        ? Optional.of(detection.summary(since, orders))
        : Optional.empty();
  }

  private Stream<SettledOrder> orders() {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .flatMap(order ->
            contracts.effectOf(order).map(effect -> new SettledOrder(order, effect)).stream());
  }

  /// What orders that were held come to, one a day from which they hold, the earliest first.
  public static List<ContractionSummary> settled(
      Collection<HeldOrder> held, Facts facts, LocalDate today) {
    var detection = new ContractionDetection(facts, today);
    var days = new TreeMap<LocalDate, List<SettledOrder>>();
    detection
        .orders()
        .filter(it -> held.stream().anyMatch(order -> order.isAbout(it.order())))
        .forEach(it -> days.computeIfAbsent(it.effect().since(), _ -> new ArrayList<>()).add(it));
    return days.entrySet().stream()
        .filter(day -> detection.on(day.getKey()).isContraction())
        .map(day -> detection.summary(day.getKey(), day.getValue()))
        .toList();
  }

  private NettedDay on(LocalDate since) {
    return new NettedDay(facts, since, today);
  }

  private ContractionSummary summary(LocalDate since, List<SettledOrder> orders) {
    var day = on(since);
    var renewals = orders.stream().filter(it -> it.order().order() == OrderType.RENEWAL).toList();
    return new ContractionSummary(
        since,
        day.before(),
        day.after(),
        day.changes(),
        orders.stream().flatMap(it -> it.order().reason().stream()).distinct().sorted().toList(),
        renewals.stream().map(it -> it.effect().term()).max(Comparator.naturalOrder()),
        renewals.stream().mapToInt(it -> it.effect().daysLate()).max().orElse(0),
        OrderDoubt.between(since, since, facts));
  }
}
