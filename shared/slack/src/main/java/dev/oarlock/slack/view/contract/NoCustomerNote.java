package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.Optional;

/// That an account is no customer, not yet or not any more, in place of what could be forecast and
/// done about it.
public final class NoCustomerNote {
  private NoCustomerNote() {}

  /// `Left on 26 Nov 2026 after 3 years. Reason given: ...`; empty while it is a customer, or none
  /// of its contracts is known.
  public static Optional<String> of(AccountState state, LocalDate today) {
    return of(state, today, ReasonCatalog.shipped());
  }

  /// In the words of that picklist.
  public static Optional<String> of(AccountState state, LocalDate today, ReasonCatalog reasons) {
    var contracts = AccountContracts.of(state.facts());
    return switch (contracts.standing(today)) {
      case CHURNED -> DepartureLine.of(state, today, reasons).map(NoCustomerNote::churned);
      case TRIAL -> Optional.of(text("On trial{0}. Not a customer yet.", end(contracts, today)));
      case FREE -> Optional.of(text("Uses a free plan. Not a customer until they pay."));
      case TRIAL_ENDED ->
          Optional.of(
              text(
                  "No contract of theirs is in force, and none was ever paid for. Never a"
                      + " customer."));
      case SIGNED ->
          Optional.of(text("Signed, not started{0}. Not a customer yet.", start(contracts)));
      case UNKNOWN, CUSTOMER, OVERDUE, PAUSED -> Optional.empty();
    };
  }

  private static String churned(DepartureLine left) {
    return text("{0} They were worth {1} until then.", left.sentences(), left.lost());
  }

  private static String end(AccountContracts contracts, LocalDate today) {
    return contracts
        .nextRenewal(today)
        .map(it ->
            text(" until {0}, {1}", DayText.of(it.date()), DayText.relative(today, it.date())))
        .orElse("");
  }

  private static String start(AccountContracts contracts) {
    return contracts
        .firstContractDay()
        .map(day -> text(": starts on {0}", DayText.of(day)))
        .orElse("");
  }
}
