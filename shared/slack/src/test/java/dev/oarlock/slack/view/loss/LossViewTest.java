package dev.oarlock.slack.view.loss;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossSummary;
import dev.oarlock.slack.form.LossModal;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LossViewTest {
  private static final LocalDate LEFT = LocalDate.parse("2026-11-20");
  private static final LossEvent LOSS = new LossEvent(Loss.LEFT, LEFT);
  private static final LossSummary SUMMARY =
      new LossSummary(
          LOSS,
          MultiCurrencyAmount.of(Money.of(150_000, "EUR")),
          Optional.empty(),
          List.of(Telltale.SPONSOR_LEFT),
          Optional.of(new Probability(0.61)),
          Optional.empty());

  @Test
  void aReminderNamesTheOwnerTheLossAndUntilWhenItIsAsked() {
    assertThat(
            VisibleText.of(
                LossView.of(new ReasonRequested("id", about(), SUMMARY, LEFT.plusDays(8)))))
        .contains(
            "dana: *Acme Corp* left on 20 Nov 2026, and €1,500 a month is lost. *Why did they"
                + " leave?* Asked on each working day until 28 Nov 2026, or until it is answered.",
            "Why did they leave?");
  }

  @Test
  void theLastReminderSaysSo() {
    assertThat(
            VisibleText.of(
                LossView.of(new ReasonRequested("id", about(), SUMMARY, AcmeState.TODAY))))
        .contains("This is the last reminder.");
  }

  @Test
  void anAnswerSaysWhetherItWasAvoidableAndWhatIsTakenBackThatItIs() {
    assertThat(VisibleText.of(LossView.of(settled(answer()), ReasonCatalog.shipped())))
        .isEqualTo("*Acme Corp*: the reason is Product: missing feature (avoidable), said dana.");
    assertThat(
            VisibleText.of(
                LossView.of(settled(new LossOutcome.Withdrawn()), ReasonCatalog.shipped())))
        .isEqualTo(
            "*Acme Corp* has not left after all: that is taken back, and no reason is needed.");
    var signed = new LossOutcome.SuccessorContract("C-9", LocalDate.parse("2026-12-05"));
    assertThat(
            VisibleText.of(
                LossView.of(
                    settled(new LossOutcome.Withdrawn(Optional.of(signed))),
                    ReasonCatalog.shipped())))
        .startsWith(
            "*Acme Corp* has not left after all: they signed again under C-9, from 5 Dec 2026 on.");
  }

  @Test
  void theRetroSaysWhatWasToBeSeen() {
    assertThat(VisibleText.of(LossView.retro(settled(answer()), answer(), ReasonCatalog.shipped())))
        .contains(
            "Retro: Acme Corp",
            "their sponsor left and nobody has followed; the forecast was 61 % to leave within 90"
                + " days (lists and digest may have shown another: the chance at the renewal, which"
                + " is not kept of past days).",
            "Which sign should have fired?",
            "Hold the retro…");
  }

  @Test
  void theFormChoosesWhatTheOrderToldWhereThePicklistHasIt() {
    var log =
        AccountLog.of("acme")
            .on("2025-01-01", customer("Acme"))
            .on("2025-01-01", signed("C-1", "2025-01-01", 12, line("SEATS", 10, 1_500)))
            .on("2026-11-20", because("Competitor", "2026-11-20"));
    var state = AccountStateBuilder.of(log, AcmeState.TODAY).state();

    var form = new LossModal(state, LOSS, AcmeState.TODAY).reason(ReasonCatalog.shipped());

    assertThat(VisibleText.of(form.modal().blocks()))
        .contains(
            "left on 20 Nov 2026, and €1,500 a month is lost",
            "The order says: Competitor.",
            "Acquired or merged (unavoidable)");
    assertThat(form.modal().blocks().toString())
        .contains(
            "initialOption=OptionObject(text=PlainTextObject(type=plain_text, text=A competitor");
  }

  private static ContractChanged because(String reason, String day) {
    var order = cancelled("C-1", day);
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        order.term(),
        false,
        order.lines(),
        Optional.of(reason),
        Optional.empty());
  }

  private static LossOutcome.Answered answer() {
    return new LossOutcome.Answered("missing-feature", true, new Csm("dana"));
  }

  private static ReasonSettled settled(LossOutcome outcome) {
    return new ReasonSettled("id", about(), SUMMARY, outcome);
  }

  private static AccountSnapshot about() {
    return new AccountSnapshot(
        AcmeState.ID,
        "Acme Corp",
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        AcmeState.TODAY,
        OptionalInt.of(64),
        OptionalInt.of(64),
        Band.YELLOW,
        Band.YELLOW,
        72,
        List.of(),
        MultiCurrencyAmount.zero(),
        AccountStanding.UNKNOWN,
        Optional.empty(),
        new Probability(0.05),
        Optional.empty(),
        new Probability(0.1),
        Optional.empty(),
        Optional.empty());
  }
}
