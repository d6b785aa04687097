package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.feature.FeatureSnapshot;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The training data from an account's log: its months as a customer, and the first day with a
/// signal other than contracts.
public record AccountMonths(List<CustomerMonth> months, Optional<LocalDate> signalsSince) {
  public AccountMonths {
    months = List.copyOf(months);
  }

  /// The features of each month are those known at its start; its label comes from all that is
  /// known at the cut-off.
  public static AccountMonths of(String account, List<LoggedSignal> log, ObservationWindow window) {
    var signals = log.stream().filter(signal -> !signal.day().isAfter(window.cutOff())).toList();
    var finalFacts = Facts.none().fold(signals, window.cutOff());
    var days = window.days();
    var snapshots = new PointInTimeFacts(signals).on(days);
    var months =
        IntStream.range(0, days.size())
            .filter(i -> isCustomer(snapshots.get(i), days.get(i)))
            .mapToObj(i ->
                new MonthStart(account, days.get(i), snapshots.get(i), finalFacts, window)
                    .customerMonth());
    return new AccountMonths(months.toList(), signalsSince(signals));
  }

  /// One whose renewal is overdue is left out: it may have left already.
  private static boolean isCustomer(Facts facts, LocalDate day) {
    return switch (AccountContracts.of(facts).standing(day)) {
      case CUSTOMER, PAUSED -> true;
      case UNKNOWN, SIGNED, TRIAL, FREE, TRIAL_ENDED, OVERDUE, CHURNED -> false;
    };
  }

  private record MonthStart(
      String account, LocalDate day, Facts facts, Facts finalFacts, ObservationWindow window) {
    CustomerMonth customerMonth() {
      return new CustomerMonth(
          account,
          day,
          FeatureSnapshot.of(facts, day),
          health(),
          label(CustomerMonth.MONTH_DAYS),
          label(CustomerMonth.QUARTER_DAYS));
    }

    private OptionalInt health() {
      return window.evaluates(day)
          ? window.scorecards().assessDayOnly(facts, day, Band.UNKNOWN).score()
          : OptionalInt.empty();
    }

    /// Churn for an unavoidable reason is censored: the account stayed until then, and what it
    /// would have done is unknown.
    private ChurnLabel label(int days) {
      if (!window.hasElapsed(day, days)) {
        return ChurnLabel.UNKNOWN;
      }
      return AccountChurn.of(finalFacts, day, day.plusDays(days), window.cutOff())
          .map(churn -> churn.unavoidable() ? ChurnLabel.UNKNOWN : ChurnLabel.CHURNED)
          .orElse(ChurnLabel.RETAINED);
    }
  }

  /// The first day on which a log tells of more than contracts.
  public static Optional<LocalDate> signalsSince(List<LoggedSignal> log) {
    return log.stream()
        .filter(signal -> !(signal.signal() instanceof ProfileSignal))
        .filter(signal -> !(signal.signal() instanceof ContractChanged))
        .map(LoggedSignal::day)
        .min(LocalDate::compareTo);
  }
}
