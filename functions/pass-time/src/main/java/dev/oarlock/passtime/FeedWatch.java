package dev.oarlock.passtime;

import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.Bus;
import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.feed.HeardFeed;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.feed.FeedNotice.FeedFellSilent;
import dev.oarlock.domain.feed.FeedNotice.FeedGivenUp;
import dev.oarlock.domain.feed.FeedNotice.FeedReturned;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import java.util.List;
import java.util.Optional;

/// Watches the sources of signals. When one falls silent against its rhythm, or is heard again,
/// that goes into the log of each account that rests on it, so that it can always be told why a
/// score stood still; then operators are told; and only then it is noted as done, so that a run
/// that died half-way is made up for by the next.
final class FeedWatch {
  private final World world;
  private final Feeds feeds;
  private final Directory directory;
  private final AccountStates states;
  private final SignalLog log;
  private final Bus bus;

  FeedWatch(World world) {
    this.world = world;
    this.feeds = Feeds.of(world);
    this.directory = Directory.of(world);
    this.states = AccountStates.of(world);
    this.log = SignalLog.of(world);
    this.bus = Bus.of(world);
  }

  /// How many sources fell silent or returned.
  int look() {
    var turns = 0;
    for (var feed : feeds.all()) {
      turns += feed.silent().isPresent() ? heardAgain(feed) : silent(feed);
      giveUp(feed);
    }
    return turns;
  }

  private int silent(HeardFeed feed) {
    var since = feed.rhythm().silentSince(world.today());
    since.ifPresent(day -> {
      var accounts = note(new FeedInterrupted(feed.feed(), feed.source(), day, Optional.empty()));
      bus.tell(new FeedFellSilent(feed.source(), feed.feed(), day, accounts));
      feeds.fellSilent(feed, day);
    });
    return since.isPresent() ? 1 : 0;
  }

  private int heardAgain(HeardFeed feed) {
    var since = feed.silent().orElseThrow();
    var until = Optional.ofNullable(feed.rhythm().heard().ceiling(since));
    until.ifPresent(day -> {
      var accounts = note(new FeedInterrupted(feed.feed(), feed.source(), since, until));
      bus.tell(new FeedReturned(feed.source(), feed.feed(), since, day, accounts));
      feeds.returned(feed);
    });
    return until.isPresent() ? 1 : 0;
  }

  /// The clock goes on without it, as [FeedInterrupted#MOST_DAYS] says; that needs no note in any
  /// log.
  private void giveUp(HeardFeed feed) {
    feed.silent()
        .filter(since -> since.plusDays(FeedInterrupted.MOST_DAYS).equals(world.today()))
        .filter(since -> feed.rhythm().heard().ceiling(since) == null)
        .ifPresent(since ->
            bus.tell(
                new FeedGivenUp(feed.source(), feed.feed(), since, concerned(feed.feed()).size())));
  }

  /// Into the logs of all that it concerns; how many these are.
  private int note(FeedInterrupted outage) {
    var concerned = concerned(outage.feed());
    concerned.forEach(account -> log.append(entry(account, outage)));
    return concerned.size();
  }

  private List<AccountId> concerned(String feed) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    return states.ofBook(ids).stream()
        .filter(state -> state.facts().all().anyMatch(fact -> fact.signal().type().equals(feed)))
        .map(AccountState::id)
        .toList();
  }

  private LogEntry entry(AccountId account, FeedInterrupted outage) {
    var day = outage.until().orElse(outage.since());
    var id =
        "feed:%s:%s:%s%s"
            .formatted(
                outage.feed(),
                outage.source(),
                outage.since(),
                outage.until().map(until -> ":" + until).orElse(""));
    var at = day.atStartOfDay(world.zone()).toInstant();
    var now = world.clock().instant();
    var signal = new LoggedSignal(new SignalId(id), account, at, now, outage);
    return new LogEntry(signal.in(world.zone()), "oarlock", id);
  }
}
