package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.order.OneTimeCharge;
import dev.oarlock.domain.account.contract.order.SignedOrder;
import dev.oarlock.domain.account.contract.renewal.ContractRenewals;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractSuccession;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.contract.term.QuantityAllocation;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The contracts of an account: revenue, licences and renewals on any day. A term runs from the day
/// it takes effect up to, not including, the day it ends; one that ends without a word from either
/// side is in force for its grace, overdue for renewal. Revenue is committed monthly recurring
/// revenue (CMRR).
public final class AccountContracts {
  private final List<Contract> contracts;
  private final List<ContractSuccession> successions;
  private final ContractRenewals renewals;

  /// Many questions of one scoring ask for the same days, and an order may have hundreds of lines.
  private final Map<LicenceDay, Long> licences = new ConcurrentHashMap<>();

  private record LicenceDay(LocalDate day, boolean countsTrials) {}

  private AccountContracts(ContractReplacement replacement) {
    this.contracts = SwapGap.closed(replacement.contracts());
    this.successions = replacement.successions();
    this.renewals = new ContractRenewals(contracts, successions);
  }

  public static AccountContracts of(Facts facts) {
    return facts.view(AccountContracts.class, AccountContracts::collect);
  }

  private static AccountContracts collect(Facts facts) {
    var byId = new TreeMap<String, List<SignedOrder>>();
    for (var signed : orders(facts)) {
      byId.computeIfAbsent(signed.order().contract(), _ -> new ArrayList<>()).add(signed);
    }
    var begun =
        byId.entrySet().stream()
            .map(e -> Contract.of(e.getKey(), e.getValue()))
            .filter(contract -> !contract.versions().isEmpty())
            .toList();
    return new AccountContracts(ContractReplacement.of(begun));
  }

  /// What was signed to be paid once and nobody took back, oldest first.
  public static List<OneTimeCharge> oneTimeCharges(Facts facts) {
    return OneTimeCharge.of(orders(facts));
  }

  private static List<SignedOrder> orders(Facts facts) {
    return facts.of(ContractChanged.class).stream()
        .map(order -> new SignedOrder(order.signal(), order.at()))
        .toList();
  }

  /// Each of them, by its number.
  public List<Contract> all() {
    return contracts;
  }

  /// Which contracts follow others under a number of their own.
  public List<ContractSuccession> successions() {
    return successions;
  }

  /// Committed monthly recurring revenue, after discounts, that of overdue contracts included.
  public MultiCurrencyAmount cmrr(LocalDate day) {
    return sum(terms(day));
  }

  /// The part of it whose renewal is overdue.
  public MultiCurrencyAmount overdueCmrr(LocalDate day) {
    return sum(terms(day).filter(term -> term.isOverdue(day)));
  }

  /// What was paid a month when anything last was, before or on a day.
  public MultiCurrencyAmount lastPaidCmrr(LocalDate day) {
    return Stream.concat(
            changeDays().filter(it -> !it.isAfter(day)).map(it -> it.minusDays(1)), Stream.of(day))
        .map(this::cmrr)
        .filter(amount -> !amount.isZero())
        .reduce((_, later) -> later)
        .orElseGet(MultiCurrencyAmount::zero);
  }

