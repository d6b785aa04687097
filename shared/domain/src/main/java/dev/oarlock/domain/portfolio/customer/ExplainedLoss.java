package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.UnavoidableChurn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A loss as the ledger has it, what it was a month, and why as far as anybody said. A renewal that
/// nobody signed for a part of what a customer has is a loss by quantity, and its reason is that.
public record ExplainedLoss(
    LossEvent event, MultiCurrencyAmount amount, Optional<LossReason> reason) {
  /// A code of the picklist or of the order that told the loss, and whether it was avoidable. It
  /// was `given` by who was asked, or else told by the order or by news of the company.
  public record LossReason(String code, boolean avoidable, boolean given) {}

  private static final String CORPORATE_EVENT = "corporate-event";

  /// All that have happened by a day, oldest first. With what moved or is unexplained they are all
  /// lines of the ledger below zero.
  static List<ExplainedLoss> of(Facts facts, LocalDate known) {
    var amounts = new TreeMap<LocalDate, Map<Loss, MultiCurrencyAmount>>();
    for (var line : RevenueLedger.of(AccountContracts.of(facts), known).lines()) {
      if (line.amount().minorUnits() < 0) {
        var lost = new Money(-line.amount().minorUnits(), line.amount().currency());
        LossEvent.kindOf(line.category())
            .ifPresent(kind ->
                amounts
                    .computeIfAbsent(line.day(), _ -> new EnumMap<>(Loss.class))
                    .merge(kind, MultiCurrencyAmount.of(lost), MultiCurrencyAmount::plus));
      }
    }
    var losses = new ArrayList<ExplainedLoss>();
    amounts.forEach((day, kinds) ->
        kinds.forEach((kind, amount) -> {
          var event = new LossEvent(kind, day);
          losses.add(new ExplainedLoss(event, amount, reason(event, facts, known)));
        }));
    return losses;
  }

  private static Optional<LossReason> reason(LossEvent event, Facts facts, LocalDate known) {
    return event
        .reason(facts)
        .or(() -> departure(event, facts, known).flatMap(left -> left.reason(facts)))
        .or(() -> lapse(event).flatMap(lapse -> lapse.reason(facts)))
        .map((ChurnReasonGiven it) -> new LossReason(it.reason(), it.avoidable(), true))
        .or(() -> told(event, facts, known));
  }

  private static Optional<LossEvent> lapse(LossEvent event) {
    return event.kind() == Loss.QUANTITY
        ? Optional.of(new LossEvent(Loss.LAPSED, event.on()))
        : Optional.empty();
  }

  /// That they left, of a pause from which they did: its line is all of theirs below zero.
  private static Optional<LossEvent> departure(LossEvent event, Facts facts, LocalDate known) {
    var contracts = AccountContracts.of(facts);
    var isPause =
        contracts.standing(event.on()) == AccountStanding.PAUSED
            && contracts.standing(event.on().minusDays(1)) != AccountStanding.PAUSED;
    return isPause
        ? contracts.spells().until(known).stream()
            .flatMap(spell -> spell.end().stream())
            .filter(end -> end.isAfter(event.on()))
            .filter(end -> paysNothing(contracts, event.on(), end))
            .map(end -> new LossEvent(Loss.LEFT, end))
            .findFirst()
        : Optional.empty();
  }

  private static boolean paysNothing(AccountContracts contracts, LocalDate from, LocalDate end) {
    return contracts
        .changeDays(from)
        .takeWhile(day -> day.isBefore(end))
        .allMatch(day -> contracts.cmrr(day).isZero());
  }

  private static Optional<LossReason> told(LossEvent event, Facts facts, LocalDate known) {
    if (event.kind() != Loss.LEFT) {
      return event
          .told(facts)
          .map(code -> new LossReason(code, !UnavoidableChurn.includes(code), false))
          .or(() -> departure(event, facts, known).flatMap(left -> told(left, facts, known)));
    }
    return AccountChurn.of(facts, event.on(), event.on(), known)
        .flatMap(churn ->
            churn
                .reason()
                .or(() -> churn.unavoidable() ? Optional.of(CORPORATE_EVENT) : Optional.empty())
                .map(code -> new LossReason(code, !churn.unavoidable(), false)));
  }
}
