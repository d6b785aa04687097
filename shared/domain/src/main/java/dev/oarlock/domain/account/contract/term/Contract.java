package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.contract.order.PriceIncrease;
import dev.oarlock.domain.account.contract.order.SignedOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// One contract: what it is from each day on which an order takes effect.
public record Contract(String id, List<ContractVersion> versions) {

  public static Contract of(String id, Collection<SignedOrder> orders) {
    return new Contract(id, ContractVersions.of(orders));
  }

  /// The same, its place taken from a day on by another contract that has these products. What else
  /// it has ends with its term; one that would renew itself ends on the day.
  Contract supersededOn(LocalDate day, Set<String> skus) {
    var last = versions.getLast();
    var rest = last.term().without(skus);
    return last.term().agreed().autoRenew() || rest.isEmpty() || !day.isBefore(last.term().end())
        ? replacedOn(day)
        : reducedOn(day, rest);
  }

  private Contract replacedOn(LocalDate day) {
    var replaced = new ArrayList<>(versions);
    var last = replaced.removeLast();
    replaced.add(closed(last, day));
    return new Contract(id, replaced);
  }

  private Contract reducedOn(LocalDate day, List<ContractLine> rest) {
    var term = versions.getLast().term();
    var reduced = new ArrayList<>(versions);
    reduced.add(
        new ContractVersion(
            day,
            term.withLines(rest).replacedOn(term.end()),
            ContractChanged.amendment(id, day, rest),
            Optional.of(term),
            0));
    return new Contract(id, reduced);
  }

  /// The same without notice that was given only when its term was over.
  Contract withoutLateNotice() {
    var last = versions.getLast();
    var isLate =
        last.order().order() == OrderType.CANCELLATION
            && last.term().closedOn().filter(last.since()::isAfter).isPresent();
    return isLate ? new Contract(id, versions.subList(0, versions.size() - 1)) : this;
  }

  /// The day from which a cancellation ended what was paid for, as it stands on a later day.
  public Optional<LocalDate> givenBackOn(LocalDate day) {
    return versionOn(day)
        .filter(version -> version.order().order() == OrderType.CANCELLATION)
        .map(ContractVersion::term)
        .filter(term -> term.isPaying() && term.closedOn().isPresent())
        .flatMap(ContractTerm::closedOn)
        .filter(on -> !on.isAfter(day) && termOn(on.minusDays(1)).isPresent());
  }

  /// The same, what was given back before a day lasting until it.
  public Contract lastingUntil(LocalDate day) {
    var given = versionOn(day.minusDays(1));
    return new Contract(
        id,
        versions.stream()
            .map(version ->
                given.filter(version::equals).isPresent() ? closed(version, day) : version)
            .toList());
  }

  private static ContractVersion closed(ContractVersion version, LocalDate day) {
    return new ContractVersion(
        version.since(),
        version.term().replacedOn(day),
        version.order(),
        version.previous(),
        version.daysLate());
  }

  /// Whether all that was signed was taken back by the day from which it was to hold.
  public boolean neverBegan() {
    return versions.stream()
        .map(ContractVersion::term)
        .allMatch(term -> term.closedOn().filter(on -> !on.isAfter(term.from())).isPresent());
  }

