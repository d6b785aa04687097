package dev.oarlock.domain.portfolio.digest.week;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.DigestCustomer;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekMovesTest {
  private static final LocalDate TODAY = DigestCustomer.TODAY;
  private static final WeekMoves MOVES = new WeekMoves(ScorecardSet.shipped());

  @Test
  void theCauseIsThatOfTheWholeWeekAndNotOfItsLastStep() {
    var lastStep = new LedgerLine(LedgerLine.Kind.COVERAGE, "Marketing", -1, "no recent data");
    var fallen =
        AccountStateBuilder.of(usedBy(80, 10), TODAY)
            .withEarlierScore(75, TODAY.minusDays(7))
            .withChange(change(lastStep))
            .state();

    var mover = MOVES.mover(WeekComparison.of(fallen, TODAY)).orElseThrow();

    assertThat(mover.reason()).map(LedgerLine::subject).contains("Adoption");
    assertThat(mover.reason().orElseThrow().points()).isLessThan(-10);
  }

  @Test
  void noCauseIsNamedThatPointsTheOtherWay() {
    var risen =
        AccountStateBuilder.of(usedBy(80, 10), TODAY)
            .withEarlierScore(5, TODAY.minusDays(7))
            .state();

    assertThat(MOVES.mover(WeekComparison.of(risen, TODAY)).orElseThrow().reason()).isEmpty();
  }

  private static ScoreChange change(LedgerLine line) {
    return new ScoreChange(
        TODAY.minusDays(1), TODAY, 66, 65, Band.YELLOW, Band.YELLOW, List.of(line));
  }

  private static AccountLog usedBy(int weekAgo, int now) {
    var log =
        AccountLog.of("acme").on("2026-02-01", signed("K", "2026-02-01", 24, line("S", 100, 900)));
    for (var day = TODAY.minusDays(60); !day.isAfter(TODAY); day = day.plusDays(1)) {
      log = log.on(day, active(day, day.isAfter(TODAY.minusDays(7)) ? now : weekAgo));
    }
    return log;
  }
}
