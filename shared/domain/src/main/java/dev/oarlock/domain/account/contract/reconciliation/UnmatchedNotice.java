package dev.oarlock.domain.account.contract.reconciliation;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Notice of a contract of which nobody ever told, told on a day: another system may know one of
/// ours by that number.
public record UnmatchedNotice(String contract, LocalDate effective, LocalDate told) {
  /// For so long after its day it is worth a look: what it is about is rarely signed for more than
  /// a year.
  private static final int LOOK_DAYS = 365;

  /// All there are, the first to take effect first; of one contract the latest.
  public static List<UnmatchedNotice> of(Facts facts) {
    var contracts = AccountContracts.of(facts);
    return facts.of(ContractChanged.class).stream()
        .filter(it -> isNotice(it.signal()) && contracts.byId(it.signal().contract()).isEmpty())
        .map(it -> new UnmatchedNotice(it.signal().contract(), it.signal().effective(), it.day()))
        .filter(it -> !isToldAgain(it, facts))
        .sorted(
            Comparator.comparing(UnmatchedNotice::effective)
                .thenComparing(UnmatchedNotice::contract))
        .toList();
  }

  private static boolean isNotice(ContractChanged order) {
    return order.order() == OrderType.CANCELLATION && order.lines().isEmpty();
  }

  /// Whether a later day was told for the same contract.
  private static boolean isToldAgain(UnmatchedNotice notice, Facts facts) {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> isNotice(order) && order.contract().equals(notice.contract))
        .anyMatch(order -> order.effective().isAfter(notice.effective));
  }

  /// The first day on which nobody asks any more what it is about.
  public LocalDate lookedAtUntil() {
    return effective.plusDays(LOOK_DAYS);
  }

  public boolean isLookedAt(LocalDate day) {
    return day.isBefore(lookedAtUntil());
  }

  /// Whether it may be the end of all that the account pays for: there are as many such notices as
  /// contracts that go on. What was signed after a notice was told is not what that is about.
  public static boolean mayEndAll(List<UnmatchedNotice> notices, Facts facts, LocalDate day) {
    var open = notices.stream().filter(it -> it.isLookedAt(day)).toList();
    var goingOn =
        AccountContracts.of(facts).all().stream()
            .filter(it -> goesOn(it, day))
            .filter(it -> open.stream().anyMatch(notice -> !isSignedAfter(notice, it, facts)))
            .count();
    return goingOn > 0 && open.size() >= goingOn;
  }

  private static boolean goesOn(Contract contract, LocalDate day) {
    return contract.termOn(day).filter(ContractTerm::isPaying).isPresent()
        && contract.noticeEffectiveAfter(day).isEmpty();
  }

  private static boolean isSignedAfter(UnmatchedNotice notice, Contract contract, Facts facts) {
    return facts.of(ContractChanged.class).stream()
        .filter(it -> it.signal().contract().equals(contract.id()))
        .filter(it -> it.signal().order().beginsTerm())
        .anyMatch(it -> it.day().isAfter(notice.told));
  }
}
