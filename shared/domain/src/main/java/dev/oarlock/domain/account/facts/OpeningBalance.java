package dev.oarlock.domain.account.facts;

import static java.util.stream.Collectors.groupingBy;

import dev.oarlock.domain.account.contract.order.NoticeWithdrawal;
import dev.oarlock.domain.account.contract.order.OneTimeCharge;
import dev.oarlock.domain.account.contract.order.SignedOrder;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.LineSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes room among very many orders without changing a number. What an old order added to its
/// contract or took away is told by one amendment instead, which lists the lines in force after the
/// newest of them, and what was signed to be paid once: the opening balance. Whatever begins or
/// ends a contract is kept. An order from before that day that is told only then counts no more,
/// nor does one that is told again.
record OpeningBalance(LocalDate keptFrom) {
  /// More orders than accounts commonly have.
  private static final int COMMON_COUNT = 1_000;

  /// Longer than anything looks back.
  private static final int KEPT_DAYS = 800;

  static Stream<Fact<Signal>> folded(List<Fact<Signal>> orders, LocalDate today) {
    if (isOfFew(orders)) {
      return orders.stream();
    }
    var balance = new OpeningBalance(today.minusDays(KEPT_DAYS));
    return orders.stream().collect(groupingBy(it -> order(it).contract())).values().stream()
        .flatMap(balance::folded);
  }

  /// Whether there are so few that none is folded.
  static boolean isOfFew(List<Fact<Signal>> orders) {
    return orders.size() <= COMMON_COUNT;
  }

  private Stream<Fact<Signal>> folded(List<Fact<Signal>> orders) {
    var old = orders.stream().filter(it -> order(it).effective().isBefore(keptFrom)).toList();
    var changes = old.stream().filter(it -> isChange(order(it))).toList();
    if (changes.size() < 2) {
      return orders.stream();
    }
    var rest = new ArrayList<>(standing(orders));
    rest.removeAll(changes);
    var newest = changes.stream().max(Fact.OLDEST_FIRST).orElseThrow();
    var from = dayAfter(changes);
    if (rest.stream().noneMatch(it -> listsAll(order(it)) && order(it).effective().equals(from))) {
      balance(old, from).ifPresent(it -> rest.add(new Fact<>(0, newest.at(), newest.offset(), it)));
    }
    return rest.stream();
  }

  /// Without the notices that were taken back: the amendment that did so may go.
  private static List<Fact<Signal>> standing(List<Fact<Signal>> orders) {
    var standing =
        Set.copyOf(NoticeWithdrawal.standing(orders.stream().map(OpeningBalance::signed).toList()));
    return orders.stream().filter(it -> standing.contains(signed(it))).toList();
  }

  private static SignedOrder signed(Fact<Signal> fact) {
    return new SignedOrder(order(fact), fact.at());
  }

  private static LocalDate dayAfter(List<Fact<Signal>> changes) {
    return changes.stream()
        .map(it -> order(it).effective())
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plusDays(1);
  }

  private static boolean listsAll(ContractChanged order) {
    return switch (order.order()) {
      case NEW -> true;
      case RENEWAL, AMENDMENT -> !order.recurringLines().isEmpty();
      case ADD_ON, CANCELLATION -> false;
    };
  }

  /// Whether it neither begins nor ends the contract.
  private static boolean isChange(ContractChanged order) {
    return switch (order.order()) {
      case ADD_ON, AMENDMENT -> true;
      case CANCELLATION -> !order.lines().isEmpty();
      case NEW, RENEWAL -> false;
    };
  }

  /// Empty if the old orders begin no term.
  private static Optional<ContractChanged> balance(List<Fact<Signal>> old, LocalDate from) {
    var signed = old.stream().map(OpeningBalance::signed).toList();
    var id = signed.getFirst().order().contract();
    return Contract.of(id, signed)
        .versionOn(from.minusDays(1))
        .map(version -> balance(id, version.term(), from, OneTimeCharge.of(signed)));
  }

  private static ContractChanged balance(
      String contract, ContractTerm term, LocalDate from, List<OneTimeCharge> charges) {
    var closed = term.closedOn();
    return new ContractChanged(
        contract,
        closed.isPresent() ? OrderType.CANCELLATION : OrderType.AMENDMENT,
        closed.orElse(from),
        term.toldAfter(from),
        term.trial(),
        closed.isPresent() ? List.of() : lines(term, charges),
        Optional.empty(),
        Optional.empty());
  }

  private static List<ContractLine> lines(ContractTerm term, List<OneTimeCharge> charges) {
    return LineSum.of(
        Stream.concat(term.lines().stream(), charges.stream().map(OneTimeCharge::line)).toList());
  }

  private static ContractChanged order(Fact<Signal> fact) {
    return (ContractChanged) fact.signal();
  }
}
