package dev.oarlock.bench.ledger;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.util.Optional;

/// Accounts that are as others are but for id and name: state, list, directory and ledger.
record CopiedAccounts(HandlerPipeline pipeline, int scored) {
  static String name(int number) {
    return "account-" + number;
  }

  void until(int accounts) {
    for (var i = scored; i < accounts; i++) {
      copy(new AccountId(name(i % scored)), new AccountId(name(i)));
    }
  }

  private void copy(AccountId from, AccountId to) {
    var context = pipeline.context();
    var state = AccountStates.of(context).load(from).scored().orElseThrow();
    var registration = registration(state, to);
    var copy =
        new AccountState(
                to,
                state.facts(),
                state.scores(),
                state.risk(),
                new DeliveryState(1, AnnouncementOutbox.empty(), 0))
            .withSignal(registration);
    AccountStates.of(context).save(copy);
    AccountListings.of(context).put(copy);
    AccountDirectory.of(context)
        .writer()
        .enter(to, registration.at(), (AccountRegistered) registration.signal());
    AccountLedgers.of(context).follow(copy, context.today());
  }

  private static LoggedSignal registration(AccountState state, AccountId to) {
    Fact<AccountRegistered> told = state.facts().latest(AccountRegistered.class).orElseThrow();
    var old = told.signal();
    var named =
        new AccountRegistered(
            "Account " + to.value(),
            old.aliases(),
            old.identities(),
            old.segment(),
            old.csm(),
            old.industry(),
            old.region(),
            old.size(),
            old.channel(),
            Optional.empty(),
            Optional.empty(),
            old.since());
    var later = told.at().plusSeconds(1);
    return new LoggedSignal(new SignalId("copied"), to, later, later, named);
  }
}
