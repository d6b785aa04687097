package dev.oarlock.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.lambda.BatchMessage;
import dev.oarlock.aws.lambda.MessageResult;
import dev.oarlock.aws.lambda.QueueBatch;
import dev.oarlock.aws.settings.AppContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;

/// A batch of messages from the queue goes into the signal log, each by itself: one that fails is
/// handed back to the queue alone.
public final class IngestSignal implements RequestStreamHandler {
  /// Who an account is before what it did: a batch that brings both needs no quarantine.
  private static final Comparator<BatchMessage> REGISTRATIONS_FIRST =
      Comparator.comparing(message -> !message.body().contains("\"AccountRegistered\""));

  /// Nothing is handed on again sooner than that.
  private static final Duration FRESH = Duration.ofSeconds(30);

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
    metrics.publish();
    response.write(output);
  }

  private MessageResult receive(BatchMessage message, IntakeMetrics metrics) {
    var body = message.body();
    metrics.add(mayHaveComeBefore(message) ? intake.receiveAgain(body) : intake.receive(body));
    return MessageResult.DONE;
  }

  /// It is handed on again, or so old that somebody brought it back from the dead letters.
  private boolean mayHaveComeBefore(BatchMessage message) {
    var recently = appContext.clock().instant().minus(FRESH);
    return message.deliveries() > 1 || !EventEnvelope.isAfter(recently, message.body());
  }
}
