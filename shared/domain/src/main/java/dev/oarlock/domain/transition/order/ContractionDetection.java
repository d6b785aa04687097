package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// Finds by how much an account contracts from which day on: with a renewal for less, fewer seats,
/// a product or a contract given up. Netted like growth, so a swap is none.
public final class ContractionDetection {
  private final AccountContracts contracts;
  private final LocalDate today;

  private ContractionDetection(Facts facts, LocalDate today) {
    this.contracts = AccountContracts.of(facts);
    this.today = today;
  }

  /// An order and what it made of its contract.
  private record SettledOrder(ContractChanged order, OrderEffect effect) {
    boolean isLess() {
      return effect.monthlyAmount().minus(effect.previousAmount()).totals().stream()
          .anyMatch(step -> step.minorUnits() < 0);
    }
  }

  /// What orders that were held come to, one a day from which they hold, the earliest first.
  public static List<ContractionSummary> settled(
      Collection<HeldOrder> held, Facts facts, LocalDate today) {
    var detection = new ContractionDetection(facts, today);
    var days = new TreeMap<LocalDate, List<SettledOrder>>();
    facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> held.stream().anyMatch(it -> it.isAbout(order)))
        .forEach(order ->
            detection
                .contracts
                .effectOf(order)
                .ifPresent(effect ->
                    days.computeIfAbsent(effect.since(), _ -> new ArrayList<>())
                        .add(new SettledOrder(order, effect))));
    return days.entrySet().stream()
        .filter(day -> day.getValue().stream().anyMatch(SettledOrder::isLess))
        .filter(day -> detection.on(day.getKey()).isContraction())
        .map(day -> detection.summary(day.getKey(), day.getValue()))
        .toList();
  }

  private NettedDay on(LocalDate since) {
    return new NettedDay(contracts, since, today);
  }

  private ContractionSummary summary(LocalDate since, List<SettledOrder> orders) {
    var day = on(since);
    var renewals = orders.stream().filter(it -> it.order().order() == OrderType.RENEWAL).toList();
    return new ContractionSummary(
        since,
        day.before(),
        day.contractedTo(),
        day.changes(),
        orders.stream().flatMap(it -> it.order().reason().stream()).distinct().sorted().toList(),
        renewals.stream().mapToInt(it -> it.effect().termMonths()).max().orElse(0),
        renewals.stream().mapToInt(it -> it.effect().daysLate()).max().orElse(0));
  }
}
