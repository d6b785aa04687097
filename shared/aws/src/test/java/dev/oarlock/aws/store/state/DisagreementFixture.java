package dev.oarlock.aws.store.state;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// An account of which only its contract is known, and a CSM who calls it lost a hundred days
/// before its renewal.
record DisagreementFixture(AccountId id, LocalDate renewal) {
  private static final double LOST = 0.9;

  static DisagreementFixture until(String account, LocalDate renewal) {
    return new DisagreementFixture(new AccountId(account), renewal);
  }

  AccountState state() {
    var start = renewal.minusMonths(12);
    var order = signed("C-1", start.toString(), 12, line("SEAT", 10, 900));
    var call = new ChurnCalled(renewal, LOST, Optional.empty(), Optional.empty(), new Csm("dana"));
    return AccountStateFixture.atOnce(
        id, List.of(said("order", start, order), said("call", day(), call)), day());
  }

  /// The same once a lead has gone with the CSM.
  AccountState decided() {
    var state = state();
    var model = state.forecast().atRenewal().orElseThrow().probability().value();
    var decided =
        new CallDecided(
            renewal,
            Choice.CSM,
            OptionalDouble.empty(),
            Optional.empty(),
            model,
            OptionalDouble.of(LOST),
            Optional.empty(),
            new Csm("bo"));
    return AccountStateFixture.next(state, List.of(said("decided", day(), decided)), day());
  }

  private LocalDate day() {
    return renewal.minusDays(100);
  }

  private LoggedSignal said(String name, LocalDate on, Signal signal) {
    var at = on.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new LoggedSignal(new SignalId(name), id, at, at, signal);
  }
}
