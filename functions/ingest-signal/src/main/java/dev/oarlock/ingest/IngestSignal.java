package dev.oarlock.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;

/// A batch of messages from the queue goes into the signal log, each by itself: one that fails is
/// handed back to the queue alone.
public final class IngestSignal implements RequestStreamHandler {
  private final World world;
  private final Gate gate;

  public IngestSignal() {
    this(World.fromEnvironment());
  }

  public IngestSignal(World world) {
    this.world = world;
    this.gate = new Gate(world);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var watch = new Watch(world);
    var failed = new ArrayList<String>();
    for (var message : Batch.read(input).registrationsFirst()) {
      if (!take(message, watch)) {
        failed.add(message.id());
      }
    }
    watch.done();
    output.write(Batch.answer(failed));
  }

  /// Whatever goes wrong with one message, the world's failure or a mistake of ours, must not stop
  /// the others. The queue brings it again and sets it aside after too many times.
  private boolean take(Batch.Message message, Watch watch) {
    try {
      watch.saw(gate.take(message.body()));
      return true;
    } catch (RuntimeException e) {
      watch.failed(message.id(), e);
      return false;
    }
  }
}
