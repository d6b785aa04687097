package dev.oarlock.aws.store.replay;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.people.NamedSignalLog;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.board.DigestReport.PastWeekReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.digest.DigestTally;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.replay.AccountReplay;
import dev.oarlock.domain.transition.replay.AccountReplay.ReplayedAccount;
import dev.oarlock.domain.transition.replay.ReplaySteps;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The digest of a week that is over, as it was known at the end of its last day: who was at risk
/// then is kept nowhere, so each account is played again from its log, as it was scored then.
public record DigestReplay(
    AppContext appContext, NamedSignalLog log, ComputableAccounts computable) {

  private static final Comparator<AccountWeek> BY_ID = Comparator.comparing(AccountWeek::id);

  /// Hears how many accounts are played again, from several threads, and says whether to go on.
  public interface ReplayProgress {
    boolean goesOn(int accounts, int of);
  }

  public static DigestReplay of(AppContext appContext, String function) {
    return new DigestReplay(
        appContext,
        NamedSignalLog.of(appContext, CurrentPeople.of(appContext)),
        ComputableAccounts.of(appContext, function));
  }

  /// Of the accounts that were of the version then; empty where it was told not to go on.
  public Optional<PastWeekReport> load(
      DigestVersion version, LocalDate day, ReplayProgress progress) {
    var models =
        ScoringTimeline.of(
            appContext, CurrentScorecards.of(appContext), CurrentModel.of(appContext));
    var ids = AccountDirectory.of(appContext).all().stream().map(DirectoryEntry::id).toList();
    var done = new AtomicInteger();
    var weeks = new ConcurrentLinkedQueue<AccountWeek>();
    var isWhole =
        ids.parallelStream()
            .allMatch(id -> {
              if (!progress.goesOn(done.getAndIncrement(), ids.size())) {
                return false;
              }
              var states = state(id, day, models).stream().toList();
              weeks.addAll(computable.over(states, some -> weeks(some, models.apply(day), day)));
              return true;
            });
    return isWhole
        ? Optional.of(report(version, day, weeks.stream().sorted(BY_ID).toList()))
        : Optional.empty();
  }

  /// What was merged into another account since is a part of it here, too.
  private Optional<AccountState> state(
      AccountId account, LocalDate day, Function<LocalDate, ScoringModels> models) {
    var end = day.plusDays(1).atStartOfDay(appContext.zone()).toInstant();
    var reader = log.reader(account);
    var steps =
        ReplaySteps.of(
            account,
            () -> reader.get().filter(signal -> signal.knownAt().isBefore(end)),
            appContext.zone());
    return new AccountReplay(models)
        .replay(steps, Instant.MAX, _ -> {})
        .map(ReplayedAccount::state)
        .filter(state -> AccountMerges.of(state.facts()).into().isEmpty());
  }

  /// Of today it is the week that runs.
  private List<AccountWeek> weeks(List<AccountState> states, ScoringModels models, LocalDate day) {
    var rules = models.scorecards();
    var runs = day.equals(appContext.today());
    return states.stream()
        .map(it -> runs ? AccountWeek.of(it, rules, day) : AccountWeek.ofWhole(it, rules, day))
        .toList();
  }

  private PastWeekReport report(DigestVersion version, LocalDate day, List<AccountWeek> known) {
    var people = PeopleStore.of(appContext).load().directory();
    var tally = new DigestTally(day, appContext.touchTiers(), Integer.MAX_VALUE);
    known.stream()
        .filter(it -> version.includes(it.member().csm(), it.member().segment(), people))
        .forEach(tally::add);
    var digest = tally.digest(new UnscoredCounts(0, 0, 0, 0));
    return new PastWeekReport(
        new WeekReport(
            version,
            digest,
            QuarterOutlook.unknown(),
            ReasonStore.of(appContext).load(),
            Optional.empty()),
        known.size());
  }
}
