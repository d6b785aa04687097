package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractSuccession;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the renewals of an account: signed, also for a day ahead, automatic up to a day, or signed
/// under another number. What goes on from month to month renews nothing, and who starts to pay
/// after a trial is won.
record RenewalSearch(AccountContracts contracts, LocalDate today) {

  List<RenewedContract> all() {
    return contracts.all().stream()
        .flatMap(it ->
            Stream.of(signed(it), automatic(it), replaced(it).stream()).flatMap(found -> found))
        .filter(it -> !it.automatic() || !it.on().isAfter(today))
        .sorted(Comparator.comparing(RenewedContract::on).thenComparing(RenewedContract::from))
        .toList();
  }

  private static Stream<RenewedContract> signed(Contract contract) {
    return contract.versions().stream()
        .filter(ContractVersion::beginsTerm)
        .flatMap(version ->
            version
                .previous()
                .filter(last -> goesOn(last, version.since()) && isTerm(last, version.since()))
                .map(last ->
                    new RenewedContract(
                        version.since(),
                        contract.id(),
                        contract.id(),
                        last,
                        version.term(),
                        false,
                        version.daysLate()))
                .stream());
  }

  private static boolean goesOn(ContractTerm last, LocalDate day) {
    return last.isPaying() && last.from().isBefore(day) && last.runsOn(day.minusDays(1));
  }

  private static boolean isTerm(ContractTerm term, LocalDate day) {
    return !term.isMonthToMonth(day.minusDays(1));
  }

  private Stream<RenewedContract> automatic(Contract contract) {
    var versions = contract.versions();
    return IntStream.range(0, versions.size())
        .boxed()
        .flatMap(i -> {
          var until = i + 1 < versions.size() ? versions.get(i + 1).since() : today.plusDays(1);
          return automatic(contract, versions.get(i), until);
        });
  }

  /// Of a version that holds up to, not including, a day.
  private static Stream<RenewedContract> automatic(
      Contract contract, ContractVersion version, LocalDate until) {
    var term = version.term();
    if (!term.agreed().autoRenew() || !term.isPaying()) {
      return Stream.empty();
    }
    return Stream.iterate(1L, it -> it + 1)
        .map(term::endOf)
        .dropWhile(end -> end.isBefore(version.since()))
        .takeWhile(end -> end.isBefore(until) && term.runsOn(end))
        .filter(end -> isTerm(term, end))
        .map(end ->
            new RenewedContract(
                end,
                contract.id(),
                contract.id(),
                contract.versionOn(end.minusDays(1)).map(ContractVersion::term).orElse(term),
                term,
                true,
                0));
  }

  /// A contract that another follows, which has a product of it: by itself where nobody ended the
  /// first, else from the day on which it was cancelled.
  private Optional<RenewedContract> replaced(Contract contract) {
    return contracts.successions().stream()
        .filter(it -> it.from().equals(contract.id()))
        .findFirst()
        .flatMap(it -> replaced(contract, it))
        .or(() -> cancelledFor(contract));
  }

  private Optional<RenewedContract> replaced(Contract contract, ContractSuccession succession) {
    var next = contracts.byId(succession.to()).orElseThrow();
    return contract
        .versionOn(succession.on().minusDays(1))
        .map(ContractVersion::term)
        .filter(ContractTerm::isPaying)
        .map(last -> renewed(contract, next, new Handover(last, succession.on())));
  }

  private Optional<RenewedContract> cancelledFor(Contract contract) {
    var last = contract.versions().getLast();
    return last.term()
        .closedOn()
        .filter(on -> last.isCancelledOn(on) && last.term().isPaying())
        .flatMap(on ->
            successor(contract, on)
                .map(next -> renewed(contract, next, new Handover(last.term(), on))));
  }

  private record Handover(ContractTerm last, LocalDate on) {}

  private static RenewedContract renewed(Contract contract, Contract next, Handover handover) {
    return new RenewedContract(
        handover.on(),
        contract.id(),
        next.id(),
        handover.last(),
        first(next).term(),
        false,
        daysLate(handover.last(), first(next).since()));
  }

  private static int daysLate(ContractTerm last, LocalDate signed) {
    return last.agreed().autoRenew()
        ? 0
        : (int) Math.max(0, ChronoUnit.DAYS.between(last.end(), signed));
  }

  private Optional<Contract> successor(Contract contract, LocalDate on) {
    var last = contract.versions().getLast().term();
    return contracts.all().stream()
        .filter(other -> !other.id().equals(contract.id()) && first(other).beginsTerm())
        .filter(other -> first(other).term().isPaying() && sharesProduct(other, last))
        .filter(other -> first(other).since().equals(on))
        .findFirst();
  }

  private static boolean sharesProduct(Contract other, ContractTerm term) {
    var skus = skus(term);
    return skus(first(other).term()).stream().anyMatch(skus::contains);
  }

  private static ContractVersion first(Contract contract) {
    return contract.versions().getFirst();
  }

  private static Set<String> skus(ContractTerm term) {
    return term.lines().stream().map(ContractLine::sku).collect(Collectors.toSet());
  }
}
