package dev.oarlock.passtime;

import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.Bus;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.tide.Held;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.feed.FeedNotice.TideOver;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.tide.Doubtful;
import dev.oarlock.domain.tide.Ebb;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Motion.Way;
import dev.oarlock.domain.tide.Tide;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reports in doubt: that they are goes into the log of each account that rests on them, and so
/// does what they turned out to be. Like for a silent source the logs come first, then operators
/// are told, and only then it is noted as done.
final class TideTurn {
  /// Without an answer they count after all.
  private static final int UNANSWERED_DAYS = 14;

  /// What was called wrong stands still no longer than a silent source would.
  private static final int WRONG_DAYS = FeedInterrupted.MOST_DAYS;

  private final World world;
  private final Tides tides;
  private final Directory directory;
  private final AccountStates states;
  private final SignalLog log;
  private final CurrentScorecards scorecards;
  private final Bus bus;

  TideTurn(World world) {
    this.world = world;
    this.tides = Tides.of(world);
    this.directory = Directory.of(world);
    this.states = AccountStates.of(world);
    this.log = SignalLog.of(world);
    this.scorecards = CurrentScorecards.of(world);
    this.bus = Bus.of(world);
  }

  /// The one that is told of may not be kept yet.
  void seen(Tide tide) {
    tides.keep(Held.open(tide, world.now().truncatedTo(ChronoUnit.SECONDS)));
    look();
  }

  /// Somebody said what the reports are.
  void answered(String feed, LocalDate since, boolean real) {
    for (var held : open()) {
      if (held.tide().feed().equals(feed) && held.tide().since().equals(since)) {
        if (real) {
          settle(held, world.today(), End.REAL, resting(held));
        } else {
          tides.settle(held.calledWrong());
        }
      }
    }
  }

  /// Everybody who rests on reports in doubt knows it; what is over is ended. How many are in doubt
  /// still, or were until now.
  int look() {
    var open = open();
    for (var held : open) {
      var accounts = resting(held);
      hold(held, accounts);
      turn(held, accounts);
    }
    return open.size();
  }

  private List<Held> open() {
    return tides.all().stream().filter(Held::isOpen).toList();
  }

  private void hold(Held held, List<AccountState> accounts) {
    accounts.stream()
        .filter(state -> !knows(state, held))
        .forEach(state -> note(held, state, held.found()));
  }

  private static boolean knows(AccountState state, Held held) {
    return state.facts().of(TideNoted.class).stream()
        .anyMatch(fact ->
            fact.signal().feed().equals(held.tide().feed())
                && fact.signal().since().equals(held.tide().since()));
  }

  private void turn(Held held, List<AccountState> accounts) {
    var ebb = new Ebb(held.tide(), scorecards.now(), world.today());
    var over = ebb.over(accounts, held.isWrong());
    var days = ChronoUnit.DAYS.between(held.tide().since(), world.today());
    if (over.isPresent()) {
      settle(held, over.get(), held.isWrong() ? End.WRONG : End.RETURNED, accounts);
    } else if (days >= (held.isWrong() ? WRONG_DAYS : UNANSWERED_DAYS)) {
      settle(held, world.today(), held.isWrong() ? End.WRONG : End.EXPIRED, accounts);
    }
  }

  private void settle(Held held, LocalDate day, End end, List<AccountState> accounts) {
    var over = held.over(day, end);
    var at = world.now().truncatedTo(ChronoUnit.SECONDS);
    var later = at.isAfter(held.found()) ? at : held.found().plusSeconds(1);
    accounts.forEach(state -> note(over, state, later));
    var tide = held.tide();
    bus.tell(new TideOver(tide.feed(), tide.since(), day, end, accounts.size()));
    if (end != End.REAL) {
      tides.forget(tide.since(), motions(tide.feed()));
    }
    tides.settle(over);
  }

  private void note(Held held, AccountState state, Instant at) {
    var signal = held.noted(state.id(), at).in(world.zone());
    log.append(new LogEntry(signal, "oarlock", signal.id().value()));
  }

  private List<AccountState> resting(Held held) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    return states.ofBook(ids).stream().filter(state -> restsOn(held, state)).toList();
  }

  private static boolean restsOn(Held held, AccountState state) {
    return state.facts().all().anyMatch(it -> it.signal().type().equals(held.tide().feed()));
  }

  private static List<Motion> motions(String feed) {
    var motions = new ArrayList<Motion>();
    Arrays.stream(Measure.values())
        .filter(measure -> Doubtful.feed(measure).filter(feed::equals).isPresent())
        .forEach(measure ->
            Arrays.stream(Way.values()).forEach(way -> motions.add(new Motion(measure, way))));
    return motions;
  }
}
