package dev.oarlock.slack.text.health;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonTextTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  @Test
  void aResortThatIsShutSaysSinceWhenAndWhenItIsDueBack() {
    assertThat(SeasonText.of(winters(0).facts(TODAY), TODAY))
        .hasValue(
            "*Season:* not used since 26 Apr 2026, and not in these weeks of last year either, as"
                + " in November 2025. Until it is due back, as last year, in the week of 30 Nov"
                + " 2026, the last weeks of the season count; if it does not come back then, that"
                + " is a risk.");
  }

  @Test
  void whereSomeUseIsLeftItSaysThatItIsLow() {
    assertThat(SeasonText.of(winters(10).facts(TODAY), TODAY).orElseThrow())
        .startsWith(
            "*Season:* use is low since 26 Apr 2026, as in these weeks of last year (November"
                + " 2025).");
  }

  @Test
  void whoUsesItAllYearHasNoSeason() {
    assertThat(SeasonText.of(winters(48).facts(TODAY), TODAY)).isEmpty();
  }

  private static AccountLog winters(int inSummer) {
    var log = AccountLog.of("resort");
    for (var day = LocalDate.parse("2024-12-01"); !day.isAfter(TODAY); day = day.plusWeeks(1)) {
      var summer = day.getMonthValue() >= 5 && day.getMonthValue() <= 11;
      log = log.on(day, active(day, summer ? inSummer : 48));
    }
    return log;
  }
}
