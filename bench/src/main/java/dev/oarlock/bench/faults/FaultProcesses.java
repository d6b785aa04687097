package dev.oarlock.bench.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.advance.AdvanceDay;
import dev.oarlock.announce.AnnounceChange;
import dev.oarlock.answer.AnswerSlack;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.bench.faults.effect.FaultClock;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.bench.faults.effect.FaultySlack;
import dev.oarlock.bench.faults.effect.ProcessCrash;
import dev.oarlock.digest.SendDigest;
import dev.oarlock.ingest.IngestSignal;
import dev.oarlock.score.ScoreAccount;
import dev.oarlock.summarize.SummarizePortfolio;
import dev.oarlock.train.TrainForecast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The processes of the functions: warm or fresh, and a few at once where a call begins in the
/// middle of another.
final class FaultProcesses {
  private static final int MOST_AT_ONCE = 3;

  /// Seconds after which no other call begins beside one: leases outlive every call.
  private static final int LONG = 30;

  private final FaultDice dice;
  private final FaultClock clock;
  private final AppContext context;
  private final Map<String, Function<AppContext, RequestStreamHandler>> functions;
  private final Map<String, RequestStreamHandler> warm = new HashMap<>();
  private int inFlight;
  private Instant began = Instant.MIN;

  FaultProcesses(FaultDice dice, FaultClock clock, AppContext context) {
    this.dice = dice;
    this.clock = clock;
    this.context = context;
    this.functions =
        Map.of(
            "IngestSignal",
            IngestSignal::new,
            "ScoreAccount",
            ScoreAccount::new,
            "AnnounceChange",
            it -> new AnnounceChange(it, this::sleep, FaultySlack.PATIENCE),
            "AnswerSlack",
            AnswerSlack::new,
            "SendDigest",
            it -> new SendDigest(it, FaultySlack.PATIENCE),
            "AdvanceDay",
            AdvanceDay::new,
            "SummarizePortfolio",
            SummarizePortfolio::new,
            "TrainForecast",
            TrainForecast::new);
  }

  private void sleep(Duration duration) {
    clock.pass(Math.toIntExact(duration.plusMillis(999).toSeconds()));
  }

  boolean mayOverlap() {
    var isShort = clock.instant().isBefore(began.plusSeconds(LONG));
    return inFlight > 0 && inFlight < MOST_AT_ONCE && isShort && dice.isAlive();
  }

  /// Something else that works on the table, as a process of its own.
  void run(Runnable command) {
    dice.revive();
    began = inFlight++ == 0 ? clock.instant() : began;
    try {
      command.run();
    } catch (RuntimeException | ProcessCrash _) {
      // whoever ran it runs it again
    } finally {
      inFlight--;
      dice.revive();
    }
  }

  /// What the function answered; empty if it failed or died, and another process takes its place.
  Optional<String> call(String function, String event) {
    dice.revive();
    began = inFlight++ == 0 ? clock.instant() : began;
    var output = new ByteArrayOutputStream();
    try {
      var handler = dice.happens(0.1) ? null : warm.remove(function);
      var used =
          handler == null
              ? Objects.requireNonNull(functions.get(function)).apply(context)
              : handler;
      var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
      used.handleRequest(input, output, null);
      warm.put(function, used);
      return Optional.of(output.toString(StandardCharsets.UTF_8));
    } catch (RuntimeException | IOException | ProcessCrash _) {
      return Optional.empty();
    } finally {
      inFlight--;
      dice.revive();
    }
  }
}
