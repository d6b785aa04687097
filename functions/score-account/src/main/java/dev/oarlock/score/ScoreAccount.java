package dev.oarlock.score;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.Bus;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.state.AccountStates.Save;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.domain.state.Step;
import dev.oarlock.domain.state.Stepped;
import dev.oarlock.score.StreamBatch.OfAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/// What changed in the log becomes health, forecast, risk episodes and things to announce: per
/// account and batch one read, one write, and then the bus.
public final class ScoreAccount implements RequestStreamHandler {
  /// Two writers of one account are rare: a shard that splits, a function that was given up too
  /// soon.
  private static final int TRIES = 4;

  private final World world;
  private final AccountStates states;
  private final Bus bus;
  private final CurrentScorecards scorecards;
  private final CurrentModel model;

  public ScoreAccount() {
    this(World.fromEnvironment());
  }

  public ScoreAccount(World world) {
    this.world = world;
    this.states = AccountStates.of(world);
    this.bus = Bus.of(world);
    this.scorecards = CurrentScorecards.of(world);
    this.model = CurrentModel.of(world);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var watch = new Watch(world);
    var failed = new ArrayList<BigInteger>();
    for (var account : StreamBatch.read(input)) {
      if (!score(account, watch)) {
        failed.add(account.first());
      }
    }
    watch.done();
    output.write(StreamBatch.answer(failed.stream().min(Comparator.naturalOrder())));
  }

  /// One account that fails, for whatever reason, must not keep the others from being scored.
  private boolean score(OfAccount account, Watch watch) {
    try {
      step(account, watch);
      return true;
    } catch (RuntimeException e) {
      watch.failed(account.correlation(), e);
      return false;
    }
  }

  private void step(OfAccount account, Watch watch) {
    var batch = account.signals();
    for (var tries = 0; tries < TRIES; tries++) {
      var before = states.load(batch.account());
      var stepped = new Step(rules(before, batch), world.today()).next(before, batch);
      if (act(stepped, account.correlation())) {
        watch.saw(stepped, batch, account.correlation());
        return;
      }
    }
    throw new IllegalStateException("others kept writing the account's state");
  }

  /// The rules in force, with those by which the account was judged until now.
  private Rules rules(Optional<AccountState> before, Batch batch) {
    var now = batch.rulesToldOf().map(scorecards::now).orElseGet(scorecards::now);
    var earlier =
        before
            .map(AccountState::verdict)
            .filter(verdict -> !now.judged(verdict))
            .flatMap(scorecards::of);
    var hazard = batch.modelToldOf().map(model::now).orElseGet(model::now);
    return new Rules(now, hazard, earlier.stream().toList());
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
