package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A contract and another that may follow it under its own number: it has a product of the first
/// and begins about the day on which the term of that ends.
public record SuccessorMatch(Contract old, Contract next, Kind kind, long daysApart) {
  private static final int EARLY_DAYS = 92;
  private static final int SHORTLY_DAYS = 31;

  /// What becomes of the contract that is followed.
  enum Kind {
    /// It ends without a word.
    LAPSES,
    /// It would renew itself, but the other is told as its renewal.
    RENEWS_ITSELF,
    /// Nothing was paid for it.
    UNPAID,
    /// It was cancelled, so its end is told.
    CANCELLED
  }

  public static final Comparator<SuccessorMatch> LIKELIEST_FIRST =
      Comparator.comparing((SuccessorMatch it) -> !it.isRenewal())
          .thenComparingLong(SuccessorMatch::daysApart)
          .thenComparing(SuccessorMatch::begins)
          .thenComparing(it -> it.next.id());

  /// Who has an overdue number closed when the next contract is signed has not left: that renews it
  /// all the same.
  public static Optional<SuccessorMatch> of(Contract old, Contract next) {
    return match(old.withoutLateNotice(), next)
        .filter(it -> it.kind == Kind.LAPSES)
        .or(() -> match(old, next));
  }

  private static Optional<SuccessorMatch> match(Contract old, Contract next) {
    var term = old.versions().getLast().term();
    var first = next.versions().getFirst();
    var isSigned = first.beginsTerm() && first.term().isPaying();
    if (!isSigned || old.id().equals(next.id()) || !first.since().isAfter(term.from())) {
      return Optional.empty();
    }
    return kind(term, first)
        .filter(_ -> skus(first.term()).stream().anyMatch(skus(term)::contains))
        .map(kind ->
            new SuccessorMatch(old, next, kind, daysBetween(first.since(), end(term, first))));
  }

  private static Optional<Kind> kind(ContractTerm term, ContractVersion first) {
    var day = first.since();
    if (!term.isPaying()) {
      return Optional.of(Kind.UNPAID).filter(_ -> term.runsOn(day));
    }
    if (term.closedOn().isPresent()) {
      return Optional.of(Kind.CANCELLED)
          .filter(_ -> daysBetween(day, term.closedOn().get()) <= EARLY_DAYS);
    }
    return term.agreed().autoRenew()
        ? Optional.of(Kind.RENEWS_ITSELF).filter(_ -> isRenewalOf(term, first))
        : Optional.of(Kind.LAPSES)
            .filter(_ -> !day.isBefore(term.end().minusDays(EARLY_DAYS)))
            .filter(_ -> day.isBefore(term.graceEnd()));
  }

  /// What has renewed itself goes on, and a renewal told long before is that of another contract,
  /// of which nobody told that it was signed.
  private static boolean isRenewalOf(ContractTerm term, ContractVersion first) {
    var day = first.since();
    return first.order().order() == OrderType.RENEWAL
        && !day.isBefore(term.endAfter(day.minusDays(1)).minusDays(SHORTLY_DAYS));
  }

  /// The end of the term about which the next contract begins.
  private static LocalDate end(ContractTerm term, ContractVersion first) {
    return term.closedOn().orElseGet(() -> term.endAfter(first.since().minusDays(1)));
  }

  private static long daysBetween(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /// What follows of it. Of contracts that one may follow the one whose end is `nearest` to its
  /// begin is followed from that begin on; one of which anything is told that holds later still
  /// runs beside it. So does one of which the other has less, unless that is told as its renewal:
  /// nobody who is bound for more begins early with less.
  public Optional<ContractSuccession> succession(boolean isNearest) {
    var takesPlace = begins().isAfter(old.versions().getLast().since());
    return switch (kind) {
      case LAPSES ->
          Optional.of(
              succession(
                  isNearest && takesPlace && (isRenewal() || isNoLess()) ? begins() : afterEnd()));
      case RENEWS_ITSELF ->
          isNearest && takesPlace ? Optional.of(succession(begins())) : Optional.empty();
      case UNPAID -> takesPlace ? Optional.of(succession(begins())) : Optional.empty();
      case CANCELLED -> Optional.empty();
    };
  }

  private boolean isNoLess() {
    var held = quantities(old.versions().getLast().term());
    return quantities(next.versions().getFirst().term()).entrySet().stream()
        .allMatch(it -> it.getValue() >= held.getOrDefault(it.getKey(), 0L));
  }

  private static Map<String, Long> quantities(ContractTerm term) {
    return term.lines().stream()
        .collect(
            Collectors.groupingBy(
                ContractLine::sku, Collectors.summingLong(ContractLine::quantity)));
  }

  private ContractSuccession succession(LocalDate on) {
    return new ContractSuccession(old.id(), next.id(), on);
  }

  /// The contract that is followed, as it is then.
  public Contract followed(ContractSuccession succession) {
    return old.supersededOn(succession.on(), skus(next.versions().getFirst().term()));
  }

  private LocalDate afterEnd() {
    var end = old.versions().getLast().term().end();
    return begins().isAfter(end) ? begins() : end;
  }

  private LocalDate begins() {
    return next.versions().getFirst().since();
  }

  private boolean isRenewal() {
    return next.versions().getFirst().order().order() == OrderType.RENEWAL;
  }

  private static Set<String> skus(ContractTerm term) {
    return term.lines().stream().map(ContractLine::sku).collect(Collectors.toSet());
  }
}
