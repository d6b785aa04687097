package dev.oarlock.domain.portfolio.customer;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossCaseTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate LEFT = LocalDate.parse("2026-11-10");
  private static final Csm DANA = new Csm("dana");

  private final AccountLog log =
      AccountLog.of("acme")
          .on("2026-01-01", signed("K-1", "2026-01-01", 12, line("seats", 10, 1_000)))
          .on(LEFT, cancelled("K-1", LEFT.toString()))
          .on("2026-11-11", reason("too-slow", "ten seconds"))
          .on("2026-11-12", reason("price", "a tenth more"))
          .on(
              "2026-11-13",
              new LossReviewed(
                  Loss.LEFT,
                  LEFT,
                  List.of("usage-collapsed"),
                  Optional.of("ask sooner"),
                  Optional.of("we told you"),
                  DANA));

  @Test
  void aLossHasItsLatestReasonAndWhatItsRetroFound() {
    assertThat(LossCase.of(AccountStateBuilder.of(log, TODAY).state(), log.signals(), TODAY))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.event().key()).isEqualTo("left:2026-11-10");
          assertThat(it.loss().amount()).isEqualTo(euros(1_000));
          assertThat(it.reason()).map(reason -> reason.code()).contains("price");
          assertThat(it.note()).contains("a tenth more");
          assertThat(it.missedSigns()).containsExactly("usage-collapsed");
          assertThat(it.review().flatMap(LossReviewed::interview)).contains("we told you");
        });
  }

  /// The pause is all of it that moved money.
  @Test
  void whoLeavesFromAPauseLeavesTheirReasonWithIt() {
    var paused =
        AccountLog.of("acme")
            .on("2026-01-01", signed("K-1", "2026-01-01", 12, line("seats", 10, 1_000)))
            .on("2026-08-01", amended("K-1", "2026-08-01", line("seats", 10, 0)))
            .on(LEFT, cancelled("K-1", LEFT.toString()))
            .on("2026-11-11", reason("price", "no budget"));

    assertThat(LossCase.of(AccountStateBuilder.of(paused, TODAY).state(), paused.signals(), TODAY))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.event().key()).isEqualTo("price:2026-08-01");
          assertThat(it.loss().amount()).isEqualTo(euros(1_000));
          assertThat(it.reason()).map(reason -> reason.code()).contains("price");
        });
  }

  private static ChurnReasonGiven reason(String code, String note) {
    return new ChurnReasonGiven(Loss.LEFT, LEFT, code, true, Optional.of(note), DANA);
  }
}
