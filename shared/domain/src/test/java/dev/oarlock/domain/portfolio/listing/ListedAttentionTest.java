package dev.oarlock.domain.portfolio.listing;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.portfolio.listing.ListedAttention.NextPlayStep;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Which steps of plays somebody still has to do.
class ListedAttentionTest {
  private static final LocalDate START = LocalDate.parse("2026-11-20");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final ScoringModels MODELS =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));
  private static final AccountLog AT_RISK =
      AccountLog.of("acme")
          .on("2026-01-01", customer("Acme"), signed("K", "2026-02-01", 12, line("SEATS", 9, 900)))
          .on(START, pulse(1), sprint(OptionalInt.of(1)));

  @Test
  void theNextStepOfAPlayAgainstAnOpenRiskIsDue() {
    assertThat(ListedAttention.of(state(AT_RISK)).steps())
        .extracting(NextPlayStep::play)
        .containsExactly("Adoption sprint");
  }

  /// The pulse keeps the risk open; what the play was for is decided.
  @Test
  void nothingIsDueOfAPlayWhoseRenewalIsSigned() {
    var state = state(AT_RISK.on(TODAY, renewed("K", "2027-02-01", 12, line("SEATS", 9, 900))));

    assertThat(state.risk().episode()).isPresent();
    assertThat(ListedAttention.of(state).steps()).isEmpty();
  }

  @Test
  void aPlayAgainstNoRiskGoesOnAfterARenewalAndEndsWithTheCustomer() {
    var log =
        AccountLog.of("acme")
            .on("2026-01-01", customer("Acme"), signed("K", "2026-02-01", 12, line("SEATS", 9, 9)))
            .on(START, sprint(OptionalInt.empty()));
    var stays = log.on(TODAY, renewed("K", "2027-02-01", 12, line("SEATS", 9, 9)));
    var left = log.on(START.plusDays(1), cancelled("K", TODAY.minusDays(1).toString()));

    assertThat(ListedAttention.of(state(stays)).steps()).hasSize(1);
    assertThat(ListedAttention.of(state(left)).steps()).isEmpty();
  }

  private static PlayStarted sprint(OptionalInt episode) {
    var play = PlayCatalog.shipped().find("adoption-sprint").orElseThrow();
    var risk = episode.isPresent() ? Optional.of(START) : Optional.<LocalDate>empty();
    var tasks = play.plannedFrom(START);
    return new PlayStarted(
        "adoption-sprint:1", play.title(), episode, risk, tasks, new Csm("dana"));
  }

  private static AccountState state(AccountLog log) {
    var account = new AccountId("acme");
    var batch = new SignalBatch(account, log.signals(), BigInteger.ONE, BigInteger.ONE);
    var decided = new AccountTransition(MODELS, TODAY).decide(new Account.Unscored(account), batch);
    assertThat(decided).isInstanceOf(Advanced.class);
    return ((Advanced) decided).after();
  }
}
