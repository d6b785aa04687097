package dev.oarlock.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.settings.AppContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;

/// A batch of messages from the queue goes into the signal log, each by itself: one that fails is
/// handed back to the queue alone.
public final class IngestSignal implements RequestStreamHandler {
  private final AppContext appContext;
  private final SignalIntake intake;

  public IngestSignal() {
    this(AppContext.fromEnvironment());
  }

  public IngestSignal(AppContext appContext) {
    this.appContext = appContext;
    this.intake = new SignalIntake(appContext);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var metrics = new IntakeMetrics(appContext);
    var failed = new ArrayList<String>();
    for (var message : SignalQueueBatch.read(input).registrationsFirst()) {
      if (!receive(message, metrics)) {
        failed.add(message.id());
      }
    }
    metrics.publish();
    output.write(SignalQueueBatch.answer(failed));
  }

  /// Whatever goes wrong with one message, the world's failure or a mistake of ours, must not stop
  /// the others. The queue brings it again and sets it aside after too many times.
  private boolean receive(SignalQueueBatch.Message message, IntakeMetrics metrics) {
    try {
      metrics.add(intake.receive(message.body()));
      return true;
    } catch (RuntimeException e) {
      metrics.failed(message.id(), e);
      return false;
    }
  }
}
