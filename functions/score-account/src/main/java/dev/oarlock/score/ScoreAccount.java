package dev.oarlock.score;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.Bus;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.state.AccountStates.Save;
import dev.oarlock.aws.tide.Held;
import dev.oarlock.domain.state.Stepped;
import dev.oarlock.score.StreamBatch.OfAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What changed in the log becomes health, forecast, risk episodes and things to announce: per
/// account and batch one read, one write, and then the bus.
public final class ScoreAccount implements RequestStreamHandler {
  /// Two writers of one account are rare: a shard that splits, a function that was given up too
  /// soon.
  private static final int TRIES = 4;

  private final World world;
  private final AccountStates states;
  private final Bus bus;
  private final Scoring scoring;
  private final TideWatch tides;

  public ScoreAccount() {
    this(World.fromEnvironment());
  }

  public ScoreAccount(World world) {
    this.world = world;
    this.states = AccountStates.of(world);
    this.bus = Bus.of(world);
    this.scoring = Scoring.of(world);
    this.tides = new TideWatch(world);
  }

  /// All accounts of the batch are moved on before any is written, so that what moves many of them
  /// at once is seen before anybody is alerted.
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var watch = new Watch(world);
    var failed = new ArrayList<BigInteger>();
    var scored = new ArrayList<Scored>();
    for (var account : StreamBatch.read(input)) {
      alone(account, watch, failed, () -> scored.add(scoring.step(account, account.signals())));
    }
    var held = tides.look(scored);
    for (var one : scored) {
      alone(one.account(), watch, failed, () -> finish(one, held, watch));
    }
    watch.done();
    output.write(StreamBatch.answer(failed.stream().min(Comparator.naturalOrder())));
  }

  /// One account that fails, for whatever reason, must not keep the others from being scored.
  private static void alone(
      OfAccount account, Watch watch, List<BigInteger> failed, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      watch.failed(account.correlation(), e);
      failed.add(account.first());
    }
  }

  private void finish(Scored first, List<Held> held, Watch watch) {
    var account = first.account();
    var batch = tides.doubting(first, held);
    var scored = batch.equals(first.batch()) ? first : scoring.step(account, batch);
    for (var tries = 0; tries < TRIES; tries++) {
      if (act(scored.stepped(), account.correlation())) {
        watch.saw(scored.stepped(), batch, account.correlation());
        return;
      }
      scored = scoring.step(account, batch);
    }
    throw new IllegalStateException("others kept writing the account's state");
  }

  /// False if somebody else wrote the account meanwhile.
  private boolean act(Stepped stepped, String correlation) {
    return switch (stepped) {
      case Stepped.Advanced advanced -> {
        var isSaved = states.save(advanced.after()) == Save.SAVED;
        if (isSaved) {
          bus.say(advanced.after().outbox().announcements(), correlation);
        }
        yield isSaved;
      }
      case Stepped.Repeated repeated -> {
        bus.say(repeated.toSayAgain(), correlation);
        yield true;
      }
      case Stepped.Unchanged _ -> true;
    };
  }
}
