package dev.oarlock.slack.view.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue.LateAccount;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was told late says of whom.
class RevenueSectionTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-30");

  @Test
  void ofSeveralTheLargestIsNamedWithItsAmount() {
    assertThat(week(400)).contains("+€900 of earlier days, told since (most by A &amp; B: €400).");
  }

  @Test
  void ofOneItsNameIsEnough() {
    assertThat(week(900)).contains("+€900 of earlier days, told since (A &amp; B).");
  }

  private static String week(long largest) {
    var zero = MultiCurrencyAmount.zero();
    var paid = PeriodRevenue.still(RevenueChanges.weekTo(DAY), euros(900), true);
    var late =
        new LateRevenue(Optional.of(new LateAccount("A & B", euros(largest))), Optional.empty());
    var changes = new RevenueChanges(new WeekRevenue(zero, euros(900), zero, paid), paid, late);
    return new RevenueSection(changes).week();
  }

  private static MultiCurrencyAmount euros(long amount) {
    return MultiCurrencyAmount.of(new Money(amount * 100, Currency.getInstance("EUR")));
  }
}
