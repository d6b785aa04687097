package dev.oarlock.digest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.bus.EventPublisher.DigestRequest;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.lambda.BatchMessage;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.lambda.MessageResult;
import dev.oarlock.aws.lambda.QueueBatch;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.InvocationFailure;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.DigestSchedule;
import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.replay.DigestReplay;
import dev.oarlock.aws.store.replay.ReplayPatience;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.digest.DigestMessage;
import dev.oarlock.slack.view.digest.DigestReplyView;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.view.digest.list.DigestLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The digest goes to its channel once a week and when somebody says so, and to whoever typed
/// `/digest`. A week's own that Slack does not take now is asked for again on the bus, whose queue
/// tries for more than a day.
public final class SendDigest implements RequestStreamHandler {
  private final AppContext appContext;

  /// Less than the minute that whoever asked is told it takes.
  private static final Duration REPLAY_TIME = Duration.ofSeconds(40);

  private final DigestSource source;
  private final DigestReplay replay;
  private final ChannelDigest channel;
  private final PeopleStore people;
  private final DigestResponses responses;
  private final EventPublisher events;
  private final FunctionLog log;
  private final DigestSchedule schedule;

  public SendDigest() {
    this(AppContext.fromEnvironment());
  }

  public SendDigest(AppContext appContext) {
    this(appContext, SlackClients.PATIENCE);
  }

  /// With so much patience with Slack.
  public SendDigest(AppContext appContext, Duration patience) {
    this.appContext = appContext;
    LocalizedText.speak(MessageCatalog.load(appContext.language()));
    this.source = DigestSource.of(appContext, "SendDigest").naming(DigestLists.IN_THREAD);
    this.replay = DigestReplay.of(appContext, "SendDigest");
    this.schedule = DigestSchedule.of(appContext);
    this.people = PeopleStore.of(appContext);
    this.log = FunctionLog.of(appContext, "SendDigest");
    this.events = EventPublisher.of(appContext);
    var url = appContext.setting("SLACK_API_URL", SlackClients.API_URL);
    this.responses = new DigestResponses(SlackClients.forApi(url), log);
    this.channel = ChannelDigest.of(appContext, log, patience);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var event = LambdaEvent.read(input);
    if (event.has("Records")) {
      QueueBatch.of(event).handle(this::queued, this::failed).write(output);
    } else {
      var trigger = DigestTrigger.read(event);
      log.guard(trigger.correlation(), () -> run(trigger));
    }
  }

  private void run(DigestTrigger trigger) throws IOException {
    if (trigger instanceof DigestTrigger.Weekly) {
      askForOtherVersions();
    }
    if (send(trigger) == MessageResult.RETRY) {
      tryAgainLater(trigger);
    }
  }

  /// Each is asked for on the bus under the name of its week, so that it is posted once, and what
  /// keeps one channel closed keeps back no other. A board pack comes with the first week after its
  /// quarter.
  private void askForOtherVersions() {
    var today = appContext.today();
    schedule
        .on(today)
        .forEach((target, version) ->
            events.requestDigest(
                new DigestRequest(
                    target,
                    DigestTrigger.Weekly.week(today) + "#" + version.text() + "#" + target,
                    version)));
  }

