package dev.oarlock.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.lambda.BatchMessage;
import dev.oarlock.aws.lambda.MessageResult;
import dev.oarlock.aws.lambda.QueueBatch;
import dev.oarlock.aws.settings.AppContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;

/// A batch of messages from the queue goes into the signal log, each by itself: one that fails is
/// handed back to the queue alone.
public final class IngestSignal implements RequestStreamHandler {
  /// Who an account is before what it did: a batch that brings both needs no quarantine.
  private static final Comparator<BatchMessage> REGISTRATIONS_FIRST =
      Comparator.comparing(message -> !message.body().contains("\"AccountRegistered\""));

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
    intake.refresh();
    var response =
        QueueBatch.read(input)
            .sorted(REGISTRATIONS_FIRST)
            .handle(message -> receive(message, metrics), metrics::failed);
    intake.complete();
    metrics.publish();
    response.write(output);
  }

  private MessageResult receive(BatchMessage message, IntakeMetrics metrics) {
    metrics.add(intake.receive(message.body()));
    return MessageResult.DONE;
  }
}
