package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.contract.order.DatedOrder;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Notice of a contract, and late renewals of the same term that would begin after it: of these the
/// later signed stands, in whatever order they are told. Otherwise one decision would read as a
/// customer who left and came back.
///
/// @param term the term as it was without the notice
record GraceDecision(ContractTerm term, DatedOrder notice, List<DatedOrder> renewals) {
  private static final int SHORTLY_DAYS = 31;

  /// The orders that stand of those of a contract, which are in the sequence of their days.
  static List<DatedOrder> standing(List<DatedOrder> orders) {
    var standing = orders;
    var superseded = superseded(standing);
    while (!superseded.isEmpty()) {
      var lost = superseded;
      standing = standing.stream().filter(it -> !lost.contains(it)).toList();
      superseded = superseded(standing);
    }
    return standing;
  }

  /// What the first decision leaves out.
  private static List<DatedOrder> superseded(List<DatedOrder> orders) {
    var term = Optional.<ContractTerm>empty();
    for (var i = 0; i < orders.size(); i++) {
      var order = orders.get(i);
      var next = ContractVersions.after(term, ContractVersions.fromDueDay(term, order));
      if (isNotice(order, next)) {
        var later = orders.subList(i + 1, orders.size());
        var lost = term.map(it -> of(it, order, later).superseded()).orElse(List.of());
        if (!lost.isEmpty()) {
          return lost;
        }
      }
      term = next;
    }
    return List.of();
  }

  private static boolean isNotice(DatedOrder order, Optional<ContractTerm> next) {
    return order.order().order() == OrderType.CANCELLATION
        && next.flatMap(ContractTerm::closedOn).isPresent();
  }

  private static GraceDecision of(ContractTerm term, DatedOrder notice, List<DatedOrder> later) {
    var renewals =
        later.stream()
            .filter(it -> it.order().order().beginsTerm() && it.start().isAfter(notice.start()))
            .filter(it -> isLate(term, it))
            .toList();
    return new GraceDecision(term, notice, renewals);
  }

  /// Notice of which nobody knew before the term was over counts for nothing once it is renewed.
  private List<DatedOrder> superseded() {
    return term.isOverdue(notice.start())
            && term.isOverdue(notice.signedOn())
            && renewals.stream().anyMatch(this::isSignedLater)
        ? List.of(notice)
        : renewals.stream().filter(it -> !isSignedLater(it)).toList();
  }

  /// What is told on one day counts in the sequence in which it takes effect.
  private boolean isSignedLater(DatedOrder renewal) {
    return !renewal.signedOn().isBefore(notice.signedOn());
  }

  /// Whether an order renews a term late: it begins within the grace, or was signed within it and
  /// begins shortly after.
  static boolean isLate(ContractTerm last, DatedOrder it) {
    var isShortlyAfter =
        !it.start().isBefore(last.graceEnd())
            && it.start().isBefore(last.graceEnd().plusDays(SHORTLY_DAYS));
    return last.isOverdue(it.start()) || (isShortlyAfter && last.isOverdue(it.signedOn()));
  }

  /// How late an order begins a term, or was signed: a renewal that is dated back to the day on
  /// which it was due was overdue until somebody signed it.
  static int daysLate(Optional<ContractTerm> last, DatedOrder it) {
    var signed =
        last.filter(term -> it.order().order() == OrderType.RENEWAL)
            .filter(term -> term.end().equals(it.start()) && term.isOverdue(it.signedOn()))
            .map(term -> Math.toIntExact(ChronoUnit.DAYS.between(it.start(), it.signedOn())))
            .orElse(0);
    return Math.max(it.daysLate(), signed);
  }
}
