package dev.oarlock.domain.portfolio.board;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.board.BoardPack.ReasonLoss;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardPackTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final CalendarQuarter THIRD = new CalendarQuarter(2026, 3);

  private final List<AccountState> states =
      List.of(
          state(paying("stays", "2026-01-01", 100)),
          state(paying("fresh", "2026-08-01", 50)),
          state(
              paying("gone", "2026-01-01", 300)
                  .on("2026-09-01", cancelled("K-gone", "2026-09-10"))),
          state(
              paying("later", "2026-01-01", 200)
                  .on("2026-11-01", cancelled("K-later", "2026-11-10"))));

  @Test
  void theQuarterStandsBesideTheFourBeforeItAndEachOpensWithWhatTheOneBeforeClosedWith() {
    var quarters = BoardPack.of(states, THIRD, TODAY).quarters();

    assertThat(quarters).hasSize(5);
    for (var i = 1; i < quarters.size(); i++) {
      assertThat(quarters.get(i).opening()).isEqualTo(quarters.get(i - 1).closing());
    }
    assertThat(quarters.getLast().opening()).isEqualTo(euros(600));
    assertThat(quarters.getLast().closing()).isEqualTo(euros(350));
  }

  @Test
  void onlyWhoLeftInTheQuarterIsLostInIt() {
    var pack = BoardPack.of(states, THIRD, TODAY);

    assertThat(pack.lost()).extracting(it -> it.account().name()).containsExactly("gone");
    assertThat(pack.reasons()).extracting(ReasonLoss::amount).containsExactly(euros(300));
    assertThat(pack.revenue().logoRetention()).hasValue(2.0 / 3);
    assertThat(pack.revenue().grossRetention(Currency.getInstance("EUR"))).hasValue(0.5);
  }

  @Test
  void aQuarterThatRunsIsReportedUpToToday() {
    var pack = BoardPack.of(states, CalendarQuarter.of(TODAY), TODAY);

    assertThat(pack.isOver()).isFalse();
    assertThat(pack.revenue().period().to()).isEqualTo(TODAY);
    assertThat(pack.lost()).extracting(it -> it.account().name()).containsExactly("later");
    assertThat(BoardPack.latest(TODAY)).isEqualTo(THIRD);
  }

  @Test
  void readPageByPageItIsTheSame() {
    var paged = new BoardTally(THIRD, TODAY);
    for (var page : List.of(states.subList(0, 1), states.subList(1, 3), states.subList(3, 4))) {
      paged.add(paged.page(page));
    }

    assertThat(paged.pack()).isEqualTo(BoardPack.of(states, THIRD, TODAY));
    assertThat(new BoardTally(THIRD, TODAY).pack())
        .isEqualTo(BoardPack.of(List.of(), THIRD, TODAY));
  }

  private static AccountLog paying(String id, String since, long euros) {
    return AccountLog.of(id).on(since, signed("K-" + id, since, 24, line("seats", 10, euros)));
  }

  private static AccountState state(AccountLog story) {
    return AccountStateBuilder.of(story, TODAY).state();
  }
}