  /// The version that holds on a day, even if its term is over.
  public Optional<ContractVersion> versionOn(LocalDate day) {
    var from = 0;
    var to = versions.size();
    while (from < to) {
      var middle = (from + to) / 2;
      if (versions.get(middle).since().isAfter(day)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from == 0 ? Optional.empty() : Optional.of(versions.get(from - 1));
  }

  /// The term that runs on a day, or is overdue for renewal.
  public Optional<ContractTerm> termOn(LocalDate day) {
    return versionOn(day)
        .map(ContractVersion::term)
        .filter(term -> term.runsOn(day) || term.isOverdue(day));
  }

  /// The term for which revenue is committed on a day, as known by `known`: one that runs, or is
  /// overdue and may still be renewed. What nobody renewed within the grace was lost on the day it
  /// was due.
  public Optional<ContractTerm> committedTerm(LocalDate day, LocalDate known) {
    return termOn(day).filter(term -> term.runsOn(day) || mayRenew(term, known));
  }

  private boolean mayRenew(ContractTerm overdue, LocalDate known) {
    return overdue.closedOn().isPresent()
        || (known.isBefore(overdue.graceEnd()) && !isCancelledLate(overdue, known));
  }

  /// Whether a cancellation within the grace is known, which ends the term on the day it was due.
  public boolean isCancelledLate(ContractTerm overdue, LocalDate known) {
    return versionOn(known)
        .map(ContractVersion::term)
        .filter(term -> term.from().equals(overdue.from()) && term.closedOn().isPresent())
        .isPresent();
  }

  public boolean isOverdue(LocalDate day) {
    return termOn(day).filter(term -> term.isOverdue(day)).isPresent();
  }

  /// Whether anything was ever paid for it up to a day. What was signed and taken back on one day
  /// was not.
  public boolean hasPaid(LocalDate day) {
    return versions.stream()
        .takeWhile(version -> !version.since().isAfter(day))
        .anyMatch(Contract::isPaid);
  }

  /// What was paid a month for it when anything last was, up to a day.
  public MultiCurrencyAmount lastPaid(LocalDate day) {
    return versions.stream()
        .takeWhile(version -> !version.since().isAfter(day))
        .filter(Contract::isPaid)
        .reduce((_, later) -> later)
        .map(version -> version.term().monthlyAmount())
        .orElseGet(MultiCurrencyAmount::zero);
  }

  private static boolean isPaid(ContractVersion version) {
    var term = version.term();
    return term.isPaying() && (term.runsOn(version.since()) || term.isOverdue(version.since()));
  }

  /// The version that the running one leads to, given all known orders: a term renewed early goes
  /// on to the new one. A term without automatic renewal ends, whatever comes later; any other
  /// continues to the next known order.
  private Optional<ContractVersion> latestOf(LocalDate day) {
    var running = versionOn(day).filter(version -> termOn(day).isPresent());
    for (var version : versions) {
      if (version.since().isAfter(day) && running.filter(it -> leadsTo(it, version)).isPresent()) {
        running = Optional.of(version);
      }
    }
    return running;
  }

  private static boolean leadsTo(ContractVersion running, ContractVersion next) {
    var term = running.term();
    return term.closedOn().isEmpty()
        && (term.agreed().autoRenew() || !next.since().isAfter(term.end()));
  }

  /// The next open renewal after `day`, or the one that is overdue on it; a term with notice has
  /// none.
  public Optional<Renewal> renewalAfter(LocalDate day) {
    return latestOf(day)
        .map(ContractVersion::term)
        .filter(term -> term.closedOn().isEmpty())
        .map(open -> renewal(open, day));
  }

  private Renewal renewal(ContractTerm open, LocalDate day) {
    var end = open.endAfter(day);
    var notice = open.agreed().noticeDays();
    return new Renewal(
        end,
        open.monthlyAmount(),
        id,
        open.lengthOn(day),
        open.lengthThereafter(),
        open.agreed().autoRenew(),
        open.isMonthToMonth(day),
        notice.isPresent() ? Optional.of(end.minusDays(notice.getAsInt())) : Optional.empty());
  }

  /// The day after `day` on which a known cancellation ends the running term.
  public Optional<LocalDate> noticeEffectiveAfter(LocalDate day) {
    return latestOf(day)
        .flatMap(version -> version.term().closedOn())
        .filter(on -> on.isAfter(day));
  }

  /// The price increase of the latest renewal in the `days` up to `day`, as a share.
  public OptionalDouble priceIncrease(LocalDate day, int days) {
    return versions.stream()
        .filter(version -> !version.since().isAfter(day))
        .filter(version -> version.order().order() == OrderType.RENEWAL)
        .reduce((_, later) -> later)
        .filter(version -> !version.since().isBefore(day.minusDays(days)))
        .flatMap(version ->
            version.previous().map(it -> PriceIncrease.between(it.lines(), version.term().lines())))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /// The days on which it changes by what is known: an order takes effect, a term ends, its grace
  /// is over. An automatic renewal changes nothing.
  public Stream<LocalDate> changeDays() {
    return versions.stream().flatMap(this::changeDays);
  }

  private Stream<LocalDate> changeDays(ContractVersion version) {
    var term = version.term();
    var ends = term.agreed().autoRenew() ? Stream.<LocalDate>of() : ends(version);
    return Stream.of(Stream.of(version.since()), ends, term.closedOn().stream())
        .flatMap(days -> days);
  }

  /// The end of its term and of the grace, as far as the version still holds by then.
  private Stream<LocalDate> ends(ContractVersion version) {
    return Stream.of(version.term().end(), version.term().graceEnd())
        .filter(day -> versionOn(day).filter(version::equals).isPresent());
  }
}
