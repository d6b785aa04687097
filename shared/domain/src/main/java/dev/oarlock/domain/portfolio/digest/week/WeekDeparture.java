package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a week lost the account as a customer, and what it paid until then.
record WeekDeparture(WeekComparison week) {
  private static final int YEAR = 365;

  /// Whether the week lost it, also if nothing was known of it when the week began.
  boolean isLost() {
    return !week.isCustomer()
        && (week.isCustomer(week.weekAgo())
            || leftThisWeek()
            || wasToldToHaveLeft()
            || cameAndLeftUnseen());
  }

  /// Also one that came within the week.
  private boolean leftThisWeek() {
    return leftOn().filter(on -> on.isAfter(week.weekAgo()) || isUnforeseen(on)).isPresent();
  }

  /// Whether it left a week ago, in the course of the day.
  private boolean isUnforeseen(LocalDate on) {
    return on.equals(week.weekAgo())
        && week.contractsKnownBefore().filter(known -> known.standing(on).isCustomer()).isPresent();
  }

  /// Whether it came and left before this week, and was no customer by anything that was known
  /// then. Who left before the quarter is in no figure of a digest, and in no list.
  private boolean cameAndLeftUnseen() {
    var quarter = RevenueChanges.quarterTo(week.day());
    return leftOn().filter(on -> quarter.contains(on) && !on.isAfter(week.weekAgo())).isPresent()
        && week.contractsKnownBefore()
            .filter(known -> known.spells().until(week.weekAgo()).isEmpty())
            .isPresent();
  }

  /// Whether it left more than a week ago, and only an order of this week tells so.
  private boolean wasToldToHaveLeft() {
    return !week.isCustomer(week.weekAgo())
        && wasScoredSinceItLeft()
        && week.contractsKnownBefore().filter(this::showedACustomer).isPresent();
  }

  /// Who is no customer by any contract, but was scored as one, was held to be one.
  private boolean showedACustomer(AccountContracts known) {
    return known.standing(week.weekAgo()).isCustomer()
        && (week.weekAgoHistory().isPresent() || !known.all().isEmpty());
  }

  /// Who is known to have left makes no history, so a departure that is told again is no news.
  private boolean wasScoredSinceItLeft() {
    var scored = week.state().history().days();
    return !scored.isEmpty()
        && leftOn().filter(on -> !scored.getLast().day().isBefore(on)).isPresent();
  }

  private Optional<LocalDate> leftOn() {
    return week.contracts().spells().leftOn(week.day(), week.day());
  }

  LostCustomer lost() {
    var churn = AccountChurn.of(week.state().facts(), week.day().minusDays(YEAR), week.day());
    return new LostCustomer(week.withCmrr(paidBeforeItLeft(churn)), churn, week.doubts());
  }

  /// A week ago as known then, or, where it came later, until it left.
  private MultiCurrencyAmount paidBeforeItLeft(Optional<AccountChurn> churn) {
    if (week.isCustomer(week.weekAgo())) {
      return week.cmrrBefore();
    }
    return leftThisWeek() || cameAndLeftUnseen()
        ? churn.map(AccountChurn::amount).orElseGet(MultiCurrencyAmount::zero)
        : week.contractsKnownBefore().orElse(week.contracts()).cmrr(week.weekAgo());
  }
}