  private static MultiCurrencyAmount sum(Stream<ContractTerm> terms) {
    return terms
        .map(ContractTerm::monthlyAmount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// The monthly revenue of one contract; zero if it is unknown or not in force.
  public MultiCurrencyAmount monthlyValue(String contract, LocalDate day) {
    return sum(byId(contract).flatMap(c -> c.termOn(day)).stream());
  }

  /// The version of a contract that an order led to, netted with all else of its day.
  public Optional<OrderEffect> effectOf(ContractChanged order) {
    return byId(order.contract())
        .flatMap(contract -> OrderEffect.of(contract, order))
        .map(effect -> effect.after(superseded(order.contract(), effect.since())));
  }

  /// What contracts paid a month whose place another takes on a day.
  private MultiCurrencyAmount superseded(String next, LocalDate day) {
    return followed(next, day).stream()
        .map(from -> monthlyValue(from, day.minusDays(1)).minus(monthlyValue(from, day)))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// The contracts whose place another takes on a day.
  public List<String> followed(String next, LocalDate day) {
    return successions.stream()
        .filter(it -> it.to().equals(next) && it.on().equals(day))
        .map(ContractSuccession::from)
        .toList();
  }

  /// Whether one contract is in force.
  public boolean inForce(String contract, LocalDate day) {
    return byId(contract).flatMap(c -> c.termOn(day)).isPresent();
  }

  /// The day on which the term of a contract ended that was its last before a day.
  public Optional<LocalDate> endedBefore(String contract, LocalDate day) {
    return byId(contract)
        .flatMap(c -> c.versionOn(day))
        .map(version -> version.term().closedOn().orElse(version.term().end()));
  }

  boolean isOverdue(String contract, LocalDate day) {
    return byId(contract).filter(c -> c.isOverdue(day)).isPresent();
  }

  /// Seats in force, all products together.
  public int licences(LocalDate day) {
    return (int) Math.min(Integer.MAX_VALUE, licences(day, true));
  }

  /// The most seats in force on any day from `from` up to `day`, so that seats given back in
  /// between still count. A trial counts only for who has nothing else: it is no part of what a
  /// customer bought.
  public int mostLicences(LocalDate from, LocalDate day) {
    var hasOnlyTrials = terms(day).allMatch(ContractTerm::isTrial);
    var most =
        Stream.concat(
                changeDays().filter(it -> it.isAfter(from) && it.isBefore(day)),
                Stream.of(from, day))
            .mapToLong(it -> licences(it, hasOnlyTrials))
            .max()
            .orElse(0);
    return (int) Math.min(Integer.MAX_VALUE, most);
  }

  private long licences(LocalDate day, boolean countTrials) {
    return licences.computeIfAbsent(
        new LicenceDay(day, countTrials),
        _ ->
            terms(day)
                .filter(term -> countTrials || !term.isTrial())
                .mapToLong(ContractTerm::licences)
                .sum());
  }

  /// What is in force on a day, by product.
  public List<ProductQuantity> quantities(LocalDate day) {
    return ProductQuantity.of(lines(day));
  }

  Stream<ContractLine> lines(LocalDate day) {
    return terms(day).flatMap(term -> term.lines().stream());
  }

  /// The earliest renewal after `day`, or the one overdue on it. Monthly contracts count only if
  /// there are no others, because they continue without a decision. Where none in force goes on,
  /// that of the contract that is signed to follow.
  public Optional<Renewal> nextRenewal(LocalDate day) {
    return renewals.next(day);
  }

  /// The next or overdue renewal of each contract in force, by contract.
  public List<Renewal> renewals(LocalDate day) {
    return renewals.all(day);
  }

  /// The renewal that is longest overdue.
  public Optional<Renewal> overdueRenewal(LocalDate day) {
    return renewals.longestOverdue(day);
  }

  /// All that is overdue for renewal, by the day on which it was due, the longest overdue first.
  public List<OverdueRenewal> overdueRenewals(LocalDate day) {
    return renewals.overdue(day);
  }

  /// What nobody has renewed within the grace that ended lately, by the day on which it was due.
  public List<OverdueRenewal> lapsedRenewals(LocalDate day) {
    return renewals.lapsed(day);
  }

  /// The day after `day` on which the last contract in force ends by a known cancellation; empty
  /// while any contract continues, or is followed by one that is signed.
  public Optional<LocalDate> noticeEffective(LocalDate day) {
    return renewals.noticeEffective(day);
  }

  /// Whether an order takes effect on a day. What takes effect on one day is netted before anybody
  /// concludes anything from it.
  public boolean changesByOrder(LocalDate day) {
    return contracts.stream()
        .flatMap(contract -> contract.versions().stream())
        .anyMatch(version -> version.since().equals(day));
  }

  /// The days after `day` on which what is paid a month changes by an order that is known already.
  public Stream<LocalDate> orderedChanges(LocalDate day) {
    return changeDays(day)
        .filter(this::changesByOrder)
        .filter(on -> !cmrr(on).equals(cmrr(on.minusDays(1))));
  }

  /// The contracts that a cancellation ended on a day.
  public List<String> cancelledOn(LocalDate day) {
    return contracts.stream()
        .filter(contract -> contract.versions().stream().anyMatch(it -> it.isCancelledOn(day)))
        .map(Contract::id)
        .toList();
  }

  public boolean inForce(LocalDate day) {
    return terms(day).findAny().isPresent();
  }

  /// What the account is to the business on a day.
  public AccountStanding standing(LocalDate day) {
    return new StandingAssessment(contracts, day).standing();
  }

  /// How the account came, left and came back.
  public CustomerSpells spells() {
    return new CustomerSpells(contracts);
  }

  /// Whether all contracts in force may be cancelled at the end of any month.
  public boolean isMonthToMonth(LocalDate day) {
    return inForce(day) && terms(day).allMatch(term -> term.isMonthToMonth(day));
  }

  /// Whether any contract in force runs for two years or longer.
  public boolean isMultiYear(LocalDate day) {
    return terms(day).anyMatch(term -> term.isMultiYear(day));
  }

  /// The price increase of the same licences at a renewal in the `days` up to `day`, as a share
  /// (0.1 is 10 %): the largest of any contract in force, 0 without any.
  public double priceIncrease(LocalDate day, int days) {
    return contracts.stream()
        .filter(contract -> contract.termOn(day).isPresent())
        .flatMapToDouble(contract -> contract.priceIncrease(day, days).stream())
        .max()
        .orElse(0);
  }

  /// The known days after `day` on which the contracts in force change: an order takes effect, a
  /// term ends, or its grace is over. An automatic renewal changes nothing.
  public Stream<LocalDate> changeDays(LocalDate day) {
    return changeDays().filter(change -> change.isAfter(day));
  }

  /// All of them, each once, in their order.
  public Stream<LocalDate> changeDays() {
    return contracts.stream().flatMap(Contract::changeDays).distinct().sorted();
  }

  /// The days on which renewals took or take effect.
  public Stream<LocalDate> renewalDays() {
    return contracts.stream()
        .flatMap(contract -> contract.versions().stream())
        .filter(version -> version.order().order() == ContractChanged.OrderType.RENEWAL)
        .map(ContractVersion::since);
  }

  /// The day on which the first contract took effect; of one that was taken back, none did.
  public Optional<LocalDate> firstContractDay() {
    return contracts.stream()
        .filter(contract -> !contract.neverBegan())
        .map(contract -> contract.versions().getFirst().since())
        .min(Comparator.naturalOrder());
  }

  /// The orders that would renew all contracts in force on a day, at their prices and to about the
  /// same end, for a total of so many licences; empty if there are no licences.
  public List<ContractChanged> renewedAtSize(int licences, LocalDate day) {
    var orders = new ArrayList<ContractChanged>();
    var total = licences(day);
    var allocation = QuantityAllocation.ofSeats(licences, total);
    for (var contract : contracts) {
      contract
          .termOn(day)
          .filter(_ -> total > 0)
          .ifPresent(term -> orders.add(allocation.renewed(term, day, contract.id())));
    }
    return orders;
  }

  private Stream<ContractTerm> terms(LocalDate day) {
    return contracts.stream().flatMap(contract -> contract.termOn(day).stream());
  }

  public Optional<Contract> byId(String id) {
    return contracts.stream().filter(contract -> contract.id().equals(id)).findFirst();
  }
}