  private MessageResult queued(BatchMessage message) {
    try {
      return send(DigestTrigger.read(JsonTree.parse(message.body())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void failed(BatchMessage message, RuntimeException cause) {
    log.error(message.id(), "digest failed", cause);
    channel.countFailure();
  }

  private void tryAgainLater(DigestTrigger trigger) {
    switch (trigger) {
      case DigestTrigger.Weekly _ ->
          events.requestDigest(
              new DigestRequest(
                  channel.name(),
                  DigestTrigger.Weekly.week(appContext.today()),
                  new DigestVersion.Leadership()));
      case DigestTrigger.Requested _ ->
          throw new InvocationFailure("the digest is not sent; the invocation is retried");
    }
  }

  /// Whoever asked hears of a failure as well, once; what cannot be shown any more is not made.
  private MessageResult send(DigestTrigger trigger) throws IOException {
    if (trigger instanceof DigestTrigger.ShowRequested asked
        && asked.isTooLate(appContext.clock().instant())) {
      log.warn(trigger.correlation(), "asked too long ago to be answered", Map.of());
      return MessageResult.DONE;
    }
    try {
      return sent(trigger);
    } catch (RuntimeException e) {
      tellOnce(trigger, DigestReplyView.broken());
      throw e;
    }
  }

  private void tellOnce(DigestTrigger trigger, Card card) {
    if (trigger instanceof DigestTrigger.Requested asked
        && asked.isFresh(appContext.clock().instant())) {
      responses.tell(trigger, card);
    }
  }

  private MessageResult sent(DigestTrigger trigger) throws IOException {
    return switch (trigger) {
      case DigestTrigger.ShowRequested asked -> {
        show(asked);
        yield MessageResult.DONE;
      }
      case DigestTrigger other -> post(other);
    };
  }

  private void show(DigestTrigger.ShowRequested asked) throws IOException {
    responses.send(asked, shown(asked));
    log.info(asked.correlation(), "digest shown", Map.of());
  }

  private Card shown(DigestTrigger.ShowRequested asked) {
    return asked
        .week()
        .map(week -> replayed(asked, week.end()))
        .orElseGet(() ->
            DigestView.withPostButton(
                digest(asked.version()).card(), asked.version(), channel.name()));
  }

  /// A past week is not posted again, so it has no button.
  private Card replayed(DigestTrigger.ShowRequested asked, LocalDate lastDay) {
    return replay
        .load(asked.version(), lastDay, ReplayPatience.of(appContext.clock(), REPLAY_TIME))
        .map(report -> message(report).card())
        .orElseGet(() -> DigestReplyView.tooLong(lastDay));
  }

  private DigestMessage digest(DigestVersion version) {
    return message(source.load(version));
  }

  private DigestMessage message(DigestReport report) {
    var known = people.load();
    var now = appContext.clock().instant();
    var guides = new GuideLinks(appContext.docsUrl());
    var mentions = OwnerMentions.of(csm -> known.slackUser(csm, now), known::name);
    return DigestMessage.of(report, guides).with(mentions);
  }

  private MessageResult post(DigestTrigger trigger) throws IOException {
    var outcome = channel.post(trigger, () -> digest(trigger.version()));
    return switch (outcome) {
      case PostOutcome.Posted _ -> {
        responses.tell(trigger, DigestReplyView.posted(trigger.target().orElse(channel.name())));
        yield MessageResult.DONE;
      }
      case PostOutcome.Refused(var error) -> refused(trigger, error);
      case PostOutcome.Busy _ -> MessageResult.RETRY;
      case PostOutcome.Spent _ -> {
        responses.tell(trigger, DigestReplyView.unanswered(channel.name()));
        yield isOfAPerson(trigger) ? MessageResult.DONE : MessageResult.RETRY;
      }
      case PostOutcome.Held _,
          PostOutcome.RateLimited _,
          PostOutcome.Unavailable _,
          PostOutcome.Unclear _ -> {
        tellOnce(trigger, DigestReplyView.delayed(channel.name()));
        yield MessageResult.RETRY;
      }
    };
  }

  /// A person who asked is told and may ask again; a week's own waits until somebody has mended
  /// what Slack says.
  private MessageResult refused(DigestTrigger trigger, String error) throws IOException {
    if (isOfAPerson(trigger)) {
      responses.send(trigger, DigestReplyView.failed(channel.name(), error));
      return MessageResult.DONE;
    }
    return MessageResult.RETRY;
  }

  private static boolean isOfAPerson(DigestTrigger trigger) {
    return trigger instanceof DigestTrigger.Requested asked && !asked.responseUrl().isBlank();
  }
}
