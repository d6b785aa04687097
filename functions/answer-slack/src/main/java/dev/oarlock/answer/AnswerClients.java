package dev.oarlock.answer;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import dev.oarlock.answer.access.AccessGate;
import dev.oarlock.answer.forms.ModalOpener;
import dev.oarlock.answer.routes.SharedCards;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.LazyValue;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.client.HomeClient;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.ModalClient;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.client.WorkspaceClient;
import dev.oarlock.slack.client.history.HistoryClient;
import dev.oarlock.slack.client.history.ThreadClient;
import dev.oarlock.slack.client.history.ThreadReplies;
import dev.oarlock.slack.workspace.KeptAnswers;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/// What is asked of Slack and told to it while something is answered, each as patiently as whoever
/// waits for it.
record AnswerClients(AppContext appContext, SlackCredentialsProvider credentials, FunctionLog log) {
  private static final Duration SHARE_PATIENCE = Duration.ofSeconds(2);
  private static final Duration THREAD_PATIENCE = Duration.ofMillis(1_500);

  /// Asked before every answer; Slack is asked only for what is not known.
  KnownWorkspace workspace() {
    var slack = new LazyValue<>(() -> SlackClients.forApi(url(), AccessGate.PATIENCE));
    var store = SlackAnswerStore.of(appContext);
    return new KnownWorkspace(
        new WorkspaceClient(() -> slack.get().methods(credentials.current().botToken())),
        this::token,
        new KeptAnswers(store::load, store::keep),
        appContext.clock(),
        (about, why) ->
            log.warn(about, "Slack did not say who may be answered", Map.of("reason", why)));
  }

  /// Whoever clicks waits for it; what was surely not sent is told from what may have been.
  SharedCards.ShareClients shares(Function<String, ChannelAccess> posting) {
    var slack = SlackClients.forBackground(url(), SHARE_PATIENCE);
    return new SharedCards.ShareClients(
        new MessageClient(slack, this::token, posting),
        new HistoryClient(slack, this::token),
        this::noteUnclearShare);
  }

  private void noteUnclearShare() {
    FunctionMetrics.of(appContext, "AnswerSlack").record(count("PostsUnclear", 1));
    log.warn("share", "posted or not, Slack did not say", Map.of("type", "share"));
  }

  ModalOpener modals() {
    var slack = SlackClients.forApi(url(), ModalClient.TIMEOUT);
    return new ModalOpener(new ModalClient(slack, this::token), log);
  }

  /// A form waits for it, which is answered within three seconds.
  ThreadReplies thread(MessagePlace place) {
    var slack = SlackClients.forApi(url(), THREAD_PATIENCE);
    return new ThreadClient(slack, this::token).read(place);
  }

  /// Nobody waits for it.
  HomeClient home() {
    return new HomeClient(SlackClients.forApi(url()), this::token);
  }

  private String url() {
    return appContext.setting("SLACK_API_URL", SlackClients.API_URL);
  }

  private String token() {
    return credentials.current().botToken();
  }
}
