package dev.oarlock.slack.view.loss;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossSectionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate LEFT = LocalDate.parse("2026-11-10");
  private static final AccountLog GONE =
      AccountLog.of("acme")
          .on("2026-01-01", signed("K-1", "2026-01-01", 12, line("seats", 10, 1_000)))
          .on(LEFT, cancelled("K-1", LEFT.toString()));

  @Test
  void aLossWithoutAReasonAsksForIt() {
    assertThat(said(GONE))
        .contains("Left on 10 Nov 2026, and €1,000 a month is lost. Nobody has said why.")
        .contains("Why did they leave?")
        .doesNotContain("ask somebody");
  }

  @Test
  void whatCouldHaveBeenAvoidedAsksForAnInterview() {
    assertThat(said(GONE.on("2026-11-12", because(true))))
        .contains("Price and competition: price or budget (avoidable), said dana: “a tenth more”.")
        .contains("What they say themselves is not known yet: ask somebody.")
        .contains("Hold the retro…");
  }

  @Test
  void whatNobodyCouldAvoidAsksForNothing() {
    assertThat(said(GONE.on("2026-11-12", because(false))))
        .contains("(unavoidable)")
        .doesNotContain("ask somebody", "Hold the retro…");
  }

  @Test
  void whatARetroFoundAndWhatTheySaidIsShown() {
    var reviewed =
        GONE.on("2026-11-12", because(true))
            .on(
                "2026-11-13",
                new LossReviewed(
                    Loss.LEFT,
                    LEFT,
                    List.of("usage-collapsed"),
                    Optional.of("ask sooner"),
                    Optional.of("we <told> you"),
                    new Csm("bo")));

    assertThat(said(reviewed))
        .contains(
            "Retro of bo: what should have fired: use fell by more than half in four weeks; what"
                + " would have helped: “ask sooner”.")
        .contains("Asked, they said: “we &lt;told&gt; you”")
        .doesNotContain("Hold the retro…");
  }

  @Test
  void whatWasLostLongAgoIsNoNewsAnyMore() {
    assertThat(new LossSection(state(GONE), GONE.signals(), TODAY.plusYears(2)).in(catalog()))
        .isEmpty();
  }

  private static String said(AccountLog log) {
    return VisibleText.of(
        new Card(new LossSection(state(log), log.signals(), TODAY).in(catalog())));
  }

  private static AccountState state(AccountLog log) {
    return AccountStateBuilder.of(log, TODAY).state();
  }

  private static ReasonCatalog catalog() {
    return ReasonCatalog.shipped();
  }

  private static ChurnReasonGiven because(boolean avoidable) {
    return new ChurnReasonGiven(
        Loss.LEFT, LEFT, "price", avoidable, Optional.of("a tenth more"), new Csm("dana"));
  }
}
