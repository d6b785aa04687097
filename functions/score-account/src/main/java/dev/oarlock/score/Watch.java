package dev.oarlock.score;

import static dev.oarlock.aws.observe.Metrics.Reading.count;
import static dev.oarlock.aws.observe.Metrics.Reading.milliseconds;

import dev.oarlock.aws.World;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.state.Stepped;
import java.time.Duration;
import java.util.HashMap;

/// What operators hear about a batch: how much was scored, how long after it was known, what
/// failed.
final class Watch {
  private static final String FUNCTION = "ScoreAccount";

  private final World world;
  private final Log log;
  private int signals;
  private int scores;
  private int repeats;
  private int alerts;
  private int failures;
  private Duration slowest = Duration.ZERO;

  Watch(World world) {
    this.world = world;
    this.log = Log.of(world, FUNCTION);
  }

  void saw(Stepped stepped, Batch batch, String correlation) {
    signals += batch.signals().size();
    for (var signal : batch.signals()) {
      var latency = Duration.between(signal.knownAt(), world.now());
      slowest = latency.compareTo(slowest) > 0 ? latency : slowest;
    }
    switch (stepped) {
      case Stepped.Advanced advanced -> advanced(advanced.after(), batch, correlation);
      case Stepped.Repeated _ -> repeats++;
      case Stepped.Unchanged _ -> {}
    }
  }

  void failed(String correlation, RuntimeException cause) {
    failures++;
    log.error(correlation, "account not scored; it will come again", cause);
  }

  void done() {
    Metrics.of(world, FUNCTION)
        .record(
            count("SignalsScored", signals),
            count("AccountsScored", scores),
            count("BatchesRepeated", repeats),
            count("AlertsRaised", alerts),
            count("AccountsFailed", failures),
            milliseconds("SignalToScore", (double) slowest.toMillis()));
  }

  private void advanced(AccountState after, Batch batch, String correlation) {
    scores++;
    var said = after.outbox().announcements();
    alerts += (int) said.stream().filter(AccountAtRisk.class::isInstance).count();
    var fields = new HashMap<String, Object>();
    fields.put("account", after.id());
    fields.put("signals", batch.signals().size());
    fields.put("version", after.version());
    fields.put("band", after.verdict().band());
    fields.put("announcements", said.size());
    after.verdict().score().ifPresent(score -> fields.put("score", score));
    log.info(correlation, "account scored", fields);
  }
}
