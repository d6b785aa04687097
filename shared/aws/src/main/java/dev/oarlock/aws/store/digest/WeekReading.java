package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.StateBatches.ReadBatch;
import dev.oarlock.aws.store.digest.night.KeptAccount;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.digest.DigestTally;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Adds up the accounts of a digest as they come: those of a quiet week as they were left, the
/// others by their states.
final class WeekReading implements Consumer<List<KeptAccount>> {
  private static final int ENOUGH_TO_READ = 5_000;

  private final AppContext appContext;
  private final StateBatches states;
  private final DigestTally tally;
  private final ScorecardSet rules;
  private final Set<AccountId> parked;
  private final List<AccountId> unread = new ArrayList<>();
  private int others;
  private int counted;
  private int neverScored;
  private int waiting;

  /// In each list `most` accounts are named.
  WeekReading(AppContext appContext, StateBatches states, int most) {
    this.appContext = appContext;
    this.states = states;
    this.tally = new DigestTally(appContext.today(), appContext.touchTiers(), most);
    this.rules = CurrentScorecards.of(appContext).now();
    this.parked =
        ParkedAccounts.of(appContext).all().stream()
            .map(ParkedAccount::account)
            .collect(Collectors.toSet());
  }

  @Override
  public void accept(List<KeptAccount> accounts) {
    for (var account : accounts) {
      account.week().ifPresentOrElse(this::add, () -> unread.add(account.id()));
    }
    if (unread.size() >= ENOUGH_TO_READ) {
      read();
    }
  }

  private void add(AccountWeek week) {
    tally.add(week);
    if (parked.contains(week.id())) {
      waiting++;
    }
  }

  private void read() {
    others += unread.size();
    neverScored += unread.size();
    states.each(unread, this::weeks, this::add);
    unread.clear();
  }

  private List<AccountWeek> weeks(List<AccountState> some) {
    return some.stream().map(it -> AccountWeek.of(it, rules, appContext.today())).toList();
  }

  private void add(ReadBatch<List<AccountWeek>> read) {
    neverScored -= read.states() + read.unreadable();
    counted += read.made().size();
    read.made().forEach(this::add);
  }

  /// Who waits because it is parked is shown as it was before.
  PortfolioDigest digest(DigestVersion version) {
    read();
    var quarantined = version.isPart() ? 0 : SignalQuarantine.of(appContext).all().size();
    var leftOut = others - neverScored - counted;
    return tally.digest(new UnscoredCounts(neverScored, quarantined, waiting, leftOut));
  }
}
