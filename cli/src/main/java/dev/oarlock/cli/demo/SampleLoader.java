package dev.oarlock.cli.demo;

import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.demo.sample.SamplePeriod;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Plays the sample book's year with the clock moving along, so that histories, alerts and gongs
/// are those of a year and not of a moment.
final class SampleLoader {
  private static final Duration TIMEOUT = Duration.ofMinutes(15);
  private static final int MOST_AT_ONCE = 400;
  static final Duration YEAR = Duration.ofDays(365);

  /// What its people say, they say in Slack.
  private static final Set<String> SAID_IN_SLACK =
      Set.of(
          "SentimentNoted",
          "HealthOverridden",
          "OverrideJudged",
          "ChurnCalled",
          "CallDecided",
          "ChurnReasonGiven",
          "LossReviewed",
          "RiskHandled",
          "NoteLogged",
          "SignalWithdrawn",
          "AlertRated",
          "PlayStarted",
          "PlayStepMarked");

  private final LocalCloud cloud;
  private final MovingClock clock;
  private final PrintWriter out;
  private final PrintWriter progressOutput;

  SampleLoader(LocalCloud cloud, MovingClock clock, PrintWriter out, PrintWriter progressOutput) {
    this.cloud = cloud;
    this.clock = clock;
    this.out = out;
    this.progressOutput = progressOutput;
  }

  /// The year that ends now.
  void load(SamplePortfolio portfolio, SamplePeriod year) {
    var signals = portfolio.signals(year);
    out.printf("Playing a year of %d accounts: %,d signals%n", portfolio.size(), signals.size());
    play(signals, year.end().minus(YEAR), year.end());
  }

  /// The days that have passed since it was played.
  void catchUp(SamplePortfolio portfolio, SamplePeriod played, SamplePeriod now) {
    var signals =
        portfolio.signals(now).stream().filter(it -> it.at().isAfter(played.end())).toList();
    out.printf(
        "Playing %d more days: %,d signals%n",
        now.daysSince() - played.daysSince(), signals.size());
    play(signals, played.end(), now.end());
  }

  private void play(List<SampleSignal> signals, Instant from, Instant until) {
    out.flush();
    cloud.schedules().suspend();
    try (var progress = ProgressDisplay.of("signals", signals.size(), progressOutput)) {
      replay(signals, from, until, progress);
    }
  }

  /// From now on it is what the clock says.
  void end() {
    clock.useSystemTime();
    cloud.schedules().resume();
  }

  private void replay(
      List<SampleSignal> signals, Instant start, Instant until, ProgressDisplay progress) {
    var days = PlayedDays.of(signals, until);
    var from = 0;
    for (var time = start; from < signals.size() || time.isBefore(until); ) {
      time = days.after(time);
      var to = from;
      while (to < signals.size() && !signals.get(to).at().isAfter(time)) {
        to++;
      }
      clock.moveTo(time);
      putInBatches(signals.subList(from, to));
      runDueSchedules();
      progress.update(to);
      from = to;
    }
  }

  /// The first days are more than a batch of the stream takes: which of them came first was chance,
  /// and with it what their scores were compared with.
  private void putInBatches(List<SampleSignal> signals) {
    for (var from = 0; from < signals.size(); from += MOST_AT_ONCE) {
      var some = signals.subList(from, Math.min(signals.size(), from + MOST_AT_ONCE));
      cloud.putAndDrain(some.stream().map(this::entry).toList(), TIMEOUT);
    }
  }

  /// One after the other, each on what the one before left: so the same year comes out each time.
  /// What comes every hour depends on the hour, and nobody is at work in the sample year.
  private void runDueSchedules() {
    for (var schedule : cloud.schedules().due()) {
      if (schedule.id().contains("Hourly")) {
        continue;
      }
      cloud.schedules().start(schedule);
      cloud.drain(TIMEOUT);
    }
  }

  private PutEventsRequestEntry entry(SampleSignal signal) {
    return PutEventsRequestEntry.builder()
        .eventBusName(cloud.busName())
        .source(SAID_IN_SLACK.contains(signal.type()) ? "oarlock.slack" : "sample.book")
        .detailType(signal.type())
        .detail(signal.detail().toString())
        .build();
  }
}
