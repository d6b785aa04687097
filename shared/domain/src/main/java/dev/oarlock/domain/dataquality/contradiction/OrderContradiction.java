package dev.oarlock.domain.dataquality.contradiction;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An order that cannot be, after all else that is known: it ends a contract that nobody signed, or
/// takes more than there is. It counts for nothing, or for no more than there was; told the order
/// that it belongs to, it is none any more. `what` says the contradiction.
public record OrderContradiction(ContractChanged order, String what) {
  private static final int NEWS_DAYS = 365;

  /// All there are, as known now.
  public static List<OrderContradiction> of(Facts facts) {
    var orders = facts.of(ContractChanged.class).stream().map(Fact::signal).toList();
    var contracts = AccountContracts.of(facts).all();
    var found = new ArrayList<OrderContradiction>();
    for (var order : orders) {
      contradiction(order, orders, contracts)
          .ifPresent(what -> found.add(new OrderContradiction(order, what)));
    }
    return found;
  }

  /// Those of the year up to a day that count for no more than there was, of contracts that are
  /// known.
  public static List<OrderContradiction> counted(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    return of(facts).stream()
        .filter(it -> it.order().effective().plusDays(NEWS_DAYS).isAfter(day))
        .filter(it -> contracts.byId(it.order().contract()).isPresent())
        .toList();
  }

  public OrderDoubt doubt() {
    return new OrderDoubt(order.effective(), what);
  }

  /// Whether a signal told this order.
  public boolean isOf(Signal signal) {
    return signal instanceof ContractChanged told
        && told.order() == order.order()
        && told.contract().equals(order.contract())
        && told.effective().equals(order.effective());
  }

  private static Optional<String> contradiction(
      ContractChanged order, List<ContractChanged> all, List<Contract> contracts) {
    return order.order() == OrderType.CANCELLATION
        ? cancelled(order, all, contracts)
        : Optional.empty();
  }

  private static Optional<String> cancelled(
      ContractChanged order, List<ContractChanged> all, List<Contract> contracts) {
    if (all.stream().noneMatch(other -> isSame(order, other) && other.order().beginsTerm())) {
      return Optional.of(
          phrase(
              "it cancels {0!} from {1}, and no order ever began a contract of that number",
              order.contract(), order.effective()));
    }
    return new LinkedHashSet<>(order.lines().stream().map(ContractLine::sku).toList())
        .stream()
            .flatMap(sku -> taken(sku, order, held(order, all, contracts)).stream())
            .findFirst();
  }

  private static Optional<String> taken(
      String sku, ContractChanged order, List<ContractLine> held) {
    var takes = quantity(sku, order.lines().stream());
    var has = quantity(sku, held.stream());
    if (takes <= has && held.stream().anyMatch(line -> line.sku().equals(sku))) {
      return Optional.empty();
    }
    return Optional.of(
        takes == 0
            ? phrase(
                "it takes {0!} from {1!} on {2}, of which there {3:was|were} {3}",
                sku, order.contract(), order.effective(), has)
            : phrase(
                "it takes {0} of {1!} from {2!} on {3}, of which there {4:was|were} {4}",
                takes, sku, order.contract(), order.effective(), has));
  }

  /// What there was the day before and what came on the day itself, and what was to be paid once.
  private static List<ContractLine> held(
      ContractChanged order, List<ContractChanged> all, List<Contract> contracts) {
    var before =
        contracts.stream()
            .filter(contract -> contract.id().equals(order.contract()))
            .flatMap(contract -> contract.termOn(order.effective().minusDays(1)).stream())
            .map(ContractTerm::lines)
            .flatMap(List::stream);
    var came =
        all.stream()
            .filter(other -> isSame(order, other) && other.order() != OrderType.CANCELLATION)
            .filter(other -> other.effective().equals(order.effective()))
            .flatMap(other -> other.lines().stream());
    var oneTime =
        all.stream()
            .filter(other -> isSame(order, other) && other.order() != OrderType.CANCELLATION)
            .filter(other -> other.effective().isBefore(order.effective()))
            .flatMap(other -> other.lines().stream())
            .filter(line -> !line.isRecurring());
    return Stream.of(before, came, oneTime).flatMap(lines -> lines).toList();
  }

  private static long quantity(String sku, Stream<ContractLine> lines) {
    return lines.filter(line -> line.sku().equals(sku)).mapToLong(ContractLine::quantity).sum();
  }

  private static boolean isSame(ContractChanged order, ContractChanged other) {
    return other.contract().equals(order.contract());
  }
}
