package dev.oarlock.cli.identity;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.identity.AnswerSignal;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.cli.instance.LocalClients;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.AnswerResult;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.IdentityStanding;
import dev.oarlock.ingest.SignalIntake;
import dev.oarlock.ingest.admission.IntakeResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// An instance whose questions are answered here: the signal is taken in at once, and the message
/// in the channel is put anew over the bus.
record IdentityTarget(MendTarget open, EventBridgeClient bus, SignalIntake intake)
    implements AutoCloseable {
  static IdentityTarget open(TargetOptions target) {
    var open = MendTarget.open(target, "IngestSignal");
    var bus =
        target.isDeployed()
            ? EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build()
            : LocalClients.eventBridge(RunningInstance.on(target.port()).url());
    return new IdentityTarget(open, bus, new SignalIntake(open.appContext()));
  }

  private AppContext appContext() {
    return open.appContext();
  }

  IdentityQuestions questions() {
    return IdentityQuestions.of(appContext());
  }

  /// By the clock of this machine, as a click is, also where the instance stands on a fixed day.
  Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Whoever sits here.
  static String user() {
    return System.getProperty("user.name", "operator");
  }

  /// What became of an answer; where it holds, what waited is taken in when this returns.
  AnswerResult answer(ExternalId identity, IdentityAnswer answer) {
    var result = questions().answer(identity, answer);
    if (result instanceof AnswerResult.Holds) {
      AnswerSignal.of(identity, answer).ifPresent(this::takeIn);
    } else if (result instanceof AnswerResult.SaidBefore(IdentityStanding.OnItsWay(var before))) {
      AnswerSignal.of(identity, before).ifPresent(this::takeIn); // whoever said it may have died
    }
    tell(identity);
    return result;
  }

  private void takeIn(AnswerSignal told) {
    var event =
        new EventEnvelope(
            told.header().id().value(), told.signal().type().word(), "oarlock.cli", told.detail());
    if (intake.receive(JsonTree.write(event.toJson()))
        instanceof IntakeResult.Rejected(_, var rejection)) {
      throw new IllegalStateException(rejection.reason());
    }
  }

  /// Takes in what was an account's until now; what is refused waits with its reason.
  void takeBackIn(String event) {
    if (intake.receive(event) instanceof IntakeResult.Ignored) {
      throw new IllegalStateException("what comes of it is ignored: `identity ask` undoes that");
    }
  }

  void tell(ExternalId identity) {
    new EventPublisher(bus, appContext().setting("BUS_NAME"))
        .publish(IdentityNotice.of(identity, Instant.now()));
  }

  @Override
  public void close() {
    bus.close();
    open.close();
  }
}
