package dev.oarlock.passtime;

import static dev.oarlock.aws.observe.Metrics.Reading.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.log.SignalLog.Append;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.SignalId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;

/// Once a day, looks which sources fell silent and which reports are in doubt, and appends a passed
/// day to the log of just those accounts that time alone changes. The day is in the signal's id, so
/// a second run on the same day adds nothing. Between the days it hears when reports come into
/// doubt, and what somebody says to that.
public final class PassTime implements RequestStreamHandler {
  private final World world;
  private final AccountStates states;
  private final SignalLog log;
  private final FeedWatch feeds;
  private final TideTurn tides;

  public PassTime() {
    this(World.fromEnvironment());
  }

  public PassTime(World world) {
    this.world = world;
    this.states = AccountStates.of(world);
    this.log = SignalLog.of(world);
    this.feeds = new FeedWatch(world);
    this.tides = new TideTurn(world);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    switch (Occasion.read(input)) {
      case Occasion.NewDay _ -> newDay();
      case Occasion.TideSeen(var tide) -> tides.seen(tide);
      case Occasion.TideAnswered it -> tides.answered(it.feed(), it.since(), it.real());
    }
  }

  private void newDay() {
    var today = world.today();
    var turns = feeds.look();
    var doubts = tides.look();
    var added =
        states
            .dueBy(today)
            .filter(account -> log.append(passed(account, today)) == Append.ADDED)
            .count();
    Metrics.of(world, "PassTime")
        .record(
            count("DaysPassed", added), count("FeedsTurned", turns), count("TidesOpen", doubts));
  }

  private LogEntry passed(AccountId account, LocalDate day) {
    var id = "day-passed:" + day;
    var at = day.atStartOfDay(world.zone()).toInstant();
    var signal = new LoggedSignal(new SignalId(id), account, at, world.now(), new DayPassed(day));
    return new LogEntry(signal.in(world.zone()), "oarlock", id);
  }
}
